import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../electron/shared/errors'

const plaintextMagic = 'SQLite format 3\0'

/** Every setting, in the order it must be made, with the value it must read back as. */
const settings: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['temp_store', 'MEMORY', 2],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['auto_vacuum', 'FULL', 1],
  ['journal_mode', 'WAL', 'wal'],
  // A reopened WAL database of this build starts at NORMAL and would lose acknowledged commits at a power cut.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  // 64 MiB of decrypted pages: a page that is read again is not decrypted again.
  ['cache_size', '-65536', -65_536],
  // Up to 4 MiB of log before it is copied into the database: a page that changes often is copied once.
  ['wal_autocheckpoint', '1000', 1000],
  // A log that is overwritten in place syncs faster than one that grows anew; one larger than 8 MiB is cut back.
  ['journal_size_limit', '8388608', 8_388_608],
  ['busy_timeout', '250', 250],
]

/** First 16 bytes of the file say whether anybody could read it without a key. */
export function isPlaintextDatabase(path: string): boolean {
  const fd = openSync(path, 'r')
  try {
    const head = Buffer.alloc(16)
    return readSync(fd, head, 0, 16, 0) === 16 && head.toString('latin1') === plaintextMagic
  } finally {
    closeSync(fd)
  }
}

/** The raw key in the form the cipher takes it, built in a buffer so that it can be wiped. */
function rawKey(key: Uint8Array): Buffer {
  if (key.length !== 32) throw new RangeError('a database key has 32 bytes')
  const digits = Buffer.from('0123456789abcdef')
  const out = Buffer.alloc(67)
  out.write("x'", 0, 'latin1')
  key.forEach((byte, i) => {
    out[2 + 2 * i] = digits[byte >> 4]!
    out[3 + 2 * i] = digits[byte & 15]!
  })
  out.write("'", 66, 'latin1')
  return out
}

/** What SQLite says when the file cannot be used, as something to act on. */
export function openError(cause: unknown): unknown {
  const code = cause !== null && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('vault_in_use', 'This vault is already open in another window or program. Close it there first.', {}, cause)
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError('vault_read_only', 'This medium cannot be written. Nothing was changed; copy the vault to a disk that can and open it there.', {}, cause)
  }
  if (code.startsWith('SQLITE_FULL')) return new AppError('disk_full', 'The disk is full. Nothing was changed; free some space and open the vault again.', {}, cause)
  return damageError(cause)
}

/** Damage that SQLite met while reading, as `vault_damaged`; anything else stays what it is. */
export function damageError(cause: unknown): unknown {
  const code = cause !== null && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new AppError('vault_damaged', 'The database of this vault is damaged. Nothing was changed; restore a backup or run the check.', {}, cause)
  }
  if (code.startsWith('SQLITE_IOERR')) return new AppError('vault_damaged', 'The disk reported an error. Nothing was changed; check the disk.', {}, cause)
  return cause
}

/** Statements are prepared once for a connection; one that is being iterated is never handed out twice. */
function cacheStatements(db: Database.Database): void {
  const prepare = db.prepare.bind(db)
  const known = new Map<string, Database.Statement>()
  db.prepare = ((sql: string) => {
    const cached = known.get(sql)
    if (cached !== undefined && !cached.busy) return cached
    const statement = prepare(sql)
    known.set(sql, statement)
    return statement
  }) as typeof db.prepare
}

function applySettings(db: Database.Database): void {
  for (const [name, value, readBack] of settings) {
    // Only where it differs: auto_vacuum would be written into the file again, before the file was checked and on a full disk.
    if (db.pragma(name, { simple: true }) !== readBack) db.pragma(`${name} = ${value}`)
    const found = db.pragma(name, { simple: true })
    if (found !== readBack) {
      throw new AppError('vault_damaged', 'The database refused a safety setting and was not opened. Nothing was changed.', { setting: name })
    }
  }
}

/**
 * Opens (or with `create` makes) the encrypted database with every setting made and read back.
 *
 * `key` is the raw 32-byte key; the caller keeps and wipes it. Throws `vault_plaintext`, `vault_in_use`,
 * `vault_damaged`, `vault_read_only` or `disk_full`. The file is locked for this process until closed.
 */
export function openDatabase(path: string, key: Uint8Array, { create = false }: { create?: boolean } = {}): Database.Database {
  if (!create && isPlaintextDatabase(path)) {
    throw new AppError('vault_plaintext', 'The database of this vault is not encrypted. It was not opened: somebody or something replaced it.')
  }
  const db = new Database(path, { fileMustExist: !create, timeout: 250 })
  const raw = rawKey(key)
  try {
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma('legacy = 4')
    db.key(raw)
    applySettings(db)
    db.prepare('SELECT count(*) FROM main.sqlite_master').get()
    cacheStatements(db)
    return db
  } catch (cause) {
    db.close()
    throw openError(cause)
  } finally {
    raw.fill(0)
  }
}

/** What the schema refused, as `conflict`: the page knew an older state of the records. Anything else stays what it is. */
export function refusalError(cause: unknown): unknown {
  const code = cause !== null && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
  if (!code.startsWith('SQLITE_CONSTRAINT')) return cause
  if (cause instanceof Error && cause.message === 'record is sealed') {
    return new AppError('refused', 'This record is sealed. It stays as it was sealed; begin a new version to correct it.', { sealed: 'yes', why: 'sealed' }, cause)
  }
  const message = 'A record that this one names is gone or belongs elsewhere, or this would change what must stay. Nothing was kept; open the record again.'
  return new AppError('conflict', message, {}, cause)
}

/** Names of the settings with the values an open connection reads back, for `doctor` and the tests. */
export const readSettings = (db: Database.Database): Readonly<Record<string, unknown>> =>
  Object.fromEntries(settings.map(([name]) => [name, db.pragma(name, { simple: true })]))

/** What the settings must read back as. */
export const requiredSettings: Readonly<Record<string, unknown>> = Object.fromEntries(
  settings.map(([name, , readBack]) => [name, readBack]),
)

/** Version of SQLite and name of the page cipher, for the vault's facts. */
export const engineOf = (db: Database.Database): { readonly sqlite: string; readonly cipher: string } => ({
  sqlite: String(db.prepare('SELECT sqlite_version()').pluck().get()),
  cipher: String(db.pragma('cipher', { simple: true })),
})
