import { z } from 'zod'
import type { Contract } from './channel'
import { Instant } from './values'

/** What opens a vault. Words and passphrases are data of the call, never of a command line. */
export const Secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), text: z.string().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('recovery'), words: z.string().min(1).max(1000) }),
])
export type Secret = z.output<typeof Secret>

export const KdfFacts = z.strictObject({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() })

export const VaultInfo = z.strictObject({
  vaultId: z.string(),
  createdOn: z.string(),
  kdf: KdfFacts,
  schemaVersion: z.int(),
  journalSize: z.int(),
  /** RFC 6962 root over the journal, hex. */
  journalRoot: z.string(),
  sqlite: z.string(),
  cipher: z.string(),
})
export type VaultInfo = z.output<typeof VaultInfo>

/** One thing `doctor` looked at. `state` is 'ok', 'warn' (usable) or 'bad' (damage). */
export const Finding = z.strictObject({
  code: z.string(),
  state: z.enum(['ok', 'warn', 'bad']),
  meaning: z.string(),
  action: z.string(),
  object: z.string().nullable(),
})
export type Finding = z.output<typeof Finding>

export const vaultContract = {
  /** Six words (77.5 bits), new at every call; nothing is kept of it. */
  'vault.suggestPassphrase': { input: z.strictObject({}), output: z.strictObject({ passphrase: z.string(), bits: z.number() }), unlocked: false },
  'vault.passphraseStrength': {
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: z.strictObject({ bits: z.number(), acceptable: z.boolean(), warning: z.string().nullable() }),
    unlocked: false,
  },
  /** Makes a vault in the folder the process was started for, and leaves it open. The 24 words are told once. */
  'vault.create': {
    input: z.strictObject({ passphrase: z.string().min(1).max(1000) }),
    output: z.strictObject({ recoveryWords: z.string(), info: VaultInfo }),
    unlocked: false,
  },
  'vault.open': { input: z.strictObject({ secret: Secret }), output: z.strictObject({ info: VaultInfo, openedBy: z.enum(['passphrase', 'recovery']), usedBackupHeader: z.boolean(), sweptFiles: z.int() }), unlocked: false },
  'vault.info': { input: z.strictObject({}), output: VaultInfo },
  'vault.changePassphrase': { input: z.strictObject({ current: Secret, passphrase: z.string().min(1).max(1000) }), output: z.strictObject({ changed: z.literal(true) }) },
  /** A new recovery key; the old one stops working for this header. */
  'vault.newRecoveryKey': { input: z.strictObject({ current: Secret }), output: z.strictObject({ recoveryWords: z.string() }) },
  'vault.doctor': { input: z.strictObject({ readBlobs: z.boolean() }), output: z.strictObject({ at: Instant, findings: z.array(Finding) }) },
} as const satisfies Contract
