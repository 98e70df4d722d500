import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, looksLikeText } from '../../electron/parser/charset'
import { imageSizeOf } from '../../electron/parser/image-size'
import { readJpeg } from '../../electron/parser/jpeg'
import { ParseError } from '../../electron/parser/parse-error'
import { readPng, unpackPng } from '../../electron/parser/png'
import { MEDIA_TYPES } from '../../electron/parser/protocol'
import { mediaTypeOf } from '../../electron/parser/sniff'
import { quarters, tempDir, withExif } from './support'

const dir = tempDir()
const jpeg = withExif(quarters(dir, 'fuzz.jpg'), 6, 'CANARY')
const png = quarters(dir, 'fuzz.png', '-interlace', 'PNG')
const webp = quarters(dir, 'fuzz.webp')
const tiff = quarters(dir, 'fuzz.tif')

/** A sound file with a few bytes changed and its end cut off, or bytes of any kind. */
const hostile = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.tuple(fc.constantFrom(jpeg, png, webp, tiff), fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), fc.nat(1000)).map(([file, changes, cut]) => {
    const bent = Uint8Array.from(file.subarray(0, Math.max(1, file.byteLength - cut)))
    for (const [at, value] of changes) if (at < bent.byteLength) bent[at] = value
    return bent
  }),
)

/** Runs it; only a ParseError may come out. */
function survives(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError)
  }
}

test('bytes of every kind are told apart, measured and decoded without any error but ParseError', () => {
  fc.assert(
    fc.property(hostile, (bytes) => {
      mediaTypeOf(bytes)
      looksLikeText(bytes)
      decodeText(bytes, 200)
      for (const type of MEDIA_TYPES.filter((each) => each.startsWith('image/'))) survives(() => imageSizeOf(type, bytes))
      survives(() => readJpeg(bytes))
      survives(() => {
        const read = readPng(bytes)
        if (read.width * read.height < 100_000) unpackPng(read)
      })
    }),
    { numRuns: 3000 },
  )
})

test('control: the sound files are read', () => {
  expect([readJpeg(jpeg).orientation, readPng(png).interlaced, unpackPng(readPng(png)).rgb.byteLength, imageSizeOf('image/webp', webp), imageSizeOf('image/tiff', tiff)]).toEqual([
    6, true, 120 * 80 * 3, { width: 120, height: 80 }, { width: 120, height: 80 },
  ])
})

test('a bare JPEG holds no application segment, comment or trailing data, whatever stood in it', () => {
  const { bare } = readJpeg(jpeg)
  expect(Buffer.from(bare).includes('CANARY')).toBe(false)
  expect([...bare.subarray(0, 2), ...bare.subarray(-2)]).toEqual([0xff, 0xd8, 0xff, 0xd9])
  expect(readJpeg(bare).bare).toEqual(bare)
})

test('a PNG that unpacks to more than its header says is refused', () => {
  const header = Buffer.from('0000000d49484452' + '0000000800000008' + '0806000000' + '00000000', 'hex')
  const data = deflateSync(Buffer.alloc(50_000_000))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const bomb = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header, length, Buffer.from('IDAT'), data, Buffer.alloc(4)])
  expect(() => unpackPng(readPng(bomb))).toThrow(new ParseError('damaged'))
})
