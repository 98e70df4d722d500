import { packetKinds } from '../shared/packet-kinds'
import { waivableCodes } from '../shared/packet-kinds/waivable'
import type { Field } from '../shared/particulars/fields'
import { EdtfDate, type LocalDate } from '../shared/dates/schemas'
import { dateBounds } from '../shared/dates/order'
import type { Missing, PlanSection } from '../shared/plan'
import type { Ctx, DraftSection } from './context'
import { lacking, when } from './missing'
import { isFilled } from './sections/group'

/** What this kind of packet is about and what its body asks for, as far as it is not filled in. */
export function kindMissing(ctx: Ctx): Missing[] {
  const { records } = ctx
  const { kind, details, composition } = records
  const definition = packetKinds[kind]
  const fields: Readonly<Record<string, Field>> = definition.fields
  const required: readonly { readonly field: string; readonly must: boolean }[] = definition.required
  const isEmpty = (name: string): boolean => fields[name] !== undefined && !isFilled(fields[name], details[name])
  return [
    ...when(definition.subject.isNeeded && records.subject === null, lacking('subject.missing', 'packet', null)),
    ...required.filter(({ field }) => isEmpty(field)).map(({ field, must }) => lacking(must ? 'field.required' : 'field.advised', 'field', field, { kind, field })),
    ...when(definition.sections.some((section) => section === 'facts') && kind !== 'blank' && kind !== 'preservation' && records.factEvents.length === 0, lacking('facts.none', 'packet', null)),
    ...when(!definition.languages.some((language) => language === composition.language), lacking('language.notTaken', 'packet', null, { language: composition.language })),
    ...requestsMissing(ctx),
    ...spansMissing(ctx),
  ]
}

/** Suggested requests that this addressee cannot grant. Counsel's own are counsel's business. */
function requestsMissing({ records, kindWords }: Ctx): Missing[] {
  const { addresseeKind, requests } = records.composition
  if (addresseeKind === 'other') return []
  const suggested: readonly { readonly id: string; readonly to: readonly string[] }[] = packetKinds[records.kind].requests
  const strangers = suggested.filter(({ to }) => !to.includes(addresseeKind)).map(({ id }) => kindWords.request(id))
  return requests.flatMap((request, i) => when(strangers.includes(request.trim()), lacking('addressee.cannotGrant', 'packet', `request.${i + 1}`, { no: String(i + 1) })))
}

/** Spans of time that end before they begin, or lack an end. */
function spansMissing({ records }: Ctx): Missing[] {
  const rows: unknown = records.details['spans']
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown, i): Missing[] => {
    if (typeof row !== 'object' || row === null) return []
    const { fromOn, fromAt, toOn, toAt } = row as Record<string, unknown>
    const [from, to] = [earliestOf(fromOn), earliestOf(toOn ?? fromOn)]
    const params = { kind: records.kind, field: 'spans', row: String(i + 1) }
    if (from === null || to === null || typeof fromAt !== 'string' || typeof toAt !== 'string') return [lacking('span.incomplete', 'field', 'spans', params)]
    return when(to < from || (to === from && toAt < fromAt), lacking('span.backwards', 'field', 'spans', params))
  })
}

const earliestOf = (date: unknown): LocalDate | null => {
  const read = EdtfDate.safeParse(date)
  return read.success ? dateBounds(read.data).earliest : null
}

const typed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The last day that the European Court answers for in cases against Russia [EC4]. */
const echrRussiaUntil = '2022-09-16'

