/** What the user reads when the parser refuses or fails. Nothing here comes from a document. */
import { AppError } from '../shared/errors'
import type { Failure, FailureReason } from './protocol'

export type LimitKind = 'bytes' | 'wallMs' | 'rssBytes' | 'answer'

const KEPT = 'The original is kept as it is.'

const LIMIT_WORDS: Readonly<Record<LimitKind, string>> = {
  bytes: 'is larger than Sheaf may open.',
  wallMs: 'took too long to read, and reading was stopped.',
  rssBytes: 'needed too much memory, and reading was stopped.',
  answer: 'unpacks to more than Sheaf may take in.',
}

const WORDS: Readonly<Record<FailureReason, string>> = {
  encrypted: 'asks for a password. Add a copy saved without one to show it.',
  damaged: 'is damaged and cannot be read. Ask for a new copy, or open it in another program and print it to PDF.',
  unsupported_kind: 'is of a kind that Sheaf cannot show. Open it in another program and save it as PDF.',
  too_large: 'is larger than Sheaf may show (pages, pixels or memory).',
  empty: 'is empty.',
  no_such_page: 'has no page with this number.',
  stamps_differ: 'has another number of pages than was planned. Look at the annexes and make the packet again.',
  reader_failed: 'could not be read: the reader failed on it. Open it in another program and print it to PDF.',
}

const CODES: Readonly<Partial<Record<FailureReason, AppError['code']>>> = {
  too_large: 'limit',
  no_such_page: 'invalid_input',
  stamps_differ: 'conflict',
}

/** A parser killed for breaking a limit; `details.limit` names it, and `details.annexNo` the annex where one was being read. */
export function killedByLimit(limit: LimitKind, annexNo: number | null = null): AppError {
  const subject = subjectOf(annexNo)
  return new AppError('limit', `${subject} ${LIMIT_WORDS[limit]} ${KEPT}`, annexNo === null ? { limit } : { limit, annexNo: String(annexNo) })
}

function subjectOf(annexNo: number | null): string {
  return annexNo === null ? 'This file' : `Annex ${annexNo}`
}

/** A parser that ended without a sound answer. */
export function stoppedEarly(cause: unknown): AppError {
  return new AppError('unreadable', `The file could not be read: the reader stopped on it. ${KEPT}`, { reason: 'stopped' }, cause)
}

/** No parser process could be started, whatever the document: a broken installation. */
export function notStarted(cause: unknown): AppError {
  return new AppError('internal', 'Sheaf could not start its document reader. Nothing was changed. Install Sheaf again.', { reason: 'not_started' }, cause)
}

/** A failure that the parser named; `details` has `reason`, and `annexNo` where it was an annex. */
export function toAppError(failure: Failure): AppError {
  const { reason, annexNo } = failure
  const details = annexNo === null ? { reason } : { reason, annexNo: String(annexNo) }
  return new AppError(CODES[reason] ?? 'unreadable', `${subjectOf(annexNo)} ${WORDS[reason]} ${KEPT}`, details)
}
