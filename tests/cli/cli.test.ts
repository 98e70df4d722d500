import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVault } from '../../db/open'
import { vaultCalls } from '../../electron/shared/contract'
import { foldedText } from '../packets/pdf-text'
import { zipOf } from '../parser/readers/made'
import { repoRoot, testClock, testPassphrase } from '../support/vault'
import { jsonLines, runCli, startCli } from './run-cli'

let dir = ''
/** A vault with the cheapest key derivation, so that many openings cost little. */
let vault: readonly string[] = []
let matterId = ''
let denialId = ''

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What `call -` answers to these calls, all in one opening; each must succeed. */
async function callAll(calls: readonly { readonly channel: string; readonly input: unknown }[]): Promise<unknown[]> {
  const run = await runCli(['call', '-', ...vault], { input: calls.map((one) => `${JSON.stringify(one)}\n`).join('') })
  const replies = jsonLines(run) as { ok: boolean; value: unknown }[]
  expect(replies.map(({ ok }) => ok)).toEqual(calls.map(() => true))
  return replies.map(({ value }) => value)
}

beforeAll(async () => {
  execFileSync(process.execPath, ['electron/build.mjs', '--if-stale', '--only=node'], { cwd: repoRoot, stdio: 'ignore' })
  dir = mkdtempSync(join(tmpdir(), 'sheaf-cli-'))
  writeFileSync(join(dir, 'secret'), `${testPassphrase}\n`)
  await createVault(join(dir, 'practice.sheaf'), testPassphrase, testClock())
  vault = ['--vault', join(dir, 'practice.sheaf'), '--passphrase-file', join(dir, 'secret')]
  const [matter] = await callAll([{ channel: 'matters.create', input: { title: 'Invented case' } }])
  matterId = (matter as { id: string }).id
  const [denial] = await callAll([{ channel: 'denials.save', input: { matterId, event: { happened: '2026-10-13' }, outcome: 'denied', reasonKind: 'none' } }])
  denialId = (denial as { event: { id: string } }).event.id
}, 120_000)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('create makes a vault that its passphrase opens, and tells the recovery words once', async () => {
  const at = join(dir, 'made.sheaf')
  const made = await runCli(['create', '--vault', at, '--passphrase-file', join(dir, 'secret'), '--json'])
  const [{ recoveryWords, info }] = jsonLines(made) as [{ recoveryWords: string; info: { vaultId: string } }]
  expect([made.code, made.stderr, recoveryWords.split(' ').length, made.stdout.includes(testPassphrase)]).toEqual([0, '', 24, false])

  writeFileSync(join(dir, 'words'), recoveryWords)
  const opened = await runCli(['call', 'vault.info', '--vault', at, '--recovery-file', join(dir, 'words')])
  expect([opened.code, (jsonLines(opened)[0] as { vaultId: string }).vaultId]).toEqual([0, info.vaultId])

  const again = await runCli(['create', '--vault', at, '--passphrase-file', join(dir, 'secret'), '--json'])
  expect([again.code, jsonLines(again)]).toEqual([1, [{ error: expect.objectContaining({ code: 'vault_exists' }) }]])
})

test('the passphrase can come from a descriptor', async () => {
  const run = await runCli(['call', 'matters.list', '{"limit":5}', '--vault', join(dir, 'practice.sheaf'), '--passphrase-fd', '0'], { input: `${testPassphrase}\n` })
  expect([run.code, (jsonLines(run)[0] as { title: string }[]).map(({ title }) => title)]).toEqual([0, ['Invented case']])
})

