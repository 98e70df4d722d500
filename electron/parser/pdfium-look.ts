/**
 * What can be measured on the pages of a PDF: text, its direction, pictures and their resolution. The file is read
 * piece by piece from a buffer outside pdfium's memory, so that a bundle of any size can be looked at.
 */
import { init, type WrappedPdfiumModule } from '../../node_modules/@embedpdf/pdfium/dist/index.js'
import { wellFormed } from './charset'
import { wasMemoryRefused } from './confine'
import { ParseError } from './parse-error'
import { toHeap } from './pdfium-fields'
import type { PageLook } from './bundle/look'

const ERROR_PASSWORD = 4
const IMAGE = 3
const FORM = 5
const MAX_OBJECTS = 1_000
const MAX_DEPTH = 6
/** Pictures smaller than this many pixels on a side are signs and not scans. */
const LEAST_PIXELS = 64
const MAX_SAMPLES = 60
/** Characters at the end of a page's text among which its number is looked for. */
const TAIL = 120
export const MAX_LOOK_TEXT = 20_000

export type LookDocument = { readonly pageCount: number; /** `label` is looked for as the number that was stamped on. */ readonly look: (index: number, label: string) => PageLook; readonly render: (index: number, maxWidthPx: number) => { width: number; height: number; rgba: Uint8Array } }

/** Throws ParseError 'encrypted', 'damaged', 'too_large'. `bytes` must not change while the document is in use. */
export async function openToLook(wasm: Uint8Array, bytes: Uint8Array): Promise<LookDocument> {
  const silent = (): void => undefined
  const module = await init({ wasmBinary: new Uint8Array(wasm).buffer, print: silent, printErr: silent })
  module.PDFiumExt_Init()
  const handle = openFrom(module, bytes)
  const pageCount = module.FPDF_GetPageCount(handle)
  return {
    pageCount,
    look: (index, label) => onPage(module, handle, index, (page) => lookAt(module, page, label)),
    render: (index, maxWidthPx) => onPage(module, handle, index, (page) => render(module, page, maxWidthPx)),
  }
}

function openFrom(module: WrappedPdfiumModule, bytes: Uint8Array): number {
  const getBlock = module.pdfium.addFunction((_: number, position: number, into: number, size: number): number => {
    const from = position >>> 0
    if (from + size > bytes.byteLength) return 0
    toHeap(module).set(bytes.subarray(from, from + size), into)
    return 1
  }, 'iiiii')
  const at = module.pdfium.wasmExports.malloc(12)
  if (at === 0) throw new ParseError('too_large')
  toHeap(module).set(new Uint8Array(new Uint32Array([bytes.byteLength, getBlock, 0]).buffer), at)
  const handle = module.FPDF_LoadCustomDocument(at, '')
  if (handle === 0) throw new ParseError(wasMemoryRefused() ? 'too_large' : module.FPDF_GetLastError() === ERROR_PASSWORD ? 'encrypted' : 'damaged')
  return handle
}

function onPage<T>(module: WrappedPdfiumModule, handle: number, index: number, use: (page: number) => T): T {
  const page = module.FPDF_LoadPage(handle, index)
  if (page === 0) throw new ParseError(wasMemoryRefused() ? 'too_large' : 'damaged')
  try {
    return use(page)
  } finally {
    module.FPDF_ClosePage(page)
  }
}

function lookAt(module: WrappedPdfiumModule, page: number, label: string): PageLook {
  const widthPt = module.FPDF_GetPageWidthF(page)
  const heightPt = module.FPDF_GetPageHeightF(page)
  const pictures = { count: 0, maxDpi: 0, minDpi: 0, coverage: 0 }
  const objects = { left: MAX_OBJECTS, seen: 0 }
  const scratch = module.pdfium.wasmExports.malloc(64)
  try {
    countPictures(module, page, scratch, pictures, objects, widthPt * heightPt)
    return { widthPt, heightPt, ...readText(module, page, label, scratch), objects: objects.seen, pictures: pictures.count, maxDpi: Math.round(pictures.maxDpi), minDpi: Math.round(pictures.minDpi), coverage: Math.min(1, pictures.coverage) }
  } finally {
    module.pdfium.wasmExports.free(scratch)
  }
}

