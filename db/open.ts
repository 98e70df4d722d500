import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Secret } from '../electron/shared/contract/vault'
import { AppError } from '../electron/shared/errors'
import { captureChanges } from './capture'
import { isPlaintextDatabase, openDatabase, openError } from './database'
import type { ReadDb } from './handles'
import { journalHead, rootAt, type JournalSource, type Writable } from './journal'
import { loadMigrations, migrate, refuseNewer } from './migrate'
import { referencedBlobs } from './repos/documents'
import { openBlobStore, sweepBlobs, type BlobStore } from './vault/blobs'
import { errnoOf, openDisk, syncDir, toWriteError, type VaultDisk } from './vault/disk'
import { headWriter, readHead, writeHead } from './vault/head'
import { createHeader, readHeaderFacts, withNewPassphrase, withNewRecoveryKey } from './vault/header'
import { headerBackupFile, sweepHeader, unlockVaultHeader, writeHeader } from './vault/header-file'
import { deriveKeys, signerOf, wipe, type Signer, type VaultKeys } from './vault/keys'
import type { KdfProfile } from './vault/header-format'

const databaseFile = 'vault.db'

/** What opening needs from outside: where the SQL files are, a clock, a name for this machine. */
export type Surroundings = JournalSource & {
  readonly migrationsDir: string
  /** Cost of guessing the passphrase; release builds take `defaultKdfProfile`. */
  readonly kdf: KdfProfile
}

/** A vault that is open: the one connection, the blobs, and what closing needs. */
export type OpenVault = Writable & {
  readonly source: Surroundings
  readonly dir: string
  readonly blobs: BlobStore
  readonly facts: { readonly vaultId: string; readonly createdOn: string; readonly kdf: KdfProfile }
  /** The vault's own signature, for checkpoints of its journal and manifests of its exports. */
  readonly signer: Signer
  readonly openedBy: Secret['kind']
  readonly usedBackupHeader: boolean
  readonly sweptFiles: number
  /** Rewrites the passphrase slot after proving `current`. Old copies of the header still open with the old one. */
  readonly changePassphrase: (current: Secret, passphrase: string) => Promise<void>
  /** A new recovery key after proving `current`; the answer is the only copy of the words. */
  readonly newRecoveryKey: (current: Secret) => Promise<string>
  readonly close: () => void
}

const today = (source: JournalSource): string => source.now().at.slice(0, 10)

/** A folder that can take a new vault: absent, or empty. */
function assertFree(dir: string): void {
  if (!existsSync(dir)) return
  if (readdirSync(dir).length > 0) throw new AppError('vault_exists', 'This folder is not empty. Choose another place for the new vault.')
  rmdirSync(dir)
}

/** The folder above `dir` that is there already. On a read-only medium Node's recursive mkdir says ENOENT, so it is asked first. */
function nearestFolder(dir: string): string {
  const parent = dirname(dir)
  return existsSync(parent) || parent === dir ? parent : nearestFolder(parent)
}

async function buildVault(dir: string, passphrase: string, around: Surroundings): Promise<string> {
  const disk = openDisk()
  const header = await createHeader({ passphrase, kdf: around.kdf, createdOn: today(around) })
  const keys = deriveKeys(header.master, header.vaultId)
  try {
    openBlobStore({ dir, keys, disk })
    const db = openDatabase(join(dir, databaseFile), keys.database, { create: true })
    try {
      migrate(db, loadMigrations(around.migrationsDir))
      db.pragma('wal_checkpoint(TRUNCATE)')
      writeHead(dir, keys.head, { ...journalHead(db as ReadDb), pageCount: pageCount(db) }, disk)
    } finally {
      db.close()
    }
    chmodSync(join(dir, databaseFile), 0o600)
    if (isPlaintextDatabase(join(dir, databaseFile))) throw new AppError('vault_plaintext', 'The new database would not be encrypted. No vault was made.')
    writeHeader(dir, header.bytes, disk)
    return header.recoveryWords
  } finally {
    wipe(keys)
    header.master.fill(0)
  }
}

const pageCount = (db: Database): number => Number(db.pragma('page_count', { simple: true }))

/** How old a half-made vault must be before it is taken for one that nobody makes any more, in ms. */
const ABANDONED_MS = 10 * 60_000

/** Removes what a creation that was killed midway left beside `dir`. Nobody was told its recovery words, so nothing in it is anyone's. */
function sweepHalfMade(dir: string): void {
  const parent = dirname(dir)
  if (!existsSync(parent)) return
  const start = `.${basename(dir)}.`
  const left = readdirSync(parent).filter((name) => name.startsWith(start) && /^[0-9a-f]{12}\.partial$/.test(name.slice(start.length)))
  for (const path of left.map((name) => join(parent, name))) {
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_MS) rmSync(path, { recursive: true, force: true })
  }
}

