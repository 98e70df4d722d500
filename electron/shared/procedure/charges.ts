import type { Claim } from '../contract/events'
import type { CaseRecord, RecordOf } from '../contract/records'
import { compatible } from '../dates/agreement'
import type { EdtfDate } from '../dates/schemas'
import { compareEvents } from '../rules/order'

type Charge = RecordOf<'charge'>

/** A day that sources give for a step, and which of their claims say so. `isWorking`: the day counsel works with. */
export type StepDate = { readonly date: EdtfDate; readonly claimIds: readonly string[]; readonly isWorking: boolean }

/** One step of the charges: a charge, the indictment, or what a judgment found on one count. */
export type ChargeStep = {
  readonly eventId: string
  readonly kind: 'charge' | 'indictment' | 'judgment'
  readonly title: string
  readonly step: Charge['details']['step'] | 'indicted' | RecordOf<'judgment'>['details']['counts'][number]['finding']
  readonly article: string
  /** The article it takes the place of, or was made into; '' for none. */
  readonly other: string
  readonly byWhom: string
  readonly byPartyId: string | null
  readonly happened: EdtfDate | null
  readonly dates: readonly StepDate[]
  /** Two of the dates cannot both be right. */
  readonly differs: boolean
}

/** How an article stands after the last step that names it. */
export type StandingArticle = { readonly article: string; readonly state: ChargeStep['step']; readonly eventId: string }

/**
 * The history of the charges in order of time, undated steps first, each with its date per source; and how each article
 * stands at the end (feature X19). Articles are compared as they are written, white space aside: 'Art. 205.5' and '205.5'
 * are two until counsel writes them alike.
 */
export function chargeHistory(records: readonly CaseRecord[], claims: readonly Claim[]): { readonly steps: readonly ChargeStep[]; readonly standing: readonly StandingArticle[] } {
  const steps = records.toSorted((a, b) => compareEvents(a.event, b.event)).flatMap((record) => stepsOf(record, claims))
  const standing = new Map<string, StandingArticle>()
  for (const { kind, article, other, step, eventId } of steps) {
    const [own, replaced] = [plain(article), plain(other)]
    // A count that was reclassified by the court goes from `article` into `other`; a charge takes the place of `other`.
    const [gone, here] = kind === 'judgment' ? [own, replaced === '' ? own : replaced] : [replaced, own]
    if (gone !== '' && gone !== here && standing.has(gone)) standing.set(gone, { article: standing.get(gone)!.article, state: 'reclassified', eventId })
    if (here !== '') standing.set(here, { article: here === own ? article : other, state: step, eventId })
  }
  return { steps, standing: [...standing.values()] }
}

const plain = (article: string): string => article.replaceAll(/\s+/g, ' ').trim()

function stepsOf(record: CaseRecord, claims: readonly Claim[]): readonly ChargeStep[] {
  const { event } = record
  const dates = datesOf(event.happened, claims.filter(({ eventId, field }) => eventId === event.id && field === 'when'))
  const shared = { eventId: event.id, title: event.title, happened: event.happened, dates, differs: dates.some((a) => dates.some((b) => !compatible(a.date, b.date))) }
  if (record.kind === 'charge') {
    const { step, article, replacesArticle, byWhom, byPartyId } = record.details
    return [{ ...shared, kind: 'charge', step, article, other: replacesArticle, byWhom, byPartyId }]
  }
  if (record.kind === 'indictment') {
    const { articles, counts, byWhom, byPartyId } = record.details
    const each = counts.length === 0 ? [articles] : counts.map(({ article }) => article)
    return each.map((article) => ({ ...shared, kind: 'indictment', step: 'indicted', article, other: '', byWhom, byPartyId }))
  }
  if (record.kind !== 'judgment') return []
  const { counts, courtPartyId, decidedBy } = record.details
  return counts.map(({ article, finding, into }) => ({ ...shared, kind: 'judgment', step: finding, article, other: into, byWhom: decidedBy, byPartyId: courtPartyId }))
}

function datesOf(happened: EdtfDate | null, claims: readonly Claim[]): readonly StepDate[] {
  const found = new Map<EdtfDate, string[]>(happened === null ? [] : [[happened, []]])
  for (const { id, dateValue } of claims) if (dateValue !== null) found.set(dateValue, [...(found.get(dateValue) ?? []), id])
  return [...found].map(([date, claimIds]) => ({ date, claimIds, isWorking: date === happened }))
}
