import { serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameBytes, MAX_FRAME_BYTES, toCallFrame } from '../../electron/shared/frame'

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, undefined, true, false),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.uint8Array(),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string().filter((key) => key !== '__proto__'), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value

describe('what may cross the bridge', () => {
  test('plain data crosses, and it is never counted smaller than V8 makes it', () => {
    fc.assert(
      fc.property(plain, (input) => {
        expect(toCallFrame({ channel: 'matters.list', input })).toEqual({ channel: 'matters.list', input })
        expect(frameBytes(input)).toBeGreaterThanOrEqual(serialize(input).byteLength)
      }),
    )
  })

  test('what is not plain data does not cross', () => {
    class Matter {
      title = 'x'
    }
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    const refused = [
      () => 1, Symbol('s'), 1n, Number.NaN, Infinity, new Date(0), new Map(), new Set(), /x/, new Matter(), new Float32Array(1), circle,
      JSON.parse('{"__proto__": {"isAdmin": true}}'),
      { [Symbol('hidden')]: 1 },
      new Proxy({}, { getPrototypeOf: () => Matter.prototype }),
    ]
    expect(refused.map((input) => frameBytes({ input }))).toEqual(refused.map(() => null))
  })

  test('a frame of 2 MiB crosses and one byte more does not', () => {
    const overhead = frameBytes(new Uint8Array())!
    const largest = new Uint8Array(MAX_FRAME_BYTES - overhead)
    expect(toCallFrame({ channel: 'c', input: largest })).not.toBeNull()
    expect(toCallFrame({ channel: 'c', input: new Uint8Array(largest.length + 1) })).toBeNull()
  })

  test('many small values are counted, not only large ones', () => {
    expect(toCallFrame({ channel: 'c', input: Array.from({ length: 1000 }, () => 'x'.repeat(1000)) })).not.toBeNull()
    expect(toCallFrame({ channel: 'c', input: Array.from({ length: 2000 }, () => 'x'.repeat(1000)) })).toBeNull()
  })

  test('a frame is a channel, an input and nothing else', () => {
    expect(toCallFrame({ channel: 'c', input: 1 })).toEqual({ channel: 'c', input: 1 })
    const refused = [null, 'c', { input: 1 }, { channel: 1, input: 1 }, { channel: 'c', input: 1, path: '/' }, { channel: 'c'.repeat(101), input: 1 }]
    expect(refused.map(toCallFrame)).toEqual(refused.map(() => null))
  })
})
