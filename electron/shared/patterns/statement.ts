import { pluralForm } from '../dates/durations'
import type { DateLanguage } from '../dates/schemas'
import type { PatternKind } from './occurrence'
import type { NotCountedReason, Sequence } from './sequence'

type Spoken = {
  /** What followed, as a clause. */
  readonly next: Readonly<Record<PatternKind, string>>
  /** What it followed, after 'after'. */
  readonly first: Readonly<Record<PatternKind, string>>
  readonly sentence: (followed: number, all: number, days: number, next: string, first: string) => string
  readonly counted: string
  readonly notCounted: (parts: readonly string[]) => string
  readonly reason: Readonly<Record<NotCountedReason, (count: number) => string>>
}

const en: Spoken = {
  next: {
    injury: 'ill-treatment was reported', injurySeen: 'injuries were seen', complaint: 'a complaint was made', publication: 'something was published', hearing: 'a hearing was held', visit: 'a visit took place',
    denial: 'access was refused', letter: 'a letter came', silence: 'letters stopped', punishment: 'the client was punished', search: 'a search was made', confiscation: 'things were taken', transfer: 'the client was transferred',
  },
  first: {
    injury: 'a reported injury', injurySeen: 'injuries were seen', complaint: 'a complaint', publication: 'a publication', hearing: 'a hearing', visit: 'a visit', denial: 'a refusal of access', letter: 'a letter',
    silence: 'letters stopped', punishment: 'a punishment', search: 'a search', confiscation: 'things were taken', transfer: 'a transfer',
  },
  sentence: (n, m, days, next, first) => `On ${n} of ${m} ${m === 1 ? 'occasion' : 'occasions'} ${next} within ${days} ${days === 1 ? 'day' : 'days'} after ${first}.`,
  counted: 'Counted by the day on which each record begins; what followed began after it and within the days. That one thing followed another does not say that it was caused by it.',
  notCounted: (parts) => `Not counted: ${parts.join('; ')}.`,
  reason: {
    undated: (n) => `${n} without a date`, uncertainDate: (n) => `${n} whose date is too uncertain`, sameDayOrderUnknown: (n) => `${n} on the same day in an order that is not recorded`,
    windowStillOpen: (n) => `${n} whose days have not run out`,
  },
}

const ru: Spoken = {
  next: {
    injury: 'сообщалось о жестоком обращении', injurySeen: 'зафиксированы телесные повреждения', complaint: 'подана жалоба', publication: 'вышла публикация', hearing: 'состоялось заседание', visit: 'состоялось свидание',
    denial: 'в допуске отказано', letter: 'пришло письмо', silence: 'письма прекратились', punishment: 'на доверителя наложено взыскание', search: 'проведён обыск', confiscation: 'изъяты вещи', transfer: 'доверителя перевели',
  },
  first: {
    injury: 'сообщения о причинённых повреждениях', injurySeen: 'фиксации телесных повреждений', complaint: 'подачи жалобы', publication: 'публикации', hearing: 'заседания', visit: 'свидания', denial: 'отказа в допуске', letter: 'письма',
    silence: 'прекращения писем', punishment: 'взыскания', search: 'обыска', confiscation: 'изъятия вещей', transfer: 'перевода',
  },
  sentence: (n, m, days, next, first) => `В ${n} из ${m} ${pluralForm(m, 'ru') === 'one' ? 'случая' : 'случаев'} ${next} в течение ${days} ${pluralForm(days, 'ru') === 'one' ? 'дня' : 'дней'} после ${first}.`,
  counted: 'Счёт по дню начала каждой записи; последующее началось после и в пределах этих дней. Что одно было после другого, не значит, что оно было его следствием.',
  notCounted: (parts) => `Не учтено: ${parts.join('; ')}.`,
  reason: {
    undated: (n) => `без даты: ${n}`, uncertainDate: (n) => `дата слишком неопределённа: ${n}`, sameDayOrderUnknown: (n) => `в тот же день, порядок не записан: ${n}`, windowStillOpen: (n) => `срок ещё не истёк: ${n}`,
  },
}

const fr: Spoken = {
  next: {
    injury: 'des mauvais traitements ont été signalés', injurySeen: 'des lésions ont été constatées', complaint: 'une plainte a été déposée', publication: 'une publication a paru', hearing: 'une audience a été tenue', visit: 'une visite a eu lieu',
    denial: 'l’accès a été refusé', letter: 'une lettre est arrivée', silence: 'les lettres ont cessé', punishment: 'le client a été puni', search: 'une fouille a été faite', confiscation: 'des objets ont été retirés', transfer: 'le client a été transféré',
  },
  first: {
    injury: 'une lésion signalée', injurySeen: 'un constat de lésions', complaint: 'une plainte', publication: 'une publication', hearing: 'une audience', visit: 'une visite', denial: 'un refus d’accès', letter: 'une lettre',
    silence: 'l’arrêt des lettres', punishment: 'une sanction', search: 'une fouille', confiscation: 'un retrait d’objets', transfer: 'un transfert',
  },
  sentence: (n, m, days, next, first) => `Dans ${n} cas sur ${m}, ${next} ${days === 1 ? 'dans le jour' : `dans les ${days} jours`} suivant ${first}.`,
  counted: 'Compté du jour où commence chaque fiche ; ce qui a suivi a commencé après, dans ce nombre de jours. Que l’un ait suivi l’autre ne dit pas qu’il en fut la conséquence.',
  notCounted: (parts) => `Non comptés : ${parts.join(' ; ')}.`,
  reason: {
    undated: (n) => `${n} sans date`, uncertainDate: (n) => `${n} à la date trop incertaine`, sameDayOrderUnknown: (n) => `${n} le même jour, dans un ordre non noté`, windowStillOpen: (n) => `${n} dont les jours courent encore`,
  },
}

const words: Readonly<Record<DateLanguage, Spoken>> = { en, ru, fr }

/** A statement with how it was counted and what was not. The list of records comes from the sequence itself. */
export type Statement = { readonly sentence: string; readonly counted: string; readonly notCounted: string }

/** A sequence in words: 'On 3 of 4 occasions access was refused within 15 days after a reported injury.' */
export function statementIn({ query, occasionIds, followed, notCounted }: Sequence, language: DateLanguage): Statement {
  const spoken = words[language]
  const reasons = [...new Set(notCounted.map(({ reason }) => reason))]
  return {
    sentence: spoken.sentence(followed.length, occasionIds.length, query.withinDays, spoken.next[query.next], spoken.first[query.first]),
    counted: spoken.counted,
    notCounted: reasons.length === 0 ? '' : spoken.notCounted(reasons.map((reason) => spoken.reason[reason](notCounted.filter((one) => one.reason === reason).length))),
  }
}

/** 'a complaint', 'access was refused': the words of a kind, for heads of tables. */
export const kindWords = (kind: PatternKind, language: DateLanguage): { readonly first: string; readonly next: string } => ({ first: words[language].first[kind], next: words[language].next[kind] })
