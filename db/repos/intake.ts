/** What a document says about itself, and the files inside it. All of it is derived: rebuilt by reading the original again. */
import type { DocumentId } from '../../electron/shared/contract/values'
import { DocumentId as toDocumentId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'

export type Metadatum = { readonly name: string; readonly value: string }

/** What a camera wrote: its own clock (`YYYY-MM-DDThh:mm:ss`), its offset where it says one, where and with what. */
export type CameraFacts = { readonly takenAt: string | null; readonly zone: string | null; readonly device: string; readonly position: string }

/** A file inside a document; `documentId` is null for one that could not be taken out. */
export type PartRow = { readonly path: string; readonly documentId: DocumentId | null; readonly reason: string }

/** Replaces what was read. */
export function putMetadata(tx: WriteDb, id: DocumentId, metadata: readonly Metadatum[], camera: CameraFacts | null): void {
  tx.prepare<[string]>('DELETE FROM document_metadata WHERE document_id = ?').run(id)
  tx.prepare<[string]>('DELETE FROM document_camera WHERE document_id = ?').run(id)
  const insert = tx.prepare<[string, number, string, string]>('INSERT INTO document_metadata (document_id, n, name, value) VALUES (?, ?, ?, ?)')
  for (const [n, { name, value }] of metadata.entries()) insert.run(id, n, name, value)
  if (camera === null) return
  tx.prepare<[string, string | null, string | null, string, string]>(
    'INSERT INTO document_camera (document_id, taken_at, zone, device, position) VALUES (?, ?, ?, ?, ?)',
  ).run(id, camera.takenAt, camera.zone, camera.device, camera.position)
}

/** In the file's own order. */
export const listMetadata = (db: ReadDb, id: DocumentId): Metadatum[] =>
  db.prepare<[string], Metadatum>('SELECT name, value FROM document_metadata WHERE document_id = ? ORDER BY n').all(id)

/** What the camera wrote, or null. */
export const findCamera = (db: ReadDb, id: DocumentId): CameraFacts | null =>
  db
    .prepare<[string], CameraFacts>('SELECT taken_at AS takenAt, zone, device, position FROM document_camera WHERE document_id = ?')
    .get(id) ?? null

/** Replaces the list of files inside a document. */
export function putParts(tx: WriteDb, id: DocumentId, parts: readonly PartRow[]): void {
  tx.prepare<[string]>('DELETE FROM document_part WHERE document_id = ?').run(id)
  const insert = tx.prepare<[string, number, string, string | null, string]>(
    'INSERT INTO document_part (document_id, n, path, child_document_id, reason) VALUES (?, ?, ?, ?, ?)',
  )
  for (const [n, part] of parts.entries()) insert.run(id, n, part.path, part.documentId, part.reason)
}

/** In the order of the file. */
export const listParts = (db: ReadDb, id: DocumentId): PartRow[] =>
  db
    .prepare<[string], { path: string; child: string | null; reason: string }>(
      'SELECT path, child_document_id AS child, reason FROM document_part WHERE document_id = ? ORDER BY n',
    )
    .all(id)
    .map(({ path, child, reason }) => ({ path, documentId: child === null ? null : toDocumentId.parse(child), reason }))
