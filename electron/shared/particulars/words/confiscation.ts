import type { confiscation } from '../confiscation'
import type { WordsIn3 } from './types'

export const confiscationWords: WordsIn3<typeof confiscation> = {
  en: {
    name: 'Things taken',
    groups: { taken: 'What was taken', receipt: 'Receipt', back: 'Return' },
    fields: {
      action: 'What was done', items: 'Things', 'items.item': 'Thing', 'items.kind': 'Kind', 'items.number': 'Number or pages', 'items.privileged': 'Privileged', 'items.receipt': 'Receipt no.', 'items.returnedOn': 'Returned on',
      takenFromPartyId: 'From whom', takenByPartyId: 'By', takenBy: 'By, as described', ground: 'Ground in their words', legalGround: 'Provision named', isReligious: 'Religious things among them',
      receiptGiven: 'Receipt given', recordNo: 'Number of the record', receiptDocumentId: 'Receipt', witnesses: 'Witnesses', returnState: 'Return', returnAskedOn: 'Return asked on', returnedOn: 'Returned on', returnNote: 'Remark', documentIds: 'Papers',
    },
    choices: {
      confiscationAction: { unknown: 'Not known', confiscated: 'Confiscated', withheld: 'Withheld', notHandedOver: 'Not handed over', destroyed: 'Destroyed' },
      thingKind: { unknown: 'not chosen', religious: 'religious', legalPaper: 'papers of the case', book: 'book', letter: 'letter', medicine: 'medicine', clothing: 'clothing', food: 'food', device: 'device', money: 'money', other: 'other' },
      returnState: { notRecorded: 'Not recorded', notReturned: 'Not returned', partly: 'In part', returned: 'Returned', damaged: 'Returned damaged', destroyed: 'Destroyed', lost: 'Lost' },
    },
  },
  ru: {
    name: 'Изъятые вещи',
    groups: { taken: 'Что изъято', receipt: 'Расписка', back: 'Возврат' },
    fields: {
      action: 'Что сделано', items: 'Вещи', 'items.item': 'Вещь', 'items.kind': 'Вид', 'items.number': 'Штук или листов', 'items.privileged': 'Адвокатская тайна', 'items.receipt': 'Расписка №', 'items.returnedOn': 'Возвращено',
      takenFromPartyId: 'У кого', takenByPartyId: 'Кем', takenBy: 'Кем, описание', ground: 'Основание их словами', legalGround: 'Названная норма', isReligious: 'Среди них религиозные',
      receiptGiven: 'Расписка выдана', recordNo: 'Номер акта', receiptDocumentId: 'Расписка', witnesses: 'Свидетели', returnState: 'Возврат', returnAskedOn: 'Возврат запрошен', returnedOn: 'Возвращено', returnNote: 'Примечание', documentIds: 'Документы',
    },
    choices: {
      confiscationAction: { unknown: 'Неизвестно', confiscated: 'Изъято', withheld: 'Удержано', notHandedOver: 'Не передано', destroyed: 'Уничтожено' },
      thingKind: { unknown: 'не выбран', religious: 'религиозная', legalPaper: 'документы дела', book: 'книга', letter: 'письмо', medicine: 'лекарство', clothing: 'одежда', food: 'продукты', device: 'устройство', money: 'деньги', other: 'иное' },
      returnState: { notRecorded: 'Не записано', notReturned: 'Не возвращено', partly: 'Частично', returned: 'Возвращено', damaged: 'Возвращено повреждённым', destroyed: 'Уничтожено', lost: 'Утрачено' },
    },
  },
  fr: {
    name: 'Objets retirés',
    groups: { taken: 'Ce qui a été pris', receipt: 'Reçu', back: 'Restitution' },
    fields: {
      action: 'Ce qui a été fait', items: 'Objets', 'items.item': 'Objet', 'items.kind': 'Nature', 'items.number': 'Nombre ou pages', 'items.privileged': 'Secret professionnel', 'items.receipt': 'Reçu n°', 'items.returnedOn': 'Rendu le',
      takenFromPartyId: 'À qui', takenByPartyId: 'Par', takenBy: 'Par, description', ground: 'Motif dans leurs mots', legalGround: 'Disposition citée', isReligious: 'Objets religieux parmi eux',
      receiptGiven: 'Reçu remis', recordNo: 'Numéro du procès-verbal', receiptDocumentId: 'Reçu', witnesses: 'Témoins', returnState: 'Restitution', returnAskedOn: 'Demandée le', returnedOn: 'Rendus le', returnNote: 'Remarque', documentIds: 'Papiers',
    },
    choices: {
      confiscationAction: { unknown: 'Inconnu', confiscated: 'Saisis', withheld: 'Retenus', notHandedOver: 'Non remis', destroyed: 'Détruits' },
      thingKind: { unknown: 'non choisie', religious: 'religieux', legalPaper: 'pièces du dossier', book: 'livre', letter: 'lettre', medicine: 'médicament', clothing: 'vêtement', food: 'nourriture', device: 'appareil', money: 'argent', other: 'autre' },
      returnState: { notRecorded: 'Non notée', notReturned: 'Non rendus', partly: 'En partie', returned: 'Rendus', damaged: 'Rendus abîmés', destroyed: 'Détruits', lost: 'Perdus' },
    },
  },
}
