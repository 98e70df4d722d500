/** A paper on its way into the vault, with whatever papers are inside it. */
import {
  bindBlob, blobOf, documentsWithoutReadings, findDocumentBySha256, insertDocument, putReadings, type PageFacts,
} from '../../db/repos/documents'
import { listParts, putMetadata, putParts, type PartRow } from '../../db/repos/intake'
import { getMatter } from '../../db/repos/matters'
import { putBlob, readBlobBytes } from '../../db/vault/blobs'
import { DEFAULT_LIMITS } from '../parser/limits'
import type { Child, ExtractResult, InspectResult, Metadatum } from '../parser/protocol'
import { prepareParser, runParser } from '../parser/run'
import type { ChildResult, Document, ImportResult } from '../shared/contract/documents'
import { DocumentId, type MatterId } from '../shared/contract/values'
import { AppError } from '../shared/errors'
import { cameraOf } from './camera'
import { isKindMismatch } from './kind-names'
import { wakeOcr } from './ocr/queue'
import { change, given, opened, type Session } from './session'

/** What is said of a paper by whoever brings it; a field that is left out is as for any new paper. */
export type About = Partial<{ [K in keyof Document]: Document[K] | undefined }>

/** A paper that comes in: its bytes once through, exactly `byteLength` of them. */
export type Arrival = {
  readonly matterId: MatterId
  readonly originalName: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly byteLength: number
  /** Asked for when the bytes are in. */
  readonly about: () => About
}

/** Files inside files inside the file that was imported are taken out; deeper ones stay in their container. */
const MOST_NESTED = 3
/** Kinds that hold papers which came by this road only; a repeated import makes up for one that was cut short. */
const CONTAINERS = new Set(['application/zip', 'message/rfc822', 'application/mbox', 'application/vnd.ms-outlook'])
const NESTED_TOO_DEEP = 'nested_too_deep'

const emptyAbout = {
  kind: 'other', dateOnPaper: null, receivedOn: null, servedOn: null, author: '', language: '', copyOrOriginal: 'unknown', givenBy: '',
  obtainedHow: '', permission: '', level: 'confidential', repeatsDocumentId: null, note: '', isDistressing: false,
} as const

/** A name fit to be shown: control and direction marks made visible, never used as a path. */
const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '\u{fffd}').trim().slice(0, 200)

const titleOf = (name: string): string => shownName(name).replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || 'Untitled'

type Reading = {
  readonly facts: Pick<Document, 'mediaType' | 'readability' | 'readabilityReason' | 'pages' | 'repaired'>
  readonly pages: readonly PageFacts[]
  readonly text: string | null
  readonly metadata: readonly Metadatum[]
  readonly parts: ExtractResult
}

/** What one import may still take out of its file, and where it is. */
type Unpacking = { readonly depth: number; readonly path: string; readonly inside: readonly string[]; readonly budget: { entries: number; bytes: number } }

const newUnpacking = (): Unpacking => ({ depth: 0, path: '', inside: [], budget: { entries: DEFAULT_LIMITS.children, bytes: DEFAULT_LIMITS.inflatedBytes } })

function toReading({ mediaType, readable, reason, pages, text, truncated, repaired, metadata, children, nextChild }: InspectResult): Reading {
  return {
    facts: {
      mediaType, readability: readable, readabilityReason: reason ?? (truncated ? 'truncated' : ''), repaired,
      pages: readable === 'pages' || readable === 'image' ? pages.length : null,
    },
    pages: pages.map((page, i) => ({ ...page, page: i + 1 })),
    text,
    metadata,
    parts: { children, nextChild },
  }
}

const unread = (reason: string): Reading => ({
  facts: { mediaType: 'application/octet-stream', readability: 'none', readabilityReason: reason, pages: null, repaired: false },
  pages: [], text: null, metadata: [], parts: { children: [], nextChild: null },
})

