import { MatterId } from '../shared/contract/values'
import { UiLanguage } from '../shared/contract/desktop'
import { withVault } from './session'
import { exitCodes, readArguments, say, secretOf, toJson, UsageError, userPath, type Command } from './terminal'

/** Writes one case, or everything, as a BagIt bag that a stranger can check. */
export const exportCommand: Command = {
  synopsis: 'export --vault DIR (--matter ID | --all) --out PLACE[.zip] [--reason WORDS] [--language en|ru|fr] [--json]',
  does: 'writes a case, or the whole practice, as a BagIt bag with verifiers; --reason takes privileged papers along',
  run: async (argv) => {
    const args = readArguments(argv)
    const { out, matter, all, reason, language } = args.flags
    if (out === undefined || (matter === undefined) === (all !== true)) throw new UsageError('name --out PLACE, and either --matter ID or --all')
    const matterId = matter === undefined ? null : MatterId.safeParse(matter)
    const chosen = UiLanguage.safeParse(language ?? 'en')
    if (matterId?.success === false || !chosen.success) throw new UsageError('--matter takes the id of a case, --language en, ru or fr')
    return withVault(args, async (call) => {
      const made = await call('exports.create', {
        matterId: matterId?.data ?? null, path: userPath(out), form: /\.zip$/i.test(out) ? 'zip' : 'folder', language: chosen.data, ...(reason !== undefined && { barredReason: reason }),
      })
      if (args.flags.json === true) say(toJson(made))
      else {
        say(`Export:      ${made.path}`)
        say(`             ${made.files} files, ${made.bytes} bytes; journal of ${made.logSize} entries, ${made.withheld} of them as hashes only`)
        if (made.barred > 0) say(`             left out: ${made.barred} papers that are privileged or sealed (--reason takes them along)`)
        say(`Root:        size ${made.logSize}, ${made.logRoot}`)
        say(`Fingerprint: ${made.fingerprint}`)
        say('Tell the fingerprint by another way than the export itself takes.')
      }
      return exitCodes.done
    })
  },
}

/** Brings an export into an empty vault. */
export const importBagCommand: Command = {
  synopsis: 'import-bag BAG --vault DIR [--json]',
  does: 'brings an export (a folder or .zip) into an empty vault: every record, paper and journal entry',
  run: async (argv) => {
    const args = readArguments(argv)
    const [bag, ...more] = args.words
    if (bag === undefined || more.length > 0) throw new UsageError('name one export')
    const secret = await secretOf(args)
    return withVault(args, async (call) => {
      const made = await call('bags.import', { path: userPath(bag), secret })
      if (args.flags.json === true) say(toJson(made))
      else say(`Brought in: ${made.papers} papers, ${made.entries} journal entries (${made.withheld} as hashes only); root ${made.root}`)
      return exitCodes.done
    }, secret)
  },
}
