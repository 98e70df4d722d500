import type { sentence } from '../sentence'
import type { WordsIn3 } from './types'

export const sentenceWords: WordsIn3<typeof sentence> = {
  en: {
    name: 'Sentence, as one source gives it',
    groups: { account: 'Whose account', term: 'Term imposed', changes: 'Reduced or raised', time: 'Since when, and time in custody', stages: 'Stages', bans: 'Further penalties', note: 'Note' },
    fields: {
      judgmentEventId: 'By the judgment', sourceDocumentId: 'Source', sourceTitle: 'Source in words', quote: 'Its words', years: 'Years', months: 'Months', days: 'Days', asked: 'Prosecution asked for',
      reductions: 'Changes of the term', 'reductions.on': 'On', 'reductions.byPartyId': 'Court', 'reductions.decisionEventId': 'Decision', 'reductions.direction': 'Change', 'reductions.years': 'Years', 'reductions.months': 'Months', 'reductions.days': 'Days', 'reductions.note': 'Note',
      statedYears: 'Result the source states: years', statedMonths: 'months', statedDays: 'days', runsFrom: 'Term runs from', custody: 'Time in custody before', 'custody.from': 'From', 'custody.to': 'To', 'custody.where': 'Where', 'custody.rate': 'Counts as',
      statedEnd: 'End the source states', stages: 'Stages in order', 'stages.regime': 'Regime', 'stages.place': 'Place', 'stages.years': 'Years', 'stages.months': 'Months', 'stages.days': 'Days',
      bans: 'Bans', 'bans.what': 'What', 'bans.years': 'Years', 'bans.months': 'Months', 'bans.days': 'Days', 'bans.begins': 'Begins', note: 'Note',
    },
    notes: { statedYears: 'As the source writes it, even where it cannot be right: Sheaf says so.', runsFrom: 'Often the day of entry into force; time in custody before it is credited below.' },
    choices: {
      direction: { less: 'Reduced by', more: 'Raised by' },
      rate: { unknown: 'Rate not known', oneToOne: '1 day for 1', oneToOneAndHalf: '1 day for 1.5', oneToTwo: '1 day for 2', twoToOne: '2 days for 1', none: 'Not credited' },
      regime: { unknown: 'Not known', prison: 'Prison', special: 'Special regime', strict: 'Strict regime', general: 'General regime', settlement: 'Settlement colony', educational: 'Educational colony', other: 'Other' },
      banBegins: { unknown: 'Not known', release: 'On release', force: 'With entry into force' },
    },
  },
  ru: {
    name: 'Срок наказания по одному источнику',
    groups: { account: 'Чьё изложение', term: 'Назначенный срок', changes: 'Снижен или увеличен', time: 'С какого дня; время под стражей', stages: 'Части срока', bans: 'Дополнительные наказания', note: 'Примечание' },
    fields: {
      judgmentEventId: 'По приговору', sourceDocumentId: 'Источник', sourceTitle: 'Источник словами', quote: 'Его слова', years: 'Лет', months: 'Месяцев', days: 'Дней', asked: 'Обвинение просило',
      reductions: 'Изменения срока', 'reductions.on': 'Дата', 'reductions.byPartyId': 'Суд', 'reductions.decisionEventId': 'Решение', 'reductions.direction': 'Изменение', 'reductions.years': 'Лет', 'reductions.months': 'Месяцев', 'reductions.days': 'Дней', 'reductions.note': 'Примечание',
      statedYears: 'Итог по источнику: лет', statedMonths: 'месяцев', statedDays: 'дней', runsFrom: 'Срок исчисляется с', custody: 'Время под стражей до того', 'custody.from': 'С', 'custody.to': 'По', 'custody.where': 'Где', 'custody.rate': 'Засчитывается',
      statedEnd: 'Конец срока по источнику', stages: 'Части по порядку', 'stages.regime': 'Режим', 'stages.place': 'Место', 'stages.years': 'Лет', 'stages.months': 'Месяцев', 'stages.days': 'Дней',
      bans: 'Запреты', 'bans.what': 'Что', 'bans.years': 'Лет', 'bans.months': 'Месяцев', 'bans.days': 'Дней', 'bans.begins': 'Начало', note: 'Примечание',
    },
    notes: { statedYears: 'Как пишет источник, даже если это неверно: Sheaf скажет об этом.', runsFrom: 'Часто день вступления в силу; время под стражей до него засчитывается ниже.' },
    choices: {
      direction: { less: 'Снижен на', more: 'Увеличен на' },
      rate: { unknown: 'Расчёт неизвестен', oneToOne: 'День за день', oneToOneAndHalf: 'День за полтора', oneToTwo: 'День за два', twoToOne: 'Два дня за день', none: 'Не засчитывается' },
      regime: { unknown: 'Неизвестно', prison: 'Тюрьма', special: 'Особый режим', strict: 'Строгий режим', general: 'Общий режим', settlement: 'Колония-поселение', educational: 'Воспитательная колония', other: 'Иное' },
      banBegins: { unknown: 'Неизвестно', release: 'С освобождения', force: 'Со вступления в силу' },
    },
  },
  fr: {
    name: 'Peine, selon une source',
    groups: { account: 'Selon qui', term: 'Peine prononcée', changes: 'Réduite ou aggravée', time: 'Depuis quand ; détention subie', stages: 'Étapes', bans: 'Peines complémentaires', note: 'Remarque' },
    fields: {
      judgmentEventId: 'Par le jugement', sourceDocumentId: 'Source', sourceTitle: 'Source en toutes lettres', quote: 'Ses mots', years: 'Années', months: 'Mois', days: 'Jours', asked: 'Réquisitions',
      reductions: 'Modifications', 'reductions.on': 'Le', 'reductions.byPartyId': 'Tribunal', 'reductions.decisionEventId': 'Décision', 'reductions.direction': 'Sens', 'reductions.years': 'Années', 'reductions.months': 'Mois', 'reductions.days': 'Jours', 'reductions.note': 'Remarque',
      statedYears: 'Résultat selon la source : années', statedMonths: 'mois', statedDays: 'jours', runsFrom: 'La peine court du', custody: 'Détention antérieure', 'custody.from': 'Du', 'custody.to': 'Au', 'custody.where': 'Lieu', 'custody.rate': 'Compte pour',
      statedEnd: 'Fin selon la source', stages: 'Étapes dans l’ordre', 'stages.regime': 'Régime', 'stages.place': 'Lieu', 'stages.years': 'Années', 'stages.months': 'Mois', 'stages.days': 'Jours',
      bans: 'Interdictions', 'bans.what': 'Laquelle', 'bans.years': 'Années', 'bans.months': 'Mois', 'bans.days': 'Jours', 'bans.begins': 'Début', note: 'Remarque',
    },
    notes: { statedYears: 'Tel que la source l’écrit, même si c’est impossible : Sheaf le dit.', runsFrom: 'Souvent le jour où la décision passe en force ; la détention antérieure est imputée plus bas.' },
    choices: {
      direction: { less: 'Réduite de', more: 'Aggravée de' },
      rate: { unknown: 'Taux inconnu', oneToOne: '1 jour pour 1', oneToOneAndHalf: '1 jour pour 1,5', oneToTwo: '1 jour pour 2', twoToOne: '2 jours pour 1', none: 'Non imputée' },
      regime: { unknown: 'Inconnu', prison: 'Prison', special: 'Régime spécial', strict: 'Régime strict', general: 'Régime général', settlement: 'Colonie de peuplement', educational: 'Colonie éducative', other: 'Autre' },
      banBegins: { unknown: 'Inconnu', release: 'À la libération', force: 'Avec la force de chose jugée' },
    },
  },
}
