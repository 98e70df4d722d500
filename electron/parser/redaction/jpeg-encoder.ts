/** Baseline JPEG from pixels: grey, or colour with its colour halved in both directions. The same pixels give the same bytes. */

export type Raster = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]
/** Tables of ITU-T T.81, Annex K, in rows. */
const LUMA = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]
const CHROMA = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
  ...Array.from({ length: 32 }, () => 99),
]
const DC_LUMA = { counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }
const DC_CHROMA = { counts: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }
const AC_LUMA = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  values: acValues('01 02 03 00 04 11 05 12 21 31 41 06 13 51 61 07 22 71 14 32 81 91 a1 08 23 42 b1 c1 15 52 d1 f0 24 33 62 72 82'),
}
const AC_CHROMA = {
  counts: [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
  values: acValues('00 01 02 03 11 04 05 21 31 06 12 41 51 07 61 71 13 22 32 81 08 14 42 91 a1 b1 c1 09 23 33 52 f0 15 62 72 d1 0a 16 24 34 e1 25 f1'),
}
/** 4:2:0 of T.81 K with quality 85, as the common encoders count it. */
const QUALITY = 85
const AAN = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.5411961, 0.275899379]

type Table = { readonly counts: readonly number[]; readonly values: readonly number[] }
type Codes = { readonly code: Uint16Array; readonly length: Uint8Array }

/** The symbols of an AC table: those with an order of their own, then the rest, which stand in ascending order. */
function acValues(first: string): number[] {
  const own = first.split(' ').map((hex) => Number.parseInt(hex, 16))
  const all = [0x00, 0xf0, ...Array.from({ length: 16 }, (_, run) => Array.from({ length: 10 }, (_, size) => run * 16 + size + 1)).flat()]
  return [...own, ...all.filter((value) => !own.includes(value)).toSorted((a, b) => a - b)]
}

function codesOf({ counts, values }: Table): Codes {
  const codes = { code: new Uint16Array(256), length: new Uint8Array(256) }
  let [code, at] = [0, 0]
  for (const [index, count] of counts.entries()) {
    for (let n = 0; n < count; n += 1, at += 1, code += 1) {
      codes.code[values[at] ?? 0] = code
      codes.length[values[at] ?? 0] = index + 1
    }
    code <<= 1
  }
  return codes
}

/** Bits into bytes, with the zero byte that JPEG wants behind every 0xFF. */
class BitWriter {
  private bytes = new Uint8Array(1 << 20)
  private size = 0
  private bits = 0
  private count = 0

  put(value: number, length: number): void {
    this.bits = (this.bits << length) | value
    this.count += length
    while (this.count >= 8) {
      this.count -= 8
      this.byte((this.bits >> this.count) & 255)
    }
    this.bits &= (1 << this.count) - 1
  }

  finish(): Uint8Array {
    if (this.count > 0) this.put((1 << (8 - this.count)) - 1, 8 - this.count)
    return this.bytes.subarray(0, this.size)
  }

  private byte(value: number): void {
    if (this.size + 2 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes[this.size] = value
    this.size += 1
    if (value !== 255) return
    this.bytes[this.size] = 0
    this.size += 1
  }
}

function scaled(table: readonly number[]): number[] {
  return table.map((value) => Math.min(255, Math.max(1, Math.floor((value * (200 - QUALITY * 2) + 50) / 100))))
}

const divisors = (table: readonly number[]): Float32Array =>
  Float32Array.from(scaled(table), (value, at) => 1 / (value * (AAN[at >> 3] ?? 1) * (AAN[at & 7] ?? 1) * 8))

/** One pass of the AAN transform over eight values, `step` apart. */
function transform(d: Float32Array, at: number, step: number): void {
  const end = at + 7 * step
  const a0 = d[at]! + d[end]!
  const a7 = d[at]! - d[end]!
  const a1 = d[at + step]! + d[end - step]!
  const a6 = d[at + step]! - d[end - step]!
  const a2 = d[at + 2 * step]! + d[end - 2 * step]!
  const a5 = d[at + 2 * step]! - d[end - 2 * step]!
  const a3 = d[at + 3 * step]! + d[end - 3 * step]!
  const a4 = d[at + 3 * step]! - d[end - 3 * step]!
  const b0 = a0 + a3
  const b1 = a1 + a2
  const b3 = a0 - a3
  const z1 = (a1 - a2 + b3) * 0.707106781
  d[at] = b0 + b1
  d[at + 4 * step] = b0 - b1
  d[at + 2 * step] = b3 + z1
  d[at + 6 * step] = b3 - z1
  const c0 = a4 + a5
  const c2 = a6 + a7
  const z3 = (a5 + a6) * 0.707106781
  const z5 = (c0 - c2) * 0.382683433
  const z2 = 0.5411961 * c0 + z5
  const z4 = 1.306562965 * c2 + z5
  d[at + 5 * step] = a7 - z3 + z2
  d[at + 3 * step] = a7 - z3 - z2
  d[at + step] = a7 + z3 + z4
  d[end] = a7 + z3 - z4
}

type Channel = { readonly divisors: Float32Array; readonly dc: Codes; readonly ac: Codes; last: number }

const coefficients = new Int32Array(64)

function putBlock(out: BitWriter, block: Float32Array, channel: Channel): void {
  for (let row = 0; row < 64; row += 8) transform(block, row, 1)
  for (let column = 0; column < 8; column += 1) transform(block, column, 8)
  for (let n = 0; n < 64; n += 1) {
    const at = ZIGZAG[n]!
    coefficients[n] = Math.round(block[at]! * channel.divisors[at]!)
  }
  const step = coefficients[0]! - channel.last
  channel.last = coefficients[0]!
  putNumber(out, channel.dc, 0, step)
  let run = 0
  for (let n = 1; n < 64; n += 1) {
    const value = coefficients[n]!
    if (value === 0) {
      run += 1
      continue
    }
    for (; run > 15; run -= 16) out.put(channel.ac.code[0xf0]!, channel.ac.length[0xf0]!)
    putNumber(out, channel.ac, run, value)
    run = 0
  }
  if (run > 0) out.put(channel.ac.code[0]!, channel.ac.length[0]!)
}

function putNumber(out: BitWriter, codes: Codes, run: number, value: number): void {
  const size = 32 - Math.clz32(Math.abs(value))
  const symbol = run * 16 + size
  out.put(codes.code[symbol]!, codes.length[symbol]!)
  if (size > 0) out.put(value > 0 ? value : value + (1 << size) - 1, size)
}

/** Planes of luma (less 128) and, where wanted, of the two colours at half size; edges are repeated to whole blocks. */
type Plane = { readonly width: number; readonly height: number; readonly values: Float32Array }

function lumaOf({ width, height, rgba }: Raster, step: number): Plane {
  const w = Math.ceil(width / step) * step
  const h = Math.ceil(height / step) * step
  const values = new Float32Array(w * h)
  for (let y = 0, to = 0; y < h; y += 1) {
    const row = Math.min(y, height - 1) * width
    for (let x = 0; x < w; x += 1, to += 1) {
      const at = (row + Math.min(x, width - 1)) * 4
      values[to] = 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]! - 128
    }
  }
  return { width: w, height: h, values }
}

