/** Every kind of tampering with an export is named, by our checker and by the verifiers that come with it. */
import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { appendFileSync, cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { callsOf, newCliSession } from '../../electron/cli/session'
import type { CheckReport } from '../../electron/shared/contract/verify'
import { openSampleSession } from '../support/sample-export'
import { tempDir } from '../support/vault'

let whole = ''
let fingerprint = ''
let head = { size: 0, root: '' }
const call = callsOf(newCliSession('/nonexistent'))

const folder = mkdtempSync(join(tmpdir(), 'sheaf-tamper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The export that every test spoils a copy of: made in the first, because vaults are opened inside tests. */
async function prepare(): Promise<void> {
  if (whole !== '') return
  const { call: inVault, matterId } = await openSampleSession()
  whole = join(folder, 'bag')
  const made = await inVault('exports.create', { matterId, path: whole, form: 'folder' })
  fingerprint = made.fingerprint
  head = { size: made.logSize, root: made.logRoot }
}
beforeEach(prepare)

const copyOf = (): string => {
  const dir = join(tempDir(), 'bag')
  cpSync(whole, dir, { recursive: true })
  return dir
}

const bad = ({ findings }: CheckReport): string[] => [...new Set(findings.filter(({ state }) => state === 'bad').map(({ code }) => code))]
const check = async (path: string, more: object = {}): Promise<CheckReport> => call('verify.path', { path, ...more })

const sha = (name: 'sha256' | 'sha512', path: string): string => createHash(name).update(readFileSync(path)).digest('hex')

/** What a forger does who knows the format: makes every manifest right again, and signs with a key of his own. */
function remake(bag: string, { signed = false }: { signed?: boolean } = {}): void {
  const files = readdirSync(bag, { recursive: true, encoding: 'utf8' }).filter((name) => lstatSync(join(bag, name)).isFile())
  const payload = files.filter((name) => name.startsWith('data/')).toSorted()
  const bytes = payload.reduce((sum, name) => sum + readFileSync(join(bag, name)).length, 0)
  writeFileSync(join(bag, 'bag-info.txt'), readFileSync(join(bag, 'bag-info.txt'), 'utf8').replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`))
  for (const name of ['sha256', 'sha512'] as const) writeFileSync(join(bag, `manifest-${name}.txt`), payload.map((path) => `${sha(name, join(bag, path))}  ${path}\n`).join(''))
  const tags = ['READ-ME-FIRST.txt', 'bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'manifest-sha512.txt']
  for (const name of ['sha256', 'sha512'] as const) writeFileSync(join(bag, `tagmanifest-${name}.txt`), tags.map((path) => `${sha(name, join(bag, path))}  ${path}\n`).join(''))
  if (!signed) return
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(join(bag, 'signer.pub'), publicKey.export({ format: 'pem', type: 'spki' }))
  writeFileSync(join(bag, 'tagmanifest-sha512.txt.sig'), sign(null, readFileSync(join(bag, 'tagmanifest-sha512.txt')), privateKey))
}

const log = 'data/custody-log.jsonl'
const editLog = (bag: string, edit: (lines: string[]) => string[]): void =>
  writeFileSync(join(bag, log), `${edit(readFileSync(join(bag, log), 'utf8').trimEnd().split('\n')).join('\n')}\n`)

test('each kind of tampering has its name', async () => {
  const after = async (spoil: (bag: string) => void, more: object = {}): Promise<string[]> => {
    const bag = copyOf()
    spoil(bag)
    return bad(await check(bag, more))
  }
  expect(await after(() => undefined, { fingerprint, printed: head })).toEqual([])
  expect(await after((bag) => appendFileSync(join(bag, 'data/items.csv'), 'x'))).toEqual(['file.changed', 'bag.oxum'])
  expect(await after((bag) => rmSync(join(bag, 'data/originals', readdirSync(join(bag, 'data/originals'))[0]!)))).toEqual(['file.missing', 'bag.oxum', 'original.differs'])
  expect(await after((bag) => writeFileSync(join(bag, 'data/more.txt'), ''))).toEqual(['file.added', 'bag.oxum'])
  expect(await after((bag) => renameSync(join(bag, 'data/items.csv'), join(bag, 'data/things.csv')))).toEqual(['file.missing', 'file.added'])
  expect(await after((bag) => symlinkSync('items.csv', join(bag, 'data/link.csv')))).toEqual(['bag.link'])
  expect(await after((bag) => appendFileSync(join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/x\n`))).toEqual(['manifest.changed', 'file.missing'])
  expect(await after((bag) => appendFileSync(join(bag, 'READ-ME-FIRST.txt'), 'x'))).toEqual(['tag.changed'])
  expect(await after((bag) => rmSync(join(bag, 'tagmanifest-sha512.txt.sig')))).toEqual(['signature.wrong'])
  expect(await after((bag) => remake(bag, { signed: true }), { fingerprint })).toEqual(['signature.otherKey', 'checkpoint.wrong'])
  expect(await after(() => undefined, { printed: { ...head, root: '0'.repeat(64) } })).toEqual(['root.differs'])
  expect(await after(() => undefined, { printed: { ...head, size: head.size + 1 } })).toEqual(['root.unknown'])
  expect(await after((bag) => { appendFileSync(join(bag, 'data/items.csv'), 'x'); remake(bag) })).toEqual(['signature.wrong'])
})

