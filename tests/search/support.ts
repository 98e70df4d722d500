import { randomUUID } from 'node:crypto'
import { bindBlob, insertDocument, putReadings } from '../../db/repos/documents'
import type { Document } from '../../electron/shared/contract/documents'
import type { DocumentId } from '../../electron/shared/contract/values'
import { change, type Session } from '../../electron/vault/session'
import { aDocument } from '../support/case-builders'

let made = 0

/** Sixty-four hex digits that no other document of the run has. */
const nextSha256 = (): string => (++made).toString(16).padStart(64, '0')

/** A document with the text of its pages as if the parser had read it, without a file behind it. */
export function aStoredDocument(session: Session, fields: Readonly<Record<string, unknown>>, pages: readonly string[]): DocumentId {
  const document: Document = aDocument({ ...fields, id: randomUUID(), sha256: nextSha256() })
  change(session, 'documents.import', (tx) => {
    const blobId = document.sha256.slice(12)
    bindBlob(tx, { blobId, bind: document.sha256 })
    insertDocument(tx, document, { blobId })
    putReadings(tx, document.id, pages.map((text, i) => ({ page: i + 1, widthPt: 595, heightPt: 842, text })), null)
  })
  return document.id
}
