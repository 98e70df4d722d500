/** Making, checking and keeping a redacted copy. */
import { bindBlob, documentText, findDocumentBySha256, insertDocument, putReadings, type PageFacts } from '../../db/repos/documents'
import { pageReading } from '../../db/repos/ocr'
import { insertRedaction } from '../../db/repos/redactions'
import { putBlob } from '../../db/vault/blobs'
import type { HiddenBox, SeenWord } from '../parser/redaction/protocol'
import { runParser } from '../parser/run'
import type { Document } from '../shared/contract/documents'
import type { RedactionBox, RedactionEvent, RedactionMark, RedactionWord } from '../shared/contract/redactions'
import { DocumentId } from '../shared/contract/values'
import { AppError } from '../shared/errors'
import { splitParagraphs } from '../shared/paragraphs'
import { findWords, hideWords } from '../shared/redaction'
import type { z } from 'zod'
import { change, opened, type Session } from './session'
import { originalBytes } from './handlers/documents'

export type Wish = {
  readonly boxes: readonly z.output<typeof RedactionBox>[]
  readonly words: readonly z.output<typeof RedactionWord>[]
  readonly title: string | undefined
  readonly level: Document['level'] | undefined
  readonly lookedThrough: boolean
}

type Made = { readonly bytes: Uint8Array; readonly marks: readonly RedactionMark[]; readonly name: string }
type Facts = Pick<Document, 'mediaType' | 'readability' | 'readabilityReason' | 'pages' | 'repaired'>

/** Time for a page of its own in pixels, and for one that is looked at again, beside what every job has. */
const JOB_MS = 30_000
const PAGE_MS = 5_000
const CHECK_PAGE_MS = 2_000
const MEMORY_BYTES = 1536 * 1024 * 1024

const nothingKept = 'No copy was made; the original is kept as it is.'
const refused = (reason: string, message: string, details: Record<string, string> = {}): AppError =>
  new AppError('refused', `${message} ${nothingKept}`, { reason, ...details })

/** One copy on its way: how it is stopped, and whom its steps are told. */
type Work = { readonly control: AbortController; readonly tell: (step: RedactionEvent['step'], page: number) => void }

const works = new WeakMap<Session, Map<DocumentId, Set<Work>>>()

function worksOf(session: Session, id: DocumentId): Set<Work> {
  const all = works.get(session) ?? new Map<DocumentId, Set<Work>>()
  works.set(session, all)
  const own = all.get(id) ?? new Set<Work>()
  all.set(id, own)
  return own
}

/** Stops every copy of the document that is being made; how many those were. */
export function cancelRedaction(session: Session, id: DocumentId): number {
  const own = [...worksOf(session, id)]
  for (const { control } of own) control.abort()
  return own.length
}

/** Throws as the contract says. Tells the page of its steps. */
export async function makeRedactedCopy(session: Session, original: Document, wish: Wish): Promise<Document> {
  const pages = original.pages ?? 1
  const work: Work = {
    control: new AbortController(),
    tell: (step, page) => session.notify('redaction', { documentId: original.id, step, page, pages } satisfies RedactionEvent),
  }
  const own = worksOf(session, original.id)
  own.add(work)
  try {
    return await make(session, original, wish, work)
  } finally {
    own.delete(work)
    if (own.size === 0) works.get(session)?.delete(original.id)
  }
}

async function make(session: Session, original: Document, wish: Wish, work: Work): Promise<Document> {
  if (wish.boxes.length + wish.words.length === 0) throw new AppError('invalid_input', 'Say what is to be hidden: boxes, words or both.', { boxes: 'missing' })
  if (original.readability === 'none') throw new AppError('unreadable', `This paper cannot be shown here, so nothing in it can be hidden. ${nothingKept}`)
  const words = wish.words.map(({ text }) => text)
  if (wish.title !== undefined && findWords(wish.title, words).length > 0) throw refused('title', 'The title holds one of the words to be hidden.')
  const made = original.readability === 'text' ? redactText(session, original, wish, words) : await redactPages(session, original, wish, words, work)
  return store(session, original, wish, words, made, work)
}

function redactText(session: Session, original: Document, wish: Wish, words: readonly string[]): Made {
  if (wish.boxes.length > 0) throw new AppError('invalid_input', 'A text has no pages to draw boxes on. Give the words to be hidden.', { boxes: 'no_pages' })
  const source = documentText(opened(session).db, original.id) ?? ''
  const { text, hits } = hideWords(source, words)
  refuseNotFound(words.flatMap((_, index) => (hits.some(({ word }) => word === index) ? [] : [index])))
  const [before, after] = [splitParagraphs(source), splitParagraphs(text)]
  if (findWords(text, words).length > 0 || before.length !== after.length) throw refused('left_over', 'Something of what was to be hidden is left.', { pages: '0', what: 'text' })
  const marks = before.flatMap((paragraph, at) =>
    findWords(paragraph, words).map(({ word }): RedactionMark => ({ kind: 'word', page: null, paragraph: at + 1, box: null, reason: wish.words[word]?.reason ?? '' })),
  )
  return { bytes: Buffer.from(text, 'utf8'), marks, name: 'redacted.txt' }
}

function refuseNotFound(numbers: readonly number[]): void {
  if (numbers.length > 0) throw refused('word_not_found', 'A word to be hidden stands nowhere in this paper. Check its spelling, or leave it out.', { words: numbers.join(' ') })
}

