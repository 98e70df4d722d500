import type { clinicalEvaluation } from '../clinical-evaluation'
import { methodWords, sheetWords } from './injury-parts'
import type { WordsIn3 } from './types'

const { en, ru, fr } = sheetWords

/** The Russian and French terms of the scale are not yet compared with the official editions; the note under them says so. */
export const clinicalEvaluationWords: WordsIn3<typeof clinicalEvaluation> = {
  en: {
    name: 'Clinician’s report',
    groups: { ...en.groups, author: 'The clinician', psychological: 'Psychological findings', opinion: 'Opinion' },
    fields: {
      ...en.fields, ...methodWords.en.fields, reportKind: 'Kind of report', clinicianPartyId: 'Clinician', clinicianName: 'Name, as signed', qualification: 'Qualification', licence: 'Licence', employer: 'Employer', independence: 'Independence',
      reportDocumentId: 'The report itself', 'findings.ageEstimate': 'Age, as estimated', 'findings.consistency': 'Degree', diagnosticTests: 'Tests', 'diagnosticTests.type': 'Test', 'diagnosticTests.on': 'On', 'diagnosticTests.place': 'Where',
      'diagnosticTests.result': 'Result', 'diagnosticTests.documentId': 'Paper', assessmentMethods: 'Methods of assessment', currentComplaints: 'Current complaints', preHistory: 'History before', postHistory: 'History since', psychiatricHistory: 'Psychiatric history',
      psychSubstanceUse: 'Substance use', mentalStatus: 'Mental status', socialFunctioning: 'Social functioning', psychTests: 'Psychological tests', neuropsychTests: 'Neuropsychological tests', suicideRisk: 'Risk of suicide', suicideAction: 'Action taken',
      interpretation: 'Interpretation', overallConsistency: 'Degree, over all', internalConsistency: 'Consistency within the account', externalConsistency: 'Consistency with other sources', currentDisability: 'Disability now', socialEffect: 'Effect on life',
      recommendations: 'Recommendations',
    },
    notes: {
      ...en.notes, ...methodWords.en.notes, reportKind: 'Degrees of consistency can be entered once a named clinician is the author.', clinicianName: 'As it stands under the report.', overallConsistency: 'In the clinician’s own words only. The overall evaluation matters more than one lesion (before para. 425).',
      findings: 'As the report describes them. Little can be said of the age of a scar (para. 434).',
    },
    choices: {
      ...en.choices, ...methodWords.en.choices,
      reportKind: { notStated: 'Not stated', clinicalScreening: 'Clinical screening', medicoLegalEvaluation: 'Medico-legal evaluation', forensicExpertOpinion: 'Forensic expert opinion', photographsOnly: 'Photographs only' },
      consistency: { notStated: 'Not stated', notConsistent: 'not consistent with', consistent: 'consistent with', highlyConsistent: 'highly consistent with', typicalOf: 'typical of', diagnosticOf: 'diagnostic of' },
      suicideRisk: { notAssessed: 'Not assessed', none: 'None found', low: 'Low', moderate: 'Moderate', high: 'High' },
    },
  },
  ru: {
    name: 'Заключение врача',
    groups: { ...ru.groups, author: 'Врач', psychological: 'Психологические данные', opinion: 'Мнение' },
    fields: {
      ...ru.fields, ...methodWords.ru.fields, reportKind: 'Вид документа', clinicianPartyId: 'Врач', clinicianName: 'Имя, как в подписи', qualification: 'Квалификация', licence: 'Лицензия', employer: 'Где работает', independence: 'Независимость',
      reportDocumentId: 'Само заключение', 'findings.ageEstimate': 'Давность, по оценке', 'findings.consistency': 'Степень', diagnosticTests: 'Исследования', 'diagnosticTests.type': 'Исследование', 'diagnosticTests.on': 'Дата', 'diagnosticTests.place': 'Где',
      'diagnosticTests.result': 'Результат', 'diagnosticTests.documentId': 'Документ', assessmentMethods: 'Методы оценки', currentComplaints: 'Нынешние жалобы', preHistory: 'Анамнез до', postHistory: 'Анамнез после', psychiatricHistory: 'Психиатрический анамнез',
      psychSubstanceUse: 'Употребление веществ', mentalStatus: 'Психический статус', socialFunctioning: 'Социальное функционирование', psychTests: 'Психологические тесты', neuropsychTests: 'Нейропсихологические тесты', suicideRisk: 'Риск самоубийства', suicideAction: 'Принятые меры',
      interpretation: 'Толкование', overallConsistency: 'Степень в целом', internalConsistency: 'Согласованность рассказа', externalConsistency: 'Согласованность с другими источниками', currentDisability: 'Нынешние ограничения', socialEffect: 'Влияние на жизнь',
      recommendations: 'Рекомендации',
    },
    notes: {
      ...ru.notes, ...methodWords.ru.notes, reportKind: 'Степени соответствия вносятся, когда автором назван врач.', clinicianName: 'Как стоит под заключением.',
      overallConsistency: 'Только словами врача. Общая оценка важнее одного повреждения (перед п. 425). Русские термины ещё не сверены с официальным изданием.', findings: 'Как описано в заключении. О давности рубца можно сказать мало (п. 434).',
    },
    choices: {
      ...ru.choices, ...methodWords.ru.choices,
      reportKind: { notStated: 'Не указан', clinicalScreening: 'Клинический скрининг', medicoLegalEvaluation: 'Судебно-медицинская оценка', forensicExpertOpinion: 'Заключение судебного эксперта', photographsOnly: 'Только фотографии' },
      consistency: { notStated: 'Не указана', notConsistent: 'не соответствует', consistent: 'соответствует', highlyConsistent: 'в высокой степени соответствует', typicalOf: 'типично для', diagnosticOf: 'однозначно указывает на (диагностично)' },
      suicideRisk: { notAssessed: 'Не оценивался', none: 'Не выявлен', low: 'Низкий', moderate: 'Средний', high: 'Высокий' },
    },
  },
  fr: {
    name: 'Rapport du clinicien',
    groups: { ...fr.groups, author: 'Le clinicien', psychological: 'Constatations psychologiques', opinion: 'Avis' },
    fields: {
      ...fr.fields, ...methodWords.fr.fields, reportKind: 'Genre de rapport', clinicianPartyId: 'Clinicien', clinicianName: 'Nom, tel que signé', qualification: 'Qualification', licence: 'Licence', employer: 'Employeur', independence: 'Indépendance',
      reportDocumentId: 'Le rapport lui-même', 'findings.ageEstimate': 'Ancienneté estimée', 'findings.consistency': 'Degré', diagnosticTests: 'Examens', 'diagnosticTests.type': 'Examen', 'diagnosticTests.on': 'Le', 'diagnosticTests.place': 'Où',
      'diagnosticTests.result': 'Résultat', 'diagnosticTests.documentId': 'Pièce', assessmentMethods: 'Méthodes d’évaluation', currentComplaints: 'Plaintes actuelles', preHistory: 'Antécédents avant', postHistory: 'Évolution depuis', psychiatricHistory: 'Antécédents psychiatriques',
      psychSubstanceUse: 'Usage de substances', mentalStatus: 'État mental', socialFunctioning: 'Fonctionnement social', psychTests: 'Tests psychologiques', neuropsychTests: 'Tests neuropsychologiques', suicideRisk: 'Risque de suicide', suicideAction: 'Mesures prises',
      interpretation: 'Interprétation', overallConsistency: 'Degré, dans l’ensemble', internalConsistency: 'Cohérence du récit', externalConsistency: 'Cohérence avec d’autres sources', currentDisability: 'Incapacité actuelle', socialEffect: 'Effet sur la vie',
      recommendations: 'Recommandations',
    },
    notes: {
      ...fr.notes, ...methodWords.fr.notes, reportKind: 'Les degrés de compatibilité se saisissent dès qu’un clinicien nommé est l’auteur.', clinicianName: 'Tel qu’il figure sous le rapport.',
      overallConsistency: 'Dans les mots du clinicien seulement. L’évaluation d’ensemble compte plus qu’une lésion (avant le par. 425). Termes français non encore comparés à l’édition officielle.',
      findings: 'Telles que le rapport les décrit. On peut dire peu de l’ancienneté d’une cicatrice (par. 434).',
    },
    choices: {
      ...fr.choices, ...methodWords.fr.choices,
      reportKind: { notStated: 'Non précisé', clinicalScreening: 'Dépistage clinique', medicoLegalEvaluation: 'Évaluation médico-légale', forensicExpertOpinion: 'Expertise judiciaire', photographsOnly: 'Photographies seulement' },
      consistency: { notStated: 'Non précisé', notConsistent: 'non compatible', consistent: 'compatible', highlyConsistent: 'très compatible', typicalOf: 'typique de', diagnosticOf: 'spécifique / diagnostique de' },
      suicideRisk: { notAssessed: 'Non évalué', none: 'Aucun constaté', low: 'Faible', moderate: 'Moyen', high: 'Élevé' },
    },
  },
}