test('import says of each file in one line what became of it, and a refused one stops no other', async () => {
  const papers = join(dir, 'papers')
  mkdirSync(join(papers, 'folder/inner'), { recursive: true })
  const memo = Buffer.from('Invented memo.\n\nCounsel was not admitted.\n')
  const dump = randomBytes(5000)
  writeFileSync(join(papers, 'memo.txt'), memo)
  writeFileSync(join(papers, 'memo-copy.txt'), memo)
  writeFileSync(join(papers, 'dump.bin'), dump)
  writeFileSync(join(papers, 'folder/inner/deep.txt'), 'Deep.')
  symlinkSync('/etc/hostname', join(papers, 'folder/link.txt'))
  symlinkSync(join(papers, 'folder'), join(papers, 'folder-link'))
  execFileSync('mkfifo', [join(papers, 'pipe')])

  const run = await runCli(['import', ...vault, '--matter', matterId, '--json', 'memo.txt', 'memo-copy.txt', 'dump.bin', 'gone.txt', 'pipe', 'folder', 'folder-link'], { cwd: papers })
  const lines = jsonLines(run) as { path: string; status: string; documentId: string | null; sha256: string | null; reason: string }[]
  expect([run.code, run.stderr]).toEqual([1, ''])
  const link = 'not_found: This file cannot be opened, or is a link. Nothing was imported.'
  expect(lines.map(({ path, status, sha256: hash, reason }) => [path.slice(papers.length + 1), status, hash, reason])).toEqual([
    ['memo.txt', 'imported', sha256(memo), ''],
    ['memo-copy.txt', 'duplicate', sha256(memo), ''],
    ['dump.bin', 'limited', sha256(dump), expect.stringMatching(/./)],
    ['gone.txt', 'refused', null, link],
    ['pipe', 'refused', null, 'refused: Only files can be imported. Nothing was imported.'],
    ['folder/inner/deep.txt', 'imported', sha256(Buffer.from('Deep.')), ''],
    ['folder/link.txt', 'refused', null, link],
    ['folder-link', 'refused', null, link],
  ])
  expect(lines[1]?.documentId).toBe(lines[0]?.documentId)
})

test('import says what was inside a file: a line each as JSON, a count for people', async () => {
  const papers = join(dir, 'archives')
  mkdirSync(papers)
  writeFileSync(join(papers, 'one.zip'), zipOf({ 'a.txt': 'First paper.', 'in.zip': zipOf({ 'b.txt': 'Second paper.' }) }))
  writeFileSync(join(papers, 'two.zip'), zipOf({ 'c.txt': 'Third paper.' }))
  const asJson = await runCli(['import', ...vault, '--matter', matterId, '--json', 'one.zip'], { cwd: papers })
  const forPeople = await runCli(['import', ...vault, '--matter', matterId, 'two.zip'], { cwd: papers })
  const lines = jsonLines(asJson) as { path: string; status: string }[]
  expect([lines.map(({ path, status }) => [path, status]), forPeople.stdout.trim().split('\t').at(-1)]).toEqual([
    [[join(papers, 'one.zip'), 'imported'], ['one.zip/a.txt', 'imported'], ['one.zip/in.zip', 'imported'], ['one.zip/in.zip/b.txt', 'imported']], 'inside: 1 imported',
  ])
})

test('channels gives the JSON schemas of every call without a vault', async () => {
  const run = await runCli(['channels', '--json'])
  const [all] = jsonLines(run) as [{ name: string; local: boolean; input: { type?: string; oneOf?: { type?: string }[] }; output: object }[]]
  expect([run.code, run.stderr]).toEqual([0, ''])
  expect(all.map(({ name }) => name)).toEqual(Object.keys(vaultCalls))
  expect(all.filter(({ input, output }) => ![input, ...(input.oneOf ?? [])].some(({ type }) => type === 'object') || Object.keys(output).length < 2).map(({ name }) => name)).toEqual([])
  expect(all.filter(({ local }) => local).map(({ name }) => name).toSorted()).toEqual([
    'bags.import',
    'bundles.exportCertificate',
    'bundles.exportManifest',
    'bundles.exportPdf',
    'custody.exportSheet',
    'deadlines.exportIcs',
    'deadlines.exportLog',
    'documents.exportOriginal',
    'documents.importFile',
    'exports.create',
    'injuries.exportPdf',
    'injuries.exportSvg',
    'packets.exportDocx',
    'packets.exportPdf',
    'paperForms.print',
    'proofs.exportCheckpoint',
    'proofs.exportDocument',
    'proofs.exportToken',
    'proofs.importOpenTimestamps',
    'proofs.importTimestamp',
    'proofs.requestTimestamp',
    'requests.exportPdf',
    'verify.path',
  ])
})

