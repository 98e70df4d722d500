import { dirname, join } from 'node:path'
import { existsSync } from 'node:fs'
import { vaultCalls, type InputOf, type OutputOf } from '../shared/contract'
import type { Secret } from '../shared/contract/vault'
import { AppError } from '../shared/errors'
import { dispatch } from '../vault/dispatch'
import { handlers } from '../vault/handlers'
import { newSession, type Session } from '../vault/session'
import { secretOf, vaultDirOf, type Arguments } from './terminal'

export type VaultChannel = keyof typeof vaultCalls

/** Calls one channel as the page would. Resolves with its output or throws its `AppError`. */
export type Call = <K extends VaultChannel>(channel: K, input: InputOf<K>) => Promise<OutputOf<K>>

/** Folder that holds `resources/` and `db/`: the bundle stands in `out/`. */
export const rootDir = ((): string => {
  const beside = dirname(import.meta.dirname)
  return existsSync(join(beside, 'resources')) ? beside : join(import.meta.dirname, '../..')
})()

export const newCliSession = (vaultDir: string): Session =>
  newSession({ vaultDir, rootDir, parserPath: join(rootDir, 'out/parser.mjs') })

/** The contract over a session, without a window. A bug is thrown as it is. */
export function callsOf(session: Session): Call {
  return async (channel, input) => {
    let bug: unknown = null
    const reply = await dispatch(vaultCalls, handlers, session, channel, input, (_, cause) => {
      bug = cause
    })
    if (reply.ok) return reply.value as OutputOf<typeof channel>
    if (reply.error.code === 'internal') throw bug
    throw new AppError(reply.error.code, reply.error.message, { ...reply.error.details })
  }
}

/** Opens the vault the command line names (with a secret that was asked for already, where given), runs `work`, and closes it whatever happens. */
export async function withVault<T>(args: Arguments, work: (call: Call, session: Session) => Promise<T>, known?: Secret): Promise<T> {
  const session = newCliSession(vaultDirOf(args))
  const call = callsOf(session)
  await call('vault.open', { secret: known ?? (await secretOf(args)) })
  try {
    return await work(call, session)
  } finally {
    session.vault?.close()
  }
}
