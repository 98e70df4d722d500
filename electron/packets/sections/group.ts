import { EdtfDate } from '../../shared/dates/schemas'
import { formatDate } from '../../shared/dates/format-date'
import type { Field, Fields } from '../../shared/particulars/fields'
import type { PlanField, PlanTable } from '../../shared/plan'
import { paragraph, quoted } from '../context'
import type { Ctx, DraftParagraph, DraftSection } from '../context'
import { endsSentence, listJoint } from '../grammar'
import { shownName } from '../names'

/** Whether a field says anything: not empty, and not the first option of a choice, which claims nothing. */
export function isFilled(field: Field, value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== '' && value !== field.empty
  return !Array.isArray(value) || value.some((item) => typeof item !== 'object' || item === null || Object.values(item).some((part) => part !== null && part !== ''))
}

/**
 * A group of the kind's own fields: short ones as lines of a questionnaire, running text as numbered paragraphs with
 * what they are about where there are several, rows as tables. Null where nothing is filled in.
 */
export function groupSection(ctx: Ctx, name: string, group: Fields): DraftSection | null {
  const { details } = ctx.records
  const filled = Object.entries(group).filter(([key, field]) => isFilled(field, details[key]))
  if (filled.length === 0) return null
  const isProse = ({ type }: Field): boolean => type === 'prose' || type === 'said'
  const proses = filled.filter(([, field]) => isProse(field))
  const fields = filled.filter(([, field]) => !isProse(field) && field.type !== 'rows')
  const tables = filled.map(([key, field]) => (field.type === 'rows' ? tableOf(ctx, key, field.fields, details[key]) : null)).filter((table) => table !== null)
  const [table, ...moreTables] = tables
  return {
    id: `group:${name}`,
    heading: ctx.kindWords.group(name),
    fields: fields.map(([key, field]): PlanField => ({ key, label: ctx.kindWords.field(key), value: valueText(ctx, field, details[key]) })),
    paragraphs: proses.flatMap(([key, field]) => proseParagraphs(ctx, key, field, String(details[key]), Object.keys(group).length > 1)),
    table: table ?? null,
    moreTables,
  }
}

/** A typed text, one numbered paragraph for each of its own. The first says what it is about. */
function proseParagraphs(ctx: Ctx, key: string, field: Field, text: string, hasLead: boolean): DraftParagraph[] {
  const parts = text.trim().split(/\n\s*\n/u).map((part) => part.trim()).filter((part) => part !== '')
  return parts.map((part, i) =>
    paragraph(ctx, `field.${key}${i === 0 ? '' : `.${i + 1}`}`, {
      sentences: [field.type === 'said' ? [quoted(ctx.words, part)] : [endsSentence(part) || /[:;,]$/u.test(part) ? part : `${part}.`]],
      recordIds: [],
      ...(hasLead && i === 0 && { lead: ctx.kindWords.field(key) }),
    }),
  )
}

/** A value for print: dates, names and choices in the packet's language. */
export function valueText(ctx: Ctx, field: Field, value: unknown): string {
  const { words, kindWords, records } = ctx
  if (field.type === 'choice') return kindWords.value(field.words, String(value))
  if (field.type === 'choices') return texts(value).map((one) => kindWords.value(field.words, one)).join(listJoint(words.language))
  if (field.type === 'date') return EdtfDate.safeParse(value).success ? formatDate(EdtfDate.parse(value), words.language, 'long') : String(value)
  if (field.type === 'party' || field.type === 'parties') {
    return listOf(value).map((id) => records.parties.find((party) => party.id === id)).filter((party) => party !== undefined).map((party) => shownName(party, words.language).text).join('; ')
  }
  if (field.type === 'document' || field.type === 'documents') {
    const labels = listOf(value).map((documentId) => ctx.book.cite({ documentId })?.label ?? '')
    return labels.filter((label) => label !== '').join('; ')
  }
  if (field.type === 'event' || field.type === 'events') return listOf(value).map((id) => eventName(ctx, id)).filter((name) => name !== '').join('; ')
  return String(value).trim()
}

function eventName(ctx: Ctx, id: string): string {
  const { factEvents, decisions, subject, steps, custodyEvents } = ctx.records
  const found = [...factEvents, ...decisions, ...steps, ...custodyEvents, ...(subject === null ? [] : [subject])].find(({ event }) => event.id === id)
  if (found === undefined) return ''
  const { title, happened } = found.event
  return happened === null ? title : `${title} (${formatDate(happened, ctx.words.language, 'long')})`
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
const listOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : texts(value))

/** Rows of a field; columns that no row fills are left out. */
function tableOf(ctx: Ctx, key: string, fields: Fields, value: unknown): PlanTable | null {
  const rows = (Array.isArray(value) ? value : []).filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
  const columns = Object.entries(fields).filter(([name, field]) => rows.some((row) => isFilled(field, row[name])))
  if (columns.length === 0) return null
  return {
    caption: ctx.kindWords.field(key),
    columns: columns.map(([name]) => ctx.kindWords.field(`${key}.${name}`)),
    widths: columns.map(([, { type }]) => (type === 'line' || type === 'prose' ? 'fill' : 'auto')),
    rows: rows.map((row) => columns.map(([name, field]) => (isFilled(field, row[name]) ? cellText(ctx, field, row[name]) : ''))),
    notes: [],
  }
}

function cellText(ctx: Ctx, field: Field, value: unknown): string {
  if (field.type !== 'date') return valueText(ctx, field, value)
  const date = EdtfDate.safeParse(value)
  return date.success ? formatDate(date.data, ctx.words.language, 'short') : String(value)
}
