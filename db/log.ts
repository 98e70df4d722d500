import canonicalize from 'canonicalize'
import type { ReadDb } from './handles'
import { changesOf, entryObject, type EntryRow } from './journal'

/** Value of a record column. */
export type Row = Record<string, string | number | null>

/** One row change as an entry tells it. */
export type LogChange = { readonly table: string; readonly rowId: string; readonly operation: 'insert' | 'update' | 'delete'; readonly before: Row | null; readonly after: Row | null }

/** An entry as it is hashed: the object of db/README.md. */
export type LoggedEntry = {
  readonly v: 1; readonly seq: number; readonly at: string; readonly monotonicMs: number; readonly device: string; readonly actor: string
  readonly action: string; readonly reason: string; readonly about: string | null; readonly changes: readonly LogChange[]
}

/** One leaf of the journal with what it was made of. `entry` is null where only its hash came into this vault. Hashes are hex. */
export type LogLine = { readonly seq: number; readonly leaf: string; readonly salt: string; readonly entry: LoggedEntry | null }

// What `entryObject` makes of rows that `write()` wrote.
const toLogged = (value: object): LoggedEntry => value as LoggedEntry

/** Every entry of the journal in order, the first `upTo` where given. */
export function* logLines(db: ReadDb, upTo: number = Number.MAX_SAFE_INTEGER): Generator<LogLine> {
  const rows = db.prepare<[number], EntryRow & { withheld: number }>(
    'SELECT seq, at, monotonic_ms, device, actor, action, reason, about, salt, leaf, withheld FROM journal_entry WHERE seq <= ? ORDER BY seq',
  ).all(upTo)
  for (const { salt, leaf, withheld, ...row } of rows) {
    yield { seq: row.seq, leaf, salt, entry: withheld === 1 ? null : toLogged(entryObject(row, changesOf(db, row.seq))) }
  }
}

/** One line of `custody-log.jsonl`, in canonical JSON. Without its entry it shows the hash alone. */
export const logLineText = ({ seq, leaf, salt, entry }: LogLine): string =>
  `${canonicalize(entry === null ? { leaf, seq, withheld: true } : { entry, leaf, salt, seq }) ?? ''}\n`

/** Leaf hashes of the first `size` entries, in order. */
export const leavesOf = (db: ReadDb, size: number = Number.MAX_SAFE_INTEGER): Buffer[] =>
  db.prepare<[number], { leaf: string }>('SELECT leaf FROM journal_entry WHERE seq <= ? ORDER BY seq').all(size).map(({ leaf }) => Buffer.from(leaf, 'hex'))
