import type { complaint } from '../complaint'
import type { WordsIn3 } from './types'

export const complaintWords: WordsIn3<typeof complaint> = {
  en: {
    name: 'Complaint and its way',
    groups: { complaint: 'Complaint', way: 'The way it went', after: 'What followed' },
    fields: {
      toPartyId: 'To', toWhom: 'To, as written', byPartyId: 'By', about: 'About', clientSaid: 'In the client’s words', aboutEventIds: 'About these records', documentId: 'The complaint', route: 'Way', carriedByPartyId: 'Carried by', carriedBy: 'Carried by, as described',
      handedOn: 'Handed over on', handedAt: 'At', readByOthers: 'Others could read it', readBy: 'Who', numberGiven: 'A number was given', incomingNo: 'Incoming number', proofDocumentId: 'Proof of handing in', state: 'State', registeredOn: 'Registered on',
      answeredOn: 'Answered on', answer: 'Answer', pressure: 'Pressure or threats after it', followedEventIds: 'What followed', documentIds: 'Papers',
    },
    notes: { carriedBy: 'Who carried it knew of it: that matters when something follows.', followedEventIds: 'That one thing followed another is recorded, not that it was caused by it.' },
    choices: {
      complaintRoute: {
        unknown: 'Not known', throughAdministration: 'Through the administration', sealedEnvelope: 'Sealed envelope', complaintBox: 'Complaint box', handedAtSearch: 'Handed over at a search', throughCounsel: 'Through counsel',
        throughFamily: 'Through the family', monitors: 'To monitors', court: 'In court', post: 'By post', electronic: 'Electronically', other: 'Other',
      },
      complaintState: { notRecorded: 'Not recorded', pending: 'Pending', registered: 'Registered', granted: 'Granted', refused: 'Refused', noAnswer: 'No answer', withdrawn: 'Withdrawn', notAccepted: 'Not accepted' },
    },
  },
  ru: {
    name: 'Жалоба и её путь',
    groups: { complaint: 'Жалоба', way: 'Каким путём шла', after: 'Что последовало' },
    fields: {
      toPartyId: 'Кому', toWhom: 'Кому, как написано', byPartyId: 'От кого', about: 'О чём', clientSaid: 'Словами доверителя', aboutEventIds: 'Об этих записях', documentId: 'Жалоба', route: 'Путь', carriedByPartyId: 'Кто передал', carriedBy: 'Кто передал, описание',
      handedOn: 'Передана', handedAt: 'Время', readByOthers: 'Другие могли прочесть', readBy: 'Кто', numberGiven: 'Номер сообщён', incomingNo: 'Входящий номер', proofDocumentId: 'Подтверждение подачи', state: 'Состояние', registeredOn: 'Зарегистрирована',
      answeredOn: 'Ответ от', answer: 'Ответ', pressure: 'Давление или угрозы после неё', followedEventIds: 'Что последовало', documentIds: 'Документы',
    },
    notes: { carriedBy: 'Кто передавал, тот знал о ней: это важно, если что-то последует.', followedEventIds: 'Записывается, что одно было после другого, а не что было его следствием.' },
    choices: {
      complaintRoute: {
        unknown: 'Неизвестно', throughAdministration: 'Через администрацию', sealedEnvelope: 'Закрытый конверт', complaintBox: 'Ящик для жалоб', handedAtSearch: 'Отдана при обыске', throughCounsel: 'Через адвоката',
        throughFamily: 'Через родных', monitors: 'Через ОНК', court: 'В суде', post: 'Почтой', electronic: 'Электронно', other: 'Иное',
      },
      complaintState: { notRecorded: 'Не записано', pending: 'На рассмотрении', registered: 'Зарегистрирована', granted: 'Удовлетворена', refused: 'Отказано', noAnswer: 'Нет ответа', withdrawn: 'Отозвана', notAccepted: 'Не принята' },
    },
  },
  fr: {
    name: 'Plainte et son chemin',
    groups: { complaint: 'Plainte', way: 'Le chemin suivi', after: 'Ce qui a suivi' },
    fields: {
      toPartyId: 'À', toWhom: 'À, tel qu’écrit', byPartyId: 'De', about: 'Objet', clientSaid: 'Dans les mots du client', aboutEventIds: 'Sur ces fiches', documentId: 'La plainte', route: 'Chemin', carriedByPartyId: 'Portée par', carriedBy: 'Portée par, description',
      handedOn: 'Remise le', handedAt: 'À', readByOthers: 'D’autres ont pu la lire', readBy: 'Qui', numberGiven: 'Un numéro a été donné', incomingNo: 'Numéro d’enregistrement', proofDocumentId: 'Preuve de dépôt', state: 'État', registeredOn: 'Enregistrée le',
      answeredOn: 'Réponse du', answer: 'Réponse', pressure: 'Pressions ou menaces ensuite', followedEventIds: 'Ce qui a suivi', documentIds: 'Papiers',
    },
    notes: { carriedBy: 'Qui l’a portée la connaissait : cela compte si quelque chose suit.', followedEventIds: 'On note qu’une chose a suivi l’autre, non qu’elle en fut la conséquence.' },
    choices: {
      complaintRoute: {
        unknown: 'Inconnu', throughAdministration: 'Par l’administration', sealedEnvelope: 'Sous pli fermé', complaintBox: 'Boîte à plaintes', handedAtSearch: 'Remise lors d’une fouille', throughCounsel: 'Par l’avocat',
        throughFamily: 'Par la famille', monitors: 'À des observateurs', court: 'Au tribunal', post: 'Par la poste', electronic: 'Par voie électronique', other: 'Autre',
      },
      complaintState: { notRecorded: 'Non noté', pending: 'Pendante', registered: 'Enregistrée', granted: 'Accueillie', refused: 'Rejetée', noAnswer: 'Sans réponse', withdrawn: 'Retirée', notAccepted: 'Non acceptée' },
    },
  },
}
