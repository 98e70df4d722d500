import type { FailureReason } from './protocol'

/** A failure that the child names to the parent by a code; no content goes with it. */
export class ParseError extends Error {
  override name = 'ParseError'
  readonly reason: FailureReason
  readonly annexNo: number | null

  constructor(reason: FailureReason, annexNo: number | null = null, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
    this.annexNo = annexNo
  }
}
