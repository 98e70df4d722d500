import type { transfer } from '../transfer'
import type { WordsIn3 } from './types'

export const transferWords: WordsIn3<typeof transfer> = {
  en: {
    name: 'Transfer',
    groups: { route: 'Route', blackout: 'Time without news', told: 'Who was told, and what happened on the way' },
    fields: {
      status: 'Status', fromPartyId: 'From', toPartyId: 'To', leftOn: 'Left on', arrivedOn: 'Arrived on', reasonGiven: 'Reason given', orderDocumentId: 'Order', lastKnownPlace: 'Last known place', lastSeenOn: 'Last seen on',
      lastSeenBy: 'Seen by', unknownSince: 'Whereabouts unknown since', unknownSinceTime: 'At', foundOn: 'Place known again on', foundHow: 'How it became known', askedOf: 'Who was asked, and what they said',
      nextAlertOn: 'Next alert on', nextAlertTime: 'At', nextAlertTo: 'Whom to alert', familyTold: 'Family was told', familyToldOn: 'Told on', counselTold: 'Counsel was told', counselToldOn: 'Told on', violence: 'Violence on the way', belongings: 'Things left behind or lost',
    },
    notes: { foundOn: 'Until this day stands here the clock runs and the overview says so.' },
    choices: { transferStatus: { unknown: 'Not recorded', announced: 'Announced', whereaboutsUnknown: 'Whereabouts unknown', underWay: 'On the way', arrived: 'Arrived' } },
  },
  ru: {
    name: 'Этап, перевод',
    groups: { route: 'Маршрут', blackout: 'Без сведений', told: 'Кому сообщили и что было в пути' },
    fields: {
      status: 'Состояние', fromPartyId: 'Откуда', toPartyId: 'Куда', leftOn: 'Убыл', arrivedOn: 'Прибыл', reasonGiven: 'Названная причина', orderDocumentId: 'Документ', lastKnownPlace: 'Последнее известное место', lastSeenOn: 'Последний раз видели',
      lastSeenBy: 'Кто видел', unknownSince: 'Местонахождение неизвестно с', unknownSinceTime: 'Время', foundOn: 'Место стало известно', foundHow: 'Как стало известно', askedOf: 'Кого спрашивали и что ответили',
      nextAlertOn: 'Следующее оповещение', nextAlertTime: 'Время', nextAlertTo: 'Кого оповестить', familyTold: 'Родным сообщили', familyToldOn: 'Сообщили', counselTold: 'Адвокату сообщили', counselToldOn: 'Сообщили', violence: 'Насилие в пути', belongings: 'Оставленные или пропавшие вещи',
    },
    notes: { foundOn: 'Пока этого дня нет, часы идут, и обзор об этом говорит.' },
    choices: { transferStatus: { unknown: 'Не записано', announced: 'Объявлен', whereaboutsUnknown: 'Местонахождение неизвестно', underWay: 'В пути', arrived: 'Прибыл' } },
  },
  fr: {
    name: 'Transfert',
    groups: { route: 'Trajet', blackout: 'Temps sans nouvelles', told: 'Qui a été informé, et ce qui s’est passé en route' },
    fields: {
      status: 'État', fromPartyId: 'De', toPartyId: 'Vers', leftOn: 'Parti le', arrivedOn: 'Arrivé le', reasonGiven: 'Raison donnée', orderDocumentId: 'Décision', lastKnownPlace: 'Dernier lieu connu', lastSeenOn: 'Vu pour la dernière fois le',
      lastSeenBy: 'Vu par', unknownSince: 'Lieu inconnu depuis', unknownSinceTime: 'À', foundOn: 'Lieu de nouveau connu le', foundHow: 'Comment on l’a su', askedOf: 'Qui a été interrogé, et sa réponse',
      nextAlertOn: 'Prochaine alerte le', nextAlertTime: 'À', nextAlertTo: 'Qui alerter', familyTold: 'Famille informée', familyToldOn: 'Informée le', counselTold: 'Avocat informé', counselToldOn: 'Informé le', violence: 'Violences en route', belongings: 'Objets laissés ou perdus',
    },
    notes: { foundOn: 'Tant que ce jour manque, l’horloge tourne et la vue d’ensemble le dit.' },
    choices: { transferStatus: { unknown: 'Non noté', announced: 'Annoncé', whereaboutsUnknown: 'Lieu inconnu', underWay: 'En route', arrived: 'Arrivé' } },
  },
}
