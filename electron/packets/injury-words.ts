import type { DateLanguage } from '../shared/dates/schemas'

/** What stands around the fields of a record on the printed sheet. */
export type SheetWords = {
  readonly page: string
  readonly of: string
  readonly lay: string
  readonly transcription: (clinician: string) => string
  readonly noClinician: string
  readonly client: string
  readonly when: string
  readonly place: string
  readonly number: string
  readonly where: string
  readonly what: string
  readonly size: string
  readonly degree: string
  readonly noMark: string
  readonly drawings: string
  readonly delay: string
  readonly says: (label: string, value: string) => string
  readonly signature: string
  readonly transcribed: string
  readonly notRecorded: string
  readonly unchecked: string
}

export const sheetWordsFor: Readonly<Record<DateLanguage, SheetWords>> = {
  en: {
    page: 'page', of: 'of', lay: 'A lay record: what a lawyer saw and was told. It states no medical opinion and no degree of consistency.',
    transcription: (clinician) => `Transcription of a report by ${clinician}. The signed report itself is the evidence; this is a copy of its words for reading and searching.`,
    noClinician: 'Transcription of a report whose author is not yet named. It states no degree of consistency.', client: 'Person', when: 'Date and time', place: 'Place', number: 'No.', where: 'Where', what: 'What', size: 'Size, mm',
    degree: 'Degree, by the clinician', noMark: 'No mark has been placed on the drawings.', drawings: 'Drawings of the body', delay: 'Days since the alleged event', says: (label, value) => `${label}: ${value}`, signature: 'Signature, date', transcribed: 'Transcribed by, date', notRecorded: 'not recorded', unchecked: '',
  },
  ru: {
    page: 'стр.', of: 'из', lay: 'Запись неспециалиста: что адвокат видел и что ему сказано. Медицинского мнения и степени соответствия в ней нет.',
    transcription: (clinician) => `Запись заключения, автор: ${clinician}. Доказательством является само подписанное заключение; это копия его слов для чтения и поиска.`,
    noClinician: 'Запись заключения, автор которого ещё не назван. Степени соответствия в ней нет.', client: 'Лицо', when: 'Дата и время', place: 'Место', number: '№', where: 'Где', what: 'Что', size: 'Размер, мм',
    degree: 'Степень, по мнению врача', noMark: 'На рисунках отметок нет.', drawings: 'Рисунки тела', delay: 'Дней с описанного события', says: (label, value) => `${label}: ${value}`, signature: 'Подпись, дата', transcribed: 'Кто переписал, дата', notRecorded: 'не записано',
    unchecked: 'Русские термины степеней соответствия ещё не сверены с официальным изданием Стамбульского протокола.',
  },
  fr: {
    page: 'page', of: 'sur', lay: 'Un relevé de profane : ce qu’un avocat a vu et entendu. Il n’énonce ni avis médical ni degré de compatibilité.',
    transcription: (clinician) => `Transcription d’un rapport de ${clinician}. C’est le rapport signé qui fait preuve ; ceci en copie les mots pour la lecture et la recherche.`,
    noClinician: 'Transcription d’un rapport dont l’auteur n’est pas encore nommé. Elle n’énonce aucun degré de compatibilité.', client: 'Personne', when: 'Date et heure', place: 'Lieu', number: 'No', where: 'Où', what: 'Quoi', size: 'Taille, mm',
    degree: 'Degré, selon le clinicien', noMark: 'Aucune marque n’a été placée sur les dessins.', drawings: 'Dessins du corps', delay: 'Jours depuis les faits allégués', says: (label, value) => `${label} : ${value}`, signature: 'Signature, date', transcribed: 'Transcrit par, date', notRecorded: 'non noté',
    unchecked: 'Les termes français des degrés ne sont pas encore comparés à l’édition officielle du Protocole d’Istanbul.',
  },
}