test('call - answers each line, in order, also after one that is refused', async () => {
  const run = await runCli(['call', '-', ...vault], {
    input: [
      '{"channel":"matters.get","input":{"id":"11111111-1111-4111-8111-111111111111"}}', '{"channel":"nope","input":{}}', '{"channel":"matters.list","input":{"limit":0}}', '[1]', '',
      `{"channel":"matters.get","input":{"id":"${matterId}"}}`,
    ].join('\n'),
  })
  const replies = jsonLines(run) as { ok: boolean; value?: { title: string }; error?: { code: string } }[]
  expect([run.code, run.stderr, replies.map(({ ok, value, error }) => (ok ? value?.title : error?.code))]).toEqual([
    1, '', ['not_found', 'invalid_input', 'invalid_input', 'invalid_input', 'Invented case'],
  ])
})

test('call - gives bytes as base64', async () => {
  const [listed] = await callAll([{ channel: 'documents.list', input: { matterId, limit: 10 } }])
  const text = (listed as { id: string; originalName: string }[]).find(({ originalName }) => originalName === 'deep.txt')
  const [read] = await callAll([{ channel: 'documents.readChunk', input: { id: text?.id, offset: 0, length: 100 } }])
  expect(Buffer.from((read as { bytes: string }).bytes, 'base64').toString('utf8')).toBe('Deep.')
})

test('packet writes the complaint, and verify knows the final one from one with a changed byte', async () => {
  const out = join(dir, 'draft.pdf')
  const draft = await runCli(['packet', ...vault, '--denial', denialId, '--language', 'ru', '--out', out, '--json'])
  const [written] = jsonLines(draft) as [{ packet: { id: string; status: string; composition: { standardIds: string[] } }; sha256: string; pages: number; missing: { code: string; blocks: boolean }[] }]
  expect([draft.code, draft.stderr, written.packet.status, written.sha256]).toEqual([0, '', 'draft', sha256(readFileSync(out))])
  expect(written.missing.filter(({ blocks }) => blocks).map(({ code }) => code)).toContain('packet.addressee')

  const early = await runCli(['packet', ...vault, '--packet', written.packet.id, '--out', join(dir, 'final.pdf'), '--finalise', '--json'])
  expect([early.code, jsonLines(early)]).toEqual([1, [{ error: expect.objectContaining({ code: 'refused' }) }]])

  const { id, composition } = written.packet
  await callAll([
    { channel: 'profile.save', input: { fullName: 'A. Advocate', fullNameRu: 'Адвокат А. А.', postalAddress: 'Нигдейск' } },
    { channel: 'packets.compose', input: { id, change: { addresseeText: 'Прокурору', signedOn: '2026-10-14' } } },
    ...composition.standardIds.map((standard) => ({ channel: 'standards.verify', input: { id: standard, verification: 'verified', verifiedBy: 'A. Advocate', verifiedOn: '2026-10-14' } })),
  ])
  const final = await runCli(['packet', ...vault, '--packet', id, '--out', join(dir, 'final.pdf'), '--finalise', '--json'])
  const [{ packet }] = jsonLines(final) as [{ packet: { status: string; journalSize: number; journalRoot: string } }]
  expect([final.code, packet.status]).toEqual([0, 'final'])

  const root = ['--size', String(packet.journalSize), '--root', packet.journalRoot]
  const good = await runCli(['verify', ...vault, join(dir, 'final.pdf'), join(dir, 'papers/memo.txt'), ...root, '--json'])
  const [{ checks }] = jsonLines(good) as [{ checks: { what: string; ok: boolean; says: string }[] }]
  expect([good.code, checks.filter(({ ok }) => !ok)]).toEqual([0, []])
  expect(checks.map(({ says }) => says.split(':')[0])).toEqual(expect.arrayContaining(['a packet of this vault as it was made final', 'an original of this vault', 'is a root of this journal']))

  const bytes = readFileSync(join(dir, 'final.pdf'))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(join(dir, 'tampered.pdf'), bytes)
  const bad = await runCli(['verify', ...vault, join(dir, 'tampered.pdf'), '--size', '1', '--root', packet.journalRoot, '--json'])
  expect([bad.code, (jsonLines(bad) as [{ checks: { ok: boolean }[] }])[0].checks.map(({ ok }) => ok)]).toEqual([3, [false, false, true]])
})

