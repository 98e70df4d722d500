import type { echrApplication, interimMeasures, ngoAppeal } from '../international'
import type { PacketWordsIn3 } from './types'
import { sharedChoices } from './un'

const { mayBePublic, otherProcedure } = sharedChoices

export const echrApplicationWords: PacketWordsIn3<typeof echrApplication> = {
  en: {
    name: 'European Court of Human Rights', explain: 'Text of an application, where the State and the date allow it', title: 'Application to the European Court of Human Rights', subtitle: ({ client }) => `by ${client}`,
    groups: { identity: 'The applicant', state: 'State and final decision', violations: 'Violations alleged and arguments', admissibility: 'Compliance with Article 35 § 1', other: 'Other international proceedings' },
    headings: { submitter: 'Representative', client: 'Applicant', facts: 'Statement of the facts', requests: 'What is asked of the Court', steps: 'Complaints made and what came of them', decisions: 'Decisions of the courts' },
    fields: {
      respondentState: 'State', finalDecisionEventId: 'Final decision', finalOn: 'Taken on', notifiedOn: 'Notified on', occupation: 'Occupation', applicantAddress: 'Address', authorityOriginals: 'Original signatures in the authority section',
      violations: 'Articles and arguments', 'violations.article': 'Article', 'violations.argument': 'Explanation', violationsText: 'Argument', exhaustion: 'Remedies used', compliance: 'Final decision and time limit', otherProcedure: 'Other procedure', otherDetail: 'Which, and how it ended',
    },
    notes: { respondentState: 'ISO code of the State, e.g. RU.', authorityOriginals: 'Applicant and representative sign by hand, with dates.' },
    choices: { originalSignatures: { notYet: 'not yet', both: 'of applicant and representative, dated' }, otherProcedure: otherProcedure.en },
    requests: { find: 'To declare the application admissible and to find the violations alleged.', satisfaction: 'To award just satisfaction under Article 41.', priority: 'To give the application priority, the applicant being detained.' },
    traps: {
      officialForm: 'The Court takes its own form only: this text goes into its fields and its additional pages.', allFields: 'All fields must be filled; only a complete form stops the time (Rule 47 § 6: to be verified).',
      lastDaySunday: 'The last day counts even when it is a Sunday or holiday.', postOnly: 'By post, with proof kept.',
    },
  },
  ru: {
    name: 'Европейский суд по правам человека', explain: 'Текст жалобы, если позволяют государство и дата', title: 'Жалоба в Европейский суд по правам человека', subtitle: ({ client }) => `заявитель: ${client}`,
    groups: { identity: 'Заявитель', state: 'Государство и окончательное решение', violations: 'Заявленные нарушения и доводы', admissibility: 'Соблюдение пункта 1 статьи 35', other: 'Иные международные процедуры' },
    headings: { submitter: 'Представитель', client: 'Заявитель', facts: 'Изложение фактов', requests: 'О чём просят Суд', steps: 'Поданные жалобы и их результаты', decisions: 'Решения судов' },
    fields: {
      respondentState: 'Государство', finalDecisionEventId: 'Окончательное решение', finalOn: 'Вынесено', notifiedOn: 'Получено', occupation: 'Род занятий', applicantAddress: 'Адрес', authorityOriginals: 'Подлинные подписи в разделе полномочий',
      violations: 'Статьи и доводы', 'violations.article': 'Статья', 'violations.argument': 'Пояснение', violationsText: 'Доводы', exhaustion: 'Использованные средства', compliance: 'Окончательное решение и срок', otherProcedure: 'Иная процедура', otherDetail: 'Какая и чем закончилась',
    },
    notes: { respondentState: 'Код государства, например RU.', authorityOriginals: 'Заявитель и представитель подписывают от руки, с датами.' },
    choices: { originalSignatures: { notYet: 'ещё нет', both: 'заявителя и представителя, с датами' }, otherProcedure: otherProcedure.ru },
    requests: { find: 'Признать жалобу приемлемой и установить заявленные нарушения.', satisfaction: 'Присудить справедливую компенсацию по статье 41.', priority: 'Рассмотреть жалобу в приоритетном порядке, так как заявитель лишён свободы.' },
    traps: {
      officialForm: 'Суд принимает только свой формуляр: этот текст переносят в его поля и дополнительные страницы.', allFields: 'Заполняют все поля; течение срока прерывает только полный формуляр (правило 47 § 6: проверить).',
      lastDaySunday: 'Последний день учитывается, даже если это воскресенье или праздник.', postOnly: 'Почтой, с подтверждением отправки.',
    },
  },
  fr: {
    name: 'Cour européenne des droits de l’homme', explain: 'Texte d’une requête, si l’État et la date le permettent', title: 'Requête à la Cour européenne des droits de l’homme', subtitle: ({ client }) => `présentée par ${client}`,
    groups: { identity: 'Le requérant', state: 'État et décision définitive', violations: 'Violations alléguées et arguments', admissibility: 'Respect de l’article 35 § 1', other: 'Autres procédures internationales' },
    headings: { submitter: 'Représentant', client: 'Requérant', facts: 'Exposé des faits', requests: 'Ce qui est demandé à la Cour', steps: 'Plaintes déposées et leurs suites', decisions: 'Décisions des juridictions' },
    fields: {
      respondentState: 'État', finalDecisionEventId: 'Décision définitive', finalOn: 'Rendue le', notifiedOn: 'Notifiée le', occupation: 'Profession', applicantAddress: 'Adresse', authorityOriginals: 'Signatures originales dans la partie pouvoir',
      violations: 'Articles et arguments', 'violations.article': 'Article', 'violations.argument': 'Explication', violationsText: 'Argumentation', exhaustion: 'Recours exercés', compliance: 'Décision définitive et délai', otherProcedure: 'Autre procédure', otherDetail: 'Laquelle, et son issue',
    },
    notes: { respondentState: 'Code de l’État, p. ex. RU.', authorityOriginals: 'Le requérant et le représentant signent à la main, avec la date.' },
    choices: { originalSignatures: { notYet: 'pas encore', both: 'du requérant et du représentant, datées' }, otherProcedure: otherProcedure.fr },
    requests: { find: 'Déclarer la requête recevable et constater les violations alléguées.', satisfaction: 'Accorder une satisfaction équitable au titre de l’article 41.', priority: 'Traiter la requête en priorité, le requérant étant détenu.' },
    traps: {
      officialForm: 'La Cour n’accepte que son formulaire : ce texte va dans ses champs et ses pages supplémentaires.', allFields: 'Tous les champs sont remplis ; seul un formulaire complet interrompt le délai (article 47 § 6 : à vérifier).',
      lastDaySunday: 'Le dernier jour compte, même un dimanche ou un jour férié.', postOnly: 'Par la poste, en gardant la preuve.',
    },
  },
}