test('a log that was altered, shortened, lengthened or put in another order is told as just that, manifests made right or not', async () => {
  const after = async (edit: (lines: string[]) => string[]): Promise<string[]> => {
    const bag = copyOf()
    editLog(bag, edit)
    remake(bag, { signed: true })
    const python = spawnSync('python3', ['data/verify.py', '--fingerprint', fingerprint], { cwd: bag, encoding: 'utf8' })
    expect([python.status, python.stderr]).toEqual([3, ''])
    return bad(await check(bag)).filter((code) => code !== 'checkpoint.wrong')
  }
  expect(await after((lines) => lines.with(3, lines[3]!.replace(/"actor":"[^"]*"/, '"actor":"Somebody else"')))).toEqual(['log.entry'])
  expect(await after((lines) => lines.toSpliced(4, 1))).toEqual(expect.arrayContaining(['log.order', 'log.size']))
  expect(await after((lines) => lines.with(4, lines[5]!).with(5, lines[4]!))).toEqual(expect.arrayContaining(['log.order', 'log.root']))
  expect(await after((lines) => lines.slice(0, -1))).toEqual(expect.arrayContaining(['log.size']))
  expect(await after((lines) => [...lines, lines.at(-1)!])).toEqual(expect.arrayContaining(['log.order', 'log.size']))
  expect(await after((lines) => lines.with(2, '{"not": "a line"}'))).toEqual(expect.arrayContaining(['log.line']))
})

test('a record that was changed in every file that shows it still differs from the journal', async () => {
  const bag = copyOf()
  const path = join(bag, 'data/records/event.jsonl')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"place":"[^"]*"/, '"place":"elsewhere"'))
  remake(bag, { signed: true })
  expect(bad(await check(bag))).toEqual(['checkpoint.wrong', 'records.differ'])
})

test('an original that was exchanged, with every list of it, differs from its record', async () => {
  const bag = copyOf()
  const [name] = readdirSync(join(bag, 'data/originals'))
  appendFileSync(join(bag, 'data/originals', name!), 'x')
  remake(bag, { signed: true })
  expect(bad(await check(bag))).toEqual(['checkpoint.wrong', 'original.differs'])
})

test('any byte of any file that is flipped is named with its file', { timeout: 300_000 }, async () => {
  const bag = copyOf()
  const files = readdirSync(bag, { recursive: true, encoding: 'utf8' }).filter((name) => lstatSync(join(bag, name)).isFile() && readFileSync(join(bag, name)).length > 0).toSorted()
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), async (n, at, flip) => {
      const [path, name] = [join(bag, files[n]!), files[n]!]
      const before = readFileSync(path)
      const after = Buffer.from(before)
      after[at % before.length] = after[at % before.length]! ^ flip
      writeFileSync(path, after)
      try {
        const report = await check(bag)
        expect(report.verdict).toBe('bad')
        const named = report.findings.filter(({ state, where }) => state === 'bad' && (where === name || where?.startsWith(`${name}:`) === true))
        // The key, the list and its signature are about each other: any of them may be the one that is wrong.
        if (/^(signer\.pub|tagmanifest-sha512\.txt(\.sig)?)$/.test(name) && named.length === 0) expect(bad(report)).toContain('signature.wrong')
        else expect([name, named.length > 0]).toEqual([name, true])
      } finally {
        writeFileSync(path, before)
      }
    }),
    { numRuns: 40 },
  )
  expect((await check(bag)).verdict).not.toBe('bad')
})

test('the scripts that come along find what was done to the files', () => {
  const runs = (bag: string): (number | null)[] => [
    spawnSync('sh', ['data/verify.sh'], { cwd: bag }).status, spawnSync('python3', ['data/verify.py'], { cwd: bag }).status,
  ]
  const after = (spoil: (bag: string) => void): (number | null)[] => {
    const bag = copyOf()
    spoil(bag)
    return runs(bag)
  }
  expect(after(() => undefined)).toEqual([0, 0])
  expect(after((bag) => appendFileSync(join(bag, 'data/items.csv'), 'x'))).toEqual([3, 3])
  expect(after((bag) => rmSync(join(bag, 'data/claims.csv')))).toEqual([3, 3])
  expect(after((bag) => writeFileSync(join(bag, 'data/new file.txt'), 'x'))).toEqual([3, 3])
  expect(after((bag) => writeFileSync(join(bag, 'new.txt'), 'x'))).toEqual([3, 3])
  expect(after((bag) => symlinkSync('/etc/passwd', join(bag, 'data/link')))).toEqual([3, 3])
  expect(after((bag) => { appendFileSync(join(bag, 'data/items.csv'), 'x'); remake(bag) })).toEqual([3, 3])
  expect(after((bag) => appendFileSync(join(bag, 'manifest-sha512.txt'), `${'0'.repeat(128)}  data/../x\n`))).toEqual([3, 3])
})
