import type { Document } from '../shared/contract/documents'
import { formatDate } from '../shared/dates/format-date'
import { findQuote } from '../shared/paragraphs'
import type { AnnexRef, Missing, PlanAnnex } from '../shared/plan'
import { foldedLetters } from '../shared/redaction'
import { barredLevel, overrideFor } from '../shared/rules/levels'
import { lacking } from './missing'
import type { CitedDocument, PacketRecords } from './records'
import type { Words } from './words'

/** A place in a paper: the page and the exact words, where they are known. */
export type Cite = { readonly documentId: string | null; readonly page?: number | null; readonly quote?: string; readonly claimId?: string }

/** Numbers annexes in the order in which the packet first cites them. */
export type AnnexBook = {
  /** The reference to print; null for no paper, an unknown one, or one left out on purpose. */
  readonly cite: (cite: Cite) => AnnexRef | null
  readonly annexes: () => PlanAnnex[]
  /** What the papers themselves lack: unknown, privileged, sealed, or without the words quoted from them. */
  readonly missing: () => Missing[]
}

/** An empty book over the packet's papers. */
export function openAnnexBook(records: PacketRecords, words: Words): AnnexBook {
  const order: CitedDocument[] = []
  const problems = new Map<string, Missing>()
  const note = (entry: Missing): void => void problems.set(`${entry.code} ${entry.recordId}`, entry)
  return {
    cite: (cite) => {
      const { documentId } = cite
      const excluded: readonly string[] = records.composition.excludedDocumentIds
      if (documentId === null || excluded.includes(documentId)) return null
      const paper = paperOf(records, documentId)
      if (!paper) {
        note(lacking('document.notFound', 'document', documentId))
        return null
      }
      if (!order.includes(paper)) order.push(paper)
      return toRef(paper, order.indexOf(paper) + 1, cite, words, note)
    },
    annexes: () => order.map((paper, i) => toAnnex(paper, i + 1, words, records)),
    missing: () => [...order.flatMap((paper) => levelMissing(printed(paper), records)), ...redactionsGone(records), ...problems.values()],
  }
}

function toRef(paper: CitedDocument, annexNo: number, cite: Cite, words: Words, note: (entry: Missing) => void): AnnexRef {
  const quote = cite.quote?.trim() ?? ''
  const isText = formOf(paper) === 'text'
  const paragraph = isText && quote !== '' ? findQuote(paper.paragraphs, quote) : null
  if (isText && quote !== '' && paragraph === null && cite.claimId !== undefined) {
    note(lacking('claim.quoteNotFound', 'claim', cite.claimId, { title: paper.document.title }))
  }
  if (quote !== '' && cite.claimId !== undefined && paper.redacted !== undefined && isHiddenIn(paper.redacted.text, quote)) {
    note(lacking('claim.quoteRedacted', 'claim', cite.claimId, { title: paper.document.title }))
  }
  const page = isText ? null : (cite.page ?? null)
  return { annexNo, page, paragraph, label: words.terms.annexLabel(annexNo, page, paragraph) }
}

/** A redacted copy and its original are one paper, whichever of them is cited. */
function paperOf({ documents }: PacketRecords, documentId: string): CitedDocument | undefined {
  return documents.find(({ redacted }) => redacted?.document.id === documentId) ?? documents.find(({ document }) => document.id === documentId)
}

/** What goes into the packet. */
function printed({ document, redacted }: CitedDocument): Document {
  return redacted?.document ?? document
}

/** True when the copy has text, and the quotation is not in it: some of its words were hidden. */
function isHiddenIn(text: string, quote: string): boolean {
  const letters = foldedLetters(text)
  return letters !== '' && !letters.includes(foldedLetters(quote))
}

function formOf(paper: CitedDocument): PlanAnnex['form'] {
  return ({ pages: 'pdf', image: 'image', text: 'text', none: 'listed' } as const)[printed(paper).readability]
}

function toAnnex(paper: CitedDocument, no: number, words: Words, records: PacketRecords): PlanAnnex {
  const document = printed(paper)
  const original = records.documents.find((other) => other.document.id === document.redactionOfDocumentId)
  const form = formOf(paper)
  return {
    no,
    documentId: document.id,
    title: document.title,
    date: document.dateOnPaper === null ? '' : formatDate(document.dateOnPaper, words.language, 'long'),
    author: document.author,
    copyOrOriginal: words.terms.original[document.copyOrOriginal],
    pages: form === 'text' ? null : form === 'image' ? (document.pages ?? 1) : document.pages,
    sha256: document.sha256,
    ...(original !== undefined && { redactedFrom: original.document.sha256 }),
    form,
  }
}

function levelMissing(document: Document, { overrides }: PacketRecords): Missing[] {
  const level = barredLevel(document)
  if (level === null) return []
  const override = overrideFor(document, overrides)
  if (override !== null) return [lacking(`annex.${level}Overridden`, 'document', document.id, { title: document.title, reason: override.reason })]
  return [lacking(`annex.${level}`, 'document', document.id, { title: document.title })]
}

/** A copy that was chosen and is not there any more: its original must not slip in for it. */
function redactionsGone({ composition, documents }: PacketRecords): Missing[] {
  const known = new Set<string>(documents.flatMap(({ redacted }) => (redacted === undefined ? [] : [redacted.document.id])))
  return composition.redactedDocumentIds.filter((id) => !known.has(id)).map((id) => lacking('annex.redactionGone', 'packet', id))
}
