import type { charge, indictment } from '../charge'
import type { WordsIn3 } from './types'

export const chargeWords: WordsIn3<typeof charge> = {
  en: {
    name: 'Charge',
    groups: { charge: 'The charge', who: 'By whom', note: 'Note' },
    fields: {
      step: 'Step', article: 'Article', words: 'The charge, word for word', replacesArticle: 'In place of article', replacesEventId: 'Follows', conductFrom: 'Conduct from', conductTo: 'to',
      byPartyId: 'By', byWhom: 'The same in words', chargedOn: 'Put to the client on', counselPresent: 'Counsel present', clientSaid: 'What the client said', documentId: 'Paper', note: 'Note',
    },
    notes: { step: 'The date of each source stands in its own words, under what sources say.' },
    choices: { chargeStep: { unknown: 'Not known', opened: 'Case opened', initial: 'Initial', added: 'Added', reclassified: 'Reclassified', dropped: 'Dropped', restored: 'Brought back' } },
  },
  ru: {
    name: 'Обвинение',
    groups: { charge: 'Обвинение', who: 'Кем', note: 'Примечание' },
    fields: {
      step: 'Действие', article: 'Статья', words: 'Формулировка дословно', replacesArticle: 'Вместо статьи', replacesEventId: 'После', conductFrom: 'Деяние с', conductTo: 'по',
      byPartyId: 'Кем', byWhom: 'То же словами', chargedOn: 'Предъявлено доверителю', counselPresent: 'В присутствии защитника', clientSaid: 'Что сказал доверитель', documentId: 'Документ', note: 'Примечание',
    },
    notes: { step: 'Дата каждого источника — в его словах, ниже.' },
    choices: { chargeStep: { unknown: 'Неизвестно', opened: 'Дело возбуждено', initial: 'Первоначальное', added: 'Добавлено', reclassified: 'Переквалифицировано', dropped: 'Исключено', restored: 'Возвращено' } },
  },
  fr: {
    name: 'Mise en examen',
    groups: { charge: 'La charge', who: 'Auteur', note: 'Remarque' },
    fields: {
      step: 'Étape', article: 'Article', words: 'La charge, mot pour mot', replacesArticle: 'À la place de l’article', replacesEventId: 'Fait suite à', conductFrom: 'Faits du', conductTo: 'au',
      byPartyId: 'Par', byWhom: 'En toutes lettres', chargedOn: 'Notifiée au client le', counselPresent: 'En présence du conseil', clientSaid: 'Paroles du client', documentId: 'Pièce', note: 'Remarque',
    },
    notes: { step: 'La date de chaque source est dans ses propres mots, plus bas.' },
    choices: { chargeStep: { unknown: 'Inconnu', opened: 'Enquête ouverte', initial: 'Initiale', added: 'Ajoutée', reclassified: 'Requalifiée', dropped: 'Abandonnée', restored: 'Rétablie' } },
  },
}

export const indictmentWords: WordsIn3<typeof indictment> = {
  en: {
    name: 'Indictment',
    groups: { indictment: 'The indictment' },
    fields: { articles: 'Articles', counts: 'Counts', 'counts.article': 'Article', 'counts.words': 'Charge', byPartyId: 'By', byWhom: 'The same in words', approvedBy: 'Approved by', approvedOn: 'Approved on', servedOn: 'Served on the client', courtPartyId: 'Court', sentToCourtOn: 'Sent to the court on', documentId: 'Paper', note: 'Note' },
    choices: {},
  },
  ru: {
    name: 'Обвинительное заключение',
    groups: { indictment: 'Обвинительное заключение' },
    fields: { articles: 'Статьи', counts: 'Пункты', 'counts.article': 'Статья', 'counts.words': 'Обвинение', byPartyId: 'Кем', byWhom: 'То же словами', approvedBy: 'Кем утверждено', approvedOn: 'Утверждено', servedOn: 'Вручено доверителю', courtPartyId: 'Суд', sentToCourtOn: 'Направлено в суд', documentId: 'Документ', note: 'Примечание' },
    choices: {},
  },
  fr: {
    name: 'Acte d’accusation',
    groups: { indictment: 'L’acte d’accusation' },
    fields: { articles: 'Articles', counts: 'Chefs', 'counts.article': 'Article', 'counts.words': 'Charge', byPartyId: 'Par', byWhom: 'En toutes lettres', approvedBy: 'Approuvé par', approvedOn: 'Approuvé le', servedOn: 'Remis au client le', courtPartyId: 'Tribunal', sentToCourtOn: 'Transmis au tribunal le', documentId: 'Pièce', note: 'Remarque' },
    choices: {},
  },
}
