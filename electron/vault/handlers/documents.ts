import { closeSync, constants, createReadStream, fstatSync, openSync } from 'node:fs'
import { basename } from 'node:path'
import {
  bindBlob, blobOf, documentText, findDocument, findDocumentBySha256, getDocument, insertDocument, listDocuments, pageText, putReadings,
  updateDocument, type PageFacts,
} from '../../../db/repos/documents'
import { getMatter } from '../../../db/repos/matters'
import { removeRow } from '../../../db/repos/row'
import { putBlob, readBlob, readBlobBytes } from '../../../db/vault/blobs'
import { DEFAULT_LIMITS } from '../../parser/limits'
import type { InspectResult } from '../../parser/protocol'
import { prepareParser, runParser } from '../../parser/run'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Document, documentsContract, ImportResult } from '../../shared/contract/documents'
import { DocumentId, type MatterId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { splitParagraphs } from '../../shared/paragraphs'
import { writeOut } from '../export'
import { change, given, noteSeen, opened, removal, type Session } from '../session'
import { newUpload } from '../uploads'

type About = Partial<{ [K in keyof Document]: Document[K] | undefined }>

const emptyAbout = {
  kind: 'other', dateOnPaper: null, receivedOn: null, servedOn: null, author: '', language: '', copyOrOriginal: 'unknown', givenBy: '',
  obtainedHow: '', permission: '', level: 'confidential', repeatsDocumentId: null, note: '',
} as const

/** A name fit to be shown: control and direction marks made visible, never used as a path. */
const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '\u{fffd}').trim().slice(0, 200)

const titleOf = (name: string): string => shownName(name).replace(/\.[A-Za-z0-9]{1,5}$/, '') || 'Untitled'

type Reading = {
  readonly facts: Pick<Document, 'mediaType' | 'readability' | 'readabilityReason' | 'pages'>
  readonly pages: readonly PageFacts[]
  readonly text: string | null
}

function toReading({ mediaType, readable, reason, pages, text, truncated }: InspectResult): Reading {
  return {
    facts: {
      mediaType, readability: readable, readabilityReason: reason ?? (truncated ? 'truncated' : ''),
      pages: readable === 'pages' ? pages.length : readable === 'image' ? 1 : null,
    },
    pages: pages.map((page, i) => ({ ...page, page: i + 1 })),
    text,
  }
}

const unread = (reason: string): Reading => ({
  facts: { mediaType: 'application/octet-stream', readability: 'none', readabilityReason: reason, pages: null }, pages: [], text: null,
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
    if (cause instanceof AppError && (cause.code === 'unreadable' || cause.code === 'limit')) return unread(cause.code === 'limit' ? 'too_large' : 'damaged')
    throw cause
  }
}

/** Stores the bytes, then the record: blob durable, commit, head, and only then the answer. */
async function keep(
  session: Session, matterId: MatterId, originalName: string, chunks: AsyncIterable<Uint8Array>, byteLength: number, about: () => About,
): Promise<ImportResult> {
  const isReadHere = byteLength <= DEFAULT_LIMITS.bytes
  // The parser starts while the original is being stored.
  if (isReadHere) void prepareParser({ parserPath: session.parserPath })
  const copy = tee(chunks, isReadHere)
  const blob = await putBlob(opened(session).blobs, copy.chunks, byteLength)
  // A damaged file that was replaced: every record of these bytes is whole again from here on.
  if (blob.replaced) change(session, 'blobs.replace', (tx) => bindBlob(tx, blob), { about: blob.blobId })
  const known = findDocumentBySha256(opened(session).db, matterId, blob.sha256)
  if (known !== null) return { status: 'duplicate', document: known, reason: '' }
  const reading = await readOriginal(session, copy.bytes())
  // Files come in folders: the next one's parser starts while this one's record is being written.
  if (isReadHere) void prepareParser({ parserPath: session.parserPath })
  const document: Document = {
    ...emptyAbout, title: titleOf(originalName), ...given(about()), ...reading.facts,
    id: DocumentId.parse(session.newId()), matterId, sha256: blob.sha256, byteLength: blob.byteLength,
    originalName: shownName(originalName), addedAt: session.around.now().at,
  }
  change(session, 'documents.import', (tx) => {
    getMatter(tx, matterId)
    bindBlob(tx, blob)
    insertDocument(tx, document, blob)
    putReadings(tx, document.id, reading.pages, reading.text)
  })
  const limited = reading.facts.readability === 'none' || reading.facts.readabilityReason !== ''
  return { status: limited ? 'limited' : 'imported', document, reason: reading.facts.readabilityReason }
}

async function importFile(session: Session, matterId: MatterId, path: string, about: About): Promise<ImportResult> {
  getMatter(opened(session).db, matterId)
  let fd: number
  try {
    // No link is followed: what is named is what is taken. A named pipe must not make the vault wait for its writer.
    fd = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (cause) {
    throw new AppError('not_found', 'This file cannot be opened, or is a link. Nothing was imported.', {}, cause)
  }
  try {
    const before = fstatSync(fd)
    if (!before.isFile()) throw new AppError('refused', 'Only files can be imported. Nothing was imported.')
    const chunks = createReadStream('', { fd, autoClose: false, start: 0, highWaterMark: 1 << 20 })
    const result = await keep(session, matterId, basename(path), chunks, before.size, () => about)
    const after = fstatSync(fd)
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw new AppError('document_changed', 'The file changed while it was being imported. The record holds what was read; compare and import again.')
    }
    return result
  } finally {
    closeSync(fd)
  }
}

