import { readFileSync } from 'node:fs'
import { engineOf } from '../../../db/database'
import { schemaVersion } from '../../../db/migrate'
import { journalHead } from '../../../db/journal'
import { createVault, openVault, type OpenVault } from '../../../db/open'
import { listStandards, putStandard } from '../../../db/repos/packets'
import { generatePassphrase, passphraseStrength } from '../../../db/vault/passphrase'
import { parseStandards } from '../../packets/standards'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Secret, vaultContract, VaultInfo } from '../../shared/contract/vault'
import { AppError } from '../../shared/errors'
import { examine } from '../doctor'
import { wakeOcr } from '../ocr/queue'
import { change, opened, type Session } from '../session'

const bitsOfSixWords = 77.5

function infoOf({ db, facts }: OpenVault): VaultInfo {
  const head = journalHead(db)
  return {
    ...facts, schemaVersion: schemaVersion(db), journalSize: head.size, journalRoot: head.root.toString('hex'), ...engineOf(db), readOnly: false,
  }
}

/** Provisions that this app brings and the vault does not have yet. What the lawyer confirmed is never overwritten. */
function addStandards(session: Session): void {
  const shipped = parseStandards(JSON.parse(readFileSync(`${session.rootDir}/resources/standards/access.json`, 'utf8')))
  const known = new Set(listStandards(opened(session).db).map(({ id }) => id))
  const fresh = shipped.filter(({ id }) => !known.has(id))
  if (fresh.length > 0) change(session, 'standards.add', (tx) => fresh.forEach((standard) => putStandard(tx, standard)), { reason: 'shipped with the app' })
}

async function open(session: Session, secret: Secret): Promise<OpenVault> {
  if (session.vault !== null) throw new AppError('conflict', 'A vault is open already. Lock it first.')
  const vault = await openVault(session.vaultDir, secret, session.around)
  session.vault = vault
  try {
    addStandards(session)
  } catch (cause) {
    // A full disk keeps nobody from reading: the provisions come at a later opening.
    if (!(cause instanceof AppError && (cause.code === 'disk_full' || cause.code === 'vault_read_only'))) {
      session.vault = null
      vault.close()
      throw cause
    }
  }
  wakeOcr(session)
  return vault
}

export const vaultHandlers: HandlersFor<typeof vaultContract, Session> = {
  'vault.suggestPassphrase': () => ({ passphrase: generatePassphrase(), bits: bitsOfSixWords }),
  'vault.passphraseStrength': (_, { passphrase }) => passphraseStrength(passphrase),

  'vault.create': async (session, { passphrase }) => {
    if (session.vault !== null) throw new AppError('conflict', 'A vault is open already. Lock it first.')
    const recoveryWords = await createVault(session.vaultDir, passphrase, session.around)
    // The new recovery key opens it without deriving the passphrase a second time, and is thereby tried once.
    const vault = await open(session, { kind: 'recovery', words: recoveryWords })
    return { recoveryWords, info: infoOf(vault) }
  },

  'vault.open': async (session, { secret }) => {
    const vault = await open(session, secret)
    return { info: infoOf(vault), openedBy: vault.openedBy, usedBackupHeader: vault.usedBackupHeader, sweptFiles: vault.sweptFiles }
  },

  'vault.info': (session) => infoOf(opened(session)),

  'vault.changePassphrase': async (session, { current, passphrase }) => {
    await opened(session).changePassphrase(current, passphrase)
    change(session, 'vault.changePassphrase', () => undefined, { about: 'vault' })
    return { changed: true }
  },

  'vault.newRecoveryKey': async (session, { current }) => {
    const recoveryWords = await opened(session).newRecoveryKey(current)
    change(session, 'vault.newRecoveryKey', () => undefined, { about: 'vault' })
    return { recoveryWords }
  },

  'vault.doctor': async (session, { readBlobs }) => ({ at: session.around.now().at, findings: await examine(opened(session), { readBlobs }) }),
}
