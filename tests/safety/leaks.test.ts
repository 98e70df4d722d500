import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { write } from '../../db/journal'
import { createVault, openVault } from '../../db/open'
import { putEvent } from '../../db/repos/events'
import { putMatter } from '../../db/repos/matters'
import { idAt, loadCase, readCaseFile } from '../../electron/cli/load-case'
import type { Call } from '../../electron/cli/session'
import { startVault, type VaultProcess } from '../../electron/main/vault-host'
import { EventId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import { aMatter, anEvent, id } from '../support/case-builders'
import { upload } from '../support/session'
import { repoRoot, tempDir, testClock, testPassphrase } from '../support/vault'
import { filesWith, holds, needlesOf, newCanaries, processesOf, type Canaries } from './canaries'
import { bundleWorker, outputOf, startWorker } from './children'
import { patience } from './scale'
import { canTrace, readTrace, traceInto, tracedNode } from './tracing'

const untraced = 'strace is missing or may not trace here: nothing was observed'
const sampleDir = join(repoRoot, 'resources/sample-case')

let worker = ''
beforeAll(async () => {
  worker = await bundleWorker()
})

/** The real vault process, as the app starts it. */
const vaultAt = (dir: string, nodePath: string): VaultProcess =>
  startVault({
    nodePath, entry: join(repoRoot, 'out/vault.mjs'), init: { vaultDir: dir, resourcesDir: repoRoot, appVersion: '0.0.0' },
    onEvent: () => undefined, onLost: () => undefined, onStderr: (text) => process.stderr.write(text),
  })

const callsOf = (vault: VaultProcess): Call => async (channel, input) => {
  const reply = await vault.call(channel, input)
  if (!reply.ok) throw new AppError(reply.error.code, `${channel}: ${reply.error.message}`, { ...reply.error.details })
  return reply.value as never
}

/** A case with canaries in every field that holds a client's word. */
async function enterCanaries(call: Call, canaries: Canaries): Promise<void> {
  const { id: matterId } = await call('matters.create', { title: canaries.title, note: canaries.note })
  const { document } = await upload(call, matterId, `${canaries.fileName}.txt`, Buffer.from(`He said: ${canaries.quote}, and no more.`))
  const party = await call('parties.save', { kind: 'person', names: [{ text: canaries.name, script: 'latin', kind: 'preferred', note: '' }], roles: [{ matterId, role: 'client', period: null, note: '' }] })
  const event = await call('events.save', { matterId, kind: 'other', title: canaries.title, narrative: canaries.note, parties: [{ partyId: party.id, role: 'victim' }] })
  await call('claims.save', { matterId, eventId: event.id, documentId: document.id, field: 'what', strength: 'reported', quote: canaries.quote })
  await call('drafts.keep', { key: 'form', value: canaries.draft })
  await call('events.chronology', { matterId, limit: 1000 })
  await call('history.recent', { beforeSeq: null, limit: 1000 })
  await call('documents.paragraphs', { id: document.id })
}

/** The main job over the sample case: its papers imported and drawn, the complaint planned and typeset. */
async function mainJob(call: Call): Promise<number> {
  const keys = await loadCase(call, readCaseFile(sampleDir, 'case.json').steps, sampleDir)
  const matterId = MatterId.parse(idAt(keys, 'matter'))
  const papers = await call('documents.list', { matterId, limit: 100 })
  const paged = papers.find(({ readability }) => readability === 'pages')
  if (paged !== undefined) await call('documents.renderPage', { id: paged.id, page: 1, maxWidthPx: 200 })
  const packet = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')), language: 'ru' })
  await call('packets.plan', { id: packet.id })
  const { pages } = await call('packets.renderPage', { id: packet.id, page: 1, maxWidthPx: 200 })
  await call('vault.doctor', { readBlobs: true })
  return pages
}

/** What the test itself keeps of the secrets stands in `place`; everything else that was written since may not hold them. */
const plaintextFiles = (dir: string, needles: readonly string[], since: number, place: string): string[] =>
  [...filesWith([dir], needles), ...filesWith(['/tmp', '/var/tmp', tmpdir()], needles, since, [place])]

test('a whole working day of the vault process writes no word of the case in clear and opens no connection', { timeout: patience(300_000) }, async ({ annotate }) => {
  if (!canTrace()) return void (await annotate(untraced))
  const since = Date.now() - 1000
  const [place, log] = [tempDir(), join(tempDir(), 'trace')]
  const dir = join(place, 'practice.sheaf')
  const canaries = newCanaries()
  const vault = vaultAt(dir, tracedNode(place, log))
  const call = callsOf(vault)
  const { recoveryWords } = await call('vault.create', { passphrase: canaries.passphrase })
  await enterCanaries(call, canaries)
  expect(await mainJob(call)).toBeGreaterThan(1)
  const needles = needlesOf(canaries, recoveryWords)
  expect(plaintextFiles(dir, needles, since, join(log, '..'))).toEqual([])
  await vault.stop()
  const trace = readTrace(log, needles)
  expect({ leaks: trace.leaks, network: trace.network }).toEqual({ leaks: [], network: [] })
  // The trace holds what was written, by the vault and by its parsers: both kinds of file are found in it.
  expect([readTrace(log, ['SHEAFHED']).leaks.length > 10, readTrace(log, ['age-encryption.org/v1']).leaks.length > 5]).toEqual([true, true])
  expect(filesWith([dir], needles)).toEqual([])
  rmSync(log)
})

test('control: a planted file, a planted write and a planted connection are each seen', { timeout: patience(300_000) }, async ({ annotate }) => {
  const [place, since] = [tempDir(), Date.now() - 1000]
  const { name } = newCanaries()
  writeFileSync(join(place, 'planted.txt'), `text with ${name} in it`)
  expect(filesWith([tmpdir()], [name], since)).toEqual([join(place, 'planted.txt')])
  if (!canTrace()) return void (await annotate(untraced))

  // A port that was just given back: the connection is refused at once, and its attempt is what must be seen.
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await new Promise((resolve) => server.close(resolve))
  const script = join(place, 'planted.mjs')
  writeFileSync(script, `import { writeFileSync } from 'node:fs'
    writeFileSync(process.argv[2], process.argv[3]); await fetch('http://127.0.0.1:' + process.argv[4]).catch(() => 0)`)
  const log = join(place, 'trace')
  const [command, ...args] = [...traceInto(log), process.execPath, script, join(place, 'out.txt'), name, String(port)]
  expect(spawnSync(command, args, { timeout: 30_000 }).status).toBe(0)
  const trace = readTrace(log, [name])
  expect([trace.leaks.some((line) => line.includes('out.txt')), trace.network.some((line) => /connect\(.*127\.0\.0\.1/.test(line))]).toEqual([true, true])
})

/** Thousands of events with a canary in each, entered in one piece. */
async function manyEvents(canary: string): Promise<{ dir: string; words: string }> {
  const dir = join(tempDir(), 'practice.sheaf')
  const around = testClock()
  const words = await createVault(dir, testPassphrase, around)
  const vault = await openVault(dir, { kind: 'recovery', words }, around)
  write(vault, { actor: 'Counsel', action: 'events.create' }, (tx) => {
    putMatter(tx, aMatter({ id: id(1) }))
    for (let i = 0; i < 3000; i++) putEvent(tx, anEvent({ id: id(1000 + i), matterId: id(1), narrative: `${canary} ${(i * 7919) % 3000} ${'x'.repeat(400)}` }))
  })
  vault.close()
  return { dir, words }
}

test('big sorts stay in memory: no temporary file takes a word, where a plain connection leaks thousands', { timeout: patience(300_000) }, async ({ annotate }) => {
  if (!canTrace()) return void (await annotate(untraced))
  const canary = newCanaries().quote
  const { dir, words } = await manyEvents(canary)
  const place = tempDir()
  const run = async (plain: boolean): Promise<string[]> => {
    const log = join(place, `trace-${String(plain)}`)
    mkdirSync(join(place, 'plain'), { recursive: true })
    const job = { mode: 'sort', dir: plain ? join(place, 'plain') : dir, rootDir: repoRoot, words, plain, canary } as const
    const printed = await outputOf(startWorker(worker, job, { before: traceInto(log) }))
    expect(printed).toBe(plain ? '3000' : '[3000,3000]')
    // The job itself stands in the trace of nobody's writing: argv is not written.
    return readTrace(log, [canary]).leaks
  }
  expect(await run(false)).toEqual([])
  const leaks = await run(true)
  expect([leaks.length > 100, leaks.every((line) => /\/(var\/)?tmp\/etilqs_|<\/.*\(deleted\)>|etilqs/.test(line))]).toEqual([true, true])
})

test('once the vault is locked no process of ours holds a word of it', { timeout: patience(300_000) }, async ({ annotate }) => {
  if (process.platform !== 'linux') return void (await annotate('memory can be read through /proc only'))
  const dir = join(tempDir(), 'practice.sheaf')
  const canaries = newCanaries()
  const around = testClock()
  const words = await createVault(dir, canaries.passphrase, around)
  const needles = needlesOf(canaries, words).slice(0, 10)
  for (const how of ['stop', 'kill'] as const) {
    const vault = vaultAt(dir, process.execPath)
    const call = callsOf(vault)
    await call('vault.open', { secret: { kind: 'passphrase', text: canaries.passphrase } })
    await enterCanaries(call, canaries)
    const open = processesOf(process.pid, repoRoot)
    // Control: while it is open, its memory does hold them, and they are found.
    expect(holds(vault.pid!, [canaries.quote, canaries.title]).toSorted()).toEqual([canaries.quote, canaries.title].toSorted())
    expect(open).toContain(vault.pid)
    if (how === 'stop') await vault.stop()
    else {
      vault.kill()
      await vault.stop()
    }
    const left = processesOf(process.pid, repoRoot)
    expect(left).not.toContain(vault.pid)
    expect(left.flatMap((pid) => holds(pid, needles)), how).toEqual([])
  }
  expect(readdirSync(dir)).toContain('vault.db')
})