/** Passes chunks on and, where wanted, keeps them for the parser, so that the original is not decrypted just to be read. */
function tee(chunks: AsyncIterable<Uint8Array>, isWanted: boolean): { chunks: AsyncIterable<Uint8Array>; bytes: () => Uint8Array | null } {
  const kept: Uint8Array[] = []
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      if (isWanted) kept.push(chunk)
      yield chunk
    }
  }
  return { chunks: pass(), bytes: () => (isWanted ? Buffer.concat(kept) : null) }
}

/** Has the original read by the parser process. What it cannot read is kept all the same, with the reason. */
async function readOriginal(session: Session, bytes: Uint8Array | null): Promise<Reading> {
  if (bytes === null) return unread('too_large')
  try {
    return toReading(await runParser({ kind: 'inspect', bytes }, { parserPath: session.parserPath }))
  } catch (cause) {
    return unread(reasonOf(cause))
  }
}

/** Why the parser gave a file up; anything that is not the file's doing is thrown on. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AppError && cause.code === 'limit') return 'too_large'
  if (cause instanceof AppError && cause.code === 'unreadable') return 'damaged'
  throw cause
}

/**
 * Reads again the papers that came back without what was read in them: undo restores records, and readings are
 * derived. Done one by one; a paper that cannot be read now stays without, as it would at its import.
 */
export async function readRestored(session: Session): Promise<void> {
  const { db, blobs } = opened(session)
  for (const id of documentsWithoutReadings(db)) {
    const { blobId, bind } = blobOf(db, id)
    const reading = await readOriginal(session, await readBlobBytes(blobs, blobId, bind))
    change(session, 'documents.read', (tx) => {
      putReadings(tx, id, reading.pages, reading.text)
      putMetadata(tx, id, reading.metadata, cameraOf(reading.metadata))
    })
    wakeOcr(session)
  }
}

/** Stores the bytes, then the record: blob durable, commit, head; then the files inside, each in the same way; and only then the answer. */
export const keep = (session: Session, arrival: Arrival): Promise<ImportResult> => keepOne(session, arrival, newUnpacking(), {})

async function keepOne(session: Session, arrival: Arrival, where: Unpacking, origin: Partial<Pick<Document, 'parentDocumentId' | 'pathInParent'>>): Promise<ImportResult> {
  const { matterId, originalName } = arrival
  const isReadHere = arrival.byteLength <= DEFAULT_LIMITS.bytes
  // The parser starts while the original is being stored.
  if (isReadHere) void prepareParser({ parserPath: session.parserPath })
  const copy = tee(arrival.chunks, isReadHere)
  const blob = await putBlob(opened(session).blobs, copy.chunks, arrival.byteLength)
  // A damaged file that was replaced: every record of these bytes is whole again from here on.
  if (blob.replaced) change(session, 'blobs.replace', (tx) => bindBlob(tx, blob), { about: blob.blobId })
  const known = findDocumentBySha256(opened(session).db, matterId, blob.sha256)
  if (known !== null) return { status: 'duplicate', document: known, reason: '', children: await makeUp(session, known, copy.bytes(), where) }
  const reading = await readOriginal(session, copy.bytes())
  // Files come in folders: the next one's parser starts while this one's record is being written.
  if (isReadHere) void prepareParser({ parserPath: session.parserPath })
  const isTooDeep = where.depth >= MOST_NESTED && reading.parts.children.length > 0
  const facts = isTooDeep ? { ...reading.facts, readabilityReason: NESTED_TOO_DEEP } : reading.facts
  const name = shownName(originalName)
  const document: Document = {
    ...emptyAbout, title: titleOf(originalName), ...given(arrival.about()), parentDocumentId: null, pathInParent: '', redactionOfDocumentId: null, ...origin, ...facts,
    id: DocumentId.parse(session.newId()), matterId, sha256: blob.sha256, byteLength: blob.byteLength,
    originalName: name, kindMismatch: isKindMismatch(name, facts.mediaType), addedAt: session.around.now().at,
  }
  change(session, 'documents.import', (tx) => {
    getMatter(tx, matterId)
    bindBlob(tx, blob)
    insertDocument(tx, document, blob)
    putReadings(tx, document.id, reading.pages, reading.text)
    putMetadata(tx, document.id, reading.metadata, cameraOf(reading.metadata))
  })
  wakeOcr(session)
  const children = isTooDeep ? [] : await unpack(session, document, copy.bytes(), reading.parts, where)
  const limited = facts.readability === 'none' || facts.readabilityReason !== ''
  return { status: limited ? 'limited' : 'imported', document, reason: facts.readabilityReason, children }
}

