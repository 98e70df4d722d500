/** The queue of pages to be recognised, its settings, and the words that were found. All derived or working state. */
import { z } from 'zod'
import { OcrLanguage, PlacedWord, Turned, type OcrDocument, type OcrLanguages } from '../../electron/shared/contract/ocr'
import { DocumentId, type MatterId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'

export type OcrJobRow = { readonly documentId: DocumentId; readonly page: number; readonly attempts: number }
export type PageJob = { readonly state: 'queued' | 'done' | 'failed' | 'cancelled'; readonly error: string }
export type OcrCounts = { readonly queued: number; readonly done: number; readonly failed: number; readonly cancelled: number }
export type OcrSettings = { readonly enabled: boolean; readonly paused: boolean }

/** What recognition found on a page. Sizes in points, confidence 0 to 100. */
export type RecognisedPage = {
  readonly text: string
  readonly confidence: number
  readonly languages: readonly OcrLanguage[]
  readonly turned: Turned
  readonly words: readonly PlacedWord[]
  readonly widthPt: number
  readonly heightPt: number
}

const Languages = z.array(OcrLanguage)
const Words = z.array(PlacedWord)

export function ocrSettings(db: ReadDb): OcrSettings {
  const row = db.prepare<[], { enabled: number; paused: number }>('SELECT enabled, paused FROM ocr_setting WHERE id = 1').get()
  return { enabled: row?.enabled !== 0, paused: row?.paused === 1 }
}

export const putOcrSettings = (tx: WriteDb, { enabled, paused }: OcrSettings): void => {
  tx.prepare<[number, number]>('UPDATE ocr_setting SET enabled = ?, paused = ? WHERE id = 1').run(Number(enabled), Number(paused))
}

/** Languages that a person chose for the document, or null. */
export function chosenLanguages(db: ReadDb, id: DocumentId): OcrLanguages {
  const row = db.prepare<[string], { languages: string }>('SELECT languages FROM ocr_choice WHERE document_id = ?').get(id)
  return row === undefined ? null : Languages.parse(JSON.parse(row.languages))
}

export function chooseLanguages(tx: WriteDb, id: DocumentId, languages: OcrLanguages): void {
  tx.prepare<[string]>('DELETE FROM ocr_choice WHERE document_id = ?').run(id)
  if (languages === null) return
  tx.prepare<[string, string]>('INSERT INTO ocr_choice (document_id, languages) VALUES (?, ?)').run(id, JSON.stringify(languages))
}

/** What the document's latest recognised page was read in; empty before. */
export function readLanguages(db: ReadDb, id: DocumentId): OcrLanguage[] {
  const row = db.prepare<[string], { languages: string }>(
    `SELECT languages FROM page_words WHERE document_id = ? AND words <> '[]' ORDER BY page DESC LIMIT 1`,
  ).get(id)
  return row === undefined ? [] : Languages.parse(JSON.parse(row.languages))
}

/** SQL of the pages of document @id that have no text of their own; of a picture without page rows, its first. */
const pagesWithoutText = `SELECT page FROM document_page WHERE document_id = @id AND (source = 'ocr' OR trim(text, char(9, 10, 13, 32)) = '')
  UNION SELECT 1 FROM document WHERE id = @id AND readability = 'image' AND NOT EXISTS (SELECT 1 FROM document_page WHERE document_id = @id)`

/** Puts the pages without text at the end of the queue, whatever became of them before. Gives how many. */
export function queueForOcr(tx: WriteDb, id: DocumentId): number {
  return tx.prepare<{ id: string }>(
    `INSERT INTO ocr_job (document_id, page, state, position, attempts, error)
     SELECT @id, page, 'queued', (SELECT coalesce(max(position), 0) + 1 FROM ocr_job), 0, '' FROM (${pagesWithoutText}) WHERE true
     ON CONFLICT (document_id, page) DO UPDATE SET state = 'queued', position = excluded.position, attempts = 0, error = ''`,
  ).run({ id }).changes
}

/** Forgets what was recognised of a document and its place in the queue, for it is read anew. */
export function forgetOcr(tx: WriteDb, id: DocumentId): void {
  tx.prepare<[string]>('DELETE FROM page_words WHERE document_id = ?').run(id)
  tx.prepare<[string]>('DELETE FROM ocr_job WHERE document_id = ?').run(id)
}

/** The same for a document whose pages may all have text: then all of them. */
export function requeueForOcr(tx: WriteDb, id: DocumentId): number {
  const withoutText = queueForOcr(tx, id)
  if (withoutText > 0) return withoutText
  return tx.prepare<{ id: string }>(
    `INSERT INTO ocr_job (document_id, page, state, position, attempts, error)
     SELECT document_id, page, 'queued', (SELECT coalesce(max(position), 0) + 1 FROM ocr_job), 0, '' FROM document_page WHERE document_id = @id
     ON CONFLICT (document_id, page) DO UPDATE SET state = 'queued', position = excluded.position, attempts = 0, error = ''`,
  ).run({ id }).changes
}

/** The page whose turn it is, of one case or of all, or null. */
export function nextOcrJob(db: ReadDb, matterId: MatterId | null): OcrJobRow | null {
  const row = db.prepare<{ matterId: string | null }, { document_id: string; page: number; attempts: number }>(
    `SELECT j.document_id, j.page, j.attempts FROM ocr_job AS j
     WHERE j.state = 'queued' AND (@matterId IS NULL OR (SELECT matter_id FROM document WHERE id = j.document_id) = @matterId)
     ORDER BY j.position, j.document_id, j.page LIMIT 1`,
  ).get({ matterId })
  return row === undefined ? null : { documentId: DocumentId.parse(row.document_id), page: row.page, attempts: row.attempts }
}

/** What the queue has for a page, or null. */
export const findPageJob = (db: ReadDb, id: DocumentId, page: number): PageJob | null =>
  db.prepare<[string, number], PageJob>('SELECT state, error FROM ocr_job WHERE document_id = ? AND page = ?').get(id, page) ?? null

/** Keeps what was found on a page that is still queued; false where it was cancelled or removed meanwhile. */
export function finishOcrPage(tx: WriteDb, { documentId, page }: OcrJobRow, found: RecognisedPage): boolean {
  const job = tx.prepare<[string, number]>(`UPDATE ocr_job SET state = 'done', error = '' WHERE document_id = ? AND page = ? AND state = 'queued'`)
  if (job.run(documentId, page).changes === 0) return false
  tx.prepare<{ id: string; page: number; width: number; height: number; text: string; confidence: number }>(
    `INSERT INTO document_page (document_id, page, width_pt, height_pt, text, source, confidence)
     VALUES (@id, @page, @width, @height, @text, 'ocr', @confidence)
     ON CONFLICT (document_id, page) DO UPDATE SET text = excluded.text, source = 'ocr', confidence = excluded.confidence`,
  ).run({
    id: documentId, page, width: Math.round(found.widthPt), height: Math.round(found.heightPt), text: found.text, confidence: Math.round(found.confidence),
  })
  tx.prepare<[string, number, string, number, string]>(
    `INSERT INTO page_words (document_id, page, languages, turned, words) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id, page) DO UPDATE SET languages = excluded.languages, turned = excluded.turned, words = excluded.words`,
  ).run(documentId, page, JSON.stringify(found.languages), found.turned, JSON.stringify(found.words))
  return true
}

/** Counts a failure; after `mostAttempts` of them the page is given up, before that it waits behind everything else. */
export function failOcrPage(tx: WriteDb, { documentId, page, attempts }: OcrJobRow, error: string, mostAttempts: number): PageJob['state'] {
  const state = attempts + 1 >= mostAttempts ? 'failed' : 'queued'
  tx.prepare<{ id: string; page: number; state: string; error: string }>(
    `UPDATE ocr_job SET state = @state, error = @error, attempts = attempts + 1,
       position = CASE @state WHEN 'queued' THEN (SELECT max(position) + 1 FROM ocr_job) ELSE position END
     WHERE document_id = @id AND page = @page AND state = 'queued'`,
  ).run({ id: documentId, page, state, error })
  return state
}

/** The document's queued pages come before all others. Gives how many. */
export const moveOcrFirst = (tx: WriteDb, id: DocumentId): number =>
  tx.prepare<{ id: string }>(
    `UPDATE ocr_job SET position = (SELECT min(position) - 1 FROM ocr_job) WHERE document_id = @id AND state = 'queued'`,
  ).run({ id }).changes

/** Takes queued pages out, of one document or all. Gives how many. */
export const cancelOcr = (tx: WriteDb, id: DocumentId | null): number =>
  tx.prepare<{ id: string | null }>(`UPDATE ocr_job SET state = 'cancelled' WHERE state = 'queued' AND (@id IS NULL OR document_id = @id)`).run({ id }).changes

const counted = `sum(j.state = 'queued') AS queued, sum(j.state = 'done') AS done, sum(j.state = 'failed') AS failed, sum(j.state = 'cancelled') AS cancelled`

/** Pages by state, of one case or of all. */
export function ocrCounts(db: ReadDb, matterId: MatterId | null): OcrCounts {
  const row = db.prepare<{ matterId: string | null }, { [K in keyof OcrCounts]: number | null }>(
    `SELECT ${counted} FROM ocr_job AS j WHERE @matterId IS NULL OR (SELECT matter_id FROM document WHERE id = j.document_id) = @matterId`,
  ).get({ matterId })
  return { queued: row?.queued ?? 0, done: row?.done ?? 0, failed: row?.failed ?? 0, cancelled: row?.cancelled ?? 0 }
}

type DocumentRow = { [K in keyof OcrCounts]: number } & { document_id: string; confidence: number | null; error: string | null }

/** Documents that are or were in the queue: those with queued pages first, in the queue's order. */
export function ocrDocuments(db: ReadDb, matterId: MatterId | null, limit: number): OcrDocument[] {
  return db
    .prepare<{ matterId: string | null; limit: number }, DocumentRow>(
      `SELECT j.document_id, ${counted}, avg(p.confidence) FILTER (WHERE j.state = 'done' AND p.source = 'ocr') AS confidence,
         min(CASE j.state WHEN 'failed' THEN j.error END) AS error
       FROM ocr_job AS j LEFT JOIN document_page AS p ON p.document_id = j.document_id AND p.page = j.page
       WHERE @matterId IS NULL OR (SELECT matter_id FROM document WHERE id = j.document_id) = @matterId
       GROUP BY j.document_id
       ORDER BY sum(j.state = 'queued') = 0, min(CASE j.state WHEN 'queued' THEN j.position END), max(j.position) DESC, j.document_id LIMIT @limit`,
    )
    .all({ matterId, limit })
    .map(({ document_id, confidence, error, ...counts }) => {
      const documentId = DocumentId.parse(document_id)
      const rounded = confidence === null ? null : Math.round(confidence)
      return { documentId, languages: chosenLanguages(db, documentId), readIn: readLanguages(db, documentId), ...counts, confidence: rounded, error: error ?? '' }
    })
}

type PageRow = { text: string; source: 'layer' | 'ocr'; confidence: number | null; languages: string | null; turned: number | null; words: string | null }

/** Text of a page, where it is from, and recognised words with their places; null where the page has neither. */
export function pageReading(db: ReadDb, id: DocumentId, page: number): { readonly text: string; readonly ocr: Omit<RecognisedPage, 'text' | 'widthPt' | 'heightPt'> | null } | null {
  const row = db.prepare<[string, number], PageRow>(
    `SELECT p.text, p.source, p.confidence, w.languages, w.turned, w.words FROM document_page AS p
     LEFT JOIN page_words AS w ON w.document_id = p.document_id AND w.page = p.page WHERE p.document_id = ? AND p.page = ?`,
  ).get(id, page)
  if (row === undefined) return null
  if (row.source === 'layer' || row.words === null) return { text: row.text, ocr: null }
  const words = Words.parse(JSON.parse(row.words))
  return { text: row.text, ocr: { confidence: row.confidence ?? 0, languages: Languages.parse(JSON.parse(row.languages ?? '[]')), turned: Turned.parse(row.turned), words } }
}
