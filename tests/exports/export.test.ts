/** An export of a case, checked by everything that a stranger may have: our checker, coreutils, Python, the shipped scripts. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCheckpoint, publicKeyOfPem } from '../../electron/checker/checkpoint'
import type { OutputOf } from '../../electron/shared/contract'
import { openSampleSession } from '../support/sample-export'
import { tempDir } from '../support/vault'

const states = ({ findings }: OutputOf<'verify.path'>): string[] => findings.map(({ state, code }) => `${state} ${code}`)

test('a case goes out as a bag that every checker accepts, with originals to the byte', async () => {
  const { call, matterId } = await openSampleSession()
  const dir = tempDir()
  const path = join(dir, 'EXPORT-1')
  const plan = await call('exports.plan', { matterId })
  const made = await call('exports.create', { matterId, path, form: 'folder', language: 'ru' })
  expect(made).toMatchObject({ withheld: 0, barred: plan.barred.length })
  const report = await call('verify.path', { path, fingerprint: made.fingerprint, printed: { size: made.logSize, root: made.logRoot } })
  expect(report.findings.filter(({ state }) => state === 'bad')).toEqual([])
  expect(states(report)).toEqual(expect.arrayContaining(['ok bag.ok', 'ok signature.ok', 'ok signature.sameKey', 'ok log.ok', 'ok checkpoint.ok', 'ok records.ok', 'ok root.ok', 'ok vault.key', 'ok vault.log', 'ok vault.journal']))
  for (const args of [['sha256sum', 'manifest-sha256.txt'], ['sha512sum', 'manifest-sha512.txt'], ['sha256sum', 'tagmanifest-sha256.txt'], ['sha512sum', 'tagmanifest-sha512.txt']] as const) {
    execFileSync(args[0], ['-c', '--strict', '--quiet', args[1]], { cwd: path })
  }
  execFileSync('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', 'signer.pub', '-rawin', '-in', 'tagmanifest-sha512.txt', '-sigfile', 'tagmanifest-sha512.txt.sig'], { cwd: path })
  const sh = spawnSync('sh', ['data/verify.sh', made.fingerprint.toUpperCase()], { cwd: path, encoding: 'utf8' })
  expect([sh.status, sh.stdout]).toEqual([0, expect.stringContaining('ok   that is the key you named')])
  const py = spawnSync('python3', ['data/verify.py', '--fingerprint', made.fingerprint, '--size', String(made.logSize), '--root', made.logRoot], { cwd: path, encoding: 'utf8' })
  expect([py.status, py.stderr, py.stdout]).toEqual([0, '', expect.stringContaining(`the printed root is that of the first ${made.logSize} entries`)])
  expect(existsSync(join(path, 'data/__pycache__'))).toBe(false)
  const papers = await call('documents.list', { matterId, limit: 100 })
  const index: { path: string; recordId: string }[] = JSON.parse(readFileSync(join(path, 'data/files.json'), 'utf8'))
  const hashes = papers.map(({ id, sha256 }) => {
    const file = index.find(({ recordId }) => recordId === id)
    return file === undefined ? 'left out' : createHash('sha256').update(readFileSync(join(path, file.path))).digest('hex') === sha256
  })
  expect(hashes.filter((same) => same === true)).toHaveLength(papers.length - plan.barred.length)
  expect(readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => !/^[A-Za-z0-9._/-]+$/.test(name))).toEqual([])
  expect(readdirSync(dir)).toEqual(['EXPORT-1'])
  const readMe = readFileSync(join(path, 'READ-ME-FIRST.txt'), 'utf8')
  for (const words of ['READ ME FIRST', 'ПРОЧТИТЕ СНАЧАЛА', 'À LIRE D’ABORD', made.logRoot]) expect(readMe).toContain(words)
  const key = publicKeyOfPem(readFileSync(join(path, 'signer.pub'), 'utf8'))
  expect(readCheckpoint(readFileSync(join(path, 'data/checkpoint.txt'), 'utf8'), key)).toMatchObject({ isSigned: true, checkpoint: { size: made.logSize } })
})

test('the worked example of the canonical form gives the leaf it says', async () => {
  const { call, matterId } = await openSampleSession()
  const path = join(tempDir(), 'bag')
  await call('exports.create', { matterId, path, form: 'folder' })
  const text = readFileSync(join(path, 'data/CANONICAL-FORM.txt'), 'utf8')
  const command = /^ {2}(\{ printf[\s\S]*sha256sum)$/m.exec(text)?.[1] ?? ''
  const said = /sha256sum\n\n {2}([0-9a-f]{64})\n/.exec(text)?.[1]
  const script = command.replace('xxd -r -p', `python3 -c 'import sys; sys.stdout.buffer.write(bytes.fromhex(sys.stdin.read()))'`)
  expect(execFileSync('sh', ['-c', script], { cwd: path, encoding: 'utf8' }).split(' ')[0]).toBe(said)
})

test('a zip is unpacked by others to the same bag, and is checked as it stands', async () => {
  const { call, matterId } = await openSampleSession()
  const dir = tempDir()
  const path = join(dir, 'EXPORT-2.zip')
  await call('exports.create', { matterId, path, form: 'zip' })
  execFileSync('unzip', ['-tq', path])
  execFileSync('python3', ['-c', 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])', path, join(dir, 'out')])
  execFileSync('unzip', ['-q', path, '-d', join(dir, 'again')])
  execFileSync('diff', ['-r', join(dir, 'out'), join(dir, 'again')])
  expect((await call('verify.path', { path })).verdict).toBe('ok')
  expect((await call('verify.path', { path: join(dir, 'out/EXPORT-2') })).verdict).toBe('ok')
  expect(statSync(join(dir, 'again/EXPORT-2/data/verify.sh')).mode & 0o100).toBe(0o100)
  expect((await call('verify.path', { path: join(dir, 'out/EXPORT-2/manifest-sha256.txt') })).facts.kind).toBe('export')
})

test('privileged and sealed papers stay out, with what rests on them, unless a reason is given and journaled', async () => {
  const { call, matterId } = await openSampleSession()
  const dir = tempDir()
  const [paper] = (await call('documents.list', { matterId, limit: 100 })).filter(({ level }) => level !== 'privileged' && level !== 'sealed')
  const before = await call('exports.plan', { matterId })
  await call('documents.update', { id: paper!.id, level: 'sealed' })
  const plan = await call('exports.plan', { matterId })
  expect(plan.barred.map(({ id }) => id)).toEqual(expect.arrayContaining([paper!.id]))
  expect(plan.withheld).toBeGreaterThan(before.withheld)
  await call('exports.create', { matterId, path: join(dir, 'without'), form: 'folder' })
  const all = readdirSync(join(dir, 'without'), { recursive: true, encoding: 'utf8' }).filter((name) => lstatSync(join(dir, 'without', name)).isFile())
  const leaks = all.filter((name) => {
    const bytes = readFileSync(join(dir, 'without', name))
    return bytes.includes(paper!.title) || bytes.includes(paper!.sha256)
  })
  expect(leaks).toEqual([])
  const report = await call('verify.path', { path: join(dir, 'without') })
  expect(report.findings.filter(({ state }) => state === 'bad')).toEqual([])
  expect(states(report)).toContain('warn log.withheld')
  await call('exports.create', { matterId, path: join(dir, 'with'), form: 'folder', barredReason: 'the court ordered it' })
  const found = readFileSync(join(dir, 'with/data/items.csv'), 'utf8')
  expect(found).toContain(paper!.title)
  expect(readFileSync(join(dir, 'with/READ-ME-FIRST.txt'), 'utf8')).toContain('the court ordered it')
  expect((await call('history.recent', { beforeSeq: null, limit: 5 })).find(({ action }) => action === 'exports.create')).toMatchObject({ reason: 'the court ordered it', about: matterId })
})

test('a paper whose person refused consent stays out of an export', async () => {
  const { call, matterId } = await openSampleSession()
  const [paper] = (await call('documents.list', { matterId, limit: 100 })).filter(({ level }) => level !== 'privileged' && level !== 'sealed')
  await call('consents.save', { matterId, eventId: null, documentId: paper!.id, purpose: 'unNgo', state: 'refused', decidedOn: '2026-10-01', how: 'said to counsel' })
  expect((await call('exports.plan', { matterId })).barred.map(({ id }) => id)).toContain(paper!.id)
  const path = join(tempDir(), 'without')
  await call('exports.create', { matterId, path, form: 'folder' })
  expect(readFileSync(join(path, 'data/items.csv'), 'utf8')).not.toContain(paper!.sha256)
})

test('an export of one case tells nothing of another', async () => {
  const { call, matterId } = await openSampleSession()
  const other = await call('matters.create', { title: 'Zweitesverfahren' })
  await call('parties.save', { kind: 'person', names: [{ text: 'Otherperson', script: 'latin', kind: 'preferred', note: '' }], roles: [{ matterId: other.id, role: 'client', period: null, note: '' }] })
  const path = join(tempDir(), 'bag')
  const made = await call('exports.create', { matterId, path, form: 'folder' })
  expect(made.withheld).toBe(2)
  const all = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => lstatSync(join(path, name)).isFile())
  expect(all.filter((name) => /Zweitesverfahren|Otherperson/.test(readFileSync(join(path, name), 'latin1')))).toEqual([])
  expect((await call('verify.path', { path })).findings.filter(({ state }) => state === 'bad')).toEqual([])
  await call('exports.create', { matterId: null, path: `${path}-all`, form: 'folder' })
  expect(readFileSync(join(`${path}-all`, 'data/records/matter.jsonl'), 'utf8')).toContain('Zweitesverfahren')
  expect((await call('verify.path', { path: `${path}-all` })).facts).toMatchObject({ kind: 'archive', withheld: 0 })
})

test('a place that is taken, a folder that is not there and a stop leave nothing behind', async () => {
  const { call, matterId } = await openSampleSession()
  const dir = tempDir()
  await call('exports.create', { matterId, path: join(dir, 'bag'), form: 'folder' })
  await expect(call('exports.create', { matterId, path: join(dir, 'bag'), form: 'folder' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(call('exports.create', { matterId, path: join(dir, 'no/bag'), form: 'folder' })).rejects.toMatchObject({ code: 'not_found' })
  const stopped = call('exports.create', { matterId, path: join(dir, 'stopped'), form: 'folder' })
  expect(await call('jobs.cancel', {})).toEqual({ cancelled: true })
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  const stoppedZip = call('exports.create', { matterId, path: join(dir, 'stopped.zip'), form: 'zip' })
  await call('jobs.cancel', {})
  await expect(stoppedZip).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(dir)).toEqual(['bag'])
  cpSync(join(dir, 'bag'), join(dir, 'copy'), { recursive: true })
  rmSync(join(dir, 'copy/data/items.csv'))
  expect((await call('verify.path', { path: join(dir, 'copy') })).verdict).toBe('bad')
})
