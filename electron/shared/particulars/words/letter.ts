import type { letter } from '../letter'
import type { WordsIn3 } from './types'

export const letterWords: WordsIn3<typeof letter> = {
  en: {
    name: 'Letter',
    groups: { letter: 'Letter', dates: 'Dates, kept apart', state: 'What it says and in what state it came', papers: 'Paper' },
    fields: {
      direction: 'Direction', channel: 'By', fromPartyId: 'From', toPartyId: 'To', registeredNo: 'Registered number', pages: 'Pages', isPrivileged: 'Between client and counsel',
      writtenOn: 'Written', sentOn: 'Sent', postmarkedOn: 'Postmark', receivedOn: 'Received', censorMarks: 'Marks of the censor', censorNote: 'What the marks look like',
      attachments: 'Enclosures', 'attachments.what': 'What', 'attachments.arrived': 'Arrived', summary: 'What it says', clientSaid: 'In the client’s words',
      documentId: 'The letter', envelopeDocumentId: 'The envelope',
    },
    notes: { receivedOn: 'Silence is counted from the day a letter came; where it is not known, from the record’s own date.', channel: 'Each channel and correspondent has its own rhythm, counted apart.' },
    choices: {
      letterDirection: { unknown: 'Not known', fromClient: 'From the client', toClient: 'To the client' },
      letterChannel: { unknown: 'Not known', post: 'Post', prisonEmail: 'Prison e-mail', phone: 'Phone call', parcel: 'Parcel', throughCounsel: 'Through counsel', other: 'Other' },
      censorMark: { stamp: 'Censor’s stamp', blackedOut: 'Blacked out', pagesMissing: 'Pages missing', opened: 'Opened', heldBack: 'Held back', returned: 'Returned' },
    },
  },
  ru: {
    name: 'Письмо',
    groups: { letter: 'Письмо', dates: 'Даты, каждая отдельно', state: 'Содержание и состояние', papers: 'Документ' },
    fields: {
      direction: 'Направление', channel: 'Способ', fromPartyId: 'От кого', toPartyId: 'Кому', registeredNo: 'Номер заказного', pages: 'Листов', isPrivileged: 'Между доверителем и адвокатом',
      writtenOn: 'Написано', sentOn: 'Отправлено', postmarkedOn: 'Штемпель', receivedOn: 'Получено', censorMarks: 'Отметки цензуры', censorNote: 'Как выглядят отметки',
      attachments: 'Вложения', 'attachments.what': 'Что', 'attachments.arrived': 'Дошло', summary: 'Содержание', clientSaid: 'Словами доверителя',
      documentId: 'Письмо', envelopeDocumentId: 'Конверт',
    },
    notes: { receivedOn: 'Молчание считается со дня получения; если он неизвестен, с даты самой записи.', channel: 'У каждого способа и адресата свой ритм, он считается отдельно.' },
    choices: {
      letterDirection: { unknown: 'Неизвестно', fromClient: 'От доверителя', toClient: 'Доверителю' },
      letterChannel: { unknown: 'Неизвестно', post: 'Почта', prisonEmail: 'Электронное письмо', phone: 'Звонок', parcel: 'Посылка', throughCounsel: 'Через адвоката', other: 'Иное' },
      censorMark: { stamp: 'Штамп цензора', blackedOut: 'Вымарано', pagesMissing: 'Не хватает листов', opened: 'Вскрыто', heldBack: 'Задержано', returned: 'Возвращено' },
    },
  },
  fr: {
    name: 'Lettre',
    groups: { letter: 'Lettre', dates: 'Dates, chacune à part', state: 'Contenu et état', papers: 'Papier' },
    fields: {
      direction: 'Sens', channel: 'Par', fromPartyId: 'De', toPartyId: 'À', registeredNo: 'Numéro de recommandé', pages: 'Pages', isPrivileged: 'Entre le client et son avocat',
      writtenOn: 'Écrite', sentOn: 'Envoyée', postmarkedOn: 'Cachet de la poste', receivedOn: 'Reçue', censorMarks: 'Marques de la censure', censorNote: 'Aspect des marques',
      attachments: 'Pièces jointes', 'attachments.what': 'Quoi', 'attachments.arrived': 'Arrivée', summary: 'Contenu', clientSaid: 'Dans les mots du client',
      documentId: 'La lettre', envelopeDocumentId: 'L’enveloppe',
    },
    notes: { receivedOn: 'Le silence se compte du jour de réception ; s’il est inconnu, de la date de la fiche.', channel: 'Chaque voie et chaque correspondant a son rythme, compté à part.' },
    choices: {
      letterDirection: { unknown: 'Inconnu', fromClient: 'Du client', toClient: 'Au client' },
      letterChannel: { unknown: 'Inconnu', post: 'Poste', prisonEmail: 'Courriel de la prison', phone: 'Appel', parcel: 'Colis', throughCounsel: 'Par l’avocat', other: 'Autre' },
      censorMark: { stamp: 'Cachet de la censure', blackedOut: 'Passages noircis', pagesMissing: 'Pages manquantes', opened: 'Ouverte', heldBack: 'Retenue', returned: 'Retournée' },
    },
  },
}
