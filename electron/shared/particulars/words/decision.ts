import type { appealDecision, cassationDecision, custodyOrder, judgment, ruling } from '../decision'
import type { WordsIn3 } from './types'

/** Words that every decision shares, since every decision has these fields. */
const court = {
  en: { courtPartyId: 'Court', caseNo: 'Court’s case number', judges: 'Judges', decidedBy: 'Decided by, if no court', hearingEventId: 'At the hearing' },
  ru: { courtPartyId: 'Суд', caseNo: 'Номер дела в суде', judges: 'Судьи', decidedBy: 'Кем принято, если не судом', hearingEventId: 'В заседании' },
  fr: { courtPartyId: 'Tribunal', caseNo: 'N° du tribunal', judges: 'Juges', decidedBy: 'Auteur, hors tribunal', hearingEventId: 'À l’audience' },
}

const decision = {
  en: { disposition: 'Decided', operative: 'Operative part, word for word', articles: 'Articles relied on', reasonsGiven: 'Reasons given', reasons: 'Reasons, word for word', dissent: 'Separate opinion' },
  ru: { disposition: 'Решено', operative: 'Резолютивная часть дословно', articles: 'Статьи, на которые сослались', reasonsGiven: 'Мотивы приведены', reasons: 'Мотивы дословно', dissent: 'Особое мнение' },
  fr: { disposition: 'Décidé', operative: 'Dispositif, mot pour mot', articles: 'Articles invoqués', reasonsGiven: 'Motifs donnés', reasons: 'Motifs, mot pour mot', dissent: 'Opinion séparée' },
}

const effect = {
  en: { announcedOn: 'Announced on', reasonedOn: 'Full text made on', copyServedOn: 'Copy served on the client', copyServedCounselOn: 'Copy served on counsel', force: 'Entry into force', inForceOn: 'In force from' },
  ru: { announcedOn: 'Оглашено', reasonedOn: 'Полный текст изготовлен', copyServedOn: 'Копия вручена доверителю', copyServedCounselOn: 'Копия вручена защитнику', force: 'Вступление в законную силу', inForceOn: 'В силе с' },
  fr: { announcedOn: 'Prononcée le', reasonedOn: 'Texte complet établi le', copyServedOn: 'Copie remise au client', copyServedCounselOn: 'Copie remise au conseil', force: 'Force de chose jugée', inForceOn: 'En force depuis' },
}

const copies = {
  en: { decisionDocumentId: 'The decision', certified: 'Certified copies', certifiedAskedOn: 'Asked for on', certifiedCopies: 'Copies received', 'certifiedCopies.receivedOn': 'Received on', 'certifiedCopies.number': 'Number', 'certifiedCopies.certifiedBy': 'Certified by', 'certifiedCopies.documentId': 'Scan' },
  ru: { decisionDocumentId: 'Текст решения', certified: 'Заверенные копии', certifiedAskedOn: 'Запрошены', certifiedCopies: 'Полученные копии', 'certifiedCopies.receivedOn': 'Получена', 'certifiedCopies.number': 'Номер', 'certifiedCopies.certifiedBy': 'Кем заверена', 'certifiedCopies.documentId': 'Скан' },
  fr: { decisionDocumentId: 'La décision', certified: 'Copies certifiées', certifiedAskedOn: 'Demandées le', certifiedCopies: 'Copies reçues', 'certifiedCopies.receivedOn': 'Reçue le', 'certifiedCopies.number': 'Numéro', 'certifiedCopies.certifiedBy': 'Certifiée par', 'certifiedCopies.documentId': 'Numérisation' },
}

const against = {
  en: { attackedEventId: 'Decision attacked', attackedWords: 'The same in words' },
  ru: { attackedEventId: 'Обжалованное решение', attackedWords: 'То же словами' },
  fr: { attackedEventId: 'Décision attaquée', attackedWords: 'La même en toutes lettres' },
}

const appealed = {
  en: { ...against.en, filedBy: 'Appealed by', groundsRaised: 'Grounds raised', groundsAnswered: 'Grounds answered' },
  ru: { ...against.ru, filedBy: 'Кем обжаловано', groundsRaised: 'Заявленные доводы', groundsAnswered: 'На доводы отвечено' },
  fr: { ...against.fr, filedBy: 'Recours de', groundsRaised: 'Moyens soulevés', groundsAnswered: 'Moyens examinés' },
}

const groups = {
  en: { court: 'Who decided', decision: 'What was decided, and why', effect: 'Announced, served, in force', copies: 'Copies' },
  ru: { court: 'Кто решил', decision: 'Что решено и почему', effect: 'Оглашение, вручение, законная сила', copies: 'Копии' },
  fr: { court: 'Qui a décidé', decision: 'Ce qui est décidé et pourquoi', effect: 'Prononcé, remise, force de chose jugée', copies: 'Copies' },
}

const served = {
  en: { copyServedOn: 'For a client in custody the time to appeal runs from this day.' },
  ru: { copyServedOn: 'Для лица под стражей срок обжалования идёт с этого дня.' },
  fr: { copyServedOn: 'Pour un client détenu, le délai d’appel court de ce jour.' },
}