/**
 * Makes a vault in `dir`, whole or not at all: it is built beside and renamed into place.
 * Returns the 24 recovery words, which exist nowhere else. Throws `vault_exists`, `weak_passphrase`,
 * `disk_full`, `vault_read_only`.
 */
export async function createVault(dir: string, passphrase: string, around: Surroundings): Promise<string> {
  const building = join(dirname(dir), `.${basename(dir)}.${randomBytes(6).toString('hex')}.partial`)
  const disk = openDisk()
  try {
    assertFree(dir)
    accessSync(nearestFolder(dir), constants.W_OK)
    sweepHalfMade(dir)
    mkdirSync(building, { recursive: true, mode: 0o700 })
    const words = await buildVault(building, passphrase, around)
    renameSync(building, dir)
    syncDir(disk.fs, dirname(dir))
    return words
  } catch (cause) {
    rmSync(building, { recursive: true, force: true })
    throw toWriteError(disk, cause)
  }
}

/** Puts records, journal and files into a database that is being built; anything it throws leaves no trace. */
export type Fill = (db: ReadDb, blobs: BlobStore) => Promise<void>

/**
 * Gives an open vault that is still empty another content, whole or not at all: a second vault with the same keys
 * is built beside it and takes its place. The vault is closed then, whatever happens, and is to be opened again.
 * Throws `wrong_secret`, what `fill` throws, `disk_full`, `vault_read_only`.
 */
export async function refillVault(vault: OpenVault, current: Secret, fill: Fill): Promise<void> {
  const { dir, source } = vault
  const disk = openDisk()
  const building = join(dirname(dir), `.${basename(dir)}.${randomBytes(6).toString('hex')}.partial`)
  const header = await unlockVaultHeader(dir, current, { disk })
  const keys = deriveKeys(header.master, header.vaultId)
  try {
    mkdirSync(building, { recursive: true, mode: 0o700 })
    const blobs = openBlobStore({ dir: building, keys, disk })
    const db = openDatabase(join(building, databaseFile), keys.database, { create: true })
    try {
      migrate(db, loadMigrations(source.migrationsDir))
      await fill(db as ReadDb, blobs)
      db.pragma('wal_checkpoint(TRUNCATE)')
      writeHead(building, keys.head, { ...journalHead(db as ReadDb), pageCount: pageCount(db) }, disk)
    } finally {
      db.close()
    }
    chmodSync(join(building, databaseFile), 0o600)
    writeHeader(building, header.bytes, disk)
    vault.close()
    replaceFolder(dir, building, disk)
  } catch (cause) {
    rmSync(building, { recursive: true, force: true })
    throw toWriteError(disk, cause)
  } finally {
    wipe(keys)
    header.master.fill(0)
  }
}

/** Between the two renames there is no vault at this place for an instant; the empty one is still beside it then. */
function replaceFolder(dir: string, next: string, disk: VaultDisk): void {
  const old = `${next}.empty`
  renameSync(dir, old)
  try {
    renameSync(next, dir)
  } catch (cause) {
    renameSync(old, dir)
    throw cause
  }
  syncDir(disk.fs, dirname(dir))
  rmSync(old, { recursive: true, force: true })
}

/** Refuses a medium that cannot be written before anything tries to. */
function assertWritable(dir: string): void {
  try {
    accessSync(dir, constants.W_OK)
    accessSync(join(dir, databaseFile), constants.W_OK)
  } catch (cause) {
    throw new AppError('vault_read_only', 'This medium cannot be written. Nothing was changed; copy the vault to a disk that can and open it there.', {}, cause)
  }
}

/**
 * Compares the journal with the head record beside it. One entry more than the head is a crash between commit
 * and head, and is mended. Fewer entries, or another root, means that committed records were lost or an older
 * database was put back: `vault_rolled_back`.
 */
function reconcileHead(db: ReadDb, dir: string, keys: VaultKeys, disk: VaultDisk): void {
  const stored = readHead(dir, keys.head, disk)
  const found = journalHead(db)
  if (stored === null) {
    throw new AppError('vault_rolled_back', 'The record of the last saved change is missing or damaged. Nothing was changed; run the check or restore a backup.')
  }
  if (stored.size === found.size && stored.root.equals(found.root)) return
  if (stored.size < found.size && rootAt(db, stored.size).equals(stored.root)) {
    writeHead(dir, keys.head, { ...found, pageCount: pageCount(db) }, disk)
    return
  }
  throw new AppError(
    'vault_rolled_back',
    'Saved changes are missing: the database is older than its record of the last change, or was altered. Nothing was changed; restore a backup or run the check.',
    { saved: String(stored.size), found: String(found.size) },
  )
}

