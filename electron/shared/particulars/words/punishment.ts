import type { punishment } from '../punishment'
import type { WordsIn3 } from './types'

export const punishmentWords: WordsIn3<typeof punishment> = {
  en: {
    name: 'Punishment',
    groups: { measure: 'Measure', order: 'Order', appeal: 'Appeal', health: 'At that date' },
    fields: {
      measure: 'Measure', startedOn: 'Began', startedAt: 'At', endedOn: 'Ended', endedAt: 'At', days: 'Days ordered', hoursAlone: 'Hours a day alone', servedAt: 'Where it was served',
      ground: 'Ground in the words of the order', orderNo: 'Order number', orderedOn: 'Ordered on', orderedByPartyId: 'Ordered by', orderedAt: 'Where it was ordered', clientHeard: 'Client was heard',
      counselPresent: 'Counsel was there', doctorBefore: 'Doctor examined before', orderDocumentId: 'Order', appealState: 'Appeal', appealOn: 'Appealed on', appealTo: 'Appealed to', appealDocumentId: 'Appeal paper',
      symptoms: 'Symptoms then', symptomsUntreated: 'They were untreated', careAsked: 'Care was asked for', careGiven: 'Care was given', pendingEventIds: 'Complaints pending then',
    },
    notes: { days: 'Where the days are known they count; else the stretch from beginning to end.', hoursAlone: 'Solitary confinement is 22 hours or more a day (Mandela Rule 44; verify).' },
    choices: {
      punishmentMeasure: { unknown: 'Not known', punishmentCell: 'Punishment cell', solitaryCell: 'Solitary cell', strictRegime: 'Stricter regime', reprimand: 'Reprimand', visitsBarred: 'Visits barred', parcelsBarred: 'Parcels barred', other: 'Other' },
      punishmentAppeal: { notRecorded: 'Not recorded', none: 'None', filed: 'Filed', granted: 'Granted', refused: 'Refused', noAnswer: 'No answer' },
    },
  },
  ru: {
    name: 'Взыскание',
    groups: { measure: 'Мера', order: 'Постановление', appeal: 'Обжалование', health: 'На тот день' },
    fields: {
      measure: 'Мера', startedOn: 'Начало', startedAt: 'Время', endedOn: 'Конец', endedAt: 'Время', days: 'Назначено суток', hoursAlone: 'Часов в сутки в одиночестве', servedAt: 'Где отбывалось',
      ground: 'Основание словами постановления', orderNo: 'Номер постановления', orderedOn: 'Вынесено', orderedByPartyId: 'Кем вынесено', orderedAt: 'Где вынесено', clientHeard: 'Доверителя выслушали',
      counselPresent: 'Адвокат присутствовал', doctorBefore: 'Осмотр врача до водворения', orderDocumentId: 'Постановление', appealState: 'Обжалование', appealOn: 'Обжаловано', appealTo: 'Кому', appealDocumentId: 'Жалоба',
      symptoms: 'Симптомы на тот день', symptomsUntreated: 'Их не лечили', careAsked: 'Помощь запрашивали', careGiven: 'Помощь оказана', pendingEventIds: 'Нерассмотренные жалобы на тот день',
    },
    notes: { days: 'Если число суток известно, считается оно; иначе срок от начала до конца.', hoursAlone: 'Одиночное заключение: 22 часа в сутки и больше (Правило Манделы 44; проверить).' },
    choices: {
      punishmentMeasure: { unknown: 'Неизвестно', punishmentCell: 'ШИЗО, карцер', solitaryCell: 'Одиночная камера', strictRegime: 'Строгий режим', reprimand: 'Выговор', visitsBarred: 'Запрет свиданий', parcelsBarred: 'Запрет посылок', other: 'Иное' },
      punishmentAppeal: { notRecorded: 'Не записано', none: 'Не обжаловано', filed: 'Подано', granted: 'Удовлетворено', refused: 'Отказано', noAnswer: 'Нет ответа' },
    },
  },
  fr: {
    name: 'Sanction',
    groups: { measure: 'Mesure', order: 'Décision', appeal: 'Recours', health: 'À cette date' },
    fields: {
      measure: 'Mesure', startedOn: 'Début', startedAt: 'À', endedOn: 'Fin', endedAt: 'À', days: 'Jours ordonnés', hoursAlone: 'Heures par jour seul', servedAt: 'Lieu d’exécution',
      ground: 'Motif dans les termes de la décision', orderNo: 'Numéro de la décision', orderedOn: 'Décidée le', orderedByPartyId: 'Décidée par', orderedAt: 'Lieu de la décision', clientHeard: 'Client entendu',
      counselPresent: 'Avocat présent', doctorBefore: 'Examen médical préalable', orderDocumentId: 'Décision', appealState: 'Recours', appealOn: 'Recours du', appealTo: 'Recours devant', appealDocumentId: 'Acte de recours',
      symptoms: 'Symptômes alors', symptomsUntreated: 'Non soignés', careAsked: 'Soins demandés', careGiven: 'Soins donnés', pendingEventIds: 'Plaintes alors pendantes',
    },
    notes: { days: 'Si le nombre de jours est connu, il compte ; sinon, la durée du début à la fin.', hoursAlone: 'L’isolement : 22 heures ou plus par jour (règle Mandela 44 ; à vérifier).' },
    choices: {
      punishmentMeasure: { unknown: 'Inconnue', punishmentCell: 'Cellule disciplinaire', solitaryCell: 'Cellule d’isolement', strictRegime: 'Régime plus strict', reprimand: 'Blâme', visitsBarred: 'Visites interdites', parcelsBarred: 'Colis interdits', other: 'Autre' },
      punishmentAppeal: { notRecorded: 'Non noté', none: 'Aucun', filed: 'Déposé', granted: 'Accueilli', refused: 'Rejeté', noAnswer: 'Sans réponse' },
    },
  },
}
