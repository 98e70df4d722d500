import type { DateLanguage } from '../dates/schemas'

/** What every paper form says beside the words of its kind. */
export type FormWords = {
  readonly title: string
  readonly how: string
  readonly number: string
  readonly event: string
  readonly day: string
  readonly time: string
  readonly place: string
  readonly what: string
  readonly people: string
  readonly narrative: string
  readonly dayHint: string
  readonly timeHint: string
  readonly signed: string
  readonly signedBy: string
  readonly signedAt: string
  readonly signature: string
  readonly page: string
  readonly of: string
}

const en: FormWords = {
  title: 'Paper form', how: 'Write legibly, mark boxes with a cross, leave empty what you do not know. Put words of others in quotation marks. Scan every page: the number ties it to the record.',
  number: 'Form', event: 'What it is about', day: 'Day', time: 'Time', place: 'Place', what: 'In a few words', people: 'Who was there', narrative: 'In your own words', dayHint: 'DD.MM.YYYY', timeHint: 'HH:MM',
  signed: 'Filled in', signedBy: 'By (name)', signedAt: 'Day and hour', signature: 'Signature', page: 'page', of: 'of',
}
const ru: FormWords = {
  title: 'Бумажный бланк', how: 'Пишите разборчиво, отмечайте клетки крестом, неизвестное оставляйте пустым. Чужие слова берите в кавычки. Сканируйте все страницы: по номеру они найдут свою запись.',
  number: 'Бланк', event: 'О чём', day: 'Дата', time: 'Время', place: 'Место', what: 'В двух словах', people: 'Кто присутствовал', narrative: 'Своими словами', dayHint: 'ДД.ММ.ГГГГ', timeHint: 'ЧЧ:ММ',
  signed: 'Заполнено', signedBy: 'Кем (имя)', signedAt: 'Дата и час', signature: 'Подпись', page: 'стр.', of: 'из',
}
const fr: FormWords = {
  title: 'Formulaire papier', how: 'Écrivez lisiblement, cochez d’une croix, laissez vide ce que vous ignorez. Mettez les paroles d’autrui entre guillemets. Numérisez chaque page : le numéro la relie à sa fiche.',
  number: 'Formulaire', event: 'De quoi il s’agit', day: 'Jour', time: 'Heure', place: 'Lieu', what: 'En quelques mots', people: 'Personnes présentes', narrative: 'Dans vos propres mots', dayHint: 'JJ.MM.AAAA', timeHint: 'HH:MM',
  signed: 'Rempli', signedBy: 'Par (nom)', signedAt: 'Jour et heure', signature: 'Signature', page: 'page', of: 'sur',
}

export const formWords: Readonly<Record<DateLanguage, FormWords>> = { en, ru, fr }
