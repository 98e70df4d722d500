import type { AnnexRef, PlanField, PlanParagraph, PlanSection, PlanTable, Run } from '../shared/plan'
import type { AnnexBook, Cite } from './annex-book'
import { capital, endsSentence, inQuotes } from './grammar'
import type { PacketWords } from '../shared/packet-kinds/words'
import type { DenialRecords, PacketRecords } from './records'
import type { SourceBook } from './source-book'
import type { Strength, Words } from './words'

/** What every section of a packet is written from. */
export type Ctx<R extends PacketRecords = PacketRecords> = {
  readonly records: R
  readonly words: Words
  /** The words of this kind of packet, in its language. */
  readonly kindWords: PacketWords
  readonly book: AnnexBook
  readonly sources: SourceBook
  readonly clientName: string
}

/** What the sections of a complaint about a refusal are written from. */
export type DenialCtx = Ctx<DenialRecords> & {
  /** The place of the refusal, '' where it is not recorded. */
  readonly placeName: string
  /** How strongly the refusal itself may be stated. */
  readonly lead: Strength
}

export type Part = string | Run

/**
 * A paragraph before it has its number. `isFact`: states something about the case that an annex should show.
 * `isFear`: rests on fears alone, so that whatever words stand in its place must say so.
 */
export type DraftParagraph = Omit<PlanParagraph, 'number'> & { readonly isFact: boolean; readonly isFear: boolean }

export type DraftSection = {
  readonly id: string
  /** Where the section has no heading of its own among the words. */
  readonly heading?: string
  readonly paragraphs: readonly DraftParagraph[]
  readonly fields?: readonly PlanField[]
  readonly minutes?: PlanSection['minutes']
  readonly moreTables?: readonly PlanTable[]
  readonly table?: PlanTable | null
  readonly provisions?: PlanSection['provisions']
  readonly requests?: readonly string[]
}

type Content = {
  readonly sentences: readonly (readonly Part[])[]
  readonly claimIds?: readonly string[]
  readonly recordIds: readonly string[]
  readonly cites?: readonly Cite[]
  readonly notes?: readonly string[]
  readonly isHedged?: boolean
  readonly isFact?: boolean
  readonly isFear?: boolean
  readonly lead?: string
}

/** A paragraph of `sentences`, set one after another; those without words are left out. Cites its papers in order. */
export function paragraph(ctx: Ctx, key: string, content: Content): DraftParagraph {
  const annexes = refsOf(ctx, content.cites ?? [])
  return {
    key,
    runs: toRuns(content.sentences),
    claimIds: [...new Set(content.claimIds ?? [])],
    recordIds: [...new Set(content.recordIds)],
    annexes,
    references: placesOf(ctx.words, annexes),
    notes: [...(content.notes ?? [])],
    hedged: content.isHedged ?? false,
    isFact: content.isFact ?? false,
    isFear: content.isFear ?? false,
    ...(content.lead !== undefined && { lead: content.lead }),
  }
}

/** The places to print for these papers, each once; a paper cited by page or paragraph is not cited as a whole too. */
export function refsOf(ctx: Ctx, cites: readonly Cite[]): AnnexRef[] {
  const refs = cites.map(ctx.book.cite).filter((ref) => ref !== null)
  const isExact = (ref: AnnexRef): boolean => ref.page !== null || ref.paragraph !== null
  return refs.filter(
    (ref, i) =>
      refs.findIndex((other) => other.label === ref.label) === i &&
      (isExact(ref) || !refs.some((other) => other.annexNo === ref.annexNo && isExact(other))),
  )
}

/** References as they are printed, one for each annex: 'Annex 5, paras 6, 7'. */
export function placesOf(words: Words, refs: readonly AnnexRef[]): string[] {
  const sorted = (numbers: readonly (number | null)[]): number[] => numbers.filter((number) => number !== null).sort((a, b) => a - b)
  return [...new Set(refs.map(({ annexNo }) => annexNo))].map((no) => {
    const own = refs.filter(({ annexNo }) => annexNo === no)
    return words.terms.annexPlaces(no, sorted(own.map(({ page }) => page)), sorted(own.map(({ paragraph }) => paragraph)))
  })
}

/** Exact words as a run, in the quotation marks of the packet's language; nothing but inner marks is changed. */
export function quoted(words: Words, text: string): Run {
  return { text: inQuotes(text, words.language), said: true }
}

/** Parts as a sentence: the first of our words with a capital, a full stop where nothing else ends it. */
export function toSentence(...parts: readonly Part[]): Part[] {
  const full = parts.filter((part) => textOf(part) !== '')
  const first = full[0]
  const last = full.at(-1)
  if (first === undefined || last === undefined) return []
  const opened = typeof first === 'string' ? [capital(first), ...full.slice(1)] : full
  return endsSentence(textOf(last)) ? opened : [...opened, '.']
}

const textOf = (part: Part): string => (typeof part === 'string' ? part : part.text)

function toRuns(sentences: readonly (readonly Part[])[]): Run[] {
  const runs: Run[] = []
  const push = (run: Run): void => {
    const last = runs.at(-1)
    if (last && !last.said && !run.said) runs[runs.length - 1] = { text: last.text + run.text }
    else runs.push(run)
  }
  for (const sentence of sentences.filter((parts) => parts.some((part) => textOf(part) !== ''))) {
    if (runs.length > 0) push({ text: ' ' })
    for (const part of sentence) if (textOf(part) !== '') push(typeof part === 'string' ? { text: part } : part)
  }
  return runs
}

/** Whether this is a complaint about a refusal. */
export function isDenialCtx(ctx: Ctx): ctx is DenialCtx {
  return ctx.records.denial !== null
}
