/**
 * The few calls of pdfium that Sheaf uses, with its memory handled. pdfium decides what a PDF shows: pages on
 * screen, text for search and the annexes of a packet all come from its reading of the file, so that a file
 * made to look different to two readers cannot show counsel one page and the court another.
 */
// By path, not by package name: the build leaves that name outside the bundle, and the child may read no file.
import { init, type WrappedPdfiumModule } from '../../node_modules/@embedpdf/pdfium/dist/index.js'
import { wellFormed } from './charset'
import { wasMemoryRefused } from './confine'
import { ParseError } from './parse-error'
import { readChars, type CharBox } from './pdfium-chars'
import { openFields, RENDER_ANNOTATIONS, toHeap, type FormFields } from './pdfium-fields'

const ERROR_PASSWORD = 4
const BITMAP_BGRX = 3
const FLATTEN_AS_SHOWN = 0
const WHITE = 0xffffffff

export type PdfPage = { readonly widthPt: number; readonly heightPt: number; readonly text: string }
export type Picture = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

/** One open PDF. Pages count from 0. Every call throws ParseError 'damaged' for a page that cannot be read. */
export type PdfiumDocument = {
  readonly pageCount: number
  /** What the document says about itself, by pdfium's names of the entries; '' for what it does not say. */
  readonly info: (entry: 'Title' | 'Author' | 'Subject' | 'Keywords' | 'Creator' | 'Producer' | 'CreationDate' | 'ModDate') => string
  /** Size as seen and the page's text, cut after `maxChars` UTF-16 units. */
  readonly readPage: (index: number, maxChars: number) => PdfPage
  /** Characters of the page's text layer with their places, at most `maxChars`; what is typed into fields is not among them. */
  readonly readChars: (index: number, maxChars: number) => CharBox[]
  readonly pageSize: (index: number) => { readonly widthPt: number; readonly heightPt: number }
  /** The page on white, with its annotations, scaled to exactly `width` x `height` pixels. */
  readonly renderPage: (index: number, width: number, height: number) => Picture
  /** The whole document written anew: unencrypted, annotations and form fields drawn into the pages. */
  readonly saveFlattened: () => Uint8Array
  /** Gives its memory back; nothing may be asked of it afterwards. */
  readonly close: () => void
}

export type Pdfium = {
  /**
   * Throws ParseError 'encrypted' when a password is needed, 'damaged' when it is not a PDF that pdfium can
   * open, 'too_large' when it needs more memory than it may have.
   */
  readonly open: (bytes: Uint8Array) => PdfiumDocument
}

/** Starts pdfium from its WebAssembly. */
export async function startPdfium(wasm: Uint8Array): Promise<Pdfium> {
  const silent = (): void => undefined
  // A fresh buffer of its own: the loader wants an ArrayBuffer, not a view.
  const module = await init({ wasmBinary: new Uint8Array(wasm).buffer, print: silent, printErr: silent })
  module.PDFiumExt_Init()
  return { open: (bytes) => open(module, bytes) }
}

function open(module: WrappedPdfiumModule, bytes: Uint8Array): PdfiumDocument {
  const at = module.pdfium.wasmExports.malloc(Math.max(bytes.byteLength, 1))
  if (at === 0) throw new ParseError('too_large')
  toHeap(module).set(bytes, at)
  const handle = module.FPDF_LoadMemDocument(at, bytes.byteLength, '')
  if (handle === 0) {
    module.pdfium.wasmExports.free(at)
    throw new ParseError(failureOf(module.FPDF_GetLastError()))
  }
  const fields = openFields(module, handle)
  const close = (): void => {
    fields.close()
    module.FPDF_CloseDocument(handle)
    module.pdfium.wasmExports.free(at)
  }
  return toDocument(module, handle, fields, close)
}

function failureOf(code: number): 'too_large' | 'encrypted' | 'damaged' {
  if (wasMemoryRefused()) return 'too_large'
  return code === ERROR_PASSWORD ? 'encrypted' : 'damaged'
}

function toDocument(module: WrappedPdfiumModule, handle: number, fields: FormFields, close: () => void): PdfiumDocument {
  const onPage = <T>(index: number, use: (page: number) => T): T => withPage(module, handle, index, use)
  return {
    pageCount: module.FPDF_GetPageCount(handle),
    info: (entry) => infoOf(module, handle, entry),
    readPage: (index, maxChars) =>
      onPage(index, (page) => {
        const text = [textOf(module, page, maxChars), ...fields.textsOn(page)].filter((part) => part !== '').join('\n')
        return { ...sizeOf(module, page), text: toPlainText(text).slice(0, maxChars) }
      }),
    readChars: (index, maxChars) => onPage(index, (page) => readChars(module, page, maxChars)),
    pageSize: (index) => sizeAt(module, handle, index),
    renderPage: (index, width, height) =>
      onPage(index, (page) => render(module, page, width, height, (bitmap) => fields.draw(page, bitmap, width, height))),
    saveFlattened: () => saveFlattened(module, handle),
    close,
  }
}

function infoOf(module: WrappedPdfiumModule, handle: number, entry: string): string {
  const length = Math.min(module.FPDF_GetMetaText(handle, entry, 0, 0), 16_384)
  if (length <= 2) return ''
  const at = module.pdfium.wasmExports.malloc(length)
  if (at === 0) throw new ParseError('too_large')
  module.FPDF_GetMetaText(handle, entry, at, length)
  const raw = toHeap(module).slice(at, at + length - 2)
  module.pdfium.wasmExports.free(at)
  return toPlainText(new TextDecoder('utf-16le').decode(raw))
}

