/** Zips that two programs could read differently, or that reach out of their folder, are refused. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBag } from '../../electron/checker/bag-source'
import { newFindings } from '../../electron/checker/findings'
import { openSink } from '../../electron/exports/bag-sink'
import { tempDir } from '../support/vault'

async function aZip(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const path = join(tempDir(), 'bag.zip')
  const sink = openSink(path, 'zip')
  for (const [name, text] of Object.entries(files)) await sink.add(name, [Buffer.from(text)])
  await sink.finish()
  return readFileSync(path)
}

async function read(bytes: Uint8Array): Promise<{ refused: string | null; content: Record<string, string> | null }> {
  const path = join(tempDir(), 'x.zip')
  writeFileSync(path, bytes)
  const findings = newFindings()
  const source = openBag(path, findings)
  if (source === null) return { refused: findings.all()[0]?.code ?? '', content: null }
  const content: Record<string, string> = {}
  try {
    for (const [name, file] of source.files) {
      const parts: Uint8Array[] = []
      for await (const chunk of file.chunks()) parts.push(chunk)
      content[name] = Buffer.concat(parts).toString()
    }
    return { refused: null, content }
  } catch {
    return { refused: 'content', content: null }
  } finally {
    source.close()
  }
}

const files = { 'bagit.txt': 'BagIt', 'data/a.txt': 'first', 'data/b.txt': 'second' }

test('our own zip is read back, and a name that leads out of it, a name twice or a hidden tail is refused', async () => {
  const whole = await aZip(files)
  expect(await read(whole)).toEqual({ refused: null, content: files })
  const renamed = (from: string, to: string): Buffer => Buffer.from(whole.toString('latin1').replaceAll(from, to), 'latin1')
  for (const to of ['bag/../../a.tx', 'bag\\data\\a.txt', '/ag/data/a.txt', 'bag//ata/a.txt', 'C:g/data/a.txt', 'bag/data/./.tx']) {
    expect([to, to.length, (await read(renamed('bag/data/a.txt', to))).refused]).toEqual([to, 14, 'bag.zip'])
  }
  expect((await read(renamed('bag/data/b.txt', 'bag/data/a.txt'))).refused).toBe('bag.zip')
  expect((await read(Buffer.concat([whole, Buffer.from('hidden')]))).refused).toBe('bag.zip')
  const local = whole.indexOf('bag/data/a.txt')
  const oneSided = Buffer.from(whole)
  oneSided.write('bag/data/c.txt', local)
  expect((await read(oneSided)).refused).toBe('bag.zip')
})

test('no changed byte of a zip gives other content under the same name without a word', async () => {
  const whole = await aZip(files)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = Buffer.from(whole)
      changed[at] = changed[at]! ^ flip
      const { content } = await read(changed)
      // What the reader gives is what was put in; or it refuses; or the file is missing, which a manifest tells.
      for (const [name, text] of Object.entries(content ?? {})) if (name in files) expect(text).toBe(files[name as keyof typeof files])
    }),
    { numRuns: 200 },
  )
})