const answered = {
  en: { groundsAnswered: { unknown: 'Not known', all: 'All', some: 'Some', none: 'None' } },
  ru: { groundsAnswered: { unknown: 'Неизвестно', all: 'На все', some: 'На часть', none: 'Ни на один' } },
  fr: { groundsAnswered: { unknown: 'Inconnu', all: 'Tous', some: 'Une partie', none: 'Aucun' } },
}

export const judgmentWords: WordsIn3<typeof judgment> = {
  en: {
    name: 'Judgment',
    groups: { ...groups.en, counts: 'Counts and evidence' },
    fields: {
      ...court.en, ...decision.en, ...effect.en, ...copies.en,
      prosecutionAsked: 'Prosecution asked for', counts: 'Counts', 'counts.article': 'Article', 'counts.words': 'Charge', 'counts.finding': 'Found', 'counts.into': 'Reclassified into',
      'counts.penalty': 'Penalty', evidenceHeard: 'Whose evidence was heard', recordDocumentId: 'Record of the trial', recordRemarks: 'Remarks on the record',
    },
    notes: { ...served.en, counts: 'Each count with its own finding; it stands in the history of the charges.' },
    choices: {
      finding: { unknown: 'Not known', convicted: 'Convicted', acquitted: 'Acquitted', reclassified: 'Reclassified', discontinued: 'Discontinued' },
      evidenceHeard: { unknown: 'Not known', both: 'Both sides', defencePartly: 'Defence in part', prosecutionOnly: 'Prosecution only' },
    },
  },
  ru: {
    name: 'Приговор',
    groups: { ...groups.ru, counts: 'Пункты обвинения и доказательства' },
    fields: {
      ...court.ru, ...decision.ru, ...effect.ru, ...copies.ru,
      prosecutionAsked: 'Обвинение просило', counts: 'Пункты обвинения', 'counts.article': 'Статья', 'counts.words': 'Обвинение', 'counts.finding': 'Вывод', 'counts.into': 'Переквалифицировано на',
      'counts.penalty': 'Наказание', evidenceHeard: 'Чьи доказательства исследованы', recordDocumentId: 'Протокол заседания', recordRemarks: 'Замечания на протокол',
    },
    notes: { ...served.ru, counts: 'Каждый пункт со своим выводом; он входит в историю обвинений.' },
    choices: {
      finding: { unknown: 'Неизвестно', convicted: 'Осуждён', acquitted: 'Оправдан', reclassified: 'Переквалифицировано', discontinued: 'Прекращено' },
      evidenceHeard: { unknown: 'Неизвестно', both: 'Обеих сторон', defencePartly: 'Защиты — частично', prosecutionOnly: 'Только обвинения' },
    },
  },
  fr: {
    name: 'Jugement',
    groups: { ...groups.fr, counts: 'Chefs et preuves' },
    fields: {
      ...court.fr, ...decision.fr, ...effect.fr, ...copies.fr,
      prosecutionAsked: 'Réquisitions', counts: 'Chefs', 'counts.article': 'Article', 'counts.words': 'Accusation', 'counts.finding': 'Conclusion', 'counts.into': 'Requalifié en',
      'counts.penalty': 'Peine', evidenceHeard: 'Preuves examinées', recordDocumentId: 'Procès-verbal', recordRemarks: 'Observations sur le procès-verbal',
    },
    notes: { ...served.fr, counts: 'Chaque chef avec sa conclusion ; il entre dans l’historique des charges.' },
    choices: {
      finding: { unknown: 'Inconnu', convicted: 'Condamné', acquitted: 'Relaxé', reclassified: 'Requalifié', discontinued: 'Abandonné' },
      evidenceHeard: { unknown: 'Inconnu', both: 'Des deux parties', defencePartly: 'Défense en partie', prosecutionOnly: 'Accusation seule' },
    },
  },
}

export const rulingWords: WordsIn3<typeof ruling> = {
  en: {
    name: 'Ruling',
    groups: { ...groups.en, subject: 'What it is about' },
    fields: { ...court.en, ...decision.en, ...effect.en, ...copies.en, ...against.en, about: 'About', motionEventIds: 'Motions decided', appealable: 'Can be appealed' },
    notes: served.en,
    choices: { rulingAbout: { unknown: 'Not known', motion: 'A motion', recusal: 'A recusal', evidence: 'Evidence', procedure: 'Procedure', complaint: 'A complaint', return: 'Return of the case', execution: 'Execution of the sentence', other: 'Other' } },
  },
  ru: {
    name: 'Постановление, определение',
    groups: { ...groups.ru, subject: 'О чём' },
    fields: { ...court.ru, ...decision.ru, ...effect.ru, ...copies.ru, ...against.ru, about: 'О чём', motionEventIds: 'Разрешённые ходатайства', appealable: 'Можно обжаловать' },
    notes: served.ru,
    choices: { rulingAbout: { unknown: 'Неизвестно', motion: 'О ходатайстве', recusal: 'Об отводе', evidence: 'О доказательствах', procedure: 'О порядке', complaint: 'По жалобе', return: 'О возвращении дела', execution: 'Об исполнении приговора', other: 'Иное' } },
  },
  fr: {
    name: 'Ordonnance',
    groups: { ...groups.fr, subject: 'Objet' },
    fields: { ...court.fr, ...decision.fr, ...effect.fr, ...copies.fr, ...against.fr, about: 'Objet', motionEventIds: 'Requêtes tranchées', appealable: 'Recours possible' },
    notes: served.fr,
    choices: { rulingAbout: { unknown: 'Inconnu', motion: 'Une requête', recusal: 'Une récusation', evidence: 'Des preuves', procedure: 'La procédure', complaint: 'Une plainte', return: 'Renvoi du dossier', execution: 'Exécution de la peine', other: 'Autre' } },
  },
}