type Pictures = { count: number; maxDpi: number; minDpi: number; coverage: number }

function countPictures(module: WrappedPdfiumModule, page: number, at: number, pictures: Pictures, objects: { left: number; seen: number }, area: number): void {
  const visit = (object: number, depth: number): void => {
    objects.left -= 1
    objects.seen += 1
    const type = module.FPDFPageObj_GetType(object)
    if (type === IMAGE) notePicture(module, page, object, at, pictures, area)
    if (type !== FORM || depth >= MAX_DEPTH) return
    const count = module.FPDFFormObj_CountObjects(object)
    for (let index = 0; index < count && objects.left > 0; index += 1) visit(module.FPDFFormObj_GetObject(object, index), depth + 1)
  }
  const count = module.FPDFPage_CountObjects(page)
  for (let index = 0; index < count && objects.left > 0; index += 1) visit(module.FPDFPage_GetObject(page, index), 0)
}

function notePicture(module: WrappedPdfiumModule, page: number, object: number, at: number, pictures: Pictures, area: number): void {
  if (!module.FPDFImageObj_GetImageMetadata(object, page, at)) return
  const heap = toHeap(module)
  const [width = 0, height = 0] = new Uint32Array(heap.slice(at, at + 8).buffer)
  const [across = 0, down = 0] = new Float32Array(heap.slice(at + 8, at + 16).buffer)
  if (width < LEAST_PIXELS || height < LEAST_PIXELS || !(across > 0 && down > 0)) return
  const dpi = Math.max(across, down)
  pictures.count += 1
  pictures.maxDpi = Math.max(pictures.maxDpi, dpi)
  pictures.minDpi = pictures.minDpi === 0 ? Math.min(across, down) : Math.min(pictures.minDpi, across, down)
  pictures.coverage += ((width / across) * 72 * (height / down) * 72) / Math.max(1, area)
}

type TextLook = Pick<PageLook, 'text' | 'letters' | 'turned' | 'number' | 'covers'>

function readText(module: WrappedPdfiumModule, page: number, label: string, at: number): TextLook {
  const textPage = module.FPDFText_LoadPage(page)
  if (textPage === 0) return { text: '', letters: 0, turned: 0, number: false, covers: false }
  try {
    const count = Math.max(0, module.FPDFText_CountChars(textPage))
    const text = textOf(module, textPage, Math.min(count, MAX_LOOK_TEXT))
    return { text, letters: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0, turned: turnedShare(module, page, textPage, count), ...findNumber(module, page, textPage, count, label, at) }
  } finally {
    module.FPDFText_ClosePage(textPage)
  }
}

function textOf(module: WrappedPdfiumModule, textPage: number, count: number): string {
  if (count === 0) return ''
  const at = module.pdfium.wasmExports.malloc((count * 2 + 1) * 2)
  if (at === 0) throw new ParseError('too_large')
  const units = module.FPDFText_GetText(textPage, 0, count, at)
  const raw = toHeap(module).slice(at, at + Math.max(0, units - 1) * 2)
  module.pdfium.wasmExports.free(at)
  return wellFormed(new TextDecoder('utf-16le').decode(raw)).replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, ' ').slice(0, MAX_LOOK_TEXT)
}