test('the demo makes two checked complaints with annexes and without the position in a photograph, twice in a row', async () => {
  const at = join(dir, 'demo')
  mkdirSync(at)
  const ours = join(at, 'demo-out')
  const runs = [await runCli(['demo'], { cwd: at }), await runCli(['demo'], { cwd: at })]
  expect(runs.map(({ code, stderr, stdout }) => [code, stderr, /^BAD/m.test(stdout), (stdout.match(/^ok /gm)?.length ?? 0) > 20])).toEqual([[0, '', false, true], [0, '', false, true]])
  expect(readdirSync(ours).toSorted()).toEqual(['EXPORT-2026-99', 'Invented-case-evidence-bundle-certificate.pdf', 'Invented-case-evidence-bundle-manifest.json', 'Invented-case-evidence-bundle.pdf', 'complaint-en.pdf', 'complaint-ru.pdf', 'made-by-sheaf-demo.txt', 'passphrase.txt', 'practice.sheaf'])

  const photograph = readFileSync(join(repoRoot, 'resources/sample-case/gate-board-2026-10-13.jpg'))
  const pdfs = ['en', 'ru'].map((language) => readFileSync(join(ours, `complaint-${language}.pdf`)))
  expect([photograph.includes('Sample Camera'), pdfs.map((pdf) => pdf.includes('Sample Camera'))]).toEqual([true, [false, false]])
  expect(pdfs.map((pdf) => runs[1]?.stdout.includes(sha256(pdf)))).toEqual([true, true])
  for (const text of pdfs.map(foldedText)) for (const sign of ['412', '0099/26', '0-417', 'Сегодня не положено']) expect(text).toContain(sign)

  rmSync(join(ours, 'made-by-sheaf-demo.txt'))
  const foreign = await runCli(['demo', '--json'], { cwd: at })
  expect([foreign.code, jsonLines(foreign)]).toEqual([1, [{ error: expect.objectContaining({ code: 'conflict' }) }]])
  expect(readFileSync(join(ours, 'complaint-en.pdf')).equals(pdfs[0]!)).toBe(true)
}, 120_000)

test('an export is written, checked without a vault, brought into a new vault, and a changed byte of it is found', async () => {
  const [matter] = (jsonLines(await runCli(['call', 'matters.list', '{"limit":1}', ...vault])) as [{ id: string }[]])[0]
  const bag = join(dir, 'case.zip')
  const made = await runCli(['export', ...vault, '--matter', matter!.id, '--out', bag, '--json'])
  const [{ fingerprint, logSize, logRoot }] = jsonLines(made) as [{ fingerprint: string; logSize: number; logRoot: string }]
  expect(made.code).toBe(0)
  const checked = await runCli(['verify', bag, '--fingerprint', fingerprint, '--size', String(logSize), '--root', logRoot])
  expect([checked.code, checked.stderr, /^BAD/m.test(checked.stdout)]).toEqual([0, '', false])
  expect((await runCli(['verify', bag, '--fingerprint', '0'.repeat(64)])).code).toBe(3)
  expect((await runCli(['export', ...vault, '--all', '--out', join(dir, 'all')])).code).toBe(0)
  const other = ['--vault', join(dir, 'other.sheaf'), '--passphrase-file', join(dir, 'pass')]
  writeFileSync(join(dir, 'pass'), 'granite-lantern-orbit-velvet-cactus-marble\n')
  expect((await runCli(['create', ...other])).code).toBe(0)
  const brought = await runCli(['import-bag', join(dir, 'all'), ...other, '--json'])
  expect([brought.code, brought.stderr]).toEqual([0, ''])
  expect(jsonLines(await runCli(['call', 'matters.list', '{"limit":9}', ...other]))).toEqual(jsonLines(await runCli(['call', 'matters.list', '{"limit":9}', ...vault])))
  expect((await runCli(['import-bag', join(dir, 'all'), ...other])).code).toBe(1)
  const bytes = readFileSync(bag)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(bag, bytes)
  expect((await runCli(['verify', bag])).code).toBe(3)
}, 180_000)

