import type { motion } from '../motion'
import type { WordsIn3 } from './types'

export const motionWords: WordsIn3<typeof motion> = {
  en: {
    name: 'Motion',
    groups: { filing: 'What was asked, by whom', answer: 'Answer', next: 'Next step' },
    fields: {
      motionKind: 'About', what: 'What is asked', grounds: 'Grounds', articles: 'Articles', filedBy: 'Filed by', filedByName: 'Name', toPartyId: 'Filed with', howFiled: 'How', incomingNo: 'Incoming number',
      hearingEventId: 'At the hearing', repeatsEventIds: 'Repeats', documentIds: 'Papers', outcome: 'Decided', decidedOn: 'Decided on', decidedByPartyId: 'Decided by', decidedBy: 'The same in words',
      reasons: 'Reasons, word for word', decisionEventId: 'In the ruling', decisionDocumentId: 'Its text', appealable: 'Can be appealed', nextStep: 'Next step', nextOn: 'By', note: 'Note',
    },
    notes: { reasons: 'Empty where no reasons were given: that is recorded as such.' },
    choices: {
      motionKind: { unknown: 'Not known', expert: 'Expert evidence', witness: 'Witnesses', evidence: 'Other evidence', exclusion: 'Exclusion of evidence', interpreter: 'Interpreter', access: 'Access to papers', adjournment: 'Adjournment', recusal: 'Recusal', release: 'Release or other measure', copies: 'Copies', return: 'Return of the case', termination: 'Ending the case', other: 'Other' },
      filedBy: { unknown: 'Not known', defence: 'Defence', client: 'Client', prosecution: 'Prosecution', victim: 'Victim', other: 'Other' },
      howFiled: { unknown: 'Not known', orally: 'Orally', atHearing: 'In writing at the hearing', registry: 'At the registry', post: 'By post', portal: 'Through a portal', prison: 'Through the prison' },
      motionOutcome: { notDecided: 'Not decided', granted: 'Granted', partly: 'Granted in part', refused: 'Refused', notConsidered: 'Left without consideration', withdrawn: 'Withdrawn', deferred: 'Put off' },
    },
  },
  ru: {
    name: 'Ходатайство',
    groups: { filing: 'О чём, кем заявлено', answer: 'Ответ', next: 'Следующий шаг' },
    fields: {
      motionKind: 'О чём', what: 'О чём просят', grounds: 'Обоснование', articles: 'Статьи', filedBy: 'Заявлено', filedByName: 'Имя', toPartyId: 'Кому подано', howFiled: 'Как', incomingNo: 'Входящий номер',
      hearingEventId: 'В заседании', repeatsEventIds: 'Повторяет', documentIds: 'Документы', outcome: 'Решено', decidedOn: 'Дата решения', decidedByPartyId: 'Кем решено', decidedBy: 'То же словами',
      reasons: 'Мотивы дословно', decisionEventId: 'В постановлении', decisionDocumentId: 'Его текст', appealable: 'Можно обжаловать', nextStep: 'Следующий шаг', nextOn: 'До', note: 'Примечание',
    },
    notes: { reasons: 'Пусто, если мотивы не приведены: это и есть запись.' },
    choices: {
      motionKind: { unknown: 'Неизвестно', expert: 'Об экспертизе, специалисте', witness: 'О свидетелях', evidence: 'Об иных доказательствах', exclusion: 'Об исключении доказательств', interpreter: 'О переводчике', access: 'Об ознакомлении', adjournment: 'Об отложении', recusal: 'Об отводе', release: 'О мере пресечения', copies: 'О копиях', return: 'О возвращении дела', termination: 'О прекращении дела', other: 'Иное' },
      filedBy: { unknown: 'Неизвестно', defence: 'Защитой', client: 'Доверителем', prosecution: 'Обвинением', victim: 'Потерпевшим', other: 'Иным лицом' },
      howFiled: { unknown: 'Неизвестно', orally: 'Устно', atHearing: 'Письменно в заседании', registry: 'В канцелярию', post: 'По почте', portal: 'Через портал', prison: 'Через учреждение' },
      motionOutcome: { notDecided: 'Не разрешено', granted: 'Удовлетворено', partly: 'Удовлетворено частично', refused: 'Отказано', notConsidered: 'Без рассмотрения', withdrawn: 'Отозвано', deferred: 'Отложено' },
    },
  },
  fr: {
    name: 'Requête',
    groups: { filing: 'Objet et auteur', answer: 'Réponse', next: 'Suite' },
    fields: {
      motionKind: 'Objet', what: 'Ce qui est demandé', grounds: 'Motifs', articles: 'Articles', filedBy: 'Présentée par', filedByName: 'Nom', toPartyId: 'Présentée à', howFiled: 'Comment', incomingNo: 'N° d’enregistrement',
      hearingEventId: 'À l’audience', repeatsEventIds: 'Répète', documentIds: 'Pièces', outcome: 'Décidé', decidedOn: 'Décidé le', decidedByPartyId: 'Décidé par', decidedBy: 'En toutes lettres',
      reasons: 'Motifs, mot pour mot', decisionEventId: 'Dans l’ordonnance', decisionDocumentId: 'Son texte', appealable: 'Recours possible', nextStep: 'Prochaine étape', nextOn: 'Avant le', note: 'Remarque',
    },
    notes: { reasons: 'Vide si aucun motif n’a été donné : c’est en soi une donnée.' },
    choices: {
      motionKind: { unknown: 'Inconnu', expert: 'Expertise', witness: 'Témoins', evidence: 'Autres preuves', exclusion: 'Exclusion de preuves', interpreter: 'Interprète', access: 'Accès au dossier', adjournment: 'Renvoi', recusal: 'Récusation', release: 'Libération ou autre mesure', copies: 'Copies', return: 'Renvoi du dossier', termination: 'Fin des poursuites', other: 'Autre' },
      filedBy: { unknown: 'Inconnu', defence: 'Défense', client: 'Client', prosecution: 'Accusation', victim: 'Victime', other: 'Autre' },
      howFiled: { unknown: 'Inconnu', orally: 'Oralement', atHearing: 'Par écrit à l’audience', registry: 'Au greffe', post: 'Par la poste', portal: 'Par un portail', prison: 'Par l’établissement' },
      motionOutcome: { notDecided: 'Non tranchée', granted: 'Accueillie', partly: 'Accueillie en partie', refused: 'Rejetée', notConsidered: 'Non examinée', withdrawn: 'Retirée', deferred: 'Reportée' },
    },
  },
}
