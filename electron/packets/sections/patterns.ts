import type { Claim } from '../../shared/contract/events'
import type { PacketLanguage } from '../../shared/contract/values'
import { formatDate } from '../../shared/dates/format-date'
import { LocalDate } from '../../shared/dates/schemas'
import type { Occurrence } from '../../shared/patterns/occurrence'
import { countSequence, dated, type Sequence } from '../../shared/patterns/sequence'
import { kindWords, statementIn } from '../../shared/patterns/statement'
import { citesOf, isHedge } from '../attribution'
import type { Cite } from '../annex-book'
import { paragraph, placesOf, refsOf, toSentence } from '../context'
import type { Ctx, DraftParagraph, DraftSection } from '../context'
import { capital } from '../grammar'

type Spoken = { readonly caption: string; readonly columns: readonly string[]; readonly none: string; readonly basis: string; readonly days: (min: number, max: number) => string }

const spoken: Readonly<Record<PacketLanguage, Spoken>> = {
  en: {
    caption: 'Records that were counted', columns: ['first', 'then', 'days', 'annex'], none: 'nothing recorded within the days', basis: 'as counsel’s records stand',
    days: (min, max) => (min === max ? String(min) : `${min} to ${max}`),
  },
  ru: {
    caption: 'Учтённые записи', columns: ['сначала', 'затем', 'дней', 'приложение'], none: 'в эти дни ничего не записано', basis: 'по записям адвоката',
    days: (min, max) => (min === max ? String(min) : `от ${min} до ${max}`),
  },
  fr: {
    caption: 'Fiches comptées', columns: ['d’abord', 'ensuite', 'jours', 'annexe'], none: 'rien de noté dans ces jours', basis: 'selon les fiches de l’avocat',
    days: (min, max) => (min === max ? String(min) : `${min} à ${max}`),
  },
}

/** A draft that is not signed yet counts as if all its days had run out; signing fixes the day. */
const openEnd = LocalDate.parse('9999-12-31')

/** Statements that counsel chose, counted anew from the records on the day of signing; null without any that still hold. */
export function patternsSection(ctx: Ctx): DraftSection | null {
  const { composition, occurrences } = ctx.records
  const records = occurrences.map(dated)
  const sequences = (composition.statements ?? []).map((query) => countSequence(records, query, composition.signedOn ?? openEnd)).filter(({ followed }) => followed.length > 0)
  if (sequences.length === 0) return null
  const rows = sequences.flatMap((sequence) => rowsOf(ctx, sequence))
  return {
    id: 'patterns',
    paragraphs: sequences.map((sequence) => statementParagraph(ctx, sequence)),
    table: { caption: spoken[ctx.words.language].caption, columns: [...spoken[ctx.words.language].columns], widths: ['fill', 'fill', 'auto', 'auto'], rows: distinct(rows), notes: [] },
  }
}

const distinct = (rows: readonly (readonly string[])[]): string[][] => [...new Map(rows.map((row) => [row.join('\n'), [...row]])).values()]

function statementParagraph(ctx: Ctx, sequence: Sequence): DraftParagraph {
  const { query, occasionIds, followed } = sequence
  const { sentence, counted, notCounted } = statementIn(sequence, ctx.words.language)
  const ids = [...new Set([...occasionIds, ...followed.map(({ nextId }) => nextId)])]
  const claims = ids.flatMap((id) => claimsOf(ctx, id))
  return paragraph(ctx, `pattern.${query.first}.${query.next}.${query.withinDays}`, {
    sentences: [toSentence(`${capital(spoken[ctx.words.language].basis)}: `, sentence.charAt(0).toLocaleLowerCase(ctx.words.language) + sentence.slice(1))],
    claimIds: claims.map(({ id }) => id),
    recordIds: ids,
    cites: ids.flatMap((id) => papersOf(ctx, id)),
    notes: [[counted, notCounted].filter((text) => text !== '').join(' ')],
    isHedged: claims.some(({ strength }) => isHedge(strength)),
    isFact: true,
  })
}

const claimsOf = (ctx: Ctx, id: string): readonly Claim[] => ctx.records.patternClaims.filter(({ eventId }) => eventId === id)

/** Papers of a record: what its claims stand in, and for a refusal what proves the attempt. */
function papersOf(ctx: Ctx, id: string): Cite[] {
  const told = [...(ctx.records.denial === null ? [] : [ctx.records.denial]), ...ctx.records.earlier].find(({ denial }) => denial.event.id === id)
  const own = told === undefined ? [] : [told.denial.memoDocumentId, told.denial.writtenRefusalDocumentId, ...told.denial.evidenceDocumentIds].map((documentId) => ({ documentId }))
  return [...own, ...citesOf(claimsOf(ctx, id))]
}

function rowsOf(ctx: Ctx, { query, occasionIds, followed }: Sequence): string[][] {
  const { language } = ctx.words
  const at = (id: string): Occurrence | undefined => ctx.records.occurrences.find((occurrence) => occurrence.id === id)
  const when = (id: string): string => { const happened = at(id)?.happened ?? null; return happened === null ? '' : formatDate(happened, language, 'short') }
  const first = kindWords(query.first, language).next
  const { next } = kindWords(query.next, language)
  return occasionIds.map((id) => {
    const lag = followed.find(({ firstId }) => firstId === id)
    const refs = refsOf(ctx, [id, ...(lag === undefined ? [] : [lag.nextId])].flatMap((each) => papersOf(ctx, each)))
    return [
      `${when(id)}: ${first}`, lag === undefined ? spoken[language].none : `${when(lag.nextId)}: ${next}`, lag === undefined ? '' : spoken[language].days(lag.min, lag.max), placesOf(ctx.words, refs).join(';\n'),
    ]
  })
}
