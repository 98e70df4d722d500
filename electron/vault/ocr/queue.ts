/**
 * The queue of recognition: one page at a time, in a parser process of its own and of low priority, so that no call
 * waits for it. What is being read is remembered nowhere on disk: after a lock it simply begins again.
 */
import {
  chosenLanguages, failOcrPage, finishOcrPage, nextOcrJob, ocrCounts, ocrSettings, readLanguages, type OcrJobRow, type PageJob,
} from '../../../db/repos/ocr'
import type { OpenVault } from '../../../db/open'
import { blobOf } from '../../../db/repos/documents'
import { readBlobBytes } from '../../../db/vault/blobs'
import { runParser } from '../../parser/run'
import type { OcrEvent } from '../../shared/contract/ocr'
import type { DocumentId, MatterId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { change, opened, type Session } from '../session'
import { trainedData, tesseractCore } from './trained-data'

/** A page that failed this often is given up. */
const MOST_ATTEMPTS = 2
const DPI = 300
/** Failures that another attempt cannot end. */
const FINAL = new Set(['encrypted', 'unsupported_kind', 'no_such_page', 'too_large', 'empty', 'damaged', 'limit.bytes'])
/** Failures that are not the page's: the queue stops and is as it was. */
const NOT_THE_PAGES = new Set(['internal', 'disk_full', 'vault_read_only', 'vault_damaged', 'vault_locked'])

export type OcrPageDone = NonNullable<OcrEvent['last']>

type Running = { readonly documentId: DocumentId; readonly page: number; readonly control: AbortController }
type State = { running: Running | null; loop: Promise<void> | null; original: { readonly id: DocumentId; readonly bytes: Uint8Array } | null }

const states = new WeakMap<Session, State>()

function stateOf(session: Session): State {
  const known = states.get(session) ?? { running: null, loop: null, original: null }
  states.set(session, known)
  return known
}

/** The page being read now, or null. */
export function runningPage(session: Session): OcrEvent['running'] {
  const running = stateOf(session).running
  return running === null ? null : { documentId: running.documentId, page: running.page }
}

/** Starts the queue in the background where this session has one and nothing speaks against it. Returns at once. */
export function wakeOcr(session: Session): void {
  const state = stateOf(session)
  if (!session.background || session.vault === null || state.loop !== null) return
  state.loop = runQueue(session, null, (db) => !ocrSettings(db).paused, () => undefined)
    // What is not the page's fault is told by the next call that meets it.
    .catch(() => undefined)
    .finally(() => {
      state.loop = null
    })
}

/** Stops reading the current page, of this document or of any; it stays in the queue as it is there. */
export function interruptOcr(session: Session, id: DocumentId | null = null): void {
  const running = stateOf(session).running
  if (running !== null && (id === null || running.documentId === id)) running.control.abort()
}

/** Resolves when nothing runs in the background any more. */
export const ocrIdle = async (session: Session): Promise<void> => {
  await stateOf(session).loop
}

/** Tells the page how the queue stands. */
export function tellOcr(session: Session, last: OcrPageDone | null = null): void {
  const { db } = opened(session)
  const event: OcrEvent = { ...ocrSettings(db), running: runningPage(session), ...ocrCounts(db, null), last }
  session.notify('ocr', event)
}

/**
 * Reads queued pages until none is left, of one case or of all, or until `goesOn` says no. Ends quietly when the
 * vault is locked. Throws what is not a page's fault: a full disk, a parser that cannot be started.
 */
export async function runQueue(
  session: Session, matterId: MatterId | null, goesOn: (db: OpenVault['db']) => boolean, onPage: (done: OcrPageDone) => void,
): Promise<void> {
  const vault = opened(session)
  const isOpen = (): boolean => session.vault === vault
  try {
    while (isOpen() && ocrSettings(vault.db).enabled && goesOn(vault.db)) {
      const job = nextOcrJob(vault.db, matterId)
      if (job === null) return
      const done = await readPage(session, vault, job)
      if (!isOpen()) return
      if (done !== null) onPage(done)
      tellOcr(session, done)
    }
  } finally {
    stateOf(session).original = null
  }
}

/** Null where the page was interrupted. */
async function readPage(session: Session, vault: OpenVault, job: OcrJobRow): Promise<OcrPageDone | null> {
  const state = stateOf(session)
  const control = new AbortController()
  state.running = { documentId: job.documentId, page: job.page, control }
  try {
    tellOcr(session)
    const found = await recognise(session, job, control.signal)
    if (session.vault !== vault || control.signal.aborted) return null
    const kept = change(session, 'ocr.page', (tx) => finishOcrPage(tx, job, found)).value
    return kept ? ended(job, { state: 'done', error: '' }, Math.round(found.confidence)) : null
  } catch (cause) {
    if (session.vault !== vault || control.signal.aborted) return null
    if (!(cause instanceof AppError) || NOT_THE_PAGES.has(cause.code)) throw cause
    const error = errorName(cause)
    const left = change(session, 'ocr.page', (tx) => failOcrPage(tx, job, error, FINAL.has(error) ? 1 : MOST_ATTEMPTS)).value
    return ended(job, { state: left, error }, null)
  } finally {
    state.running = null
  }
}

const ended = ({ documentId, page }: OcrJobRow, job: PageJob, confidence: number | null): OcrPageDone => ({ documentId, page, ...job, confidence })

async function recognise(session: Session, { documentId, page }: OcrJobRow, signal: AbortSignal) {
  const { db } = opened(session)
  const state = stateOf(session)
  // The pages of a document follow each other: its original is decrypted once for all of them.
  if (state.original?.id !== documentId) state.original = { id: documentId, bytes: await original(session, documentId) }
  const languages = chosenLanguages(db, documentId)
  const trained = await trainedData(session.rootDir, languages)
  const likely = readLanguages(db, documentId)
  const job = { kind: 'ocr', bytes: state.original.bytes, page, languages, likely, trained, core: await tesseractCore(), dpi: DPI } as const
  return runParser(job, { parserPath: session.parserPath, signal, isBackground: true })
}

function original(session: Session, id: DocumentId): Promise<Uint8Array> {
  const { db, blobs } = opened(session)
  const { blobId, bind } = blobOf(db, id)
  return readBlobBytes(blobs, blobId, bind)
}

/** A code that names the failure and nothing of the document. */
function errorName({ code, details }: AppError): string {
  if (details['reason'] !== undefined) return details['reason'].slice(0, 80)
  if (details['limit'] !== undefined) return `limit.${details['limit']}`.slice(0, 80)
  return code === 'unreadable' || code === 'document_changed' || code === 'not_found' ? 'original_damaged' : code
}
