/** What pages look like and what words they have. Derived: rebuilt from the originals and their texts at any time. */
import { DocumentId, type MatterId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'

/** Both 64 bits in hex; null for a page that shows nothing, or has too few words. `textLength` says of which text. */
export type Fingerprint = { readonly page: number; readonly look: string | null; readonly words: string | null; readonly textLength: number }
export type PageFingerprint = Fingerprint & { readonly documentId: DocumentId; readonly hasPages: boolean }

type Page = { readonly page: number; readonly text: string }

/** Readable documents of the case that have not been looked at, newest first. */
export const unseenDocuments = (db: ReadDb, matterId: MatterId): DocumentId[] =>
  db
    .prepare<[string], { id: string }>(
      `SELECT id FROM document AS d WHERE matter_id = ? AND readability <> 'none'
         AND NOT EXISTS (SELECT 1 FROM page_fingerprint AS f WHERE f.document_id = d.id) ORDER BY added_at DESC, id`,
    )
    .all(matterId)
    .map((row) => DocumentId.parse(row.id))

/** Texts of a document's pages as they are now; a text without pages is page 1. */
export const pageTexts = (db: ReadDb, id: DocumentId): Page[] =>
  db
    .prepare<{ id: string }, Page>(
      `SELECT page, text FROM document_page WHERE document_id = @id
       UNION ALL SELECT 1, text FROM document_text WHERE document_id = @id ORDER BY 1`,
    )
    .all({ id })

/** Pages of the case whose text is another one than was looked at: read again, or recognised since. */
export const changedTexts = (db: ReadDb, matterId: MatterId): (Page & { readonly documentId: DocumentId })[] =>
  db
    .prepare<[string], Page & { id: string }>(
      `SELECT f.document_id AS id, f.page, coalesce(p.text, t.text, '') AS text
       FROM page_fingerprint AS f JOIN document AS d ON d.id = f.document_id
       LEFT JOIN document_page AS p ON p.document_id = f.document_id AND p.page = f.page
       LEFT JOIN document_text AS t ON t.document_id = f.document_id AND f.page = 1
       WHERE d.matter_id = ? AND length(coalesce(p.text, t.text, '')) <> f.text_length`,
    )
    .all(matterId)
    .map(({ id, page, text }) => ({ documentId: DocumentId.parse(id), page, text }))

/** Adds or replaces what is known of a page. */
export function putFingerprint(tx: WriteDb, documentId: DocumentId, { page, look, words, textLength }: Fingerprint): void {
  tx.prepare<[string, number, string | null, string | null, number]>(
    `INSERT INTO page_fingerprint (document_id, page, look, words, text_length) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id, page) DO UPDATE SET look = excluded.look, words = excluded.words, text_length = excluded.text_length`,
  ).run(documentId, page, look, words, textLength)
}

/** Changes the words alone. */
export function putWordsFingerprint(tx: WriteDb, documentId: DocumentId, { page, words, textLength }: Omit<Fingerprint, 'look'>): void {
  tx.prepare<[string | null, number, string, number]>('UPDATE page_fingerprint SET words = ?, text_length = ? WHERE document_id = ? AND page = ?')
    .run(words, textLength, documentId, page)
}

/** Length of a text as SQLite counts it. */
export const textLengthOf = (text: string): number => {
  // SQLite counts characters up to the first NUL, which no text from the parser holds.
  let length = 0
  for (const _ of text) length += 1
  return length
}

type PrintRow = { id: string; page: number; look: string | null; words: string | null; text_length: number; readability: string }

/** Every page of the case that has a fingerprint. */
export const fingerprintsOfMatter = (db: ReadDb, matterId: MatterId): PageFingerprint[] =>
  db
    .prepare<[string], PrintRow>(
      `SELECT f.document_id AS id, f.page, f.look, f.words, f.text_length, d.readability
       FROM page_fingerprint AS f JOIN document AS d ON d.id = f.document_id
       WHERE d.matter_id = ? AND (f.look IS NOT NULL OR f.words IS NOT NULL) ORDER BY f.document_id, f.page`,
    )
    .all(matterId)
    .map(({ id, page, look, words, text_length, readability }) => ({
      documentId: DocumentId.parse(id), page, look, words, textLength: text_length, hasPages: readability !== 'text',
    }))
