/** What is filled in on a page: form fields and notes typed on it, which pdfium keeps apart from the page itself. */
import type { WrappedPdfiumModule } from '../../node_modules/@embedpdf/pdfium/dist/index.js'

/** Flag of pdfium's drawing calls: draw annotations too. */
export const RENDER_ANNOTATIONS = 0x01
const FREE_TEXT = 3
const WIDGET = 20
/** Combo box, list box, text field. What check boxes and buttons hold is not text. */
const TEXT_FIELDS = new Set([4, 5, 6])
/** Fields on one page that are read; a form on paper has far fewer. */
const MAX_FIELDS = 2000
const MAX_VALUE_BYTES = 100_000

export type FormFields = {
  /** The words in the page's fields and typed notes, in their order. */
  readonly textsOn: (page: number) => string[]
  /** Draws the page's fields over it, without the colour that marks them as fields. */
  readonly draw: (page: number, bitmap: number, width: number, height: number) => void
  readonly close: () => void
}

/** The fields of an open document. No script of the document runs: pdfium was built without any. */
export function openFields(module: WrappedPdfiumModule, document: number): FormFields {
  const info = module.PDFiumExt_OpenFormFillInfo()
  const form = module.PDFiumExt_InitFormFillEnvironment(document, info)
  if (form !== 0) module.FPDF_SetFormFieldHighlightAlpha(form, 0)
  return {
    textsOn: (page) => textsOn(module, form, page),
    draw: (page, bitmap, width, height) => {
      if (form === 0) return
      module.FORM_OnAfterLoadPage(page, form)
      module.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, RENDER_ANNOTATIONS)
      module.FORM_OnBeforeClosePage(page, form)
    },
    close: () => {
      if (form !== 0) module.PDFiumExt_ExitFormFillEnvironment(form)
      module.PDFiumExt_CloseFormFillInfo(info)
    },
  }
}

/** pdfium's memory as it is now: it moves when it grows, so the view is never kept. The package's types leave it out. */
export function toHeap(module: WrappedPdfiumModule): Uint8Array {
  return (module.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8
}

function textsOn(module: WrappedPdfiumModule, form: number, page: number): string[] {
  const count = Math.min(module.FPDFPage_GetAnnotCount(page), MAX_FIELDS)
  const texts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const annotation = module.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    texts.push(textOf(module, form, annotation))
    module.FPDFPage_CloseAnnot(annotation)
  }
  return texts.filter((text) => text !== '')
}

function textOf(module: WrappedPdfiumModule, form: number, annotation: number): string {
  const kind = module.FPDFAnnot_GetSubtype(annotation)
  if (kind === FREE_TEXT) return value(module, (at, size) => module.FPDFAnnot_GetStringValue(annotation, 'Contents', at, size))
  if (kind !== WIDGET || form === 0 || !TEXT_FIELDS.has(module.FPDFAnnot_GetFormFieldType(form, annotation))) return ''
  return value(module, (at, size) => module.FPDFAnnot_GetFormFieldValue(form, annotation, at, size))
}

/** A string that pdfium copies out: asked once for its length in bytes, once for its content. */
function value(module: WrappedPdfiumModule, copy: (at: number, size: number) => number): string {
  const size = copy(0, 0)
  if (size <= 2 || size > MAX_VALUE_BYTES) return ''
  const at = module.pdfium.wasmExports.malloc(size)
  if (at === 0) return ''
  copy(at, size)
  const text = new TextDecoder('utf-16le').decode(toHeap(module).slice(at, at + size - 2))
  module.pdfium.wasmExports.free(at)
  return text
}
