import type { preservationRequest } from '../preservation'
import type { WordsIn3 } from './types'

export const preservationWords: WordsIn3<typeof preservationRequest> = {
  en: {
    name: 'Request to keep video',
    groups: { about: 'What is to be kept', addressee: 'To whom', sent: 'Sending', answer: 'Answer' },
    fields: {
      aboutEventId: 'About this record', language: 'Language of the request', marginMinutes: 'Margin before and after, minutes', spans: 'Spans', 'spans.on': 'Day', 'spans.from': 'From', 'spans.to': 'To', 'spans.where': 'Where', 'spans.cameras': 'Camera',
      places: 'Places', bodyWorn: 'Body-worn recorders', keep: 'Registers to be kept too', legalBasis: 'Legal basis', addresseePartyId: 'Addressee', addressee: 'Addressee, as written', copyTo: 'Copies to', signedOn: 'Date of signing', signedAt: 'Place of signing',
      state: 'State', sentOn: 'Sent on', sentHow: 'How', incomingNo: 'Incoming number', stampedDocumentId: 'Stamped copy', answeredOn: 'Answered on', answer: 'Answer', answerDocumentId: 'Answer paper',
    },
    notes: { spans: 'As they were; the margin is added in the request itself.', sentOn: 'From this day reminders come after 1, 3 and 7 days, until an answer is recorded.', marginMinutes: 'Empty means 60.' },
    choices: {
      requestLanguage: { ru: 'Russian', en: 'English', fr: 'French' },
      videoPlace: { gate: 'Gate', visitingBlock: 'Visiting block', corridor: 'Corridor', cell: 'Cell', punishmentBlock: 'Punishment block', searchRoom: 'Search room', medicalUnit: 'Medical unit', van: 'Van', yard: 'Yard', courtCell: 'Court holding cell' },
      keptThing: { gateLog: 'Gate log', passRegister: 'Pass register', visitRegister: 'Register of visits', searchRecord: 'Search record', dutyRoster: 'Duty roster', forceReport: 'Use-of-force report', medicalJournal: 'Medical journal', punishmentJournal: 'Journal of punishments', viewerList: 'List of who viewed it' },
      preservationState: { notSent: 'Not sent', sent: 'Sent', confirmed: 'Confirmed', partlyConfirmed: 'Confirmed in part', refused: 'Refused', tooLate: 'Said to be overwritten' },
    },
  },
  ru: {
    name: 'Ходатайство о сохранении видео',
    groups: { about: 'Что сохранить', addressee: 'Кому', sent: 'Отправка', answer: 'Ответ' },
    fields: {
      aboutEventId: 'Об этой записи', language: 'Язык ходатайства', marginMinutes: 'Запас до и после, минут', spans: 'Отрезки времени', 'spans.on': 'День', 'spans.from': 'С', 'spans.to': 'До', 'spans.where': 'Где', 'spans.cameras': 'Камера',
      places: 'Места', bodyWorn: 'Нагрудные регистраторы', keep: 'Сохранить и журналы', legalBasis: 'Правовое основание', addresseePartyId: 'Адресат', addressee: 'Адресат, как написать', copyTo: 'Копии', signedOn: 'Дата подписания', signedAt: 'Место подписания',
      state: 'Состояние', sentOn: 'Отправлено', sentHow: 'Как', incomingNo: 'Входящий номер', stampedDocumentId: 'Экземпляр с отметкой', answeredOn: 'Ответ от', answer: 'Ответ', answerDocumentId: 'Документ с ответом',
    },
    notes: { spans: 'Как было; запас добавляется в самом ходатайстве.', sentOn: 'С этого дня напоминания через 1, 3 и 7 дней, пока нет ответа.', marginMinutes: 'Пусто: 60.' },
    choices: {
      requestLanguage: { ru: 'Русский', en: 'Английский', fr: 'Французский' },
      videoPlace: { gate: 'КПП', visitingBlock: 'Комнаты свиданий', corridor: 'Коридор', cell: 'Камера', punishmentBlock: 'ШИЗО', searchRoom: 'Комната обыска', medicalUnit: 'Медчасть', van: 'Автозак', yard: 'Прогулочный двор', courtCell: 'Конвойное помещение суда' },
      keptThing: { gateLog: 'Журнал КПП', passRegister: 'Журнал пропусков', visitRegister: 'Журнал свиданий', searchRecord: 'Акт обыска', dutyRoster: 'График дежурств', forceReport: 'Рапорт о применении силы', medicalJournal: 'Медицинский журнал', punishmentJournal: 'Журнал взысканий', viewerList: 'Список просматривавших' },
      preservationState: { notSent: 'Не отправлено', sent: 'Отправлено', confirmed: 'Подтверждено', partlyConfirmed: 'Подтверждено частично', refused: 'Отказано', tooLate: 'Говорят, что стёрто' },
    },
  },
  fr: {
    name: 'Demande de conservation vidéo',
    groups: { about: 'À conserver', addressee: 'Destinataire', sent: 'Envoi', answer: 'Réponse' },
    fields: {
      aboutEventId: 'Sur cette fiche', language: 'Langue de la demande', marginMinutes: 'Marge avant et après, minutes', spans: 'Plages horaires', 'spans.on': 'Jour', 'spans.from': 'De', 'spans.to': 'À', 'spans.where': 'Lieu', 'spans.cameras': 'Caméra',
      places: 'Lieux', bodyWorn: 'Caméras-piétons', keep: 'Registres à conserver', legalBasis: 'Fondement', addresseePartyId: 'Destinataire', addressee: 'Destinataire, tel qu’écrit', copyTo: 'Copies à', signedOn: 'Date de signature', signedAt: 'Lieu de signature',
      state: 'État', sentOn: 'Envoyée le', sentHow: 'Comment', incomingNo: 'Numéro d’enregistrement', stampedDocumentId: 'Exemplaire tamponné', answeredOn: 'Réponse du', answer: 'Réponse', answerDocumentId: 'Papier de la réponse',
    },
    notes: { spans: 'Telles quelles ; la marge est ajoutée dans la demande même.', sentOn: 'Rappels 1, 3 et 7 jours après, tant qu’aucune réponse n’est notée.', marginMinutes: 'Vide : 60.' },
    choices: {
      requestLanguage: { ru: 'Russe', en: 'Anglais', fr: 'Français' },
      videoPlace: { gate: 'Entrée', visitingBlock: 'Parloirs', corridor: 'Couloir', cell: 'Cellule', punishmentBlock: 'Quartier disciplinaire', searchRoom: 'Salle de fouille', medicalUnit: 'Unité médicale', van: 'Fourgon', yard: 'Cour', courtCell: 'Geôle du tribunal' },
      keptThing: { gateLog: 'Registre de l’entrée', passRegister: 'Registre des laissez-passer', visitRegister: 'Registre des visites', searchRecord: 'Procès-verbal de fouille', dutyRoster: 'Tableau de service', forceReport: 'Rapport d’usage de la force', medicalJournal: 'Journal médical', punishmentJournal: 'Journal des sanctions', viewerList: 'Liste des personnes ayant visionné' },
      preservationState: { notSent: 'Non envoyée', sent: 'Envoyée', confirmed: 'Confirmée', partlyConfirmed: 'Confirmée en partie', refused: 'Refusée', tooLate: 'Dite effacée' },
    },
  },
}