function withPage<T>(module: WrappedPdfiumModule, handle: number, index: number, use: (page: number) => T): T {
  const page = module.FPDF_LoadPage(handle, index)
  if (page === 0) throw new ParseError(wasMemoryRefused() ? 'too_large' : 'damaged')
  try {
    return use(page)
  } finally {
    module.FPDF_ClosePage(page)
  }
}

function sizeOf(module: WrappedPdfiumModule, page: number): { widthPt: number; heightPt: number } {
  return { widthPt: module.FPDF_GetPageWidthF(page), heightPt: module.FPDF_GetPageHeightF(page) }
}

/** Without reading what is on the page, which takes as long as drawing it small. */
function sizeAt(module: WrappedPdfiumModule, handle: number, index: number): { widthPt: number; heightPt: number } {
  const at = module.pdfium.wasmExports.malloc(8)
  if (at === 0) throw new ParseError('too_large')
  const isKnown = module.FPDF_GetPageSizeByIndexF(handle, index, at)
  const [widthPt = 0, heightPt = 0] = new Float32Array(toHeap(module).slice(at, at + 8).buffer)
  module.pdfium.wasmExports.free(at)
  if (!isKnown) throw new ParseError(wasMemoryRefused() ? 'too_large' : 'damaged')
  return { widthPt, heightPt }
}

function textOf(module: WrappedPdfiumModule, page: number, maxChars: number): string {
  const textPage = module.FPDFText_LoadPage(page)
  if (textPage === 0) return ''
  try {
    const count = Math.min(module.FPDFText_CountChars(textPage), maxChars)
    if (count <= 0) return ''
    // Up to two UTF-16 units a character, and the closing zero.
    const at = module.pdfium.wasmExports.malloc((count * 2 + 1) * 2)
    if (at === 0) throw new ParseError('too_large')
    const units = module.FPDFText_GetText(textPage, 0, count, at)
    const raw = toHeap(module).slice(at, at + Math.max(0, units - 1) * 2)
    module.pdfium.wasmExports.free(at)
    return new TextDecoder('utf-16le').decode(raw)
  } finally {
    module.FPDFText_ClosePage(textPage)
  }
}

/** LF line ends, the marks that pdfium puts for a hyphen at a line's end as '-', no other control characters. */
function toPlainText(raw: string): string {
  const text = raw
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(/[\u0002\uFFFE]/g, '-')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\u00AD\uFFFF]/g, '')
  return wellFormed(text)
}

/** `drawMore` may draw over the page before the picture is taken. */
function render(module: WrappedPdfiumModule, page: number, width: number, height: number, drawMore: (bitmap: number) => void): Picture {
  const bitmap = module.FPDFBitmap_CreateEx(width, height, BITMAP_BGRX, 0, 0)
  if (bitmap === 0) throw new ParseError('too_large')
  try {
    module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    module.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RENDER_ANNOTATIONS)
    drawMore(bitmap)
    const stride = module.FPDFBitmap_GetStride(bitmap)
    const at = module.FPDFBitmap_GetBuffer(bitmap)
    return { width, height, rgba: toRgba(toHeap(module).subarray(at, at + stride * height), width, height, stride) }
  } finally {
    module.FPDFBitmap_Destroy(bitmap)
  }
}

function toRgba(bgrx: Uint8Array, width: number, height: number, stride: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    let from = y * stride
    let to = y * width * 4
    for (let x = 0; x < width; x += 1, from += 4, to += 4) {
      rgba[to] = bgrx[from + 2] ?? 0
      rgba[to + 1] = bgrx[from + 1] ?? 0
      rgba[to + 2] = bgrx[from] ?? 0
      rgba[to + 3] = 255
    }
  }
  return rgba
}

function saveFlattened(module: WrappedPdfiumModule, handle: number): Uint8Array {
  const pages = module.FPDF_GetPageCount(handle)
  for (let index = 0; index < pages; index += 1) {
    withPage(module, handle, index, (page) => {
      if (module.FPDFPage_GetAnnotCount(page) === 0) return
      // Drawing gives a look to marks that have none of their own (highlights, notes in the margin).
      render(module, page, 1, 1, () => undefined)
      keepVisibleBox(module, page)
      module.FPDFPage_Flatten(page, FLATTEN_AS_SHOWN)
    })
  }
  if (module.EPDF_IsEncrypted(handle)) module.EPDF_RemoveEncryption(handle)
  const writer = module.PDFiumExt_OpenFileWriter()
  try {
    module.PDFiumExt_SaveAsCopy(handle, writer)
    const size = module.PDFiumExt_GetFileWriterSize(writer)
    const at = size > 0 ? module.pdfium.wasmExports.malloc(size) : 0
    if (at === 0) throw new ParseError(wasMemoryRefused() ? 'too_large' : 'damaged')
    module.PDFiumExt_GetFileWriterData(writer, at, size)
    const copy = toHeap(module).slice(at, at + size)
    module.pdfium.wasmExports.free(at)
    return copy
  } finally {
    module.PDFiumExt_CloseFileWriter(writer)
  }
}

/** Flattening forgets a box that the page inherits and makes it Letter; so what is seen becomes the page's own box first. */
function keepVisibleBox(module: WrappedPdfiumModule, page: number): void {
  const at = module.pdfium.wasmExports.malloc(16)
  if (at === 0) throw new ParseError('too_large')
  const isKnown = module.FPDF_GetPageBoundingBox(page, at)
  const heap = toHeap(module)
  const [left = 0, top = 0, right = 0, bottom = 0] = [...new Float32Array(heap.slice(at, at + 16).buffer)]
  module.pdfium.wasmExports.free(at)
  if (!isKnown || !(right > left && top > bottom)) return
  module.FPDFPage_SetMediaBox(page, left, bottom, right, top)
  module.FPDFPage_SetCropBox(page, left, bottom, right, top)
}
