import { randomUUID } from 'node:crypto'
import { hostname, totalmem, uptime } from 'node:os'
import { join } from 'node:path'
import { refusalError } from '../../db/database'
import type { WriteDb } from '../../db/handles'
import { write } from '../../db/journal'
import type { OpenVault, Surroundings } from '../../db/open'
import { readProfile } from '../../db/repos/packets'
import { defaultKdfProfile } from '../../db/vault/header-format'
import type { CompletedPdf } from '../packets/produce'
import { AppError } from '../shared/errors'
import { recountTouched } from './count-deadlines'
import type { Upload } from './uploads'

/** One vault process, or one run of the command line: at most one vault open in it. */
export type Session = {
  readonly vaultDir: string
  /** Folder that holds `resources/` and `db/migrations/`. */
  readonly rootDir: string
  readonly parserPath: string
  readonly around: Surroundings
  readonly newId: () => string
  readonly uploads: Map<string, Upload>
  /** Documents already journaled as seen since the vault was opened. */
  readonly seen: Set<string>
  /** Tells the page something it did not ask for; the command line has no page. */
  notify: (name: string, data: unknown) => void
  /** Whether work that waits (recognition of text) is done beside the calls: in the app, not in a command. */
  background: boolean
  /** The packet typeset last, so that turning its pages does not set it again. */
  typeset: { readonly key: string; readonly pdf: CompletedPdf } | null
  /** What goes on for a bundle and can be stopped, by the bundle's id. */
  readonly running: Map<string, AbortController>
  vault: OpenVault | null
}

/** This machine's wall clock as RFC 3339 with its offset. */
export function wallClock(date: Date = new Date()): string {
  const offset = -date.getTimezoneOffset()
  const sign = offset < 0 ? '-' : '+'
  const two = (n: number): string => String(Math.trunc(Math.abs(n))).padStart(2, '0')
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
  return `${local}${sign}${two(offset / 60)}:${two(offset % 60)}`
}

/** Milliseconds since the machine started, without asking the system at every change. */
function machineClock(): () => number {
  const startedAt = uptime() * 1000 - performance.now()
  return () => Math.round(startedAt + performance.now())
}

/** A session with the real clock and this machine's name. Nothing is opened yet. */
export function newSession(paths: { vaultDir: string; rootDir: string; parserPath: string }): Session {
  const sinceStart = machineClock()
  return {
    ...paths,
    around: {
      migrationsDir: join(paths.rootDir, 'db/migrations'),
      kdf: defaultKdfProfile(totalmem()),
      device: hostname(),
      now: () => ({ at: wallClock(), monotonicMs: sinceStart() }),
    },
    newId: randomUUID,
    uploads: new Map(),
    running: new Map(),
    seen: new Set(),
    notify: () => undefined,
    background: false,
    typeset: null,
    vault: null,
  }
}

/** The open vault. Throws `vault_locked`. */
export function opened(session: Session): OpenVault {
  if (session.vault === null) throw new AppError('vault_locked', 'The vault is locked. Unlock it first.')
  return session.vault
}

/** Changes records through the one door, in the name of counsel. Deadlines that rest on what changed are counted anew in the same entry. */
export function change<T>(
  session: Session, action: string, fn: (tx: WriteDb) => T, more: { reason?: string; about?: string } = {},
): { readonly value: T; readonly seq: number | null } {
  const vault = opened(session)
  const actor = readProfile(vault.db).fullName || 'counsel'
  return write(vault, { actor, action, ...more }, (tx) => {
    const value = fn(tx)
    recountTouched(tx, session.around.now().at)
    return value
  })
}

/** Journals that a record was opened, once for each time the vault is opened. */
export function noteSeen(session: Session, id: string): void {
  if (session.seen.has(id)) return
  change(session, 'documents.view', () => undefined, { about: id })
  session.seen.add(id)
}

/** Removes a record and gives the entry that undo takes back. Throws `not_found`, or `conflict` when others rest on it. */
export function removal(session: Session, action: string, id: string, remove: (tx: WriteDb) => boolean): { journalSeq: number } {
  try {
    const { value: wasThere, seq } = change(session, action, remove)
    if (!wasThere || seq === null) throw new AppError('not_found', 'This record no longer exists.')
    return { journalSeq: seq }
  } catch (cause) {
    if (cause instanceof Error && cause.message === 'record is sealed') throw refusalError(cause)
    if (cause !== null && typeof cause === 'object' && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')) {
      throw new AppError('conflict', 'Other records rest on this one, so it was kept. Remove or change those first.', { id }, cause)
    }
    throw cause
  }
}

/** The fields that were given: `undefined` leaves a field as it is, null empties it. */
export const given = <T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
