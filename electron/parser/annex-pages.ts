import { PDFDict, PDFNumber } from 'pdf-lib'
import type { Assembly } from './assemble'
import { boxText, PageForms, type PageContent } from './page-form'
import { PdfCopier } from './pdf-copier'
import { name, type PdfSource, type SourcePage } from './pdf-source'
import { drawStamp, type Stamp } from './stamp'

/** Adds every page of `source`, redrawn, each with the stamp that `stampOf` gives for it. Nothing but what is drawn is taken over. */
export function placePages(assembly: Assembly, source: PdfSource, stampOf: () => Stamp | null): void {
  const copier = new PdfCopier(assembly.writer, source.context, true)
  const forms = new PageForms(assembly.writer, copier)
  for (const page of source.pages) {
    const index = assembly.pages.reserve()
    assembly.pages.write(index, pageEntries(assembly, copier, page, forms.contentOf(page), stampOf()))
    // At once, so that a large source does not wait in memory as text.
    copier.drain()
  }
  assembly.layers.note(source.catalog, copier)
}

function pageEntries(assembly: Assembly, copier: PdfCopier, page: SourcePage, content: PageContent, stamp: Stamp | null): string {
  const { writer } = assembly
  const drawings = stamp === null ? '' : drawStamp('SheafStamp', stamp, page)
  const stampEntry = stamp === null ? '' : `/SheafStamp ${stamp.number} 0 R`
  const unit = copier.context.lookup(page.node.get(name('UserUnit')))
  const own =
    `/MediaBox${boxText(page.mediaBox)}/CropBox${boxText(page.visible)}` +
    (page.rotate === 0 ? '' : `/Rotate ${page.rotate}`) +
    (unit instanceof PDFNumber && unit.asNumber() > 0 ? `/UserUnit ${copier.text(unit)}` : '') +
    groupEntry(copier, page)
  const last = writer.alloc()
  if (content.kind === 'form') {
    const pageEntry = content.number === null ? '' : `/SheafPage ${content.number} 0 R`
    writer.stream(last, '', Buffer.from(`${content.number === null ? '' : 'q /SheafPage Do Q\n'}${drawings}`))
    return `${own}/Resources<</XObject<<${pageEntry}${stampEntry}>>>>/Contents ${last} 0 R`
  }
  const first = writer.alloc()
  writer.stream(first, '', Buffer.from('q\n'))
  writer.stream(last, '', Buffer.from(`\nQ\n${drawings}`))
  return `${own}/Resources${withStamp(copier, page, stampEntry)}/Contents[${first} 0 R ${content.references.join(' ')} ${last} 0 R]`
}

/** The source's page group decides how its colours mix, so it stays with the page. */
function groupEntry(copier: PdfCopier, page: SourcePage): string {
  const group = copier.context.lookup(page.node.get(name('Group')))
  return group instanceof PDFDict ? `/Group ${copier.text(group)}` : ''
}

/** The page's own resources with the stamp among its drawings. */
function withStamp(copier: PdfCopier, page: SourcePage, stampEntry: string): string {
  const entries = page.resources?.entries() ?? []
  const others = entries.filter(([key]) => key !== name('XObject')).map(([key, value]) => `${key.toString()} ${copier.text(value)}`)
  const drawings = copier.context.lookup(page.resources?.get(name('XObject')))
  const own = drawings instanceof PDFDict ? drawings.entries().filter(([key]) => key !== name('SheafStamp')) : []
  return `<<${others.join('')}/XObject<<${own.map(([key, value]) => `${key.toString()} ${copier.text(value)}`).join('')}${stampEntry}>>>>`
}
