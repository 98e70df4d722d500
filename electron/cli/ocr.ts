import { MatterId } from '../shared/contract/values'
import { AppError } from '../shared/errors'
import { readLanguages } from '../../db/repos/ocr'
import { opened } from '../vault/session'
import { runQueue } from '../vault/ocr/queue'
import { withVault } from './session'
import { exitCodes, readArguments, say, toJson, UsageError, type Command } from './terminal'

/** Reads every queued page, one after the other; a page that fails stops no other. A pause is for the window and is ignored here. */
export const ocrCommand: Command = {
  synopsis: 'ocr --vault DIR [--matter ID] [--json]',
  does: 'recognises the text of scans and photographs that wait for it: one line a page',
  run: async (argv) => {
    const args = readArguments(argv)
    const matter = MatterId.nullable().safeParse(args.flags.matter ?? null)
    if (!matter.success || args.words.length > 0) throw new UsageError('name the case with --matter ID, or none')
    return withVault(args, async (call, session) => {
      if (matter.data !== null) await call('matters.get', { id: matter.data })
      if (!(await call('ocr.status', { limit: 1 })).enabled) {
        throw new AppError('refused', 'Recognition of text is switched off in this vault. Nothing was read; switch it on with: call ocr.setEnabled \'{"enabled":true}\'')
      }
      let failed = 0
      await runQueue(session, matter.data, () => true, (done) => {
        if (done.state === 'failed') failed++
        const languages = done.state === 'done' ? readLanguages(opened(session).db, done.documentId) : []
        const { documentId, page, state, confidence, error } = done
        if (args.flags.json === true) say(toJson({ ...done, languages }))
        else say([documentId, page, state, confidence === null ? '-' : `${confidence} %`, languages.join('+') || '-', error].join('\t'))
      })
      return failed > 0 ? exitCodes.refused : exitCodes.done
    })
  },
}
