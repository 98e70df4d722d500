import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A kind of file as a lawyer gets it, with content that no other file has. */
export type FileKind = { readonly name: string; readonly make: (byteLength: number) => Buffer }

const words = [
  'судья', 'защитник', 'отказ', 'свидание', 'дежурный', 'журнал', 'приговор', 'жалоба', 'подпись', 'протокол',
  'counsel', 'refused', 'visit', 'record', 'officer', 'statement', 'hearing', 'annex', 'letter', 'transfer',
]

/** Running text in two scripts, UTF-8, in lines. */
export const text: FileKind = {
  name: 'text',
  make: (byteLength) => {
    const chance = randomBytes(Math.ceil(byteLength / 4))
    const parts: string[] = [randomBytes(8).toString('hex')]
    for (let i = 0, length = 0; length < byteLength + 32; i++) {
      const word = words[(chance[i] ?? i) % words.length]!
      const next = i % 12 === 11 ? `${word}\n` : `${word} `
      parts.push(next)
      length += Buffer.byteLength(next)
    }
    // Cut where a character begins.
    const bytes = Buffer.from(parts.join(''))
    let end = byteLength
    while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--
    return bytes.subarray(0, end)
  },
}

const segment = (marker: number, body: readonly number[]): Buffer =>
  Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body])

/** A JPEG by its segments, with chance where the entropy-coded picture would be: as hard to compress as a photograph. */
export const jpeg: FileKind = {
  name: 'JPEG',
  make: (byteLength) => {
    const app0 = segment(0xe0, [...Buffer.from('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0])
    const frame = segment(0xc0, [8, 1200 >> 8, 1200 & 255, 1600 >> 8, 1600 & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
    const scan = segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0])
    const head = Buffer.concat([Buffer.from([0xff, 0xd8]), app0, frame, scan])
    const picture = randomBytes(byteLength - head.length - 2)
    for (let i = picture.indexOf(0xff); i >= 0; i = picture.indexOf(0xff, i + 1)) picture[i] = 0xfe
    return Buffer.concat([head, picture, Buffer.from([0xff, 0xd9])])
  },
}

/** A scan: a PDF of 20 pages, each one large picture. */
export const scan: FileKind = {
  name: 'scanned PDF',
  make: (byteLength) => {
    const pages = 20
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
    const offsets: number[] = []
    let at = parts[0]!.length
    const add = (...pieces: Buffer[]): void => {
      offsets.push(at)
      for (const piece of [Buffer.from(`${offsets.length} 0 obj\n`), ...pieces, Buffer.from('\nendobj\n')]) {
        parts.push(piece)
        at += piece.length
      }
    }
    add(Buffer.from('<</Type/Catalog/Pages 2 0 R>>'))
    add(Buffer.from(`<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, i) => `${3 + 3 * i} 0 R`).join(' ')}]>>`))
    for (let i = 0; i < pages; i++) {
      const [content, picture] = [4 + 3 * i, 5 + 3 * i]
      add(Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources<</XObject<</P ${picture} 0 R>>>>>>`))
      const drawn = 'q 595 0 0 842 0 0 cm /P Do Q'
      add(Buffer.from(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`))
      const bytes = jpeg.make(Math.floor(byteLength / pages) - 400)
      const facts = `<</Type/XObject/Subtype/Image/Width 1600/Height 1200/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>stream\n`
      add(Buffer.from(facts), bytes, Buffer.from('\nendstream'))
    }
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    parts.push(Buffer.from(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`))
    return Buffer.concat(parts)
  },
}

/** A film: a kind that Sheaf keeps without being able to show it. */
export const film: FileKind = {
  name: 'film',
  make: (byteLength) => Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), randomBytes(byteLength - 24)]),
}

/** Writes `count` new files below `dir`; returns their paths. */
export function makeFiles(dir: string, kind: FileKind, count: number, byteLength: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const path = join(dir, `${kind.name.replaceAll(' ', '-')}-${randomBytes(6).toString('hex')}-${i}`)
    writeFileSync(path, kind.make(byteLength))
    return path
  })
}