/** Whether the body takes the case at all: State, dates of the facts, other procedures. */
export function gatesMissing(ctx: Ctx): Missing[] {
  const { kind, details } = ctx.records
  const isRussia = ['RU', 'RUS', 'RUSSIA', 'RUSSIAN FEDERATION', 'РОССИЯ', 'РОССИЙСКАЯ ФЕДЕРАЦИЯ', 'RUSSIE', 'FÉDÉRATION DE RUSSIE'].includes((typed(details['respondentState']) || typed(details['state'])).toUpperCase())
  const late = lateFacts(ctx)
  const other = details['otherProcedure']
  if (kind === 'echrApplication') {
    return [
      ...when(isRussia && late !== '', lacking('gate.echrRussia', 'packet', null, { date: late })),
      ...when(other === 'pending' || other === 'ended', lacking('gate.otherExamined', 'field', 'otherProcedure', { kind, field: 'otherProcedure' })),
    ]
  }
  if (kind === 'interimMeasures') return when(details['body'] === 'echr' && isRussia && late !== '', lacking('gate.interimRussia', 'packet', null, { date: late }))
  if (kind === 'unCommittee') {
    return [
      ...when(other === 'pending', lacking('gate.otherPending', 'field', 'otherProcedure', { kind, field: 'otherProcedure' })),
      ...when(other === 'ended' && details['committee'] === 'cat', lacking('gate.otherExamined', 'field', 'otherProcedure', { kind, field: 'otherProcedure' })),
      ...when(typed(details['state']) !== '' && !isRussia, lacking('gate.acceptance', 'field', 'state', { kind, field: 'state' })),
    ]
  }
  return kind === 'specialProcedures' ? when(restsOnPress(ctx), lacking('facts.onlyPress', 'packet', null)) : []
}

/** The first day told that the Court does not answer for any more; '' where there is none. */
function lateFacts({ records }: Ctx): string {
  const days = records.factEvents.map(({ event }) => (event.happened === null ? null : dateBounds(event.happened).earliest)).filter((day) => day !== null)
  return days.filter((day) => day > echrRussiaUntil).toSorted()[0] ?? ''
}

/** Whether every paper behind the facts is a publication. */
function restsOnPress({ records }: Ctx): boolean {
  const cited = records.factEvents.flatMap(({ claims }) => claims).map((claim) => (claim.documentId === null ? null : (records.documents.find(({ document }) => document.id === claim.documentId)?.document ?? null)))
  return cited.length > 0 && cited.every((document) => document !== null && document.kind === 'press')
}

/** How the packet stands to the day by which it must be filed. The day of signing is taken for the day of filing. */
export function termMissing({ records }: Ctx): Missing[] {
  const { term, composition, details } = records
  if (packetKinds[records.kind].ruleId === null) return []
  if (term === null || term.dueOn === null) return [lacking('term.unknown', 'packet', null)]
  const params = { date: term.dueOn, rule: term.ruleId }
  const isLate = composition.signedOn !== null && composition.signedOn > term.dueOn
  const isExplained = typed(details['lateReason']) !== ''
  return [
    ...when(isLate && !term.isSoft && !isExplained, lacking('term.passed', 'packet', null, params)),
    ...when(isLate && !term.isSoft && isExplained, lacking('term.restoration', 'packet', null, params)),
    ...when(term.isSoft, lacking('term.soft', 'packet', null, params)),
    ...when(!term.isConfirmed, lacking('term.unverified', 'packet', null, params)),
  ]
}

/** A template of counsel's own that is not there any more: the one that ships sets the pages. */
export const templateMissing = ({ records }: Ctx): Missing[] => when(records.isTemplateGone, lacking('template.gone', 'packet', records.composition.templateId))

/** Own words whose paragraph has changed or gone since, or that stand where the records carry a hedge. */
export function ownWordsMissing({ records }: Ctx, drafts: readonly DraftSection[], sections: readonly PlanSection[]): Missing[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const known = new Set(paragraphs.map(({ key }) => key))
  const ids = new Set(drafts.map(({ id }) => id))
  return [
    ...paragraphs.flatMap(({ key, number, own, hedged }) => {
      if (own === undefined) return []
      const params = { number: String(number) }
      return own.isStale ? [lacking('ownWords.stale', 'packet', key, params)] : when(hedged, lacking('ownWords.hedged', 'packet', key, params))
    }),
    ...records.composition.ownWords.filter(({ key }) => !known.has(key)).map(({ key, text }) => lacking('ownWords.orphan', 'packet', key, { text: text.slice(0, 80) })),
    ...records.composition.ownParagraphs.filter(({ section }) => !ids.has(section)).map(({ id, text }) => lacking('ownWords.orphan', 'packet', `own.${id}`, { text: text.slice(0, 80) })),
  ]
}

/** The entry as it stands after counsel's reasons: one that was gone past does not block any more. */
export function waived({ records }: Ctx, entry: Missing): Missing {
  if (!entry.blocks || !waivableCodes.includes(entry.code)) return entry
  const found = records.composition.waived.find(({ code, about }) => code === entry.code && about === (entry.recordId ?? ''))
  return found === undefined ? entry : { ...entry, blocks: false, params: { ...entry.params, waived: found.reason } }
}
