/** What planning, building and checking a bundle need to know, from the vault. */
import { authoritiesOfMatter } from '../../../db/repos/access'
import { consentBlocks } from '../../../db/repos/consents'
import { bundleContents, bundleOverrides, frozenBuild, lastDelivered } from '../../../db/repos/bundles'
import { documentText, findDocument, pageText } from '../../../db/repos/documents'
import { pageReading } from '../../../db/repos/ocr'
import { frozenParts, listPackets } from '../../../db/repos/packets'
import type { Citation } from '../../bundles/comply-context'
import type { BundleRecords } from '../../bundles/plan-bundle'
import { typesetText } from '../../bundles/typeset-bundle'
import type { SourceHead } from '../../parser/bundle/protocol'
import type { CompiledPdf } from '../../packets/typst-engine'
import type { PlanItem } from '../../shared/bundle-plan'
import { BundleManifest } from '../../shared/bundle-manifest'
import type { Bundle, BundleBuild } from '../../shared/contract/bundles'
import type { Document } from '../../shared/contract/documents'
import { DocumentId, type BundleId } from '../../shared/contract/values'
import { LocalDate } from '../../shared/dates/schemas'
import { splitParagraphs } from '../../shared/paragraphs'
import { opened, type Session } from '../session'

export type Gathered = { readonly records: BundleRecords; readonly base: BundleBuild | null; readonly baseManifest: BundleManifest | null }

/** Pages of text papers as they were typeset, so that opening a bundle does not set them again. */
const counted = new WeakMap<Session, Map<string, number>>()

/** Everything about a bundle as it stands. Throws `not_found`. */
export async function gatherBundle(session: Session, id: BundleId): Promise<Gathered> {
  const { db } = opened(session)
  const { bundle, sections } = bundleContents(db, id)
  const delivered = lastDelivered(db, id)
  const frozen = delivered === null ? null : frozenBuild(db, delivered.id)
  const ids = new Set(sections.flatMap(({ items }) => items.flatMap(({ documentId, redactedDocumentId }) => [documentId, ...(redactedDocumentId === null ? [] : [redactedDocumentId])])))
  const documents = new Map<string, Document>()
  for (const documentId of ids) {
    const document = findDocument(db, documentId)
    if (document !== null) documents.set(documentId, document)
  }
  const textPages = new Map<string, number>()
  for (const document of documents.values()) if (document.readability === 'text') textPages.set(document.id, await textPagesOf(session, bundle, document))
  const records: BundleRecords = {
    bundle, sections, documents, overrides: bundleOverrides(db, id), textPages,
    consents: new Map(consentBlocks(db, { documentIds: [...documents.values()].map((document) => document.id), eventIds: [] }, 'court').flatMap(({ documentId, state }) => (documentId === null ? [] : [[documentId, state]]))),
    base: frozen === null ? null : frozen.frozen, today: LocalDate.parse(session.around.now().at.slice(0, 10)),
  }
  return { records, base: delivered, baseManifest: frozen === null ? null : BundleManifest.parse(JSON.parse(frozen.manifest)) }
}

async function textPagesOf(session: Session, bundle: Bundle, document: Document): Promise<number> {
  const known = counted.get(session) ?? new Map<string, number>()
  counted.set(session, known)
  const key = `${bundle.language} ${document.id} ${document.title}`
  const pages = known.get(key) ?? (await typesetPaper(session, bundle, document, '1980-01-01')).pageCount
  known.set(key, pages)
  return pages
}

/** A text paper as pages. */
export function typesetPaper(session: Session, bundle: Bundle, item: Pick<PlanItem, 'title' | 'sha256'> & { readonly id?: string; readonly documentId?: string }, dateIso: string): Promise<CompiledPdf> {
  const text = documentText(opened(session).db, DocumentId.parse(item.documentId ?? item.id)) ?? ''
  return typesetText(item, splitParagraphs(text), bundle, dateIso, `${session.rootDir}/resources`)
}

/** Words that recognition read, for the pages of a paper that have none of their own. */
export function seenWords(session: Session, item: PlanItem): SourceHead['words'] {
  const { db } = opened(session)
  if (item.form !== 'pdf' && item.form !== 'image') return []
  return Array.from({ length: item.pages }, (_, index) => index + 1).flatMap((page) => {
    const words = pageReading(db, item.documentId, page)?.ocr?.words ?? []
    return words.length === 0 ? [] : [{ page, words: words.map(({ text, x, y, width, height }) => ({ text, x, y, width, height })) }]
  })
}

/** Letters and digits that the vault knows on a page of a paper. */
export function lettersIn(session: Session, documentId: string, page: number): number {
  return (pageText(opened(session).db, DocumentId.parse(documentId), page) ?? '').match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Pages that the case's final packets cite, and the papers that entitle counsel to act. */
export function citedBy(session: Session, bundle: Bundle): { readonly citations: Citation[]; readonly authorityIds: string[] } {
  const { db } = opened(session)
  const citations = listPackets(db, { matterId: bundle.matterId, limit: 'all' }).flatMap(({ id, status }): Citation[] => {
    const plan = status === 'final' ? frozenParts(db, id)?.plan : undefined
    if (plan === undefined) return []
    const refs = plan.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ annexes }) => annexes))
    return refs.flatMap(({ annexNo, page }) => {
      const annex = plan.annexes.find(({ no }) => no === annexNo)
      return annex === undefined ? [] : [{ documentId: annex.documentId, page }]
    })
  })
  const authorities = authoritiesOfMatter(db, { matterId: bundle.matterId, limit: 'all' })
  return { citations, authorityIds: authorities.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])) }
}
