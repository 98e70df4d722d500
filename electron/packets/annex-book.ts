import { formatDate } from '../shared/dates/format-date'
import { findQuote } from '../shared/paragraphs'
import type { AnnexRef, Missing, PlanAnnex } from '../shared/plan'
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
      const paper = records.documents.find(({ document }) => document.id === documentId)
      if (!paper) {
        note(lacking('document.notFound', 'document', documentId))
        return null
      }
      if (!order.includes(paper)) order.push(paper)
      return toRef(paper, order.indexOf(paper) + 1, cite, words, note)
    },
    annexes: () => order.map((paper, i) => toAnnex(paper, i + 1, words)),
    missing: () => [...order.flatMap(({ document }) => levelMissing(document)), ...problems.values()],
  }
}

function toRef(paper: CitedDocument, annexNo: number, cite: Cite, words: Words, note: (entry: Missing) => void): AnnexRef {
  const quote = cite.quote?.trim() ?? ''
  const isText = formOf(paper) === 'text'
  const paragraph = isText && quote !== '' ? findQuote(paper.paragraphs, quote) : null
  if (isText && quote !== '' && paragraph === null && cite.claimId !== undefined) {
    note(lacking('claim.quoteNotFound', 'claim', cite.claimId, { title: paper.document.title }))
  }
  const page = isText ? null : (cite.page ?? null)
  return { annexNo, page, paragraph, label: words.terms.annexLabel(annexNo, page, paragraph) }
}

function formOf({ document }: CitedDocument): PlanAnnex['form'] {
  return ({ pages: 'pdf', image: 'image', text: 'text', none: 'listed' } as const)[document.readability]
}

function toAnnex(paper: CitedDocument, no: number, words: Words): PlanAnnex {
  const { document } = paper
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
    form,
  }
}

function levelMissing({ id, title, level }: CitedDocument['document']): Missing[] {
  if (level === 'privileged') return [lacking('annex.privileged', 'document', id, { title })]
  return level === 'sealed' ? [lacking('annex.sealed', 'document', id, { title })] : []
}
