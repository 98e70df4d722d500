import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromFrame, toFrame } from '../../electron/parser/wire'

const joined = (value: unknown) => new Uint8Array(Buffer.concat(toFrame(value)))
const bytes = fc.uint8Array({ maxLength: 50 })
const plain = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), bytes, fc.array(tie('value'), { maxLength: 4 }), tie('record')),
  record: fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }).filter((key) => key !== '__proto__' && key !== '$blob'), tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).value

test('whatever goes into a frame comes out of it', () => {
  fc.assert(fc.property(plain, (value) => void expect(plainBytes(fromFrame(joined(value)))).toEqual(plainBytes(value))))
})

test('a frame that was cut, lengthened or bent is refused or still well formed, and nothing else is thrown', () => {
  const frame = joined({ job: 'inspect', bytes: new Uint8Array([1, 2, 3]) })
  fc.assert(
    fc.property(fc.nat(frame.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bent = Uint8Array.from(frame)
      bent[at] = (bent[at] ?? 0) ^ change
      try {
        fromFrame(bent)
      } catch (error) {
        // TypeError: bytes that are no UTF-8.
        expect(error instanceof RangeError || error instanceof TypeError).toBe(true)
      }
    }),
  )
  expect(() => fromFrame(frame.subarray(0, -1))).toThrow(RangeError)
  expect(() => fromFrame(Buffer.concat([frame, Buffer.from([0])]))).toThrow(RangeError)
})

/** Byte arrays as plain lists, so that views and copies compare alike. */
function plainBytes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, item: unknown) => (item instanceof Uint8Array ? { bytes: [...item] } : item)) ?? 'null')
}