export const ngoAppealWords: PacketWordsIn3<typeof ngoAppeal> = {
  en: {
    name: 'NGO or bar: urgent appeal, case update', explain: 'For organisations and bars that can act in public', title: 'Urgent appeal', subtitle: ({ client }) => client,
    groups: { form: 'This appeal', who: 'Who the person is', standing: 'Legal status, next hearing, health', update: 'What has changed', publicity: 'Publicity' },
    headings: { client: 'The person', facts: 'What happened', requests: 'Demands', submitter: 'Contact' },
    fields: {
      form: 'Kind', statusTag: 'Status in a word', whyDefender: 'Why the person is a lawyer or defender', linkToWork: 'Link with the professional work', legalStatus: 'Legal status', nextHearingOn: 'Next hearing', health: 'Health',
      previousUpdate: 'Previous update', whatChanged: 'What is new', corrections: 'Corrections of earlier errors', publicityConsent: 'The name may be published', notPublished: 'Not to be published', photoLicence: 'Photograph and its licence', pressContact: 'Contact for the organisation',
    },
    notes: { corrections: 'Errors that stay uncorrected are copied for years.' },
    choices: { ngoForm: { notChosen: 'not chosen yet', urgentAppeal: 'urgent appeal', caseUpdate: 'case update' }, nameMayBePublic: mayBePublic.en },
    requests: {
      access: 'To call for immediate and confidential access of counsel and relatives.', investigate: 'To call for a prompt and impartial investigation of the violence alleged.', release: 'To call for release and for an end of the prosecution for peaceful work.',
      care: 'To call for examination and treatment by an independent clinician.', letters: 'To write to the authorities, to diplomatic missions and to the UN mandate-holders.', observe: 'To send an observer to the next hearing.',
    },
    traps: { everySentenceSourced: 'Every sentence carries the class of its source.', errorsStay: 'Check names, dates and amounts: public texts of one case differ and copy each other.', photoLicence: 'A photograph needs a licence and consent.' },
  },
  ru: {
    name: 'НКО или адвокатура: срочный призыв', explain: 'Для организаций и палат, которые могут действовать публично', title: 'Срочный призыв', subtitle: ({ client }) => client,
    groups: { form: 'Настоящий призыв', who: 'О ком идёт речь', standing: 'Правовое положение, ближайшее заседание, здоровье', update: 'Что изменилось', publicity: 'Публичность' },
    headings: { client: 'Лицо', facts: 'Что произошло', requests: 'Требования', submitter: 'Контакт' },
    fields: {
      form: 'Вид', statusTag: 'Положение одним словом', whyDefender: 'Почему это адвокат или правозащитник', linkToWork: 'Связь с профессиональной деятельностью', legalStatus: 'Правовое положение', nextHearingOn: 'Ближайшее заседание', health: 'Здоровье',
      previousUpdate: 'Предыдущее сообщение', whatChanged: 'Что нового', corrections: 'Исправление прежних ошибок', publicityConsent: 'Имя можно публиковать', notPublished: 'Не публиковать', photoLicence: 'Фотография и права на неё', pressContact: 'Контакт для организации',
    },
    notes: { corrections: 'Неисправленные ошибки копируют годами.' },
    choices: { ngoForm: { notChosen: 'ещё не выбрано', urgentAppeal: 'срочный призыв', caseUpdate: 'новости дела' }, nameMayBePublic: mayBePublic.ru },
    requests: {
      access: 'Требовать немедленного и конфиденциального доступа защитника и родственников.', investigate: 'Требовать быстрого и беспристрастного расследования сообщаемого насилия.', release: 'Требовать освобождения и прекращения преследования за мирную деятельность.',
      care: 'Требовать осмотра и лечения независимым врачом.', letters: 'Обратиться к властям, дипломатическим миссиям и мандатариям ООН.', observe: 'Направить наблюдателя на ближайшее заседание.',
    },
    traps: { everySentenceSourced: 'Каждое предложение помечено видом источника.', errorsStay: 'Проверьте имена, даты и числа: публичные тексты об одном деле расходятся и копируют друг друга.', photoLicence: 'Для фотографии нужны права и согласие.' },
  },
  fr: {
    name: 'ONG ou barreau : appel urgent, mise à jour', explain: 'Pour les organisations et barreaux qui peuvent agir en public', title: 'Appel urgent', subtitle: ({ client }) => client,
    groups: { form: 'Le présent appel', who: 'Qui est cette personne', standing: 'Situation juridique, prochaine audience, santé', update: 'Ce qui a changé', publicity: 'Publicité' },
    headings: { client: 'La personne', facts: 'Les faits', requests: 'Demandes', submitter: 'Contact' },
    fields: {
      form: 'Nature', statusTag: 'Situation en un mot', whyDefender: 'Pourquoi c’est un avocat ou un défenseur', linkToWork: 'Lien avec l’activité professionnelle', legalStatus: 'Situation juridique', nextHearingOn: 'Prochaine audience', health: 'Santé',
      previousUpdate: 'Mise à jour précédente', whatChanged: 'Ce qui est nouveau', corrections: 'Corrections d’erreurs antérieures', publicityConsent: 'Le nom peut être publié', notPublished: 'À ne pas publier', photoLicence: 'Photographie et licence', pressContact: 'Contact pour l’organisation',
    },
    notes: { corrections: 'Les erreurs non corrigées sont recopiées pendant des années.' },
    choices: { ngoForm: { notChosen: 'pas encore choisie', urgentAppeal: 'appel urgent', caseUpdate: 'mise à jour' }, nameMayBePublic: mayBePublic.fr },
    requests: {
      access: 'Demander l’accès immédiat et confidentiel de l’avocat et des proches.', investigate: 'Demander une enquête prompte et impartiale sur les violences alléguées.', release: 'Demander la libération et la fin des poursuites pour un travail pacifique.',
      care: 'Demander un examen et des soins par un médecin indépendant.', letters: 'Écrire aux autorités, aux missions diplomatiques et aux titulaires de mandat de l’ONU.', observe: 'Envoyer un observateur à la prochaine audience.',
    },
    traps: { everySentenceSourced: 'Chaque phrase porte la classe de sa source.', errorsStay: 'Vérifier noms, dates et montants : les textes publics divergent et se recopient.', photoLicence: 'Une photographie exige une licence et un consentement.' },
  },
}