export const custodyOrderWords: WordsIn3<typeof custodyOrder> = {
  en: {
    name: 'Custody order',
    groups: { ...groups.en, custody: 'The measure' },
    fields: { ...court.en, ...decision.en, ...effect.en, ...copies.en, step: 'Step', measure: 'Measure', months: 'Months', days: 'and days', countedFrom: 'Counted from', until: 'Until', heldAtPartyId: 'Held at', attackedEventId: 'Order it extends or changes' },
    notes: { ...served.en, countedFrom: 'The day of apprehension, where that was before the order.' },
    choices: {
      custodyStep: { unknown: 'Not known', first: 'First order', extension: 'Extension', change: 'Other measure', release: 'Release' },
      measure: { unknown: 'Not known', custody: 'Custody', houseArrest: 'House arrest', banOnActions: 'Ban on certain acts', bail: 'Bail', undertaking: 'Undertaking not to leave', other: 'Other' },
    },
  },
  ru: {
    name: 'Заключение под стражу, продление',
    groups: { ...groups.ru, custody: 'Мера пресечения' },
    fields: { ...court.ru, ...decision.ru, ...effect.ru, ...copies.ru, step: 'Действие', measure: 'Мера', months: 'Месяцев', days: 'и дней', countedFrom: 'Исчисляется с', until: 'До', heldAtPartyId: 'Где содержится', attackedEventId: 'Какую меру продлевает или меняет' },
    notes: { ...served.ru, countedFrom: 'День задержания, если оно было раньше постановления.' },
    choices: {
      custodyStep: { unknown: 'Неизвестно', first: 'Избрание', extension: 'Продление', change: 'Иная мера', release: 'Освобождение' },
      measure: { unknown: 'Неизвестно', custody: 'Заключение под стражу', houseArrest: 'Домашний арест', banOnActions: 'Запрет определённых действий', bail: 'Залог', undertaking: 'Подписка о невыезде', other: 'Иное' },
    },
  },
  fr: {
    name: 'Détention provisoire',
    groups: { ...groups.fr, custody: 'La mesure' },
    fields: { ...court.fr, ...decision.fr, ...effect.fr, ...copies.fr, step: 'Étape', measure: 'Mesure', months: 'Mois', days: 'et jours', countedFrom: 'Comptée du', until: 'Jusqu’au', heldAtPartyId: 'Lieu', attackedEventId: 'Mesure prolongée ou modifiée' },
    notes: { ...served.fr, countedFrom: 'Le jour de l’interpellation, si elle précède l’ordonnance.' },
    choices: {
      custodyStep: { unknown: 'Inconnu', first: 'Placement', extension: 'Prolongation', change: 'Autre mesure', release: 'Libération' },
      measure: { unknown: 'Inconnu', custody: 'Détention', houseArrest: 'Assignation à résidence', banOnActions: 'Interdiction de certains actes', bail: 'Caution', undertaking: 'Engagement de ne pas s’éloigner', other: 'Autre' },
    },
  },
}

export const appealDecisionWords: WordsIn3<typeof appealDecision> = {
  en: { name: 'Appeal decision', groups: { ...groups.en, attacked: 'What was attacked' }, fields: { ...court.en, ...appealed.en, ...decision.en, ...effect.en, ...copies.en }, notes: served.en, choices: answered.en },
  ru: { name: 'Апелляционное решение', groups: { ...groups.ru, attacked: 'Что обжаловано' }, fields: { ...court.ru, ...appealed.ru, ...decision.ru, ...effect.ru, ...copies.ru }, notes: served.ru, choices: answered.ru },
  fr: { name: 'Décision d’appel', groups: { ...groups.fr, attacked: 'Ce qui est attaqué' }, fields: { ...court.fr, ...appealed.fr, ...decision.fr, ...effect.fr, ...copies.fr }, notes: served.fr, choices: answered.fr },
}

export const cassationDecisionWords: WordsIn3<typeof cassationDecision> = {
  en: { ...appealDecisionWords.en, name: 'Cassation decision' },
  ru: { ...appealDecisionWords.ru, name: 'Кассационное решение' },
  fr: { ...appealDecisionWords.fr, name: 'Décision de cassation' },
}
