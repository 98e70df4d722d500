import { getDocument } from '../../../db/repos/documents'
import {
  changedTexts, fingerprintsOfMatter, pageTexts, putFingerprint, putWordsFingerprint, textLengthOf, unseenDocuments, type Fingerprint, type PageFingerprint,
} from '../../../db/repos/fingerprints'
import { runParser } from '../../parser/run'
import type { HandlersFor } from '../../shared/contract/channel'
import type { SimilarPage, similarContract } from '../../shared/contract/similar'
import type { DocumentId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { distance, wordsFingerprint } from '../../shared/rules/likeness'
import { change, opened, type Session } from '../session'
import { originalBytes } from './documents'

/** A call that has looked at documents for this long answers with what it has. */
const ENOUGH_MS = 4_000
const MOST_PAGES = 500
/** Measured on made scans (parser/page-hash.ts): nine of ten worn scans of one page are as near, no other page was. */
const NEAR_LOOK = 7
const NEAR_WORDS = 8

/** What the pages of a document look like; a document that cannot be drawn looks like nothing. */
async function looksOf(session: Session, id: DocumentId): Promise<(string | null)[]> {
  const bytes = await originalBytes(session, id)
  const looks: (string | null)[] = []
  for (let from: number | null = 1; from !== null; ) {
    const part: { readonly looks: (string | null)[]; readonly next: number | null } = await runParser({ kind: 'fingerprint', bytes, from }, { parserPath: session.parserPath })
    looks.push(...part.looks)
    from = part.next
  }
  return looks
}

async function look(session: Session, id: DocumentId): Promise<void> {
  const { db } = opened(session)
  const { readability } = getDocument(db, id)
  let looks: (string | null)[] = []
  try {
    if (readability !== 'text') looks = await looksOf(session, id)
  } catch (cause) {
    const isTheFile = cause instanceof AppError && (cause.code === 'unreadable' || cause.code === 'limit')
    if (!isTheFile) throw cause
  }
  const texts = new Map(pageTexts(db, id).map(({ page, text }) => [page, text]))
  const count = Math.max(looks.length, 1, ...texts.keys())
  const prints = Array.from({ length: count }, (_, index): Fingerprint => {
    const text = texts.get(index + 1) ?? ''
    return { page: index + 1, look: looks[index] ?? null, words: wordsFingerprint(text), textLength: textLengthOf(text) }
  })
  // Derived, so nothing of it is told in the journal.
  change(session, 'documents.fingerprint', (tx) => {
    for (const print of prints) putFingerprint(tx, id, print)
  })
}

function refreshWords(session: Session, matterId: Parameters<typeof changedTexts>[1]): void {
  const changed = changedTexts(opened(session).db, matterId)
  if (changed.length === 0) return
  change(session, 'documents.fingerprint', (tx) => {
    for (const { documentId, page, text } of changed) putWordsFingerprint(tx, documentId, { page, words: wordsFingerprint(text), textLength: textLengthOf(text) })
  })
}

function compared(own: PageFingerprint, other: PageFingerprint): SimilarPage[] {
  const pages = { documentId: other.documentId, page: other.hasPages ? other.page : null, ownPage: own.hasPages ? own.page : null }
  const near = (kind: SimilarPage['kind'], a: string | null, b: string | null, most: number): SimilarPage[] => {
    const bits = a === null || b === null ? 65 : distance(a, b)
    return bits <= most ? [{ ...pages, kind, distance: bits }] : []
  }
  return [...near('image', own.look, other.look, NEAR_LOOK), ...near('text', own.words, other.words, NEAR_WORDS)]
}

export const similarHandlers: HandlersFor<typeof similarContract, Session> = {
  'documents.similar': async (session, { id }) => {
    const { matterId } = getDocument(opened(session).db, id)
    const startedAt = performance.now()
    // The one asked about before all others.
    const unseen = unseenDocuments(opened(session).db, matterId).toSorted((a, b) => Number(b === id) - Number(a === id))
    let seen = 0
    for (; seen < unseen.length && (seen === 0 || performance.now() - startedAt < ENOUGH_MS); seen += 1) await look(session, unseen[seen] ?? id)
    refreshWords(session, matterId)
    const prints = fingerprintsOfMatter(opened(session).db, matterId)
    const own = prints.filter(({ documentId }) => documentId === id)
    const pages = prints.filter(({ documentId }) => documentId !== id).flatMap((other) => own.flatMap((page) => compared(page, other)))
    const order = (a: SimilarPage, b: SimilarPage): number => a.distance - b.distance || (a.ownPage ?? 0) - (b.ownPage ?? 0) || (a.documentId < b.documentId ? -1 : 1)
    return { pages: pages.toSorted(order).slice(0, MOST_PAGES), pending: unseen.length - seen }
  },
}
