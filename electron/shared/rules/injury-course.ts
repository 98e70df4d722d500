/** What followed an injury, in order, with the days since: how late it was seen, what care was asked, what became of the report. */
import type { ChronologyEntry } from '../contract/events'
import type { CaseRecord, RecordOf } from '../contract/records'
import { compareDates, dateBounds, periodDays } from '../dates/order'
import type { EdtfDate } from '../dates/schemas'
import { claimedDays, distinctClaims, type Days } from './divergence'
import { daysUntil } from './figures'

export type CourseWhat = 'harm' | 'told' | 'seen' | 'photographed' | 'examined' | 'care' | 'filed' | 'registered' | 'decided' | 'served' | 'appealed' | 'appealDecided'

/** One thing that followed. `value` is the code of a care step, a decision or an outcome; '' elsewhere. */
export type CourseStep = {
  readonly what: CourseWhat
  readonly on: EdtfDate | null
  readonly eventId: string
  readonly title: string
  readonly value: string
  /** Days since the day of the harm, least and most; null where one of the days is not known. */
  readonly days: Days | null
}

/** The same days by what one source says instead. */
export type DaysBySource = { readonly claimId: string; readonly documentId: string | null; readonly quote: string; readonly days: Days }

/** Counsel kept away between harm and first sight, with every length that is given for it. */
export type Meanwhile = { readonly eventId: string; readonly title: string; readonly happened: EdtfDate | null; readonly byDates: Days | null; readonly bySource: readonly DaysBySource[] }

export type InjuryCourse = {
  readonly incident: RecordOf<'illTreatment'>
  readonly steps: readonly CourseStep[]
  /** From harm to first sight, by the working dates; null where either is not known. */
  readonly untilSeen: Days | null
  /** The same where a source gives another day of the harm. */
  readonly untilSeenBySource: readonly DaysBySource[]
  readonly meanwhile: readonly Meanwhile[]
}

type Papers = Parameters<typeof distinctClaims>[1]
type Step = Omit<CourseStep, 'days'>

/** The course of every incident, as the chronology orders them. Steps without a day come last. */
export function injuryCourses(records: readonly CaseRecord[], chronology: readonly ChronologyEntry[], papers: Papers): InjuryCourse[] {
  return records.filter((record) => record.kind === 'illTreatment').map((incident) => courseOf(incident, records, chronology, papers))
}

/** Sheets, reports, care and crime reports that name no incident, so that none is out of sight. */
export function withoutIncident(records: readonly CaseRecord[]): CaseRecord[] {
  return records.filter((record) => isFollowing(record) && incidentsOf(record, records).length === 0)
}

type Following = RecordOf<'injuryObservation'> | RecordOf<'clinicalEvaluation'> | RecordOf<'care'> | RecordOf<'crimeReport'>

function isFollowing(record: CaseRecord): record is Following {
  return record.kind === 'injuryObservation' || record.kind === 'clinicalEvaluation' || record.kind === 'care' || record.kind === 'crimeReport'
}

/** Incidents a record names, for care also through the step it follows. */
function incidentsOf(record: Following, records: readonly CaseRecord[], seen: readonly string[] = []): readonly string[] {
  const own = record.details.incidentIds
  if (own.length > 0 || record.kind !== 'care' || seen.includes(record.event.id)) return own
  const { earlierCareId } = record.details
  const earlier = records.find((each) => each.kind === 'care' && each.event.id === earlierCareId)
  return earlier?.kind === 'care' ? incidentsOf(earlier, records, [...seen, record.event.id]) : own
}

function courseOf(incident: RecordOf<'illTreatment'>, records: readonly CaseRecord[], chronology: readonly ChronologyEntry[], papers: Papers): InjuryCourse {
  const { event, details } = incident
  const following = records.filter(isFollowing).filter((record) => incidentsOf(record, records).includes(event.id))
  const steps: Step[] = [
    { what: 'harm', on: event.happened, eventId: event.id, title: event.title, value: '' },
    ...(details.toldOn === null ? [] : [{ what: 'told' as const, on: details.toldOn, eventId: event.id, title: '', value: '' }]),
    ...following.flatMap(stepsOf),
  ]
  const counted = steps.map((step): CourseStep => ({ ...step, days: step.what === 'harm' ? null : daysUntil(event.happened, step.on) }))
  const ordered = counted.toSorted((a, b) => Number(a.on === null) - Number(b.on === null) || compareDates(a.on, b.on) || Number(b.what === 'harm') - Number(a.what === 'harm'))
  const first = ordered.find(({ what, on }) => on !== null && ['seen', 'examined', 'photographed'].includes(what))
  const own = chronology.find((entry) => entry.event.id === event.id)
  return {
    incident, steps: ordered, untilSeen: first?.days ?? null,
    untilSeenBySource: first === undefined || own === undefined ? [] : bySourceDays(own, first.on, papers),
    meanwhile: first === undefined ? [] : meanwhile(event.happened, first.on, chronology, papers),
  }
}

