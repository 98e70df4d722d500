/** The Library of Congress conformance suite: valid bags accepted, invalid ones refused, odd ones warned about. */
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync, appendFileSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBag } from '../../electron/checker/bag-source'
import { checkBag } from '../../electron/checker/bagit'
import { newFindings } from '../../electron/checker/findings'
import { repoRoot, tempDir } from '../support/vault'

const corpus = join(repoRoot, '../shared/corpus/bagit')
const isHere = existsSync(corpus)
if (!isHere) process.stderr.write('SKIPPED aloud: ../shared/corpus/bagit is not here\n')

async function check(path: string) {
  const findings = newFindings()
  const source = openBag(path, findings)
  if (source !== null) await checkBag(source, findings)
  source?.close()
  return findings.all()
}

const bags = (group: string): string[] =>
  isHere ? ['v0.97', 'v1.0'].flatMap((version) => {
    const folder = join(corpus, version, group)
    return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)) : []
  }) : []

const verdict = async (path: string): Promise<string> => {
  const all = await check(path)
  return all.some(({ state }) => state === 'bad') ? 'bad' : all.some(({ state, code }) => state === 'warn' && code !== 'bag.weakAlgorithm') ? 'warn' : 'ok'
}

test('every valid bag of the suite is accepted', async () => {
  const wrong = []
  for (const bag of bags('valid')) if ((await verdict(bag)) === 'bad') wrong.push([bag, await check(bag)])
  expect(wrong).toEqual([])
  if (isHere) expect(bags('valid').length).toBeGreaterThan(12)
})

test('every invalid bag of the suite is refused, those for one system only on every system', async () => {
  const accepted = []
  const all = ['invalid', 'linux-only', 'windows-only'].flatMap(bags)
  for (const bag of all) if ((await verdict(bag)) !== 'bad') accepted.push(bag)
  expect(accepted).toEqual([])
  if (isHere) expect(all.length).toBeGreaterThan(25)
})

test('every odd bag of the suite is accepted with a warning', async () => {
  const wrong = []
  for (const bag of bags('warning')) if ((await verdict(bag)) !== 'warn') wrong.push([bag, await check(bag)])
  expect(wrong).toEqual([])
  if (isHere) expect(bags('warning').length).toBe(6)
})

/** A small bag of version 1.0 that is valid. */
function aBag(): string {
  const dir = join(tempDir(), 'bag')
  mkdirSync(join(dir, 'data'), { recursive: true })
  writeFileSync(join(dir, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  writeFileSync(join(dir, 'data/hello.txt'), 'hello\n')
  writeFileSync(join(dir, 'manifest-sha256.txt'), '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  data/hello.txt\n')
  return dir
}

test('each fault of a bag has its own name', async () => {
  const codes = async (spoil: (dir: string) => void): Promise<string[]> => {
    const dir = aBag()
    spoil(dir)
    return (await check(dir)).map(({ state, code, where }) => `${state} ${code} ${where ?? ''}`.trim())
  }
  expect(await codes(() => undefined)).toEqual([])
  expect(await codes((dir) => writeFileSync(join(dir, 'data/hello.txt'), 'hallo\n'))).toEqual(['bad file.changed data/hello.txt'])
  expect(await codes((dir) => rmSync(join(dir, 'data/hello.txt')))).toEqual(['bad file.missing data/hello.txt'])
  expect(await codes((dir) => writeFileSync(join(dir, 'data/more.txt'), ''))).toEqual(['bad file.added data/more.txt'])
  expect(await codes((dir) => symlinkSync('/etc/passwd', join(dir, 'data/link')))).toEqual(['bad bag.link data/link'])
  expect(await codes((dir) => appendFileSync(join(dir, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../etc/passwd\n`))).toEqual(['bad bag.unsafePath manifest-sha256.txt: data/../../etc/passwd'])
  expect(await codes((dir) => appendFileSync(join(dir, 'manifest-sha256.txt'), 'not a line\n'))).toEqual(['bad bag.manifestLine manifest-sha256.txt:2'])
  expect(await codes((dir) => writeFileSync(join(dir, 'fetch.txt'), 'https://example.org/x 5 data/x\n'))).toEqual(['warn bag.fetch fetch.txt'])
  expect(await codes((dir) => writeFileSync(join(dir, 'bag-info.txt'), 'Payload-Oxum: 7.1\n'))).toEqual(['bad bag.oxum bag-info.txt'])
  expect(await codes((dir) => writeFileSync(join(dir, 'manifest-blake3.txt'), ''))).toEqual(['bad bag.algorithm manifest-blake3.txt'])
  expect(await codes((dir) => writeFileSync(join(dir, 'bagit.txt'), 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n'))).toEqual(['bad bag.version bagit.txt'])
  expect(await codes((dir) => cpSync(join(dir, 'data/hello.txt'), join(dir, 'data/HELLO.txt')))).toEqual(['bad file.added data/HELLO.txt', 'warn bag.spelling data/HELLO.txt'])
})