/** The files inside a paper that is there already, where an import before this one did not come to its end. */
async function makeUp(session: Session, known: Document, bytes: Uint8Array | null, where: Unpacking): Promise<ChildResult[]> {
  const isOpen = CONTAINERS.has(known.mediaType) && known.readability !== 'none' && known.readabilityReason !== NESTED_TOO_DEEP
  const isInItself = where.inside.includes(known.sha256)
  if (bytes === null || !isOpen || isInItself || where.depth >= MOST_NESTED || listParts(opened(session).db, known.id).length > 0) return []
  return unpack(session, known, bytes, (await readOriginal(session, bytes)).parts, where)
}

/** Takes out the files inside, batch by batch, and notes where each stands. */
async function unpack(session: Session, parent: Document, bytes: Uint8Array | null, first: ExtractResult, where: Unpacking): Promise<ChildResult[]> {
  const results: ChildResult[] = []
  const rows: PartRow[] = []
  for (let batch = first; ; batch = await nextBatch(session, bytes, batch.nextChild ?? 0)) {
    for (const child of batch.children) {
      const kept = await keepChild(session, parent, child, where)
      results.push(...kept)
      rows.push({ path: child.name, documentId: kept[0]?.documentId ?? null, reason: kept[0]?.reason ?? '' })
    }
    if (batch.nextChild === null || where.budget.entries <= 0) break
  }
  if (rows.length > 0) change(session, 'documents.import', (tx) => putParts(tx, parent.id, rows))
  return results.slice(0, DEFAULT_LIMITS.children)
}

async function nextBatch(session: Session, bytes: Uint8Array | null, from: number): Promise<ExtractResult> {
  if (bytes === null) return { children: [], nextChild: null }
  try {
    return await runParser({ kind: 'extract', bytes, from }, { parserPath: session.parserPath })
  } catch (cause) {
    // What was taken out before stays; the place of the rest is named.
    return { children: [{ name: `#${from + 1}…`, bytes: null, reason: reasonOf(cause) === 'too_large' ? 'too_large' : 'damaged' }], nextChild: null }
  }
}

/** The child's own result first, then those of the files inside it. */
async function keepChild(session: Session, parent: Document, child: Child, where: Unpacking): Promise<ChildResult[]> {
  const path = `${where.path}${child.name}`.slice(0, 2000)
  const { budget } = where
  budget.entries -= 1
  budget.bytes -= child.bytes?.byteLength ?? 0
  const isSpent = budget.entries < 0 || budget.bytes < 0
  if (child.bytes === null || isSpent) return [{ path, status: 'refused', documentId: null, sha256: null, reason: child.reason ?? 'too_large' }]
  const about = inherited(parent)
  const arrival: Arrival = {
    matterId: parent.matterId, originalName: child.name.split(/[/\\]/).at(-1) ?? child.name, byteLength: child.bytes.byteLength, about: () => about, chunks: once(child.bytes),
  }
  const deeper: Unpacking = { depth: where.depth + 1, path: `${path}/`, inside: [...where.inside, parent.sha256], budget }
  const { status, document, reason, children } = await keepOne(session, arrival, deeper, {
    parentDocumentId: parent.id, pathInParent: shownName(child.name),
  })
  return [{ path, status, documentId: document.id, sha256: document.sha256, reason }, ...children]
}

/** What holds for a paper holds for the papers inside it: who gave it, how it came, and above all its level. */
function inherited(parent: Document): About {
  const { level, givenBy, obtainedHow, permission, receivedOn, servedOn, isDistressing } = parent
  return { level, givenBy, obtainedHow, permission, receivedOn, servedOn, isDistressing }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