/** Share of sampled letters that do not stand upright on the page as it is seen. */
function turnedShare(module: WrappedPdfiumModule, page: number, textPage: number, count: number): number {
  const turn = (module.FPDFPage_GetRotation(page) * Math.PI) / 2
  let turned = 0
  let samples = 0
  for (let n = 0; n < Math.min(MAX_SAMPLES, count); n += 1) {
    const index = Math.floor((n * count) / Math.min(MAX_SAMPLES, count))
    if (module.FPDFText_GetUnicode(textPage, index) <= 32) continue
    const angle = module.FPDFText_GetCharAngle(textPage, index)
    if (angle < 0) continue
    samples += 1
    // Angles count the other way round than turns of the page.
    const seen = (((angle - turn) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)
    if (Math.min(seen, 2 * Math.PI - seen) > Math.PI / 6) turned += 1
  }
  return samples === 0 ? 0 : turned / samples
}

/** Looks for the label among the last characters, near the foot of the page as it is seen, and for other letters under it. */
function findNumber(module: WrappedPdfiumModule, page: number, textPage: number, count: number, label: string, at: number): { readonly number: boolean; readonly covers: boolean } {
  const none = { number: false, covers: false }
  if (label === '') return none
  const from = Math.max(0, count - TAIL)
  const signs: { readonly sign: string; readonly index: number }[] = []
  for (let index = from; index < count; index += 1) {
    const code = module.FPDFText_GetUnicode(textPage, index)
    if (code > 32) signs.push({ sign: String.fromCodePoint(code), index })
  }
  const wanted = [...label]
  for (let start = signs.length - wanted.length; start >= 0; start -= 1) {
    const run = signs.slice(start, start + wanted.length)
    if (!run.every(({ sign }, n) => sign === wanted[n])) continue
    const boxes = run.map(({ index }) => boxOf(module, textPage, index, at))
    const box = { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.min(...boxes.map(({ bottom }) => bottom)), top: Math.max(...boxes.map(({ top }) => top)) }
    if (!isAtFoot(module, page, box, at)) continue
    return { number: true, covers: lettersIn(module, textPage, box) > wanted.length }
  }
  return none
}

type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

function boxOf(module: WrappedPdfiumModule, textPage: number, index: number, at: number): Box {
  module.FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24)
  const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(toHeap(module).slice(at, at + 32).buffer)
  return { left, right, bottom, top }
}

const STEPS = 10_000

/** In the lowest eighth of the page as it is seen, not in its left third. */
function isAtFoot(module: WrappedPdfiumModule, page: number, { left, right, bottom, top }: Box, at: number): boolean {
  module.FPDF_PageToDevice(page, 0, 0, STEPS, STEPS, 0, (left + right) / 2, (bottom + top) / 2, at + 32, at + 36)
  const [x = 0, y = 0] = new Int32Array(toHeap(module).slice(at + 32, at + 40).buffer)
  return y > STEPS * 0.8 && y <= STEPS && x > STEPS / 3 && x <= STEPS
}

function lettersIn(module: WrappedPdfiumModule, textPage: number, { left, right, bottom, top }: Box): number {
  const units = module.FPDFText_GetBoundedText(textPage, left, top, right, bottom, 0, 0)
  const at = module.pdfium.wasmExports.malloc((units + 1) * 2)
  if (at === 0) return 0
  const written = module.FPDFText_GetBoundedText(textPage, left, top, right, bottom, at, units)
  const text = new TextDecoder('utf-16le').decode(toHeap(module).slice(at, at + written * 2))
  module.pdfium.wasmExports.free(at)
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

const BITMAP_BGRX = 3

/** A page on white, at most `maxWidthPx` wide. */
function render(module: WrappedPdfiumModule, page: number, maxWidthPx: number): { width: number; height: number; rgba: Uint8Array } {
  const [w, h] = [module.FPDF_GetPageWidthF(page), module.FPDF_GetPageHeightF(page)]
  if (!(w > 0 && h > 0)) throw new ParseError('damaged')
  const scale = Math.min(maxWidthPx / w, Math.sqrt(24_000_000 / (w * h)))
  const [width, height] = [Math.max(1, Math.floor(w * scale)), Math.max(1, Math.round(h * scale))]
  const bitmap = module.FPDFBitmap_CreateEx(width, height, BITMAP_BGRX, 0, 0)
  if (bitmap === 0) throw new ParseError('too_large')
  try {
    module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    module.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 1)
    const stride = module.FPDFBitmap_GetStride(bitmap)
    const at = module.FPDFBitmap_GetBuffer(bitmap)
    const bgrx = toHeap(module).subarray(at, at + stride * height)
    const rgba = new Uint8Array(width * height * 4)
    for (let y = 0, to = 0; y < height; y += 1) {
      for (let from = y * stride, x = 0; x < width; x += 1, from += 4, to += 4) {
        rgba[to] = bgrx[from + 2] ?? 0
        rgba[to + 1] = bgrx[from + 1] ?? 0
        rgba[to + 2] = bgrx[from] ?? 0
        rgba[to + 3] = 255
      }
    }
    return { width, height, rgba }
  } finally {
    module.FPDFBitmap_Destroy(bitmap)
  }
}