test('a wrong passphrase is refused by its code, and is told to nobody', async () => {
  writeFileSync(join(dir, 'wrong'), 'a-wrong-passphrase-entirely\n')
  const run = await runCli(['call', 'vault.info', '--vault', join(dir, 'practice.sheaf'), '--passphrase-file', join(dir, 'wrong'), '--json'])
  expect([run.code, jsonLines(run), run.stderr]).toEqual([1, [{ error: expect.objectContaining({ code: 'wrong_secret' }) }], ''])
  expect(run.stdout).not.toContain('entirely')
})

test('a second program is refused while the first has the vault open, and let in after it', async () => {
  const first = startCli(['call', '-', ...vault], dir)
  const lines = createInterface({ input: first.stdout! })
  first.stdin?.write('{"channel":"matters.list","input":{"limit":1}}\n')
  const [line] = (await once(lines, 'line')) as [string]
  expect((JSON.parse(line) as { ok: boolean }).ok).toBe(true)

  const second = await runCli(['call', 'vault.info', ...vault, '--json'])
  expect([second.code, jsonLines(second)]).toEqual([1, [{ error: expect.objectContaining({ code: 'vault_in_use' }) }]])
  first.stdin?.end()
  expect(await once(first, 'exit')).toEqual([0, null])
  expect((await runCli(['call', 'vault.info', ...vault])).code).toBe(0)
})

test.each([
  [['frobnicate']],
  [['call']],
  [['call', 'matters.list', '{not json', '--vault', '.']],
  [['call', 'matters.list', '--passphrase', 'secret']],
  [['import', 'a.txt']],
  [['import', '--matter', 'not-an-id', 'a.txt']],
  [['packet', '--denial', 'x']],
  [['verify', '--size', '3']],
  [['verify', '--size', 'three', '--root', 'ab']],
  [['verify']],
  [['export', '--out', 'x']],
  [['export', '--out', 'x', '--all', '--matter', 'y']],
  [['import-bag']],
  [['demo', 'somewhere']],
])('%j is a wrong way to call it', async (args) => {
  const run = await runCli(args, { cwd: dir })
  expect([run.code, run.stdout, run.stderr.split('\n')[0]?.startsWith('sheaf')]).toEqual([2, '', true])
})

test('help and no command tell the usage', async () => {
  const [help, none] = [await runCli(['--help']), await runCli([])]
  expect([help.code, none.code, help.stderr.includes('Exit codes'), none.stderr]).toEqual([0, 0, true, help.stderr])
})

test('doctor finds nothing in a whole vault and names the paper whose original was damaged', async () => {
  const whole = await runCli(['doctor', ...vault, '--json'])
  const states = (run: Awaited<ReturnType<typeof runCli>>) => (jsonLines(run) as [{ findings: { code: string; state: string }[] }])[0].findings.filter(({ state }) => state !== 'ok').map(({ code }) => code)
  expect([whole.code, states(whole)]).toEqual([0, []])

  const blobs = join(dir, 'practice.sheaf/blobs')
  const [name] = readdirSync(blobs, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const bytes = readFileSync(name!)
  bytes[bytes.length - 20]! ^= 1
  writeFileSync(name!, bytes)
  const damaged = await runCli(['doctor', ...vault, '--json'])
  expect([damaged.code, states(damaged)]).toEqual([3, ['original.damaged']])
})
