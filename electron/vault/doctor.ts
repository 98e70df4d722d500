import { recordSnapshot } from '../../db/capture'
import { damageError, readSettings, requiredSettings } from '../../db/database'
import { journalHead, recomputeJournal } from '../../db/journal'
import { rootOf } from '../../db/merkle'
import type { OpenVault } from '../../db/open'
import { replayJournal } from '../../db/replay'
import { referencedBlobRefs } from '../../db/repos/documents'
import { emptySchema } from '../../db/schema'
import { checkIndex } from '../../db/search/index-records'
import { listBlobs, verifyBlob } from '../../db/vault/blobs'
import type { Finding } from '../shared/contract/vault'
import { AppError } from '../shared/errors'

const ok = (code: string, meaning: string): Finding => ({ code, state: 'ok', meaning, action: '', object: null })
const bad = (code: string, meaning: string, action: string, object: string | null = null): Finding => ({ code, state: 'bad', meaning, action, object })

const restore = 'Stop working in this vault, keep a copy of its folder as it is, and restore a backup.'

function settings(vault: OpenVault): Finding {
  const found = readSettings(vault.db)
  const wrong = Object.keys(requiredSettings).filter((name) => found[name] !== requiredSettings[name])
  if (wrong.length === 0) return ok('settings', 'Every safety setting of the database reads back as it should.')
  return bad('settings', 'A safety setting of the database does not hold.', 'Lock the vault and open it again.', wrong.join(', '))
}

function integrity(vault: OpenVault): Finding[] {
  const check = vault.db.pragma('integrity_check', { simple: true })
  const broken = vault.db.pragma('foreign_key_check') as unknown[]
  return [
    check === 'ok' ? ok('integrity', 'SQLite finds the database whole.') : bad('integrity', 'SQLite finds damage in the database.', restore),
    broken.length === 0
      ? ok('references', 'Every record that another names is there.')
      : bad('references', `${broken.length} records name others that are missing.`, restore),
  ]
}

function journal(vault: OpenVault): Finding[] {
  const { frontier, badLeaves } = recomputeJournal(vault.db)
  const head = journalHead(vault.db)
  const sameRoot = frontier.size === head.size && rootOf(frontier).equals(head.root)
  return [
    badLeaves.length === 0
      ? ok('journal.entries', `All ${frontier.size} journal entries have the hash they were sealed with.`)
      : bad('journal.entries', 'Journal entries were altered after they were written.', restore, badLeaves.slice(0, 20).join(', ')),
    sameRoot
      ? ok('journal.root', 'The journal’s root follows from its entries.')
      : bad('journal.root', 'The journal’s root does not follow from its entries.', restore),
  ]
}

/** Replays the journal into an empty schema: a record changed behind the journal shows here. */
function replay(vault: OpenVault): Finding[] {
  const target = emptySchema(vault.source.migrationsDir)
  try {
    replayJournal(vault.db, target)
    const [expected, found] = [recordSnapshot(target), recordSnapshot(vault.db)]
    const different = Object.keys(found).filter((table) => JSON.stringify(found[table]) !== JSON.stringify(expected[table]))
    if (different.length === 0) return [ok('records', 'Every record is what the journal says it is.')]
    return different.map((table) => bad('records', 'Records differ from what the journal says: they were changed around Sheaf.', restore, table))
  } finally {
    target.close()
  }
}

/** The index of words is rebuilt from the records at any time: a fault in it loses nothing. */
function search(vault: OpenVault): Finding {
  const { isStale, wrong } = checkIndex(vault.db)
  if (!isStale && wrong.length === 0) return ok('search', 'Search finds every record as it is.')
  const meaning = isStale ? 'The search index was made by another version of Sheaf.' : 'Search does not find every record as it is. No record is lost.'
  return { code: 'search', state: 'warn', meaning, action: 'Build the search index anew.', object: wrong.length === 0 ? null : wrong.slice(0, 20).join(', ') }
}

async function originals(vault: OpenVault, readBlobs: boolean): Promise<Finding[]> {
  const stored = new Set(listBlobs(vault.blobs))
  const referenced = referencedBlobRefs(vault.db)
  const missing = referenced.filter(({ blobId }) => !stored.has(blobId))
  const findings = missing.map(({ owner }) => bad('original.missing', 'The stored original of a document is missing.', restore, owner))
  if (!readBlobs) return findings.length > 0 ? findings : [ok('originals', `All ${referenced.length} originals are there (not read).`)]
  for (const { owner, blobId, bind, sha256 } of referenced.filter((ref) => stored.has(ref.blobId))) {
    const state = await verifyBlob(vault.blobs, blobId, bind)
    if (state.state !== 'ok' || state.sha256 !== sha256) {
      findings.push(bad('original.damaged', 'The stored original of a document is damaged or was exchanged.', restore, owner))
    }
  }
  return findings.length > 0 ? findings : [ok('originals', `All ${referenced.length} originals were read and have their SHA-256.`)]
}

/** Damage that stops one look is its finding; the others are taken all the same. */
async function looked(code: string, look: () => Finding[] | Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look()
  } catch (thrown) {
    const cause = damageError(thrown)
    if (!(cause instanceof AppError)) throw cause
    return [bad(code, 'This could not be looked at to the end: the database is damaged.', restore)]
  }
}

/**
 * Looks over an open vault and changes nothing. With `readBlobs` every stored original is decrypted and hashed:
 * cost grows with their size; the rest grows with the number of journal entries.
 */
export async function examine(vault: OpenVault, { readBlobs }: { readBlobs: boolean }): Promise<Finding[]> {
  const header = vault.usedBackupHeader
    ? [{ ...ok('header', 'The first copy of the key area was damaged; the second opened the vault and was copied over it.'), state: 'warn' as const }]
    : [ok('header', 'The key area opened and is whole.')]
  return [
    ...header,
    ...(await looked('settings', () => [settings(vault)])),
    ...(await looked('integrity', () => integrity(vault))),
    ...(await looked('journal', () => journal(vault))),
    ...(await looked('records', () => replay(vault))),
    ...(await looked('search', () => [search(vault)])),
    ...(await looked('originals', () => originals(vault, readBlobs))),
  ]
}

