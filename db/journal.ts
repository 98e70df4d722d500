import { randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { AppError } from '../electron/shared/errors'
import type { ReadDb, WriteDb } from './handles'
import { appendLeaf, emptyFrontier, leafHash, rootOf, type Frontier } from './merkle'
import { reindexTouched } from './search/index-records'

/** What the journal needs from outside: nothing in here reads a clock. */
export type JournalSource = {
  /** Wall time as RFC 3339 with offset, and milliseconds since the machine started. */
  readonly now: () => { readonly at: string; readonly monotonicMs: number }
  readonly device: string
}

/** Who does what, and why. `about` names a record that is read or sent rather than changed. */
export type Deed = { readonly actor: string; readonly action: string; readonly reason?: string; readonly about?: string }

/** An open vault as `write` sees it. */
export type Writable = {
  readonly db: ReadDb
  readonly source: JournalSource
  /** Called after each commit that added entries, before `write` returns: the head record. A throw poisons. */
  readonly committed: (head: { readonly size: number; readonly root: Uint8Array }) => void
  /** `poisoned` once a disk error leaves it unknown what was kept: later writes refuse until the vault is reopened. */
  readonly disk: { poisoned: boolean }
}

export type ChangeRow = { n: number; table_name: string; row_id: string; operation: string; before: string | null; after: string | null }
export type EntryRow = {
  seq: number; at: string; monotonic_ms: number; device: string; actor: string; action: string; reason: string; about: string | null
  salt: string; leaf: string
}

/** Changed columns of an update or the whole row, as plain JSON values. */
const parseRow = (json: string | null): unknown => (json === null ? null : JSON.parse(json))

/**
 * Canonical bytes of an entry (RFC 8785): strings, integers and nulls only, keys sorted, UTF-8.
 * Described in db/README.md so that anybody can recompute a leaf.
 */
export const canonicalEntry = (entry: Omit<EntryRow, 'salt' | 'leaf'>, changes: readonly ChangeRow[]): Buffer =>
  Buffer.from(canonicalize(entryObject(entry, changes)) ?? '', 'utf8')

/** The entry as the object whose canonical JSON is hashed. */
export const entryObject = (entry: Omit<EntryRow, 'salt' | 'leaf'>, changes: readonly ChangeRow[]): object => ({
  v: 1, seq: entry.seq, at: entry.at, monotonicMs: entry.monotonic_ms, device: entry.device, actor: entry.actor,
  action: entry.action, reason: entry.reason, about: entry.about,
  changes: changes.map((c) => ({
    table: c.table_name, rowId: c.row_id, operation: c.operation, before: parseRow(c.before), after: parseRow(c.after),
  })),
})

/** The log's right edge as stored. */
export function readFrontier(db: ReadDb): Frontier {
  const row = db.prepare<[], { size: number; frontier: string }>('SELECT size, frontier FROM journal_state WHERE id = 1').get()
  if (row === undefined) return emptyFrontier
  const roots = JSON.parse(row.frontier) as string[]
  return { size: row.size, roots: roots.map((hex) => Buffer.from(hex, 'hex')) }
}

/** Number of entries and the RFC 6962 root over them. */
export function journalHead(db: ReadDb): { readonly size: number; readonly root: Buffer } {
  const frontier = readFrontier(db)
  return { size: frontier.size, root: rootOf(frontier) }
}

/** Row changes of one entry, in order. */
export const changesOf = (db: ReadDb, seq: number): ChangeRow[] =>
  db
    .prepare<[number], ChangeRow>(
      'SELECT n, table_name, row_id, operation, before, after FROM journal_change WHERE seq = ? ORDER BY n',
    )
    .all(seq)

function insertEntry(db: ReadDb, entry: Omit<EntryRow, 'salt' | 'leaf'>): Buffer {
  const salt = randomBytes(16)
  const leaf = leafHash(salt, canonicalEntry(entry, changesOf(db, entry.seq)))
  db.prepare<[EntryRow]>(
    `INSERT INTO journal_entry (seq, at, monotonic_ms, device, actor, action, reason, about, salt, leaf)
     VALUES (@seq, @at, @monotonic_ms, @device, @actor, @action, @reason, @about, @salt, @leaf)`,
  ).run({ ...entry, salt: salt.toString('hex'), leaf: leaf.toString('hex') })
  return leaf
}

const lastEntryAt = (db: ReadDb): string | null =>
  db.prepare<[], { at: string }>('SELECT at FROM journal_entry ORDER BY seq DESC LIMIT 1').get()?.at ?? null

function storeFrontier(db: ReadDb, frontier: Frontier): void {
  db.prepare<[number, string]>('UPDATE journal_state SET size = ?, frontier = ? WHERE id = 1').run(
    frontier.size,
    JSON.stringify(frontier.roots.map((root) => Buffer.from(root).toString('hex'))),
  )
}

const setCursor = (db: ReadDb, seq: number | null): void => {
  db.prepare<[number | null]>('UPDATE temp.journal_cursor SET seq = ?, n = 0').run(seq)
}

/** A clock that went back is written down with both values and never mended: order is `seq`, not time. */
function noteClockWentBack(vault: Writable, frontier: Frontier, at: string, monotonicMs: number): Frontier {
  const before = lastEntryAt(vault.db)
  if (before === null || Date.parse(at) >= Date.parse(before)) return frontier
  setCursor(vault.db, frontier.size + 1)
  const leaf = insertEntry(vault.db, {
    seq: frontier.size + 1, at, monotonic_ms: monotonicMs, device: vault.source.device, actor: 'Sheaf',
    action: 'clock.wentBack', reason: `${before} -> ${at}`, about: null,
  })
  return appendLeaf(frontier, leaf)
}

/** Runs `fn` inside the open transaction and appends its entry. Returns the new frontier, or null when nothing was to be told. */
function appendDeed<T>(vault: Writable, deed: Deed, fn: (tx: WriteDb) => T): { value: T; frontier: Frontier | null; seq: number | null } {
  const { db, source } = vault
  const { at, monotonicMs } = source.now()
  const before = readFrontier(db)
  const frontier = noteClockWentBack(vault, before, at, monotonicMs)
  const seq = frontier.size + 1
  setCursor(db, seq)
  const value = fn(db as WriteDb)
  reindexTouched(db as WriteDb)
  const changed = db.prepare<[number], { n: number }>('SELECT count(*) AS n FROM journal_change WHERE seq = ?').get(seq)!.n
  const tells = changed > 0 || deed.about !== undefined
  let after = frontier
  if (tells) {
    const leaf = insertEntry(db, {
      seq, at, monotonic_ms: monotonicMs, device: source.device, actor: deed.actor, action: deed.action,
      reason: deed.reason ?? '', about: deed.about ?? null,
    })
    after = appendLeaf(frontier, leaf)
  }
  if (after.size > before.size) storeFrontier(db, after)
  setCursor(db, null)
  return { value, frontier: after.size > before.size ? after : null, seq: tells ? seq : null }
}

const diskMessages: Readonly<Record<string, readonly ['disk_full' | 'vault_read_only' | 'vault_damaged', string]>> = {
  SQLITE_FULL: ['disk_full', 'The disk is full. Nothing of this change was kept; free some space and save again.'],
  SQLITE_READONLY: ['vault_read_only', 'This medium cannot be written. Nothing was changed; copy the vault to a disk that can.'],
  SQLITE_IOERR: ['vault_damaged', 'The disk reported an error. The vault was closed to writing; lock it, check the disk and open it again.'],
}

/** Translates what the disk says; anything else is a bug and stays what it is. */
function diskError(vault: Writable, cause: unknown): unknown {
  const code = cause !== null && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
  const known = Object.entries(diskMessages).find(([prefix]) => code.startsWith(prefix))
  if (known === undefined) return cause
  const [prefix, [appCode, message]] = known
  // After a failed write or sync nobody knows which pages were kept: no further acknowledgement until reopened.
  if (prefix === 'SQLITE_IOERR') vault.disk.poisoned = true
  return new AppError(appCode, message, {}, cause)
}

/**
 * The one door. Runs `fn` in one IMMEDIATE transaction and appends one journal entry with every row change
 * it made; a throw rolls all of it back. Then the head record is written, and only then does it return.
 *
 * A deed that changed no record and is about none leaves no entry (`seq` is null): a kept draft, say.
 * Throws `disk_full`, `vault_read_only` or `vault_damaged` when the disk refuses; nothing is half kept.
 */
export function write<T>(vault: Writable, deed: Deed, fn: (tx: WriteDb) => T): { readonly value: T; readonly seq: number | null } {
  if (vault.disk.poisoned) {
    throw new AppError('vault_damaged', 'The disk reported an error earlier. Lock the vault, check the disk and open it again.')
  }
  try {
    const done = vault.db.transaction(() => appendDeed(vault, deed, fn)).immediate()
    if (done.frontier !== null) vault.committed({ size: done.frontier.size, root: rootOf(done.frontier) })
    return { value: done.value, seq: done.seq }
  } catch (cause) {
    throw diskError(vault, cause)
  }
}

/**
 * Recomputes every leaf and the root from what the tables hold. Cost grows with the number of entries. Of an entry that
 * came in withheld, as a hash alone, there is nothing to recompute: its hash counts towards the root, and it is counted.
 */
export function recomputeJournal(db: ReadDb): { readonly frontier: Frontier; readonly badLeaves: readonly number[]; readonly withheld: number } {
  const badLeaves: number[] = []
  let withheldEntries = 0
  let frontier = emptyFrontier
  const entries = db.prepare<[], EntryRow & { withheld: number }>(
    'SELECT seq, at, monotonic_ms, device, actor, action, reason, about, salt, leaf, withheld FROM journal_entry ORDER BY seq',
  )
  for (const row of entries.iterate()) {
    const { salt, leaf, withheld, ...entry } = row
    if (withheld === 1) {
      if (row.seq !== frontier.size + 1) badLeaves.push(row.seq)
      withheldEntries += 1
      frontier = appendLeaf(frontier, Buffer.from(leaf, 'hex'))
      continue
    }
    const expected = leafHash(Buffer.from(salt, 'hex'), canonicalEntry(entry, changesOf(db, row.seq)))
    if (expected.toString('hex') !== leaf || row.seq !== frontier.size + 1) badLeaves.push(row.seq)
    frontier = appendLeaf(frontier, Buffer.from(leaf, 'hex'))
  }
  return { frontier, badLeaves, withheld: withheldEntries }
}

/** Root of the first `size` entries, for comparison with an older head. */
export function rootAt(db: ReadDb, size: number): Buffer {
  let frontier = emptyFrontier
  const leaves = db.prepare<[number], { leaf: string }>('SELECT leaf FROM journal_entry WHERE seq <= ? ORDER BY seq')
  for (const { leaf } of leaves.iterate(size)) frontier = appendLeaf(frontier, Buffer.from(leaf, 'hex'))
  return rootOf(frontier)
}
