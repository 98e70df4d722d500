import { createInterface } from 'node:readline'
import { openVault, type OpenVault } from '../../db/open'
import { createVault } from '../../db/open'
import { AppError } from '../../electron/shared/errors'
import { write } from '../../db/journal'
import { putDraft } from '../../db/repos/history'
import { openSession, type Place } from './worker-session'

export type RaceConfig = Place & { readonly mode: 'race'; readonly words: string; readonly name: string }

/**
 * One of several that reach for the same vault: at 'go' it opens and says 'open' or the code of the refusal, at 'mark'
 * it writes a record, at 'close' it closes. Ends with its standard input.
 */
export async function race({ dir, rootDir, words, name }: RaceConfig): Promise<void> {
  const { around } = openSession({ dir, rootDir })
  let vault: OpenVault | null = null
  let turn = 0
  const answer = (text: string): void => void process.stdout.write(`${text}\n`)
  answer('here')
  for await (const order of createInterface({ input: process.stdin })) {
    if (order === 'go') {
      turn++
      vault = await openVault(dir, { kind: 'recovery', words }, around).catch((cause: unknown) => {
        answer(cause instanceof AppError ? cause.code : String(cause))
        return null
      })
      if (vault !== null) answer('open')
    } else if (order === 'mark') {
      if (vault === null) throw new Error('nothing is open')
      write(vault, { actor: name, action: 'drafts.keep', about: `turn ${turn}` }, (tx) => putDraft(tx, { key: `${turn}`, value: name, savedAt: around.now().at }))
      answer('marked')
    } else if (order === 'close') {
      vault?.close()
      vault = null
      answer('closed')
    }
  }
}

export type UseConfig = Place & { readonly mode: 'use'; readonly words: string; readonly elsewhere: string; readonly passphrase: string }

/** Opens the vault, and makes another one elsewhere; prints the two codes, 'open' and 'made' where it was let. */
export async function tryToUse({ dir, rootDir, words, elsewhere, passphrase }: UseConfig): Promise<void> {
  const { around } = openSession({ dir, rootDir })
  const codeOf = (cause: unknown): string => (cause instanceof AppError ? cause.code : String(cause))
  const opened = await openVault(dir, { kind: 'recovery', words }, around).then((vault) => (vault.close(), 'open'), codeOf)
  const made = await createVault(elsewhere, passphrase, around).then(() => 'made', codeOf)
  process.stdout.write(JSON.stringify([opened, made]))
}
