// A vault process without a vault, for tests of the shell alone: it speaks the protocol of electron/main/vault-host.ts
// and misbehaves on request: `vault.doctor` ends it, `history.recent` is never answered, `vault.open` with the passphrase 'ignore stop' makes it deaf to 'stop'.
import { writeFileSync } from 'node:fs'

let init = null
let ignoresStop = false

const answers = {
  'vault.open': ({ secret }) => {
    ignoresStop = secret.text === 'ignore stop'
    return { opened: true }
  },
  'vault.info': () => ({ init, env: Object.keys(process.env).sort(), execArgv: process.execArgv }),
  'drafts.keep': ({ value }) => {
    writeFileSync(`${init.vaultDir}.draft`, value)
    return { savedAt: '2026-11-22T00:00:00Z' }
  },
  'matters.list': (input) => ({ echo: input }),
  'documents.exportOriginal': (input) => ({ echo: input }),
}

process.on('message', (message) => {
  if (message.t === 'init') init = { vaultDir: message.vaultDir, resourcesDir: message.resourcesDir, appVersion: message.appVersion }
  if (message.t === 'stop' && !ignoresStop) process.exit(0)
  if (message.t !== 'call') return
  if (message.channel === 'vault.doctor') process.exit(1)
  if (message.channel === 'history.recent') return
  if (message.channel === 'vault.suggestPassphrase') process.send({ t: 'event', name: 'progress', data: { done: 1, of: 2 } })
  const answer = answers[message.channel]
  const reply = answer
    ? { ok: true, value: answer(message.input) }
    : { ok: false, error: { code: 'not_found', message: 'The stand-in does not know this call', details: {} } }
  process.send({ t: 'reply', id: message.id, reply })
})
process.on('disconnect', () => process.exit(0))
