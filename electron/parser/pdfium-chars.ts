/** Single characters of a page's text layer with their places. */
import type { WrappedPdfiumModule } from '../../node_modules/@embedpdf/pdfium/dist/index.js'
import { toHeap } from './pdfium-fields'

/** Steps that the page is divided into on each side: pdfium gives places on a device as whole numbers. */
const STEPS = 1_000_000

/** One character; its box as parts of the page as it is seen, y from the top. */
export type CharBox = { readonly text: string; readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number } }

/** At most `maxChars` characters in the order of the page's text. White space has a box of no meaning. */
export function readChars(module: WrappedPdfiumModule, page: number, maxChars: number): CharBox[] {
  const textPage = module.FPDFText_LoadPage(page)
  if (textPage === 0) return []
  const at = module.pdfium.wasmExports.malloc(40)
  try {
    const count = at === 0 ? 0 : Math.min(module.FPDFText_CountChars(textPage), maxChars)
    const chars: CharBox[] = []
    for (let index = 0; index < count; index += 1) {
      const text = toText(module.FPDFText_GetUnicode(textPage, index))
      if (text !== '') chars.push({ text, box: boxOf(module, page, textPage, index, at) })
    }
    return chars
  } finally {
    module.pdfium.wasmExports.free(at)
    module.FPDFText_ClosePage(textPage)
  }
}

/** As `toPlainText` in pdfium.ts writes it. */
function toText(code: number): string {
  if (code === 2 || code === 0xfffe) return '-'
  if (code === 0 || code === 0xad || code > 0x10ffff || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return ''
  return String.fromCodePoint(code)
}

/** `at` has room for four doubles and two whole numbers. */
function boxOf(module: WrappedPdfiumModule, page: number, textPage: number, index: number, at: number): CharBox['box'] {
  if (!module.FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24)) return { x0: 0, y0: 0, x1: 0, y1: 0 }
  const heap = toHeap(module)
  const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(heap.slice(at, at + 32).buffer)
  const [a, b] = [onPage(module, page, left, top, at), onPage(module, page, right, bottom, at)]
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) }
}

/** From the page's own coordinates to the page as it is seen: turned and cropped. */
function onPage(module: WrappedPdfiumModule, page: number, x: number, y: number, at: number): { readonly x: number; readonly y: number } {
  module.FPDF_PageToDevice(page, 0, 0, STEPS, STEPS, 0, x, y, at + 32, at + 36)
  const [px = 0, py = 0] = new Int32Array(toHeap(module).slice(at + 32, at + 40).buffer)
  return { x: px / STEPS, y: py / STEPS }
}
