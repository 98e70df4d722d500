import { datePrecision } from '../../shared/dates/order'
import { formatDate } from '../../shared/dates/format-date'
import { packetKinds } from '../../shared/packet-kinds'
import type { EdtfDate } from '../../shared/dates/schemas'
import type { PlanTable } from '../../shared/plan'
import { citesOf, claimSentence, copyNotes, creditedClaims, differences, isHedge, leadStrength, sourceNames, spokenClaims, toldClaims } from '../attribution'
import { particularWords } from '../../shared/particulars/words'
import type { DefectKind, GroundItem } from '../../shared/procedure/grounds'
import { paragraph, placesOf, quoted, refsOf, toSentence } from '../context'
import type { Ctx, DraftParagraph, DraftSection, Part } from '../context'
import { asClause, labelJoint, listJoint } from '../grammar'
import type { ToldEvent } from '../records'

/** The chosen facts in order, one paragraph each; fears have a section of their own where the kind has one. */
export function factsSection(ctx: Ctx, hasConcerns: boolean): DraftSection | null {
  const told = ctx.records.factEvents.filter(({ event }) => !hasConcerns || event.kind !== 'concern')
  return told.length === 0 ? null : { id: 'facts', paragraphs: told.map((one) => factParagraph(ctx, one)) }
}

/** What is feared: each says that it is a fear. */
export function concernsSection(ctx: Ctx): DraftSection | null {
  const told = ctx.records.factEvents.filter(({ event }) => event.kind === 'concern')
  return told.length === 0 ? null : { id: 'concerns', paragraphs: told.map((one) => factParagraph(ctx, one)) }
}

/** One event as a fact: its date, how it is known, who says it, what the sources say, what they differ in. */
export function factParagraph(ctx: Ctx, told: ToldEvent): DraftParagraph {
  const { event, claims } = told
  const { words, records } = ctx
  const lead = leadStrength(event, claims, false)
  const differ = differences(ctx, told)
  const credited = creditedClaims(ctx, claims, lead)
  const printed = records.composition.quotesSources ? spokenClaims(ctx, claims, lead, differ.fields) : []
  const names = lead === 'seen' || lead === 'toldByClient' ? '' : sourceNames(ctx, credited)
  const [before, after] = words.facts.told(lead, event.happened === null ? '' : words.dates.on(event.happened), isOpen(told), names)
  const isMarked = packetKinds[records.kind].marksSources
  return paragraph(ctx, `fact.${event.id}`, {
    sentences: [
      toSentence(before, asClause(event.narrative) || asClause(event.title), after),
      ...differ.sentences,
      ...printed.map((claim) => claimSentence(ctx, claim, lead)),
      [event.disputedBy === '' ? '' : words.attribution.disputed(event.disputedBy)],
      [isMarked ? words.facts.sourceClass(lead, [...new Set(credited.map((claim) => ctx.sources.short(claim)))].join(listJoint(words.language))) : ''],
    ],
    claimIds: claims.map((claim) => claim.id),
    recordIds: [event.id],
    cites: citesOf(toldClaims(ctx, claims), [...credited, ...printed]),
    notes: [...differ.notes, ...copyNotes(ctx, claims)],
    isHedged: isHedge(lead) || printed.some((claim) => isHedge(claim.strength)),
    isFact: true,
    isFear: lead === 'feared',
  })
}

const isOpen = ({ event }: ToldEvent): boolean => event.happened !== null && datePrecision(event.happened).precision === 'openRange'

/** Events as a table: when, what, who says so, where it can be read. Null for none. */
export function eventsTable(ctx: Ctx, events: readonly ToldEvent[], caption = ''): PlanTable | null {
  if (events.length === 0) return null
  return { caption, columns: [...ctx.words.facts.columns], widths: ['auto', 'fill', 'fill', 'auto'], rows: events.map((told) => rowOf(ctx, told)), notes: [] }
}

function rowOf(ctx: Ctx, told: ToldEvent): string[] {
  const { event, claims } = told
  const { words } = ctx
  const lead = leadStrength(event, claims, false)
  const reported = words.earlier.reported[lead]
  const credited = creditedClaims(ctx, claims, lead)
  const names = [...new Set(credited.map((claim) => ctx.sources.short(claim)))].join(listJoint(words.language))
  const others = otherDates(told).map((date) => formatDate(date, words.language, 'short'))
  const when = event.happened === null ? words.facts.undated : formatDate(event.happened, words.language, 'short')
  return [
    others.length === 0 ? when : `${when}\n${words.facts.alsoDated(others.join(listJoint(words.language)))}`,
    asClause(event.narrative) || asClause(event.title),
    [reported, names === '' ? (reported === '' ? words.facts.noSource : '') : names].filter((part) => part !== '').join(labelJoint(words.language)),
    placesOf(words, refsOf(ctx, citesOf(toldClaims(ctx, claims)))).join(';\n'),
  ]
}