/** Words that recognition has read, for pages that have none of their own. */
function seenWords(session: Session, { id, pages }: Document): { readonly page: number; readonly words: SeenWord[] }[] {
  const { db } = opened(session)
  return Array.from({ length: pages ?? 1 }, (_, index) => index + 1).flatMap((page) => {
    const words = pageReading(db, id, page)?.ocr?.words ?? []
    return words.length === 0 ? [] : [{ page, words: words.map(({ text, x, y, width, height }) => ({ text, x, y, width, height })) }]
  })
}

async function redactPages(session: Session, original: Document, wish: Wish, words: readonly string[], work: Work): Promise<Made> {
  const count = original.pages ?? 1
  if (wish.boxes.some(({ page }) => page > count)) throw new AppError('invalid_input', 'A box stands on a page that this paper does not have.', { page: 'no_such_page' })
  const boxes = wish.boxes.map(({ page, x, y, width, height }): HiddenBox => ({ page, x, y, width, height }))
  work.tell('painting', 0)
  const { pdf, pages, painted, ...report } = await runParser(
    { kind: 'redact', bytes: await originalBytes(session, original.id), boxes, words, seen: seenWords(session, original), mayBeBlind: wish.lookedThrough },
    { parserPath: session.parserPath, limits: { wallMs: JOB_MS + PAGE_MS * count, rssBytes: MEMORY_BYTES }, signal: work.control.signal, onNumber: (page) => work.tell('painting', page) },
  )
  const missing = report.notFound
  if (report.unplaced.length > 0) throw refused('word_without_place', 'A word stands on a page, but not where is known. Draw boxes there.', { pages: report.unplaced.join(' ') })
  if (report.blind.length > 0 && !wish.lookedThrough) {
    throw refused('page_without_text', 'Some pages have no text, so words cannot be looked for on them.', { pages: report.blind.join(' ') })
  }
  refuseNotFound(missing)
  if (pdf === null) throw refused('left_over', 'The copy could not be made.', { pages: '0', what: 'structure' })
  await checkCopy(session, pdf, pages, painted, words, work)
  const marks = painted.map(({ kind, from, page, x, y, width, height }): RedactionMark => ({
    kind, page, paragraph: null, box: { x, y, width, height }, reason: (kind === 'box' ? wish.boxes[from] : wish.words[from])?.reason ?? '',
  }))
  return { bytes: pdf, marks: marks.filter(({ box }) => box !== null && box.width > 0 && box.height > 0), name: 'redacted.pdf' }
}

/** Another process, which never saw the original, looks for what was hidden in the finished bytes. */
async function checkCopy(session: Session, bytes: Uint8Array, pages: number, boxes: readonly HiddenBox[], words: readonly string[], work: Work): Promise<void> {
  const { found } = await runParser(
    { kind: 'check', bytes, pages, boxes: boxes.map(({ page, x, y, width, height }) => ({ page, x, y, width, height })), words },
    { parserPath: session.parserPath, limits: { wallMs: JOB_MS + CHECK_PAGE_MS * pages, rssBytes: MEMORY_BYTES, bytes: 512 * 1024 * 1024 }, signal: work.control.signal, onNumber: (page) => work.tell('checking', page) },
  )
  if (found.length === 0) return
  throw refused('left_over', 'The check found something left of what was to be hidden. Draw larger boxes there, or add words.', {
    pages: [...new Set(found.map(({ page }) => page))].toSorted((a, b) => a - b).join(' '), what: [...new Set(found.map(({ what }) => what))].toSorted().join(' '),
  })
}

async function store(session: Session, original: Document, wish: Wish, words: readonly string[], { bytes, marks, name }: Made, work: Work): Promise<Document> {
  const { db, blobs } = opened(session)
  const { signal } = work.control
  work.tell('keeping', 0)
  const reading = await runParser({ kind: 'inspect', bytes }, { parserPath: session.parserPath, limits: { bytes: 512 * 1024 * 1024, wallMs: JOB_MS + CHECK_PAGE_MS * (original.pages ?? 1) }, signal })
  // From here on it cannot be stopped any more.
  worksOf(session, original.id).delete(work)
  const blob = await putBlob(blobs, [bytes], bytes.byteLength)
  const known = findDocumentBySha256(db, original.matterId, blob.sha256)
  if (known !== null) return known
  const facts: Facts = {
    mediaType: reading.mediaType, readability: reading.readable, readabilityReason: reading.reason ?? (reading.truncated ? 'truncated' : ''),
    pages: reading.readable === 'pages' ? reading.pages.length : null, repaired: false,
  }
  const copy: Document = {
    ...original, ...facts, id: DocumentId.parse(session.newId()), title: wish.title ?? hideWords(original.title, words).text,
    author: hideWords(original.author, words).text, level: wish.level ?? original.level, sha256: blob.sha256, byteLength: blob.byteLength,
    // Whoever gave the original is often whom the copy protects; the original still says it.
    originalName: name, givenBy: '', obtainedHow: '', permission: '', note: '', copyOrOriginal: 'copy', repeatsDocumentId: original.id,
    parentDocumentId: null, pathInParent: '', kindMismatch: false, addedAt: session.around.now().at, redactionOfDocumentId: original.id,
  }
  const pages: PageFacts[] = reading.pages.map((page, index) => ({ ...page, page: index + 1 }))
  change(session, 'documents.redact', (tx) => {
    bindBlob(tx, blob)
    insertDocument(tx, copy, blob)
    putReadings(tx, copy.id, pages, reading.text)
    insertRedaction(tx, { documentId: copy.id, originalDocumentId: original.id, madeAt: copy.addedAt, marks: [...marks] })
  }, { about: original.id })
  return copy
}
