import { createDeflateRaw } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeParts } from '../../../electron/parser/readers/found'
import { readArchive } from '../../../electron/parser/readers/archive'
import { openZip } from '../../../electron/parser/readers/zip'
import { limits, reasonOf, zipOf } from './made'

/** What deflate makes of so many zero bytes. */
function zeros(bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const stream = createDeflateRaw({ level: 9 })
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', reject)
    const block = Buffer.alloc(1 << 20)
    for (let left = bytes; left > 0; left -= block.length) stream.write(block.subarray(0, Math.min(left, block.length)))
    stream.end()
  })
}

/** One deflated entry that declares whatever size is given. */
function oneEntry(name: Uint8Array, coded: Uint8Array, declared: number, flags = 0): Uint8Array {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(flags, 6)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(coded.length, 18)
  local.writeUInt32LE(declared, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(coded.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + coded.length, 16)
  return Buffer.concat([local, name, coded, entry, name, end])
}

test('an archive is listed, and its files come out whole; folders are not files', () => {
  const found = readArchive(zipOf({ 'a/': '', 'a/one.txt': 'first', '../../etc/passwd': 'x' }), limits())
  expect([found.text?.split('\n').map((line) => line.split('\t').slice(0, 2)), takeParts(found.parts, 0, limits())]).toEqual([
    [['a/one.txt', '5'], ['../../etc/passwd', '1']],
    { children: [{ name: 'a/one.txt', bytes: Buffer.from('first'), reason: null }, { name: '../../etc/passwd', bytes: Buffer.from('x'), reason: null }], nextChild: null },
  ])
})

test('files come in batches when they are many megabytes', () => {
  const megabytes = (n: number): Uint8Array => new Uint8Array(n * 1048576).map((_, at) => (at * 2654435761) >>> 24)
  const parts = readArchive(zipOf({ a: megabytes(20), b: megabytes(20), c: 'last' }), limits()).parts
  const first = takeParts(parts, 0, limits())
  const rest = takeParts(parts, first.nextChild ?? 0, limits())
  expect([first.children.map(({ name }) => name), first.nextChild, rest.children.map(({ name }) => name), rest.nextChild]).toEqual([['a', 'b'], 2, ['c'], null])
})

test('a bomb is stopped by what it inflates to, whatever it declares', async () => {
  const bomb = await zeros(300 * 1048576)
  const [honest] = openZip(oneEntry(Buffer.from('a'), await zeros(100_000), 100_000), limits()).entries
  const [lying] = openZip(oneEntry(Buffer.from('a'), bomb, 10), limits()).entries
  expect(honest?.readLeniently().bytes.byteLength).toBe(100_000)
  expect(() => lying?.read()).toThrow(expect.objectContaining({ reason: 'too_large' }))
})

test('all files together may inflate to no more than allowed', () => {
  const text = Array.from({ length: 4000 }, (_, n) => Math.sin(n)).join(' ')
  const { entries } = openZip(zipOf({ a: text, b: text, c: text }), limits({ inflatedBytes: Math.floor(text.length * 2.5) }))
  const reasons = entries.map((entry) => {
    try {
      return entry.read().byteLength
    } catch (error) {
      return error instanceof Error && 'reason' in error ? error.reason : error
    }
  })
  expect(reasons).toEqual([text.length, text.length, 'too_large'])
})

test('more files than allowed are cut, and the answer says so', () => {
  const many = zipOf(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, String(n)])))
  const [cut, whole] = [readArchive(many, limits({ children: 20 })), readArchive(many, limits())]
  expect([cut.parts.length, cut.truncated, whole.parts.length, whole.truncated]).toEqual([20, true, 30, false])
})

test('a locked file is listed as locked; an unknown packing, a wrong sum and a broken stream are told apart', async () => {
  const coded = await zeros(1000)
  const locked = readArchive(oneEntry(Buffer.from('a'), coded, 1000, 1), limits())
  expect([locked.text, takeParts(locked.parts, 0, limits()).children]).toEqual(['a\t1000\tencrypted'.replace('\tenc', '\t\tenc'), [{ name: 'a', bytes: null, reason: 'encrypted' }]])
  const wrongSum = zipOf({ a: 'words that are here' })
  const at = Buffer.from(wrongSum).indexOf('PK\x01\x02')
  wrongSum[at + 16] = (wrongSum[at + 16] ?? 0) ^ 1
  expect(takeParts(readArchive(wrongSum, limits()).parts, 0, limits()).children).toEqual([{ name: 'a', bytes: null, reason: 'damaged' }])
})

test('names in the encoding of a Russian PC are read, and marked UTF-8 names as they are', async () => {
  const coded = await zeros(3)
  const name = Buffer.from([0x8e, 0xe2, 0xaa, 0xa0, 0xa7, 0x2e, 0x74, 0x78, 0x74])
  const [old] = openZip(oneEntry(name, coded, 3), limits()).entries
  const [now] = openZip(oneEntry(Buffer.from('Отказ.txt'), coded, 3, 0x800), limits()).entries
  expect([old?.name, now?.name]).toEqual(['Отказ.txt', 'Отказ.txt'])
})

test('an archive whose directory is lost is read from its entries', async () => {
  const whole = zipOf({ 'a.txt': 'first words', 'b.txt': 'second words' })
  const cut = whole.subarray(0, Buffer.from(whole).indexOf('PK\x01\x02'))
  const found = readArchive(cut, limits())
  expect([found.truncated, takeParts(found.parts, 0, limits()).children.map(({ bytes }) => Buffer.from(bytes ?? []).toString())]).toEqual([true, ['first words', 'second words']])
  expect(await reasonOf(() => readArchive(Buffer.from('PK\x03\x04'), limits()))).toBe('damaged')
})

test('no bytes whatever do more than end', () => {
  const sound = zipOf({ 'a.txt': 'first words', 'b.txt': 'second words' })
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 }), (flips) => {
    const bytes = sound.slice()
    for (const [at, value] of flips) bytes[at] = value
    try {
      takeParts(readArchive(bytes, limits()).parts, 0, limits())
    } catch (error) {
      expect(error).toMatchObject({ name: 'ParseError' })
    }
  }))
})