/** Dates that sources give instead of the one that is used. */
function otherDates({ event, claims, divergences }: ToldEvent): EdtfDate[] {
  if (!divergences.some(({ field }) => field === 'when')) return []
  const dates = claims.flatMap(({ field, dateValue }) => (field === 'when' && dateValue !== null && dateValue !== event.happened ? [dateValue] : []))
  return [...new Set(dates)]
}

/** Judgments and decisions on appeals: the courts below and what they decided. */
export function decisionsSection(ctx: Ctx): DraftSection | null {
  return tableSection(ctx, 'decisions', ctx.records.decisions)
}

/** Recorded defects of the trial as grounds: each with what it was, how it was raised and how it was answered (features C8, X21). */
export function defectsSection(ctx: Ctx): DraftSection | null {
  const items = ctx.records.grounds.flatMap(({ kind, items: own }) => own.map((item) => ({ kind, item })))
  return items.length === 0 ? null : { id: 'defects', paragraphs: items.map(({ kind, item }) => defectParagraph(ctx, kind, item)) }
}

function defectParagraph(ctx: Ctx, kind: DefectKind, item: GroundItem): DraftParagraph {
  const { words, records } = ctx
  const labels = particularWords('fairTrialDefect', words.language)
  const joint = labelJoint(words.language)
  const titles = item.inEventIds.map((id) => records.events.find((event) => event.id === id)).filter((event) => event !== undefined)
    .map(({ title, happened }) => (happened === null ? title : `${title} (${formatDate(happened, words.language, 'long')})`))
  const said = (field: string, list: string, value: string, quote: string): Part[] => {
    if (value === 'unknown' && quote.trim() === '') return []
    return toSentence(`${labels.field(field)}${joint}`, value === 'unknown' ? '' : lowered(labels.value(list, value)), quote.trim() === '' ? '' : ' ', quote.trim() === '' ? '' : quoted(words, quote))
  }
  return paragraph(ctx, `defect.${item.defectId}`, {
    ...(kind !== 'unknown' && { lead: labels.value('defectKind', kind) }),
    sentences: [
      toSentence(asClause(item.what) || asClause(item.title)),
      titles.length === 0 ? [] : toSentence(`${labels.field('inEventIds')}${joint}${titles.join(listJoint(words.language))}`),
      item.effect.trim() === '' ? [] : toSentence(`${labels.field('effect')}${joint}${asClause(item.effect)}`),
      said('raised', 'raised', item.raised, item.raisedWords),
      item.raised === 'notRaised' ? [] : said('answer', 'defectAnswer', item.answer, item.answerWords),
    ],
    claimIds: item.claimIds,
    recordIds: [item.defectId, ...item.inEventIds, ...item.motionEventIds],
    cites: [...item.documentIds.map((documentId) => ({ documentId })), ...citesOf(records.defectClaims.filter(({ id }) => item.claimIds.includes(id)))],
    isFact: true,
  })
}

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** Complaints made and letters sent, with what is recorded of them. */
export function stepsSection(ctx: Ctx): DraftSection | null {
  return tableSection(ctx, 'steps', ctx.records.steps)
}

/** Where the client was held, from the records of custody. */
export function custodySection(ctx: Ctx): DraftSection | null {
  const places = ['apprehension', 'custodyOrder', 'detention', 'transfer']
  return tableSection(ctx, 'custody', ctx.records.custodyEvents.filter(({ event }) => places.includes(event.kind)))
}

/** All chosen facts once more, as a table. */
export function chronologySection(ctx: Ctx): DraftSection | null {
  return ctx.records.composition.withChronology ? tableSection(ctx, 'chronology', ctx.records.factEvents) : null
}

function tableSection(ctx: Ctx, id: string, events: readonly ToldEvent[]): DraftSection | null {
  const excluded: readonly string[] = ctx.records.composition.excludedEventIds
  const table = eventsTable(ctx, events.filter(({ event }) => !excluded.includes(event.id)))
  return table === null ? null : { id, paragraphs: [], table }
}
