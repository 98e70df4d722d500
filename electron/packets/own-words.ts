import type { PlanParagraph, PlanSection } from '../shared/plan'
import type { Ctx, DraftParagraph, DraftSection } from './context'

/** A paragraph's words as one text, as they are shown and kept for comparison. */
export const textOf = ({ runs }: Pick<PlanParagraph, 'runs'>): string => runs.map(({ text }) => text).join('')

/**
 * Drafts as sections: with headings, paragraphs numbered through, counsel's own words in place of the planned ones,
 * and counsel's own paragraphs at the end of their sections.
 *
 * Own words keep the annexes, the notes and the records of what they replace. Where a paragraph rests on fears alone,
 * they are closed by the sentence that says so: a fear is never printed as a fact.
 */
export function toSections(ctx: Ctx, drafts: readonly DraftSection[]): PlanSection[] {
  let number = 0
  const next = (): number => (number += 1)
  return drafts.map((draft) => ({
    id: draft.id,
    heading: headingOf(ctx, draft),
    paragraphs: [...draft.paragraphs.map((paragraph) => toParagraph(ctx, paragraph, next())), ...ownParagraphs(ctx, draft.id, next)],
    ...(draft.fields !== undefined && draft.fields.length > 0 && { fields: [...draft.fields] }),
    minutes: [...(draft.minutes ?? [])],
    table: draft.table ?? null,
    ...(draft.moreTables !== undefined && draft.moreTables.length > 0 && { moreTables: [...draft.moreTables] }),
    provisions: [...(draft.provisions ?? [])],
    requests: [...(draft.requests ?? [])],
  }))
}

function headingOf({ words, kindWords }: Ctx, { id, heading }: DraftSection): string {
  if (heading !== undefined) return heading
  const known: Readonly<Record<string, string | undefined>> = words.headings
  return kindWords.heading(id === 'counsel' ? 'submitter' : id) ?? known[id] ?? ''
}

function toParagraph(ctx: Ctx, { isFact: _, isFear, ...paragraph }: DraftParagraph, number: number): PlanParagraph {
  const own = ctx.records.composition.ownWords.find(({ key }) => key === paragraph.key)
  if (own === undefined) return { ...paragraph, number }
  const planned = textOf(paragraph)
  const closing = isFear ? ` ${ctx.words.facts.fear}` : ''
  return { ...paragraph, number, runs: [{ text: `${own.text.trim()}${closing}` }], own: { planned, isStale: own.replaced !== planned } }
}

function ownParagraphs({ records }: Ctx, section: string, next: () => number): PlanParagraph[] {
  return records.composition.ownParagraphs
    .filter((own) => own.section === section && own.text.trim() !== '')
    .map(({ id, text }) => ({
      key: `own.${id}`, number: next(), runs: [{ text: text.trim() }], claimIds: [], recordIds: [], annexes: [], references: [], notes: [], hedged: false,
    }))
}
