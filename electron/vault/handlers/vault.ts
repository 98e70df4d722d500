import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { engineOf } from '../../../db/database'
import { schemaVersion } from '../../../db/migrate'
import { journalHead } from '../../../db/journal'
import { createVault, openVault, type OpenVault } from '../../../db/open'
import { listCalendars, listRules, putCalendar, putRule } from '../../../db/repos/deadline-rules'
import { listStandards, putStandard } from '../../../db/repos/packets'
import { generatePassphrase, passphraseStrength } from '../../../db/vault/passphrase'
import { parseStandards } from '../../packets/standards'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Standard } from '../../shared/contract/packets'
import type { Secret, vaultContract, VaultInfo } from '../../shared/contract/vault'
import { parseCalendars, parseRules } from '../../shared/deadlines/pack'
import { ruleKey } from '../../shared/deadlines/rule'
import { AppError } from '../../shared/errors'
import { examine } from '../doctor'
import { wakeOcr } from '../ocr/queue'
import { change, opened, type Session } from '../session'

const bitsOfSixWords = 77.5

function infoOf({ db, facts }: OpenVault): VaultInfo {
  const head = journalHead(db)
  return {
    ...facts, schemaVersion: schemaVersion(db), journalSize: head.size, journalRoot: head.root.toString('hex'), ...engineOf(db),
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Provisions, rules and calendars that this app brings and the vault does not have yet. What the lawyer confirmed or changed is never overwritten. */
function addShipped(session: Session): void {
  const { db } = opened(session)
  const [standardsDir, rulesDir] = [join(session.rootDir, 'resources/standards'), join(session.rootDir, 'resources/rules')]
  const standards = parseStandards(readdirSync(standardsDir).filter((name) => name.endsWith('.json')).toSorted().flatMap((name) => z.array(z.unknown()).parse(readJson(join(standardsDir, name)))))
  const packs = readdirSync(rulesDir).filter((name) => name.endsWith('.json') && name !== 'calendars.json').toSorted()
  const rules = packs.flatMap((name) => parseRules(readJson(join(rulesDir, name))))
  const calendars = parseCalendars(readJson(join(rulesDir, 'calendars.json')))
  const known = new Set([...listStandards(db).map(({ id }): string => id), ...listRules(db).map(ruleKey), ...listCalendars(db).map(({ id }) => id)])
  const fresh = {
    standards: [...standards.filter(({ id }) => !known.has(id)), ...inFrench(listStandards(db), standards)], rules: rules.filter((rule) => !known.has(ruleKey(rule))), calendars: calendars.filter(({ id }) => !known.has(id)),
  }
  if (fresh.standards.length + fresh.rules.length + fresh.calendars.length === 0) return
  change(session, 'standards.add', (tx) => {
    for (const standard of fresh.standards) putStandard(tx, standard)
    for (const rule of fresh.rules) putRule(tx, { ...rule, madeHere: false })
    for (const calendar of fresh.calendars) putCalendar(tx, calendar)
  }, { reason: 'shipped with the app' })
}

/** Provisions kept before there was French get it: words that nobody could have written, and nothing else. */
function inFrench(kept: readonly Standard[], shipped: readonly Standard[]): Standard[] {
  return kept.flatMap((standard) => {
    const own = shipped.find(({ id }) => id === standard.id)
    const isSame = own !== undefined && standard.reference.fr === '' && own.reference.en === standard.reference.en && own.paraphrase.en === standard.paraphrase.en
    return isSame ? [{ ...standard, reference: { ...standard.reference, fr: own.reference.fr }, paraphrase: { ...standard.paraphrase, fr: own.paraphrase.fr } }] : []
  })
}

/** Opens the session's vault and adds what the app brings. Throws `conflict` while one is open, and what `openVault` throws. */
export async function openSession(session: Session, secret: Secret): Promise<OpenVault> {
  if (session.vault !== null) throw new AppError('conflict', 'A vault is open already. Lock it first.')
  const vault = await openVault(session.vaultDir, secret, session.around)
  session.vault = vault
  try {
    addShipped(session)
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
    const vault = await openSession(session, { kind: 'recovery', words: recoveryWords })
    return { recoveryWords, info: infoOf(vault) }
  },

  'vault.open': async (session, { secret }) => {
    const vault = await openSession(session, secret)
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
