import { join } from 'node:path'
import { AppError } from '../../electron/shared/errors'
import type { VaultDisk } from './disk'
import { errnoOf, openDisk, readSmallFile, removeIfThere, replaceFile, writing } from './disk'
import type { Secret, Stretch, Unlocked } from './header'
import { stretchByArgon2id, unlockHeader, wrongSecret } from './header'
import { headerDamaged, headerLength, isAuthentic } from './header-format'
import { headerKey } from './keys'

export const headerFile = 'vault.hdr'
export const headerBackupFile = 'vault.hdr.bak'

/** The two copies of a vault's header as they are on disk; null for one that is absent or has the wrong length. */
export type HeaderCopies = { readonly main: Buffer | null; readonly backup: Buffer | null }

export function readHeader(dir: string, disk: VaultDisk = openDisk()): HeaderCopies {
  return { main: readCopy(dir, headerFile, disk), backup: readCopy(dir, headerBackupFile, disk) }
}

/**
 * Writes `vault.hdr`, and `vault.hdr.bak` only once the first is durable: at every moment one of them is whole.
 * Throws `disk_full` or `vault_read_only`.
 */
export function writeHeader(dir: string, bytes: Uint8Array, disk: VaultDisk = openDisk()): void {
  if (bytes.length !== headerLength) throw new RangeError('a header has 2,048 bytes')
  writing(disk, () => {
    replaceFile(disk.fs, join(dir, headerFile), bytes)
    replaceFile(disk.fs, join(dir, headerBackupFile), bytes)
  })
}

/**
 * Removes what a change of passphrase that was cut short left beside the header: a copy that opens with a passphrase
 * nobody was told is set. Only for a vault that nobody else has open. Returns how many files went.
 */
export function sweepHeader(dir: string, disk: VaultDisk = openDisk()): number {
  const leftovers = [headerFile, headerBackupFile].map((name) => join(dir, `${name}.partial`))
  return writing(disk, () => leftovers.filter((path) => removeIfThere(disk.fs, path)).length)
}

/** `bytes` is the copy that opened; `needsRepair` asks the caller to `writeHeader` it over both copies. */
export type UnlockedVault = Unlocked & {
  readonly bytes: Buffer
  readonly used: typeof headerFile | typeof headerBackupFile
  readonly needsRepair: boolean
}

/**
 * Opens a vault's header, from `vault.hdr` or, if that is missing, damaged or does not open, from its second copy.
 *
 * Writes nothing, so that it works on a read-only medium. Errors are those of `unlockHeader`, and
 * `vault_missing` when neither file is there. A second copy left behind by a change of passphrase that was
 * cut short still has the old passphrase; it is not accepted.
 */
export async function unlockVaultHeader(
  dir: string,
  secret: Secret,
  { disk = openDisk(), stretch = stretchByArgon2id }: { disk?: VaultDisk; stretch?: Stretch } = {},
): Promise<UnlockedVault> {
  const { main, backup } = readHeader(dir, disk)
  if (main === null && backup === null) {
    if (isThere(dir, disk)) throw headerDamaged()
    throw new AppError('vault_missing', 'There is no vault in this folder.')
  }
  const differ = main === null || backup === null || !main.equals(backup)
  const byMain = await attempt(main, secret, stretch)
  if ('master' in byMain) return { ...byMain, bytes: main!, used: headerFile, needsRepair: differ }
  if (!differ) throw byMain
  const byBackup = await attempt(backup, secret, stretch)
  if (!('master' in byBackup)) throw worseOf(byMain, byBackup)
  const mainIsCurrent = main !== null && isAuthentic(main, headerKey(byBackup.master, byBackup.vaultId))
  if (mainIsCurrent) throw wrongSecret()
  return { ...byBackup, bytes: backup!, used: headerBackupFile, needsRepair: true }
}

async function attempt(bytes: Buffer | null, secret: Secret, stretch: Stretch): Promise<Unlocked | AppError> {
  if (bytes === null) return headerDamaged()
  try {
    return await unlockHeader(bytes, secret, stretch)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

/** If one copy can be read, the secret is what failed; a copy of a newer format outranks a damaged one. */
function worseOf(main: AppError, backup: AppError): AppError {
  const codes = ['wrong_secret', 'vault_newer'] as const
  for (const code of codes) {
    const found = [main, backup].find((error) => error.code === code)
    if (found !== undefined) return found
  }
  return main
}

function isThere(dir: string, { fs }: VaultDisk): boolean {
  return fs.existsSync(join(dir, headerFile)) || fs.existsSync(join(dir, headerBackupFile))
}

// A bad sector and a symbolic link: the other copy may still do.
const unreadable = new Set(['EIO', 'ELOOP'])

function readCopy(dir: string, name: string, { fs }: VaultDisk): Buffer | null {
  try {
    const bytes = readSmallFile(fs, join(dir, name), headerLength)
    return bytes?.length === headerLength ? bytes : null
  } catch (error) {
    if (error instanceof RangeError || unreadable.has(errnoOf(error))) return null
    throw error
  }
}
