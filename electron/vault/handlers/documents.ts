import { closeSync, constants, createReadStream, fstatSync, openSync } from 'node:fs'
import { basename } from 'node:path'
import { blobOf, documentText, findDocument, getDocument, listDocuments, pageText, updateDocument } from '../../../db/repos/documents'
import { findCamera, listMetadata, listParts } from '../../../db/repos/intake'
import { getMatter } from '../../../db/repos/matters'
import { removeRow } from '../../../db/repos/row'
import { readBlob, readBlobBytes } from '../../../db/vault/blobs'
import { runParser } from '../../parser/run'
import type { HandlersFor } from '../../shared/contract/channel'
import type { documentsContract, ImportResult } from '../../shared/contract/documents'
import type { DocumentId, MatterId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { splitParagraphs } from '../../shared/paragraphs'
import { barredLevel } from '../../shared/rules/levels'
import { writeOut } from '../export'
import { keep, type About } from '../intake'
import { checkConsent } from '../consent'
import { change, given, noteSeen, opened, removal, type Session } from '../session'
import { newUpload } from '../uploads'

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
    const result = await keep(session, { matterId, originalName: basename(path), chunks, byteLength: before.size, about: () => about })
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
  const state: Pending = { about: {}, done: keep(session, { matterId, originalName, chunks: upload.chunks, byteLength, about: () => state.about }) }
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
    // What may not be used is not seen either.
    blobOf(opened(session).db, id)
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
    const bytes = await originalBytes(session, id)
    noteSeen(session, id)
    return runParser({ kind: 'render', bytes, page, maxWidthPx }, { parserPath: session.parserPath })
  },

  'documents.metadata': (session, { id }) => listMetadata(opened(session).db, getDocument(opened(session).db, id).id),

  'documents.camera': (session, { id }) => findCamera(opened(session).db, getDocument(opened(session).db, id).id),

  'documents.parts': (session, { id }) => listParts(opened(session).db, getDocument(opened(session).db, id).id),

  'documents.pageText': (session, { id, page }) => ({ text: pageText(opened(session).db, id, page) ?? '' }),

  'documents.exportOriginal': async (session, { id, path, reason = '' }) => {
    const { db, blobs } = opened(session)
    const document = getDocument(db, id)
    const level = barredLevel(document)
    if (level !== null && reason === '') throw new AppError('refused', 'This paper is privileged or sealed. Say why it is taken out. No file was written.', { level })
    checkConsent(db, { documentIds: [id], eventIds: [] }, reason)
    const { blobId, bind } = blobOf(db, id)
    change(session, 'documents.export', () => undefined, { about: id, reason })
    await writeOut(path, readBlob(blobs, blobId, bind))
    return { path, sha256: document.sha256 }
  },
}