function halvedColour({ width, height, rgba }: Raster, luma: Plane): { readonly blue: Plane; readonly red: Plane } {
  const [w, h] = [luma.width / 2, luma.height / 2]
  const [blue, red] = [new Float32Array(w * h), new Float32Array(w * h)]
  for (let y = 0, to = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1, to += 1) {
      let r = 0
      let g = 0
      let b = 0
      for (let part = 0; part < 4; part += 1) {
        const at = (Math.min(2 * y + (part >> 1), height - 1) * width + Math.min(2 * x + (part & 1), width - 1)) * 4
        r += rgba[at]!
        g += rgba[at + 1]!
        b += rgba[at + 2]!
      }
      blue[to] = (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4
      red[to] = (0.5 * r - 0.418688 * g - 0.081312 * b) / 4
    }
  }
  return { blue: { width: w, height: h, values: blue }, red: { width: w, height: h, values: red } }
}

const block = new Float32Array(64)

function putFrom(out: BitWriter, plane: Plane, x: number, y: number, channel: Channel): void {
  for (let row = 0; row < 8; row += 1) {
    const at = (y + row) * plane.width + x
    for (let column = 0; column < 8; column += 1) block[row * 8 + column] = plane.values[at + column]!
  }
  putBlock(out, block, channel)
}

function segment(marker: number, body: readonly number[]): Uint8Array {
  const length = body.length + 2
  return Uint8Array.from([0xff, marker, length >> 8, length & 255, ...body])
}

/** `isGrey` keeps the luma alone. */
export function encodeJpeg(picture: Raster, isGrey: boolean): Uint8Array {
  const quant = (number: number, table: readonly number[]): Uint8Array => segment(0xdb, [number, ...ZIGZAG.map((at) => scaled(table)[at] ?? 1)])
  const huffman = (kind: number, { counts, values }: Table): Uint8Array => segment(0xc4, [kind, ...counts, ...values])
  const { width, height } = picture
  const parts = isGrey ? [[1, 0x11, 0]] : [[1, 0x22, 0], [2, 0x11, 1], [3, 0x11, 1]]
  const frame = segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, parts.length, ...parts.flat()])
  const scan = segment(0xda, [parts.length, ...parts.flatMap(([id = 0, , table = 0]) => [id, table * 17]), 0, 63, 0])
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8), quant(0, LUMA), ...(isGrey ? [] : [quant(1, CHROMA)]), frame,
    huffman(0x00, DC_LUMA), huffman(0x10, AC_LUMA), ...(isGrey ? [] : [huffman(0x01, DC_CHROMA), huffman(0x11, AC_CHROMA)]),
    scan, isGrey ? greyScan(picture) : colourScan(picture), Uint8Array.of(0xff, 0xd9),
  ])
}

function greyScan(picture: Raster): Uint8Array {
  const out = new BitWriter()
  const luma = lumaOf(picture, 8)
  const channel = { divisors: divisors(LUMA), dc: codesOf(DC_LUMA), ac: codesOf(AC_LUMA), last: 0 }
  for (let y = 0; y < luma.height; y += 8) for (let x = 0; x < luma.width; x += 8) putFrom(out, luma, x, y, channel)
  return out.finish()
}

function colourScan(picture: Raster): Uint8Array {
  const out = new BitWriter()
  const luma = lumaOf(picture, 16)
  const { blue, red } = halvedColour(picture, luma)
  const y0 = { divisors: divisors(LUMA), dc: codesOf(DC_LUMA), ac: codesOf(AC_LUMA), last: 0 }
  const chroma = { divisors: divisors(CHROMA), dc: codesOf(DC_CHROMA), ac: codesOf(AC_CHROMA) }
  const [cb, cr] = [{ ...chroma, last: 0 }, { ...chroma, last: 0 }]
  for (let y = 0; y < luma.height; y += 16) {
    for (let x = 0; x < luma.width; x += 16) {
      for (let part = 0; part < 4; part += 1) putFrom(out, luma, x + (part & 1) * 8, y + (part >> 1) * 8, y0)
      putFrom(out, blue, x / 2, y / 2, cb)
      putFrom(out, red, x / 2, y / 2, cr)
    }
  }
  return out.finish()
}
