import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { journalHead } from '../../db/journal'
import { AppError } from '../../electron/shared/errors'
import { vaultCalls } from '../../electron/shared/contract'
import { dispatch } from '../../electron/vault/dispatch'
import { examine } from '../../electron/vault/doctor'
import { handlers } from '../../electron/vault/handlers'
import type { Session } from '../../electron/vault/session'
import { openTestSession, testSession, upload } from '../support/session'
import { repoRoot, tempDir, testPassphrase } from '../support/vault'
import { aMessage, channels, type Message } from './hostile'
import { chanceOf, patience, rounds, runSeed, type Chance } from './scale'

/** A path as input would write wherever it likes: main lets no page make those calls, and this test neither. */
const local = new Set(Object.entries(vaultCalls).filter(([, call]) => 'local' in call).map(([name]) => name))
/** Each costs a key derivation when it gets that far, or sets pages: fewer of them. */
const costly = new Set(['vault.open', 'vault.create', 'vault.changePassphrase', 'vault.newRecoveryKey', 'vault.doctor', 'packets.renderPage', 'packets.finalise', 'documents.renderPage'])
const cheap = channels.filter((name) => !local.has(name) && !costly.has(name))

const codes = new Set<unknown>([
  'invalid_input', 'not_found', 'conflict', 'refused', 'vault_locked', 'vault_exists', 'vault_missing', 'wrong_secret', 'header_damaged', 'vault_plaintext', 'vault_newer',
  'vault_in_use', 'vault_damaged', 'vault_rolled_back', 'vault_read_only', 'disk_full', 'weak_passphrase', 'document_changed', 'unreadable', 'limit', 'cancelled', 'internal',
])

/** What is wrong with a reply: '' for a typed one that tells nothing of the inside. */
function faultOf(reply: unknown): string {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return 'not a reply'
  if (reply.ok === true) return ''
  const error = 'error' in reply ? (reply.error as Record<string, unknown>) : {}
  if (!codes.has(error['code']) || typeof error['message'] !== 'string' || typeof error['details'] !== 'object') return 'not a typed error'
  if (/SQLITE|sqlite|node_modules|\/work|at .*\.(ts|mjs):/.test(JSON.stringify(error))) return `tells of the inside: ${error['message']}`
  return error['code'] === 'internal' ? 'internal' : ''
}

async function aCase(session: Session, call: Awaited<ReturnType<typeof openTestSession>>['call']): Promise<string[]> {
  const { id: matterId } = await call('matters.create', { title: 'The case' })
  const { document } = await upload(call, matterId, 'paper.txt', Buffer.from('He was placed in a cell.'))
  const party = await call('parties.save', { kind: 'person', names: [{ text: 'A', script: 'latin', kind: 'preferred', note: '' }], roles: [{ matterId, role: 'client', period: null, note: '' }] })
  const event = await call('events.save', { matterId, kind: 'other', title: 'x' })
  const denial = await call('denials.save', { matterId, event: {} })
  const claim = await call('claims.save', { matterId, eventId: event.id, documentId: document.id, field: 'what', strength: 'seen' })
  const packet = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: denial.event.id, language: 'en' })
  expect(session.vault).not.toBeNull()
  return [matterId, document.id, party.id, event.id, denial.event.id, claim.id, packet.id]
}

type Sent = { faults: Map<string, string[]>; refused: number; taken: number; moved: string[] }

/** Sends messages through dispatch, one after the other, and gathers every fault with the calls it came from. */
async function send(session: Session, messages: number, chance: Chance, ids: readonly string[]): Promise<Sent> {
  const sent: Sent = { faults: new Map(), refused: 0, taken: 0, moved: [] }
  for (let i = 0; i < messages; i++) {
    const among = i % 100 === 0 ? [...costly] : cheap
    const message = aMessage(chance, among, ids)
    const bugs: string[] = []
    const before = session.vault === null ? -1 : journalHead(session.vault.db).size
    const reply = await dispatch(vaultCalls, handlers, session, message.channel, message.input, (_, cause) => bugs.push(cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)))
    const after = session.vault === null ? -1 : journalHead(session.vault.db).size
    const fault = faultOf(reply)
    if (fault !== '') sent.faults.set(`${message.channel.slice(0, 40)}: ${fault} ${bugs.join().slice(0, 120)}`, [show(message)])
    if (reply.ok) sent.taken++
    else sent.refused++
    if (!reply.ok && before !== -1 && after !== before) sent.moved.push(message.channel)
  }
  return sent
}

function show({ input }: Message): string {
  try {
    return JSON.stringify(input).slice(0, 300)
  } catch {
    return typeof input
  }
}