export const interimMeasuresWords: PacketWordsIn3<typeof interimMeasures> = {
  en: {
    name: 'Interim measures', explain: 'An urgent measure against irreparable harm', title: 'Request for interim measures', subtitle: ({ client }) => `concerning ${client}`,
    groups: { body: 'Body and contact', measure: 'The measure asked for', harm: 'Irreparable harm', attempts: 'Attempts at home' },
    headings: { submitter: 'Who asks', client: 'The person at risk', requests: 'Measures asked for', steps: 'Complaints made and what came of them' },
    fields: {
      body: 'Body', respondentState: 'State', communicationNo: 'Communication or application no.', contact: 'Contact, reachable by telephone', measure: 'Exact measure', neededBy: 'Needed by', harm: 'Harm feared', irreparable: 'Why it cannot be repaired', whyNow: 'Why now', probability: 'What makes it probable', attempts: 'What was tried at home',
    },
    notes: { respondentState: 'ISO code of the State, e.g. RU.', harm: 'A fear is printed as a fear.' },
    choices: { interimBody: { notChosen: 'not chosen yet', echr: 'European Court of Human Rights, Rule 39', hrc: 'Human Rights Committee', cat: 'Committee against Torture', national: 'national court' } },
    requests: {
      admit: 'To have counsel admitted to the client within 24 hours.', doctor: 'To have the client examined by an independent doctor.', hospital: 'To have the client transferred to a hospital.',
      noContact: 'To keep the officers described from any contact with the client.', video: 'To have the recordings described preserved.',
    },
    traps: {
      noEmail: 'Rule 39: by the Court’s own site, fax or post, never by e-mail; marked ‘Rule 39 – Urgent’.', officeHours: 'Handled Monday to Friday, 8:00 to 16:00 in Strasbourg.', ruleNumbers: 'The numbers of the rules of the UN committees (94, 114) are to be verified.',
      withCommunication: 'The UN committees usually want the communication itself together with it.',
    },
  },
  ru: {
    name: 'Временные меры', explain: 'Срочная мера против непоправимого вреда', title: 'Ходатайство о временных мерах', subtitle: ({ client }) => `в отношении лица: ${client}`,
    groups: { body: 'Орган и контакт', measure: 'Запрашиваемая мера', harm: 'Непоправимый вред', attempts: 'Попытки внутри страны' },
    headings: { submitter: 'Кто обращается', client: 'Лицо, которому угрожает опасность', requests: 'Запрашиваемые меры', steps: 'Поданные жалобы и их результаты' },
    fields: {
      body: 'Орган', respondentState: 'Государство', communicationNo: 'Номер сообщения или жалобы', contact: 'Контакт, доступный по телефону', measure: 'Точная мера', neededBy: 'Нужна к', harm: 'Ожидаемый вред', irreparable: 'Почему он непоправим', whyNow: 'Почему сейчас', probability: 'Что делает его вероятным', attempts: 'Что предпринято внутри страны',
    },
    notes: { respondentState: 'Код государства, например RU.', harm: 'Опасение печатается как опасение.' },
    choices: { interimBody: { notChosen: 'ещё не выбрано', echr: 'Европейский суд по правам человека, правило 39', hrc: 'Комитет по правам человека', cat: 'Комитет против пыток', national: 'национальный суд' } },
    requests: {
      admit: 'Обеспечить допуск защитника к доверителю в течение 24 часов.', doctor: 'Обеспечить осмотр доверителя независимым врачом.', hospital: 'Перевести доверителя в больницу.',
      noContact: 'Исключить любые контакты описанных сотрудников с доверителем.', video: 'Обеспечить сохранность указанных видеозаписей.',
    },
    traps: {
      noEmail: 'Правило 39: через сайт Суда, по факсу или почтой, но не по электронной почте; с пометкой «Rule 39 – Urgent».', officeHours: 'Рассматривают с понедельника по пятницу, с 8 до 16 часов по Страсбургу.', ruleNumbers: 'Номера правил комитетов ООН (94, 114) проверить.',
      withCommunication: 'Комитеты ООН обычно ждут и самого сообщения.',
    },
  },
  fr: {
    name: 'Mesures provisoires', explain: 'Une mesure urgente contre un préjudice irréparable', title: 'Demande de mesures provisoires', subtitle: ({ client }) => `concernant ${client}`,
    groups: { body: 'Instance et contact', measure: 'La mesure demandée', harm: 'Préjudice irréparable', attempts: 'Démarches internes' },
    headings: { submitter: 'Le demandeur', client: 'La personne en danger', requests: 'Mesures demandées', steps: 'Plaintes déposées et leurs suites' },
    fields: {
      body: 'Instance', respondentState: 'État', communicationNo: 'N° de communication ou de requête', contact: 'Contact joignable par téléphone', measure: 'Mesure exacte', neededBy: 'Nécessaire avant le', harm: 'Préjudice redouté', irreparable: 'Pourquoi il est irréparable', whyNow: 'Pourquoi maintenant', probability: 'Ce qui le rend probable', attempts: 'Démarches internes',
    },
    notes: { respondentState: 'Code de l’État, p. ex. RU.', harm: 'Une crainte s’imprime comme une crainte.' },
    choices: { interimBody: { notChosen: 'pas encore choisie', echr: 'Cour européenne des droits de l’homme, article 39', hrc: 'Comité des droits de l’homme', cat: 'Comité contre la torture', national: 'juridiction nationale' } },
    requests: {
      admit: 'Faire admettre l’avocat auprès du client sous 24 heures.', doctor: 'Faire examiner le client par un médecin indépendant.', hospital: 'Faire transférer le client à l’hôpital.',
      noContact: 'Écarter les agents décrits de tout contact avec le client.', video: 'Faire conserver les enregistrements décrits.',
    },
    traps: {
      noEmail: 'Article 39 : par le site de la Cour, télécopie ou poste, jamais par courriel ; mention « Rule 39 – Urgent ».', officeHours: 'Traité du lundi au vendredi, de 8 h à 16 h à Strasbourg.', ruleNumbers: 'Les numéros des règles des comités (94, 114) restent à vérifier.',
      withCommunication: 'Les comités attendent d’ordinaire la communication elle-même.',
    },
  },
}
