import { PDFArray, PDFDict, PDFRef, type PDFObject } from 'pdf-lib'
import type { PdfCopier } from './pdf-copier'
import { name } from './pdf-source'

/**
 * The layers (optional content) of all sources. A layer that was hidden stays hidden: without the list that
 * says so, every reader would show it.
 */
export class LayerList {
  private readonly all: number[] = []
  private readonly hidden: number[] = []

  /** Notes the layers of a source that pages copied by `copier` use; called when its pages are copied. */
  note(catalog: PDFDict, copier: PdfCopier): void {
    const { context } = copier
    const properties = context.lookup(catalog.get(name('OCProperties')))
    if (!(properties instanceof PDFDict)) return
    const config = context.lookup(properties.get(name('D')))
    const dict = config instanceof PDFDict ? config : null
    const isOffByDefault = context.lookup(dict?.get(name('BaseState')))?.toString() === '/OFF'
    const on = new Set(refsIn(context.lookup(dict?.get(name('ON')))))
    const off = new Set(refsIn(context.lookup(dict?.get(name('OFF')))))
    for (const ref of refsIn(context.lookup(properties.get(name('OCGs'))))) {
      const number = copier.numberOf(ref)
      if (number === null) continue
      this.all.push(number)
      if (off.has(ref) || (isOffByDefault && !on.has(ref))) this.hidden.push(number)
    }
  }

  /** What the catalog says of layers; '' where there are none. */
  catalogEntry(): string {
    if (this.all.length === 0) return ''
    return `/OCProperties<</OCGs[${references(this.all)}]/D<</Order[]/OFF[${references(this.hidden)}]>>>>`
  }
}

function refsIn(object: PDFObject | undefined): PDFRef[] {
  return object instanceof PDFArray ? object.asArray().filter((item): item is PDFRef => item instanceof PDFRef) : []
}

function references(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(' ')
}
