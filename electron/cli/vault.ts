import { AppError } from '../shared/errors'
import { generatePassphrase } from '../../db/vault/passphrase'
import { callsOf, newCliSession, withVault } from './session'
import { exitCodes, passphraseOf, readArguments, say, toJson, UsageError, vaultDirOf, type Command } from './terminal'

/** Makes a vault; the recovery words are printed once and kept nowhere. */
export const createCommand: Command = {
  synopsis: 'create --vault DIR [--passphrase-file FILE] [--json]',
  does: 'makes a new vault; without a passphrase file one of six words is made and shown',
  run: async (argv) => {
    const args = readArguments(argv)
    const session = newCliSession(vaultDirOf(args, args.words[0]))
    const isGiven = args.flags['passphrase-file'] !== undefined || args.flags['passphrase-fd'] !== undefined
    const passphrase = isGiven ? await passphraseOf(args.flags) : generatePassphrase()
    try {
      const { recoveryWords, info } = await callsOf(session)('vault.create', { passphrase })
      const shown = isGiven ? {} : { passphrase }
      if (args.flags.json === true) say(toJson({ vault: session.vaultDir, ...shown, recoveryWords, info }))
      else {
        say(`Vault made: ${session.vaultDir}`)
        if (!isGiven) say(`Passphrase:   ${passphrase}`)
        say(`Recovery key: ${recoveryWords}`)
        say('Write both down on paper. They are kept nowhere else.')
      }
    } finally {
      session.vault?.close()
    }
    return exitCodes.done
  },
}

/** Checks the whole vault and says what it found. Changes nothing. */
export const doctorCommand: Command = {
  synopsis: 'doctor --vault DIR [--quick] [--json]',
  does: 'checks header, database, journal, records and every original; --quick does not read the originals',
  run: async (argv) => {
    const args = readArguments(argv)
    if (args.words.length > 0 && args.flags.vault !== undefined) throw new UsageError('one vault at a time')
    const report = await withVault({ ...args, flags: { ...args.flags, vault: vaultDirOf(args, args.words[0]) } }, (call) =>
      call('vault.doctor', { readBlobs: args.flags.quick !== true }),
    ).catch((cause: unknown) => {
      // A vault that cannot be opened for damage is a finding, not a failure of the check.
      if (!(cause instanceof AppError) || !/^(header|vault)_(damaged|rolled_back|plaintext)$/.test(cause.code)) throw cause
      return {
        at: new Date().toISOString(),
        findings: [{ code: cause.code, state: 'bad' as const, meaning: cause.message, action: '', object: null }],
      }
    })
    if (args.flags.json === true) say(toJson(report))
    else for (const { state, code, meaning, action, object } of report.findings) say(`${state.padEnd(4)} ${code.padEnd(18)} ${meaning}${object === null ? '' : ` [${object}]`} ${action}`.trimEnd())
    return report.findings.some(({ state }) => state === 'bad') ? exitCodes.damage : exitCodes.done
  },
}
