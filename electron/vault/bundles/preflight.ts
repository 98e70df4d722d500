/** Looks at every paper of a bundle before it is built, one parser for each. */
import { blobOf, pageText } from '../../../db/repos/documents'
import { pageSizes } from '../../../db/repos/bundles'
import { readBlob } from '../../../db/vault/blobs'
import { pictureLook, preflight, type LookedPaper } from '../../bundles/preflight'
import { profileOf } from '../../bundles/profiles'
import { lookAtPdf } from '../../parser/look-run'
import type { BundleVariant } from '../../shared/bundle-plan'
import type { PreflightFinding } from '../../shared/contract/bundles'
import type { Document } from '../../shared/contract/documents'
import type { BundleId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { opened, type Session } from '../session'
import { teller } from './build'
import { gatherBundle } from './gather'

/** Throws 'cancelled'. A paper that cannot be opened is a finding. */
export async function preflightBundle(session: Session, id: BundleId, variant: BundleVariant, signal: AbortSignal): Promise<PreflightFinding[]> {
  const { records } = await gatherBundle(session, id)
  const { bundle, sections, documents } = records
  const tell = teller(session, id)
  const chosen = sections.flatMap(({ items }) => items).filter(({ isWithheld }) => variant === 'full' || !isWithheld)
  const papers = chosen.flatMap(({ documentId, redactedDocumentId }) => {
    const document = documents.get(variant === 'redacted' && redactedDocumentId !== null ? redactedDocumentId : documentId)
    return document === undefined ? [] : [document]
  })
  const looked: LookedPaper[] = []
  for (const [at, document] of papers.entries()) {
    tell('preflight', at, papers.length)
    looked.push(await lookAtPaper(session, document, signal))
  }
  tell('preflight', papers.length, papers.length)
  return preflight(looked, profileOf(`${session.rootDir}/resources`, bundle.profileId))
}

async function lookAtPaper(session: Session, document: Document, signal: AbortSignal): Promise<LookedPaper> {
  const { db, blobs } = opened(session)
  const none = { document, recognised: new Map<number, number>() }
  if (document.readability === 'image') return { ...none, pages: pageSizes(db, document.id).map(pictureLook) }
  if (document.readability !== 'pages') return { ...none, pages: null }
  const recognised = new Map(Array.from({ length: document.pages ?? 1 }, (_, index) => [index + 1, (pageText(db, document.id, index + 1) ?? '').match(/[\p{L}\p{N}]/gu)?.length ?? 0]))
  try {
    const { blobId, bind } = blobOf(db, document.id)
    const { pages } = await lookAtPdf({ parserPath: session.parserPath, byteLength: document.byteLength, chunks: readBlob(blobs, blobId, bind), wantsPages: true, signal })
    return { document, recognised, pages }
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'unreadable' && error.code !== 'limit')) throw error
    return { document, recognised, pages: [] }
  }
}
