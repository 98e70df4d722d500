/**
 * The real acceptance case, read at run time from beside the repository, as steps of a case file. It is about real
 * people: nothing of it stands here, so names, spellings and dates are found in the data by their form alone.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CaseStep } from '../../electron/cli/load-case'
import { findQuote, splitParagraphs } from '../../electron/shared/paragraphs'
import { dateIn, daysIn, mostFrequent, spellingsOf } from './timeline-words'
import { repoRoot } from './vault'

export const caseDir = join(repoRoot, '../shared/case')
export const hasCase = existsSync(join(caseDir, 'timeline.json'))

const TimelineClaim = z.object({ src: z.string(), section: z.string(), quote: z.string(), asserts: z.string(), file: z.string() })
const TimelineEvent = z.object({
  id: z.string(), date: z.string().nullable(), precision: z.string(), kind: z.string(), title: z.string(), claims: z.array(TimelineClaim),
})
const Timeline = z.object({ files: z.record(z.string(), z.string()), events: z.array(TimelineEvent) })
export type TimelineClaim = z.output<typeof TimelineClaim>
export type TimelineEvent = z.output<typeof TimelineEvent>
export type Timeline = z.output<typeof Timeline>

export const readTimeline = (): Timeline => Timeline.parse(JSON.parse(readFileSync(join(caseDir, 'timeline.json'), 'utf8')))

export const textOf = (file: string): string => readFileSync(join(caseDir, file), 'utf8')

/** Key of an event or a source in the steps. */
export const keyOf = (id: string): string => id.toLowerCase()

const kinds: Readonly<Record<string, string>> = {
  arrest: 'apprehension', disciplinary: 'punishment', ill_treatment: 'illTreatment', alleged_conduct: 'allegedConduct', custody_order: 'custodyOrder',
  correspondence_gap: 'correspondenceGap', appeal_decision: 'appealDecision', cassation_decision: 'cassationDecision',
}
const courtKinds = ['judgment', 'appeal_decision', 'cassation_decision', 'custody_order', 'conviction']

/** The whole case: parties, papers, 38 events, 84 claims, the dates of visits that claims of other events give, and the fear. */
export function timelineSteps(timeline: Timeline): CaseStep[] {
  return [
    { as: 'matter', call: 'matters.create', input: { title: 'Acceptance case', fileNo: '2024-1', custodyStatus: 'convicted' } },
    ...partySteps(timeline),
    ...paperSteps(timeline),
    ...timeline.events.map(eventStep),
    ...timeline.events.flatMap((event) => event.claims.map((claim) => claimStep(timeline, event, claim))),
    ...timeline.events.flatMap((event) => visitDateSteps(timeline, event)),
    ...fearSteps(timeline),
  ]
}

function partySteps(timeline: Timeline): CaseStep[] {
  const all = Object.values(timeline.files).map(textOf).join('\n')
  const names = spellingsOf(all).map((text, i) => ({ text, script: 'latin', kind: i === 0 ? 'preferred' : 'misspelling', note: '' }))
  const prison = mostFrequent([...all.matchAll(/(?:\p{Lu}\p{Ll}+ )+Prison\b/gu)].map(([match]) => match))
  const roles = (role: string) => [{ matterId: '@matter', role, period: null, note: '' }]
  return [
    { as: 'client', call: 'parties.save', input: { kind: 'person', names, roles: roles('client') } },
    { as: 'prison', call: 'parties.save', input: { kind: 'institution', names: [{ text: prison, script: 'latin', kind: 'preferred', note: '' }], roles: roles('prison') } },
    { call: 'matters.update', input: { id: '@matter', clientPartyId: '@client', heldAtPartyId: '@prison' } },
  ]
}

/** Papers whose text is repeated come before those that repeat it. */
function paperSteps(timeline: Timeline): CaseStep[] {
  const sources = Object.entries(timeline.files).map(([source, file]) => ({ source, file, repeats: repeatedBy(timeline, source) }))
  return sources
    .toSorted((a, b) => Number(a.repeats !== null) - Number(b.repeats !== null))
    .map(({ source, file, repeats }) => ({
      as: keyOf(source), call: 'documents.importFile' as const,
      input: {
        file, matterId: '@matter',
        about: {
          ...published(timeline, source), kind: 'press', language: 'English', level: 'public', copyOrOriginal: 'copy', obtainedHow: 'published',
          repeatsDocumentId: repeats === null ? null : `@${keyOf(repeats)}`,
        },
      },
    }))
}

/** The longer source that holds the first paragraph of this one word for word; null where there is none. */
export function repeatedBy({ files }: Timeline, source: string): string | null {
  const text = textOf(files[source] ?? '')
  const [first = ''] = splitParagraphs(text)
  const holds = ([other, file]: [string, string]): boolean => {
    const longer = textOf(file)
    return other !== source && longer.length > text.length && findQuote(splitParagraphs(longer), first) !== null
  }
  return Object.entries(files).find(holds)?.[0] ?? null
}

