/** What the parser's tests share: the bundle, PDFs made by hand, pictures made by ImageMagick. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { build } from 'rolldown'
import { afterAll } from 'vitest'
import type { AssembleAnnex, AssembleJob } from '../../electron/parser/protocol'
import { AppError } from '../../electron/shared/errors'

export const repoRoot = join(import.meta.dirname, '../..')
const corpusDir = join(repoRoot, '../shared/corpus')
/** Real files that nobody here wrote; null where this machine has none. They are read in place and never copied. */
export const corpus = existsSync(corpusDir) ? corpusDir : null

/** An empty folder, gone when the file's tests are over. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-parser-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Bundles an entry as the product's build does; returns the bundle's path. */
export async function bundle(entry: string, dir: string): Promise<string> {
  const file = join(dir, `${entry.split('/').at(-1)?.replace('.ts', '') ?? 'entry'}.mjs`)
  await build({
    cwd: repoRoot,
    input: entry,
    platform: 'node',
    external: ['electron', /^node:/, /^better-sqlite3/, /^@myriaddreamin\//, /^@embedpdf\/pdfium/],
    transform: { target: 'node24' },
    logLevel: 'silent',
    output: { file, format: 'esm', codeSplitting: false },
  })
  return file
}

/** A script that stands in for the parser. */
export function script(dir: string, name: string, source: string): string {
  const file = join(dir, `${name}.mjs`)
  writeFileSync(file, source)
  return file
}

/** Code and details of the AppError that `promise` must end in. */
export async function refusal(promise: Promise<unknown>): Promise<{ code: string; details: Readonly<Record<string, string>> }> {
  try {
    await promise
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('expected an AppError')
}

/** A PDF written object by object; the first is the catalog. `trailer` is added to the trailer's dictionary. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = body.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Root 1 0 R/Size ${objects.length + 1}${trailer}>>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

export function rawStream(entries: string, data: string): string {
  return `<<${entries}/Length ${data.length}>>stream\n${data}\nendstream`
}

/** Words on pages of a PDF, one page each. */
export async function textPdf(pages: readonly string[], size: [number, number] = [595, 842], at = 700): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of pages) pdf.addPage(size).drawText(text, { x: 20, y: Math.min(at, size[1] - 40), size: 18, font })
  return pdf.save({ useObjectStreams: true })
}

/** One small page for each label, as the typesetter makes them. */
export async function stampPdf(labels: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const label of labels) {
    pdf.addPage([font.widthOfTextAtSize(label, 9) + 4, 13]).drawText(label, { x: 2, y: 3, size: 9, font })
  }
  return pdf.save()
}

/** An assembly of `annexes` behind a front of one page, stamped where `labels` are given. */
export async function anAssembly(annexes: readonly AssembleAnnex[], labels: readonly string[] | null = null): Promise<AssembleJob> {
  return {
    kind: 'assemble',
    front: await textPdf(['Complaint']),
    stamps: labels === null ? null : await stampPdf(labels),
    annexes,
    meta: {
      title: 'Жалоба № 4',
      author: 'A. Counsel',
      dateIso: '2024-09-12',
      language: 'ru',
      bookmarks: [
        { title: 'Complaint', target: { frontPage: 1 } },
        ...annexes.map(({ no }) => ({ title: `Приложение ${no}`, target: { annexNo: no } })),
      ],
    },
  }
}

/** Runs a tool on a file and returns what it prints. */
export function tool(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The finished file as plain text: object streams opened, streams unpacked. */
export function unpacked(pdf: Uint8Array, dir: string): string {
  const from = join(dir, 'packed.pdf')
  const to = join(dir, 'unpacked.pdf')
  writeFileSync(from, pdf)
  tool('qpdf', '--qdf', '--object-streams=disable', '--decode-level=generalized', from, to)
  return readFileSync(to, 'latin1')
}

/** True when `qpdf --check` finds neither fault nor warning; throws with its words otherwise. */
export function isSound(pdf: Uint8Array, dir: string): boolean {
  const file = join(dir, 'checked.pdf')
  writeFileSync(file, pdf)
  return tool('qpdf', '--check', file).includes('No syntax or stream encoding errors found')
}

/** Text of one page, as another reader sees it, white space joined. */
export function pageText(pdf: Uint8Array, page: number, dir: string): string {
  const file = join(dir, 'text.pdf')
  writeFileSync(file, pdf)
  return tool('pdftotext', '-f', String(page), '-l', String(page), file, '-').replaceAll(/\s+/g, ' ').trim()
}

type Rgb = readonly [number, number, number]

/** The colour at a place given as parts of width and height from the top left, rounded to full strokes: 0 or 255. */
export function colourAt(picture: { width: number; height: number; rgba: Uint8Array }, x: number, y: number): Rgb {
  const at = (Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) * 4
  const [r = 0, g = 0, b = 0] = [...picture.rgba.subarray(at, at + 3)].map((value) => (value > 127 ? 255 : 0))
  return [r, g, b]
}

export const RED: Rgb = [255, 0, 0]
export const GREEN: Rgb = [0, 255, 0]
export const BLUE: Rgb = [0, 0, 255]
export const WHITE: Rgb = [255, 255, 255]
export const BLACK: Rgb = [0, 0, 0]

/** Red top left, green top right, blue bottom left, black bottom right; wider than high. */
export function quarters(dir: string, name: string, ...options: string[]): Uint8Array {
  const file = join(dir, name)
  const draw = ['-fill', 'red', '-draw', 'rectangle 0,0 59,39', '-fill', 'lime', '-draw', 'rectangle 60,0 119,39', '-fill', 'blue', '-draw', 'rectangle 0,40 59,79', '-fill', 'black', '-draw', 'rectangle 60,40 119,79']
  tool('convert', '-size', '120x80', 'xc:white', ...draw, ...options, file)
  return readFileSync(file)
}

/** How each EXIF orientation is stored: what ImageMagick does to the upright picture first. */
export const STORED_BY: Readonly<Record<number, readonly string[]>> = {
  1: [], 2: ['-flop'], 3: ['-rotate', '180'], 4: ['-flip'], 5: ['-transpose'], 6: ['-rotate', '270'], 7: ['-transverse'], 8: ['-rotate', '90'],
}

/** Puts EXIF with an orientation, a GPS block and a canary into a JPEG, and junk with the canary behind its end. */
export function withExif(jpeg: Uint8Array, orientation: number, canary: string): Uint8Array {
  const tiff = Buffer.alloc(64)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(2, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  tiff.writeUInt16BE(0x8825, 22)
  tiff.writeUInt16BE(4, 24)
  tiff.writeUInt32BE(1, 26)
  tiff.writeUInt32BE(40, 30)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(canary)])
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
  const comment = Buffer.from(canary)
  const com = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment])
  return Buffer.concat([jpeg.subarray(0, 2), app1, com, jpeg.subarray(2), Buffer.from(canary)])
}
