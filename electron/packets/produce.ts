import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { runParser } from '../parser/run'
import type { AssembleAnnex, BookmarkTarget } from '../parser/protocol'
import type { PacketPlan, PacketSeal, PlanAnnex } from '../shared/plan'
import { capital } from './grammar'
import { typesetOwn } from './own-template'
import { typesetAnnexText, typesetListedAnnexes, typesetPacket, typesetStamps, type Typeset } from './typeset'
import { wordsFor } from './words'

/** Where the bytes and paragraphs of an annex come from. */
export type AnnexSource = {
  readonly bytes: (documentId: string) => Promise<Uint8Array>
  readonly paragraphs: (documentId: string) => readonly string[]
}

export type CompletedPdf = {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Pages of the packet itself, before its annexes. */
  readonly ownPages: number
  readonly missingGlyphs: readonly string[]
}

/** What finalising fixes: the facts, and the same in words of the packet's language. */
export function sealOf(plan: PacketPlan, facts: Omit<PacketSeal, 'finalisedText' | 'journalText' | 'contentsSha256'>): PacketSeal {
  const { terms } = wordsFor(plan.language)
  return {
    ...facts, contentsSha256: contentsSha256(plan), finalisedText: terms.finalisedText(facts.finalisedAt), journalText: terms.journalText(facts.journalSize),
  }
}

/** SHA-256 over the canonical JSON (RFC 8785) of the plan without its list of what is missing: what a packet says. */
export function contentsSha256(plan: PacketPlan): string {
  const { missing: _, ...said } = plan
  return createHash('sha256').update(canonicalize(said) ?? '', 'utf8').digest('hex')
}

async function annexPart(plan: PacketPlan, annex: PlanAnnex, source: AnnexSource, rootDir: string): Promise<AssembleAnnex> {
  const shared = { language: plan.language, words: plan.words, dateIso: plan.dateIso }
  const resourcesDir = `${rootDir}/resources`
  if (annex.form === 'pdf' || annex.form === 'image') return { no: annex.no, form: annex.form, bytes: await source.bytes(annex.documentId) }
  if (annex.form === 'text') {
    const set = await typesetAnnexText(
      { annexNo: annex.no, title: annex.title, sha256: annex.sha256, redactedFrom: annex.redactedFrom ?? null, paragraphs: source.paragraphs(annex.documentId), ...shared }, resourcesDir,
    )
    return { no: annex.no, form: 'text', bytes: set.pdf }
  }
  const set = await typesetListedAnnexes({ annexes: [annex], ...shared }, resourcesDir)
  return { no: annex.no, form: 'text', bytes: set.pdf }
}

/** What is drawn on each page of each foreign annex, in order: 'Annex 2, p. 3'. */
const stampLabels = (plan: PacketPlan): string[] =>
  plan.annexes
    .filter(({ form }) => form === 'pdf' || form === 'image')
    .flatMap(({ no, pages }) =>
      Array.from({ length: pages ?? 1 }, (_, i) => capital(wordsFor(plan.language).terms.annexLabel(no, i + 1, null))),
    )

const bookmarks = (plan: PacketPlan): { title: string; target: BookmarkTarget }[] => [
  { title: plan.title, target: { frontPage: 1 } },
  ...plan.annexes.map((annex) => ({ title: `${plan.words['annexNo'] ?? ''} ${annex.no}. ${annex.title}`.trim(), target: { annexNo: annex.no } })),
]

/** The packet's own pages, by the template that ships or by one of counsel's. Throws `template_broken` with the line where that one is broken. */
export function typesetFront(plan: PacketPlan, seal: PacketSeal | null, template: string | null, places: { rootDir: string; parserPath: string }): Promise<Typeset> {
  return template === null ? typesetPacket(plan, seal, `${places.rootDir}/resources`) : typesetOwn(plan, seal, template, places)
}

/**
 * The packet as one PDF: its own pages typeset from the plan, then its annexes, stamped and bookmarked.
 * Same plan, seal and originals: same bytes. Hostile annexes are read in the parser process only; one that
 * cannot be read throws `unreadable` or `limit`, naming its number.
 */
export async function producePdf(
  plan: PacketPlan, seal: PacketSeal | null, source: AnnexSource, { rootDir, parserPath }: { rootDir: string; parserPath: string }, template: string | null = null,
): Promise<CompletedPdf> {
  const front = await typesetFront(plan, seal, template, { rootDir, parserPath })
  const annexes: AssembleAnnex[] = []
  for (const annex of plan.annexes) annexes.push(await annexPart(plan, annex, source, rootDir))
  const labels = stampLabels(plan)
  const stamps = labels.length === 0 ? null : (await typesetStamps(labels, plan.language, `${rootDir}/resources`)).pdf
  const assembled = await runParser(
    {
      kind: 'assemble', front: front.pdf, stamps, annexes,
      meta: { title: plan.title, author: null, dateIso: plan.dateIso, language: plan.language, bookmarks: bookmarks(plan) },
    },
    { parserPath },
  )
  return { pdf: assembled.pdf, pages: assembled.pages, ownPages: front.pageCount, missingGlyphs: front.missingGlyphs }
}