/** Title, author and date of a paper, as far as its own heading states them; else its first words and nothing. */
function published({ events, files }: Timeline, source: string): { title: string; author: string; dateOnPaper: string | null } {
  const last = events.findLast(({ kind, claims }) => kind === 'publication' && claims.some(({ src, section }) => src === source && section === 'heading'))
  const heading = last?.claims.find(({ src }) => src === source)?.quote
  if (last === undefined || heading === undefined) {
    const words = textOf(files[source] ?? '').trim().split(/\s+/).slice(0, 8).join(' ')
    return { title: `Text that begins “${words}…”`, author: '', dateOnPaper: null }
  }
  const author = last.title.replace(/ (update|statement).*$/, '')
  return { title: heading.replace(/^\d{1,2} \p{Lu}\p{Ll}+ \d{4} | \d{1,2} \p{Lu}\p{Ll}+ \d{4}$/gu, ''), author, dateOnPaper: last.date }
}

function eventStep(event: TimelineEvent): CaseStep {
  const { id, date, kind, title, claims } = event
  const shared = { title, happened: date }
  if (kind === 'visit') return { as: keyOf(id), call: 'visits.save', input: { matterId: '@matter', event: shared, status: 'held' } }
  if (kind === 'access_denial') {
    const isWithoutReason = claims.some((claim) => fieldOf(claim) === 'reason')
    return {
      as: keyOf(id), call: 'denials.save',
      input: { matterId: '@matter', event: shared, outcome: 'denied', facilityPartyId: '@prison', reasonKind: isWithoutReason ? 'none' : 'notRecorded' },
    }
  }
  return { as: keyOf(id), call: 'events.save', input: { matterId: '@matter', kind: kinds[kind] ?? kind, ...shared } }
}

/** What a claim speaks of: a length or a date that its own words state, a missing reason, an amount, or what happened. */
function fieldOf({ quote, asserts }: TimelineClaim): string {
  if (daysIn(quote) !== null && daysIn(asserts) !== null) return 'duration'
  if (dateIn(quote, 2000) !== null && (dateIn(asserts, 2000) !== null || asserts.startsWith('date'))) return 'when'
  if (/\bno reason\b/.test(asserts)) return 'reason'
  return /\b\d+ (?:y|m|months?)\b/.test(asserts) ? 'amount' : 'what'
}

/** The year in which a source speaks: that of the last event it tells of. For 'last fall' and the like. */
function yearOf({ events }: Timeline, source: string): number {
  const years = events.filter(({ claims }) => claims.some(({ src }) => src === source)).map(({ date }) => Number(date?.slice(0, 4) ?? 0))
  return Math.max(...years)
}

function claimStep(timeline: Timeline, event: TimelineEvent, claim: TimelineClaim): CaseStep {
  const field = fieldOf(claim)
  const days = field === 'duration' ? daysIn(claim.quote) : null
  return {
    call: 'claims.save',
    input: {
      ...sourced(claim), eventId: `@${keyOf(event.id)}`, field, strength: strengthOf(event, claim),
      dateValue: field === 'when' ? dateIn(claim.quote, yearOf(timeline, claim.src)) : null, daysMin: days?.min ?? null, daysMax: days?.max ?? null,
    },
  }
}

const sourced = ({ src, section, quote, asserts }: TimelineClaim) => ({ matterId: '@matter', documentId: `@${keyOf(src)}`, section, quote, asserts })

function strengthOf({ kind }: TimelineEvent, { quote }: TimelineClaim): string {
  if (/\breported(?:ly)?\b/.test(quote)) return 'reported'
  if (/\b(?:is|are) alleged\b/.test(quote)) return 'alleged'
  if (/\b(?:concern|fear)/.test(quote)) return 'feared'
  return courtKinds.includes(kind) ? 'courtFound' : 'reported'
}

/** A claim on how long counsel was kept away that also dates the visit which ended it speaks of that visit too. */
function visitDateSteps(timeline: Timeline, event: TimelineEvent): CaseStep[] {
  const end = event.kind === 'access_denial' ? event.date?.split('/')[1] : undefined
  const visit = timeline.events.find(({ kind, date }) => kind === 'visit' && date === end)
  if (end === undefined || visit === undefined) return []
  return event.claims.flatMap((claim): CaseStep[] => {
    const dateValue = fieldOf(claim) === 'duration' ? dateIn(claim.quote, 2000) : null
    if (dateValue === null) return []
    return [{ call: 'claims.save', input: { ...sourced(claim), eventId: `@${keyOf(visit.id)}`, field: 'when', strength: 'reported', dateValue } }]
  })
}

/** Sentences that fear something without saying that it happened. */
export function fearsIn(text: string): string[] {
  return splitParagraphs(text).flatMap((paragraph) => paragraph.match(/[^.]*\b(?:concern|fear)\w* that\b[^.]*\bmay have been\b[^.]*\./gu) ?? []).map((one) => one.trim())
}

function fearSteps({ files, events }: Timeline): CaseStep[] {
  const found = Object.entries(files).flatMap(([src, file]) => [...new Set(fearsIn(textOf(file)))].map((quote) => ({ src, quote })))
  if (found.length === 0) return []
  const month = events.findLast(({ kind }) => kind === 'access_denial')?.date?.slice(0, 7) ?? null
  return [
    { as: 'fear', call: 'events.save', input: { matterId: '@matter', kind: 'concern', title: 'further abuse of the client', happened: month } },
    ...found.map(({ src, quote }): CaseStep => ({
      call: 'claims.save', input: { matterId: '@matter', documentId: `@${keyOf(src)}`, eventId: '@fear', field: 'what', strength: 'feared', quote },
    })),
  ]
}