function stepsOf(record: Following): Step[] {
  const { id: eventId, title, happened } = record.event
  const step = (what: CourseWhat, on: EdtfDate | null, value = ''): Step => ({ what, on, eventId, title, value })
  const known = (what: CourseWhat, on: EdtfDate | null, value = ''): Step[] => (on === null ? [] : [step(what, on, value)])
  if (record.kind === 'care') return [step('care', happened, record.details.step)]
  if (record.kind === 'crimeReport') {
    const { registeredOn, decidedOn, decision, copyServedOn, appeals } = record.details
    return [
      step('filed', happened), ...known('registered', registeredOn), ...(decision === 'none' ? known('decided', decidedOn) : [step('decided', decidedOn, decision)]),
      ...known('served', copyServedOn), ...appeals.flatMap(({ on, outcome, outcomeOn }) => [step('appealed', on), ...known('appealDecided', outcomeOn, outcome)]),
    ]
  }
  const { photographs, photographedOn } = record.details
  const taken = [photographedOn, ...photographs.map(({ takenOn }) => takenOn)].filter((on) => on !== null).toSorted(compareDates)[0] ?? null
  return [step(record.kind === 'injuryObservation' ? 'seen' : 'examined', happened), ...known('photographed', taken)]
}

/** Claims that give another day of the harm, each with the days it makes until `seen`. */
function bySourceDays({ event, claims }: ChronologyEntry, seen: EdtfDate | null, papers: Papers): DaysBySource[] {
  const dated = claims.filter(({ field, dateValue }) => field === 'when' && dateValue !== null && dateValue !== event.happened)
  return distinctClaims(dated, papers, ({ dateValue }) => dateValue ?? '').flatMap((claim) => {
    const days = daysUntil(claim.dateValue, seen)
    return days === null ? [] : [{ claimId: claim.id, documentId: claim.documentId, quote: claim.quote, days }]
  })
}

/** Refusals of access that overlap the time from harm to sight: why it was seen so late. */
function meanwhile(harm: EdtfDate | null, seen: EdtfDate | null, chronology: readonly ChronologyEntry[], papers: Papers): Meanwhile[] {
  const from = harm === null ? null : dateBounds(harm).earliest
  const until = seen === null ? null : dateBounds(seen).latest
  if (from === null || until === null) return []
  return chronology
    .filter(({ event }) => event.kind === 'accessDenial' && event.happened !== null && overlaps(event.happened, from, until))
    .map(({ event, claims }) => {
      const period = event.happened === null ? null : periodDays(event.happened)
      const lengths = claims.filter((claim) => claim.field === 'duration' && claimedDays(claim) !== null)
      return {
        eventId: event.id, title: event.title, happened: event.happened,
        byDates: period?.min == null || period.max === null ? null : { min: period.min, max: period.max },
        bySource: distinctClaims(lengths, papers, (claim) => JSON.stringify(claimedDays(claim)))
          .map((claim) => ({ claimId: claim.id, documentId: claim.documentId, quote: claim.quote, days: claimedDays(claim) ?? { min: 0, max: 0 } })),
      }
    })
}

function overlaps(happened: EdtfDate, from: string, until: string): boolean {
  const { earliest, latest } = dateBounds(happened)
  return (earliest === null || earliest <= until) && (latest === null || latest >= from)
}

export type CrimeNext = 'file' | 'askNumber' | 'askDecision' | 'askCopy' | 'appeal' | 'awaitAppeal' | 'follow'

/** The step that the record itself suggests. Only the order of things, no deadline: these are counted apart. */
export function crimeNext({ event, details }: RecordOf<'crimeReport'>): CrimeNext {
  const { stage, registrationNo, registeredOn, decision, copyServedOn, decisionDocumentId, appeals } = details
  const isFiled = !['unknown', 'prepared'].includes(stage) || event.happened !== null
  if (!isFiled || stage === 'prepared') return 'file'
  if (appeals.some(({ outcome }) => outcome === 'pending' || outcome === 'unknown')) return 'awaitAppeal'
  if (decision === 'opened') return 'follow'
  if (decision === 'none' || decision === 'noAnswer') return registrationNo === '' && registeredOn === null ? 'askNumber' : decision === 'noAnswer' ? 'appeal' : 'askDecision'
  if (copyServedOn === null && decisionDocumentId === null) return 'askCopy'
  return decision === 'refused' || decision === 'closed' ? 'appeal' : 'follow'
}