type Pending = { readonly done: Promise<ImportResult>; about: About }
const pending = new WeakMap<object, Pending>()

function beginUpload(session: Session, matterId: MatterId, originalName: string, byteLength: number): string {
  getMatter(opened(session).db, matterId)
  if (session.uploads.size >= 8) throw new AppError('limit', 'Too many files are being imported at once. Let some finish first.')
  const uploadId = session.newId()
  const upload = newUpload(matterId, originalName, byteLength)
  const state: Pending = { about: {}, done: keep(session, matterId, originalName, upload.chunks, byteLength, () => state.about) }
  // The answer is taken by finishUpload; until then a failure must not count as unhandled.
  state.done.catch(() => undefined)
  pending.set(upload, state)
  session.uploads.set(uploadId, upload)
  return uploadId
}

function uploadOf(session: Session, uploadId: string) {
  const upload = session.uploads.get(uploadId)
  const state = upload && pending.get(upload)
  if (upload === undefined || state === undefined) throw new AppError('not_found', 'This import is not under way any more. Start it again.')
  return { upload, state }
}

async function readPiece(session: Session, id: DocumentId, offset: number, length: number): Promise<Uint8Array> {
  const { blobId, bind } = blobOf(opened(session).db, id)
  const parts: Uint8Array[] = []
  let at = 0
  for await (const chunk of readBlob(opened(session).blobs, blobId, bind)) {
    const [from, to] = [Math.max(offset - at, 0), Math.min(offset + length - at, chunk.length)]
    if (from < to) parts.push(Uint8Array.prototype.slice.call(chunk, from, to))
    at += chunk.length
    if (at >= offset + length) break
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** The whole original, checked against its name, for the parser. Throws `limit` above 64 MiB. */
export async function originalBytes(session: Session, id: DocumentId): Promise<Uint8Array> {
  const { db, blobs } = opened(session)
  const { blobId, bind } = blobOf(db, id)
  return readBlobBytes(blobs, blobId, bind)
}

export const documentHandlers: HandlersFor<typeof documentsContract, Session> = {
  'documents.list': (session, input) => listDocuments(opened(session).db, input),
  'documents.get': (session, { id }) => getDocument(opened(session).db, id),

  'documents.update': (session, { id, ...input }) =>
    change(session, 'documents.update', (tx) => {
      const document = { ...getDocument(tx, id), ...given(input) }
      updateDocument(tx, document)
      return document
    }).value,

  'documents.remove': (session, { id }) => removal(session, 'documents.remove', id, (tx) => removeRow(tx, 'document', id)),

  'documents.beginUpload': (session, { matterId, originalName, byteLength }) => ({
    uploadId: beginUpload(session, matterId, originalName, byteLength),
  }),

  'documents.uploadChunk': async (session, { uploadId, bytes }) => {
    const { upload, state } = uploadOf(session, uploadId)
    // Whichever comes first: the piece was taken, or storing failed (a full disk, say).
    await Promise.race([upload.push(bytes), state.done])
    upload.received += bytes.length
    return { received: upload.received }
  },

  'documents.finishUpload': async (session, { uploadId, about }) => {
    const { upload, state } = uploadOf(session, uploadId)
    state.about = about
    upload.end()
    try {
      return await state.done
    } finally {
      session.uploads.delete(uploadId)
    }
  },

  'documents.cancelUpload': async (session, { uploadId }) => {
    const upload = session.uploads.get(uploadId)
    if (upload === undefined) return { cancelled: false }
    session.uploads.delete(uploadId)
    upload.fail(new AppError('cancelled', 'The import was stopped. Nothing was kept.'))
    await pending.get(upload)?.done.catch(() => undefined)
    return { cancelled: true }
  },

  'documents.importFile': (session, { matterId, path, about }) => importFile(session, matterId, path, about),

  'documents.readChunk': async (session, { id, offset, length }) => {
    const document = getDocument(opened(session).db, id)
    noteSeen(session, id)
    return { bytes: await readPiece(session, id, offset, length), byteLength: document.byteLength }
  },

  'documents.paragraphs': (session, { id }) => {
    const { db } = opened(session)
    if (findDocument(db, id) === null) throw new AppError('not_found', 'This document no longer exists.')
    noteSeen(session, id)
    return splitParagraphs(documentText(db, id) ?? '')
  },

  'documents.renderPage': async (session, { id, page, maxWidthPx }) => {
    getDocument(opened(session).db, id)
    noteSeen(session, id)
    const bytes = await originalBytes(session, id)
    return runParser({ kind: 'render', bytes, page, maxWidthPx }, { parserPath: session.parserPath })
  },

  'documents.pageText': (session, { id, page }) => ({ text: pageText(opened(session).db, id, page) ?? '' }),

  'documents.exportOriginal': async (session, { id, path }) => {
    const { db, blobs } = opened(session)
    const document = getDocument(db, id)
    const { blobId, bind } = blobOf(db, id)
    change(session, 'documents.export', () => undefined, { about: id })
    await writeOut(path, readBlob(blobs, blobId, bind))
    return { path, sha256: document.sha256 }
  },
}