test('whatever is sent to an open vault gets a typed reply, and what is refused leaves no trace', { timeout: patience(300_000) }, async () => {
  const seed = runSeed('hostile calls, open')
  const { session, call } = await openTestSession()
  const ids = await aCase(session, call)
  const { faults, moved, refused, taken } = await send(session, rounds(4_000, 200_000), chanceOf(seed), ids)
  expect([...faults], `seed ${seed}`).toEqual([])
  expect(moved, `seed ${seed}`).toEqual([])
  // Both sides of the door were tried.
  expect([refused > 500, taken > 100]).toEqual([true, true])
  expect((await examine(session.vault!, { readBlobs: true })).filter(({ state }) => state === 'bad')).toEqual([])
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
})

test('whatever is sent to a locked vault gets a typed reply and no data', { timeout: patience(300_000) }, async () => {
  const seed = runSeed('hostile calls, locked')
  const { session: made, call, dir } = await openTestSession()
  const ids = await aCase(made, call)
  made.vault?.close()
  made.vault = null
  const before = readdirSync(dir, { recursive: true }).toSorted()
  const session = testSession(dir)
  const { faults, taken } = await send(session, rounds(1_000, 50_000), chanceOf(seed), ids)
  expect([...faults], `seed ${seed}`).toEqual([])
  // Only the two calls about passphrases work without a vault.
  expect([session.vault, taken < 200, readdirSync(dir, { recursive: true }).toSorted()]).toEqual([null, true, before])
})

test('control: a handler that throws what it should not is seen', async () => {
  const broken = { ...handlers, 'matters.list': () => { throw new TypeError('boom') } }
  const { session } = await openTestSession()
  const reply = await dispatch(vaultCalls, broken, session, 'matters.list', { limit: 1 }, () => undefined)
  expect([faultOf(reply), faultOf(undefined), faultOf({ ok: false, error: { code: 'oops', message: '', details: {} } })]).toEqual(['internal', 'not a reply', 'not a typed error'])
  expect(faultOf({ ok: false, error: { ...new AppError('conflict', 'SQLITE_CONSTRAINT'), message: 'SQLITE_CONSTRAINT', details: {} } })).toMatch(/^tells/)
})

/** Resident memory in MiB. */
const rss = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024

/** The real vault process with a raw line to it: no main process in between that would refuse. */
function rawVault(dir: string): { child: ChildProcess; ask: (message: Message) => Promise<unknown>; post: (raw: unknown) => void } {
  const child = spawn(process.execPath, [join(repoRoot, 'out/vault.mjs')], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const waiting = new Map<number, (reply: unknown) => void>()
  let next = 0
  child.on('message', (raw) => {
    const { id, reply } = raw as { id: number; reply: unknown }
    waiting.get(id)?.(reply)
    waiting.delete(id)
  })
  const gone = new Promise((resolve) => child.once('exit', () => resolve('the process is gone')))
  const post = (raw: unknown): void => void child.send(raw as object, () => undefined)
  post({ t: 'init', vaultDir: dir, resourcesDir: repoRoot, appVersion: '0.0.0' })
  return {
    child, post,
    ask: (message) => {
      const id = ++next
      const answered = new Promise((resolve) => waiting.set(id, resolve))
      post({ t: 'call', id, ...message })
      return Promise.race([answered, gone])
    },
  }
}

test('the vault process outlives every message, keeps its size, and answers each call once', { timeout: patience(300_000) }, async () => {
  const seed = runSeed('hostile messages to the process')
  const chance = chanceOf(seed)
  const dir = join(tempDir(), 'practice.sheaf')
  const { child, ask, post } = rawVault(dir)
  expect(faultOf(await ask({ channel: 'matters.list', input: { limit: 1 } }))).toBe('')
  expect(await ask({ channel: 'vault.create', input: { passphrase: testPassphrase } })).toMatchObject({ ok: true })
  const matter = await ask({ channel: 'matters.create', input: { title: 'The case' } }) as { value: { id: string } }
  // Without those that keep what they are given, so that the process has no reason to grow.
  const calls = cheap.filter((name) => !/^(drafts\.keep|documents\.|matters\.remove)/.test(name))
  const faults = new Set<string>()
  const run = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const message = aMessage(chance, calls, [matter.value.id])
      if (i % 10 === 0) post(chance.pick([null, 7, 'stop', [], {}, { t: 'stop ' }, { t: 'init' }, { t: 'call' }, { t: 'call', id: 'x', channel: 'matters.list', input: {} }, { t: 'event' }, message.input]) ?? {})
      const fault = faultOf(await ask(message))
      if (fault !== '') faults.add(`${message.channel.slice(0, 40)}: ${fault} ${show(message)}`)
    }
  }
  const messages = rounds(2_500, 200_000)
  await run(Math.floor(messages / 2))
  const half = existsSync('/proc') ? rss(child.pid!) : 0
  await run(Math.ceil(messages / 2))
  const end = existsSync('/proc') ? rss(child.pid!) : 0
  expect([...faults], `seed ${seed}`).toEqual([])
  expect(end - half, 'MiB grown in the second half').toBeLessThan(160)
  expect([child.exitCode, await ask({ channel: 'vault.info', input: {} })]).toEqual([null, expect.objectContaining({ ok: true })])
})
