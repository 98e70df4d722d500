/**
 * The vault process: the only one with keys, database and originals. It speaks with main alone, over IPC, and
 * ends when main does. Locking ends it: memory that was merely forgotten still holds secrets.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { vaultCalls } from '../shared/contract'
import { dispatch } from './dispatch'
import { handlers } from './handlers'
import { newSession, type Session } from './session'

const FromMain = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('init'), vaultDir: z.string(), resourcesDir: z.string(), appVersion: z.string() }),
  z.strictObject({ t: z.literal('call'), id: z.number(), channel: z.string(), input: z.unknown() }),
  z.strictObject({ t: z.literal('stop') }),
])

let session: Session | null = null

/** A bug is logged by its call and kind only: messages and stacks can quote a case. */
const onBug = (channel: string, cause: unknown): void => {
  const kind = cause instanceof Error ? cause.name : typeof cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  process.stderr.write(`bug in ${channel}: ${kind} ${code}\n`)
}

function stop(): never {
  session?.vault?.close()
  process.exit(0)
}

async function answer(id: number, channel: string, input: unknown): Promise<void> {
  if (session === null) return
  const reply = await dispatch(vaultCalls, handlers, session, channel, input, onBug)
  process.send?.({ t: 'reply', id, reply })
}

process.umask(0o077)
process.on('disconnect', stop)
process.on('message', (raw) => {
  const message = FromMain.safeParse(raw)
  if (!message.success) return
  if (message.data.t === 'stop') stop()
  else if (message.data.t === 'call') void answer(message.data.id, message.data.channel, message.data.input)
  else {
    const { vaultDir, resourcesDir } = message.data
    session ??= {
      ...newSession({ vaultDir, rootDir: resourcesDir, parserPath: join(import.meta.dirname, 'parser.mjs') }),
      notify: (name, data) => void process.send?.({ t: 'event', name, data }),
      background: true,
    }
  }
})
