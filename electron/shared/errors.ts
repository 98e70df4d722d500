/** Every failure a user can act on. Anything else is a bug and reaches the page as `internal`. */
export type ErrorCode =
  | 'invalid_input'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'vault_locked'
  | 'vault_exists'
  | 'vault_missing'
  | 'wrong_secret'
  | 'header_damaged'
  | 'vault_plaintext'
  | 'vault_newer'
  | 'vault_in_use'
  | 'vault_damaged'
  | 'vault_rolled_back'
  | 'vault_read_only'
  | 'disk_full'
  | 'weak_passphrase'
  | 'document_changed'
  | 'template_broken'
  | 'unreadable'
  | 'limit'
  | 'cancelled'
  | 'internal'

/**
 * A failure the user can act on: the message says what happened, what was kept and what to do.
 * It never holds a key, a passphrase, a file's content or a client's word.
 */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string>>

  constructor(code: ErrorCode, message: string, details: Record<string, string> = {}, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.details = details
  }
}
