import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openVault, type OpenVault } from '../../db/open'
import { referencedBlobs } from '../../db/repos/documents'
import { readProfile } from '../../db/repos/packets'
import { journalHead } from '../../db/journal'
import { listBlobs, readBlobBytes } from '../../db/vault/blobs'
import { readHead } from '../../db/vault/head'
import { unlockVaultHeader } from '../../db/vault/header-file'
import { deriveKeys } from '../../db/vault/keys'
import { AppError } from '../../electron/shared/errors'
import { examine } from '../../electron/vault/doctor'
import { testClock } from '../support/vault'
import type { Deed, Line } from './worker-deeds'

/** What children were told is kept, and what they had begun when they died: gathered over all children of one vault. */
export class Told {
  readonly events = new Set<string>()
  readonly documents = new Set<string>()
  readonly drafts = new Set<string>()
  readonly removed = new Set<string>()
  /** Values that may stand: the last one acknowledged, or the one begun after it. */
  profile: string[] = ['']
  passphrases: string[]
  /** Smallest journal that holds all that was acknowledged. */
  size = 0
  acknowledged = 0

  constructor(passphrase: string) {
    this.passphrases = [passphrase]
  }

  /** Takes the whole lines of a child's output; a line cut by its death says nothing. */
  hear(output: string): void {
    for (const text of output.slice(0, output.lastIndexOf('\n') + 1).split('\n').filter(Boolean)) this.#line(JSON.parse(text) as Line)
  }

  #line(line: Line): void {
    if (line.says === 'begun') {
      if (line.deed.kind === 'removal') this.events.delete(line.deed.title)
      if (line.deed.kind === 'profile') this.profile.push(line.deed.name)
      if (line.deed.kind === 'passphrase') this.passphrases.push(line.deed.text)
    }
    if (line.says === 'done') {
      this.acknowledged++
      this.size = Math.max(this.size, line.size)
      this.#done(line.deed)
    }
  }

  #done(deed: Deed): void {
    if (deed.kind === 'event') this.events.add(deed.title)
    else if (deed.kind === 'removal') this.removed.add(deed.title)
    else if (deed.kind === 'document') this.documents.add(deed.sha256)
    else if (deed.kind === 'draft') this.drafts.add(deed.key)
    else if (deed.kind === 'profile') this.profile = [deed.name]
    else if (deed.kind === 'passphrase') this.passphrases = [deed.text]
  }

  get wasChangingPassphrase(): boolean {
    return this.passphrases.length > 1
  }
}

const vaultFiles = ['blobs', 'head.a', 'head.b', 'tmp', 'vault.db', 'vault.hdr', 'vault.hdr.bak']

/** Deeds that were acknowledged and cannot be found, in words. */
async function lostDeeds(vault: OpenVault, told: Told): Promise<string[]> {
  const titles = new Set(vault.db.prepare('SELECT title FROM event').pluck().all())
  const drafts = new Set(vault.db.prepare('SELECT key FROM draft').pluck().all())
  const documents = new Map(vault.db.prepare<[], { sha256: string; blobId: string }>('SELECT sha256, blob_id AS blobId FROM document').all().map((row) => [row.sha256, row.blobId]))
  const name = readProfile(vault.db).fullName
  const lost = [
    ...[...told.events].filter((title) => !titles.has(title)).map((title) => `lost: ${title}`),
    ...[...told.removed].filter((title) => titles.has(title)).map((title) => `back again: ${title}`),
    ...[...told.drafts].filter((key) => !drafts.has(key)).map((key) => `lost: ${key}`),
    ...[...told.documents].filter((sha256) => !documents.has(sha256)).map((sha256) => `lost: document ${sha256.slice(0, 8)}`),
    ...(told.profile.includes(name) ? [] : [`profile is ${name}, not ${told.profile.join(' or ')}`]),
  ]
  for (const sha256 of told.documents) {
    const blobId = documents.get(sha256)
    if (blobId === undefined) continue
    const found = await readBlobBytes(vault.blobs, blobId).then((bytes) => createHash('sha256').update(bytes).digest('hex'), () => 'unreadable')
    if (found !== sha256) lost.push(`document ${sha256.slice(0, 8)} is ${found.slice(0, 10)}`)
  }
  return lost
}

/** Doctor's findings, stored files that nobody names, and files that do not belong in a vault. */
async function disorder(vault: OpenVault): Promise<string[]> {
  const bad = (await examine(vault, { readBlobs: true })).filter(({ state }) => state === 'bad').map(({ code, object }) => `doctor: ${code} ${object ?? ''}`)
  const named = referencedBlobs(vault.db)
  const orphans = listBlobs(vault.blobs).filter((blobId) => !named.has(blobId)).map(() => 'orphaned blob')
  const tmp = readdirSync(join(vault.dir, 'tmp')).map((name) => `left in tmp: ${name}`)
  return [...bad, ...orphans, ...tmp]
}

async function opensWith(dir: string, passphrases: readonly string[]): Promise<boolean> {
  for (const text of passphrases) {
    const opened = await unlockVaultHeader(dir, { kind: 'passphrase', text }).then(() => true, () => false)
    if (opened) return true
  }
  return false
}

/** What the head record says before anybody opens the vault and mends it; -1 when there is none. */
async function headSize(dir: string, words: string): Promise<number> {
  const { master, vaultId } = await unlockVaultHeader(dir, { kind: 'recovery', words })
  return readHead(dir, deriveKeys(master, vaultId).head)?.size ?? -1
}

/**
 * Opens a vault whose process died or whose power was cut, and says everything that is not as it must be: a deed
 * acknowledged and not there, a head behind an acknowledgement, a finding of the doctor, a leftover. Empty is good.
 */
export async function aftermath(dir: string, words: string, told: Told): Promise<string[]> {
  const wrong: string[] = []
  let vault: OpenVault
  try {
    const head = await headSize(dir, words)
    if (head < told.size) wrong.push(`head says ${head}, ${told.size} were acknowledged`)
    if (told.wasChangingPassphrase && !(await opensWith(dir, told.passphrases))) wrong.push('neither passphrase opens it')
    vault = await openVault(dir, { kind: 'recovery', words }, testClock('2030-01-01T00:00:00.000+03:00'))
  } catch (cause) {
    return [...wrong, `does not open: ${cause instanceof AppError ? `${cause.code} ${JSON.stringify(cause.details)}` : String(cause)}`]
  }
  try {
    const { size } = journalHead(vault.db)
    if (size < told.size) wrong.push(`journal has ${size}, ${told.size} were acknowledged`)
    wrong.push(...(await disorder(vault)), ...(await lostDeeds(vault, told)))
  } finally {
    vault.close()
  }
  return [...wrong, ...readdirSync(dir).filter((name) => !vaultFiles.includes(name)).map((name) => `left behind: ${name}`)]
}