/** Opens the file, checks it against its head, sweeps leftovers. The order matters: nothing is written before the checks. */
function openParts(dir: string, keys: VaultKeys, around: Surroundings, disk: VaultDisk): { db: ReadDb; blobs: BlobStore; sweptFiles: number } {
  const db = openDatabase(join(dir, databaseFile), keys.database)
  try {
    const migrations = loadMigrations(around.migrationsDir)
    refuseNewer(db, migrations)
    reconcileHead(db as ReadDb, dir, keys, disk)
    migrate(db, migrations)
    captureChanges(db)
    const blobs = openBlobStore({ dir, keys, disk })
    const swept = sweepBlobs(blobs, referencedBlobs(db as ReadDb))
    return { db: db as ReadDb, blobs, sweptFiles: swept.blobs + swept.tmp + sweepHeader(dir, disk) }
  } catch (cause) {
    db.close()
    // A damaged page may be met only here: opening reads no more than it must.
    throw openError(cause)
  }
}

/** Files that this person may not read: `refused`. Anything else stays what it is. */
function toReadError(cause: unknown): unknown {
  if (!['EACCES', 'EPERM'].includes(errnoOf(cause))) return cause
  return new AppError('refused', 'You may not read the files of this vault. Nothing was changed; open it as the person who made it, or ask for the right to read and write.', {}, cause)
}

/**
 * Opens the vault in `dir`.
 *
 * Throws `vault_missing`, `refused`, `wrong_secret`, `header_damaged`, `vault_newer`, `vault_plaintext`, `vault_in_use`,
 * `vault_damaged`, `vault_rolled_back`, `vault_read_only` or `disk_full`; in each case nothing was written.
 */
export async function openVault(dir: string, secret: Secret, around: Surroundings): Promise<OpenVault> {
  const disk = openDisk()
  if (!existsSync(join(dir, databaseFile)) && !existsSync(dir)) throw new AppError('vault_missing', 'There is no vault in this folder.')
  const header = await unlockVaultHeader(dir, secret, { disk }).catch((cause: unknown) => {
    throw toReadError(cause)
  })
  const keys = deriveKeys(header.master, header.vaultId)
  try {
    if (!existsSync(join(dir, databaseFile))) {
      throw new AppError('vault_damaged', 'The database of this vault is missing. Nothing was changed; restore a backup.')
    }
    assertWritable(dir)
    const { db, blobs, sweptFiles } = openParts(dir, keys, around, disk)
    if (header.needsRepair) writeHeader(dir, header.bytes, disk)
    return assemble(dir, { db, blobs, sweptFiles, disk, keys }, header, around, secret.kind)
  } catch (cause) {
    wipe(keys)
    throw toReadError(cause)
  } finally {
    header.master.fill(0)
  }
}

/** Copies the log into the database. Where the disk refuses, the log stays, is as durable, and is copied at a later opening. */
function foldLog(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (cause) {
    const code = cause !== null && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
    if (!/^SQLITE_(FULL|IOERR|READONLY)/.test(code)) throw cause
  }
}

type Parts = { db: ReadDb; blobs: BlobStore; sweptFiles: number; disk: VaultDisk; keys: VaultKeys }

function assemble(
  dir: string, { db, blobs, sweptFiles, disk, keys }: Parts, header: { bytes: Buffer; used: string }, around: Surroundings, openedBy: Secret['kind'],
): OpenVault {
  const { vaultId, createdOn, kdf } = readHeaderFacts(header.bytes)
  const putHead = headWriter(dir, keys.head, disk)
  const prove = (current: Secret) => unlockVaultHeader(dir, current, { disk })
  return {
    db, dir, blobs, disk, sweptFiles, openedBy, source: around, signer: signerOf(keys.sign),
    facts: { vaultId: vaultId.toString('hex'), createdOn, kdf },
    usedBackupHeader: header.used === headerBackupFile,
    committed: ({ size, root }) => {
      putHead({ size, root, pageCount: pageCount(db) })
    },
    changePassphrase: async (current, passphrase) => {
      const opened = await prove(current)
      writeHeader(dir, await withNewPassphrase(opened.bytes, opened.master, passphrase, around.kdf), disk)
      opened.master.fill(0)
    },
    newRecoveryKey: async (current) => {
      const opened = await prove(current)
      const { bytes, recoveryWords } = withNewRecoveryKey(opened.bytes, opened.master)
      writeHeader(dir, bytes, disk)
      opened.master.fill(0)
      return recoveryWords
    },
    close: () => {
      try {
        if (db.open) foldLog(db)
      } finally {
        db.close()
        wipe(keys)
      }
    },
  }
}
