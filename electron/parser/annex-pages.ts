import { PDFDict, PDFNumber } from 'pdf-lib'
import type { LayerList } from './layers'
import { isEmpty, type Overlay } from './overlay'
import { boxText, PageForms, type PageContent } from './page-form'
import type { PageList } from './page-list'
import { PdfCopier } from './pdf-copier'
import { name, type PdfSource, type SourcePage } from './pdf-source'
import type { PdfWriter } from './pdf-writer'
import { SourceLinks } from './source-links'

/** The file that pages are added to. */
export type PageTarget = { readonly writer: PdfWriter; readonly pages: PageList; readonly layers: LayerList }

/**
 * Adds every page of `source`, redrawn, each with what `overlayOf` gives for it (`at` counts from 0). Nothing but what is
 * drawn is taken over, and, with `keepsLinks`, links from page to page of the source.
 */
export function placePages(target: PageTarget, source: PdfSource, overlayOf: (page: SourcePage, at: number) => Overlay, keepsLinks = false): void {
  const first = target.pages.count
  for (const _ of source.pages) target.pages.reserve()
  const links = keepsLinks ? new SourceLinks(source, target.pages, first) : null
  const copier = new PdfCopier(target.writer, source.context, true)
  const forms = new PageForms(target.writer, copier)
  for (const [at, page] of source.pages.entries()) {
    const entries = pageEntries(target.writer, copier, page, forms.contentOf(page), overlayOf(page, at))
    target.pages.write(first + at, entries + (links?.entry(page) ?? ''), page)
    // At once, so that a large source does not wait in memory as text.
    copier.drain()
  }
  target.layers.note(source.catalog, copier)
}

function pageEntries(writer: PdfWriter, copier: PdfCopier, page: SourcePage, content: PageContent, overlay: Overlay): string {
  const unit = copier.context.lookup(page.node.get(name('UserUnit')))
  const own =
    `/MediaBox${boxText(page.mediaBox)}/CropBox${boxText(page.visible)}` +
    (page.rotate === 0 ? '' : `/Rotate ${page.rotate}`) +
    (unit instanceof PDFNumber && unit.asNumber() > 0 ? `/UserUnit ${copier.text(unit)}` : '') +
    groupEntry(copier, page)
  const last = writer.alloc()
  if (content.kind === 'form') {
    const pageEntry = content.number === null ? '' : `/SheafPage ${content.number} 0 R`
    writer.stream(last, '', Buffer.from(`${content.number === null ? '' : 'q /SheafPage Do Q\n'}${overlay.drawings}`))
    const fonts = overlay.fonts === '' ? '' : `/Font<<${overlay.fonts}>>`
    return `${own}/Resources<</XObject<<${pageEntry}${overlay.xobjects}>>${fonts}>>/Contents ${last} 0 R`
  }
  const first = writer.alloc()
  writer.stream(first, '', Buffer.from('q\n'))
  writer.stream(last, '', Buffer.from(`\nQ\n${overlay.drawings}`))
  return `${own}/Resources${withOverlay(copier, page, overlay)}/Contents[${first} 0 R ${content.references.join(' ')} ${last} 0 R]`
}

/** The source's page group decides how its colours mix, so it stays with the page. */
function groupEntry(copier: PdfCopier, page: SourcePage): string {
  const group = copier.context.lookup(page.node.get(name('Group')))
  return group instanceof PDFDict ? `/Group ${copier.text(group)}` : ''
}

/** The page's own resources with the overlay's among them. Names that begin with `Sheaf` are ours. */
export function withOverlay(copier: PdfCopier, page: SourcePage, overlay: Overlay): string {
  if (isEmpty(overlay)) return page.resources === null ? '<<>>' : copier.text(page.resources)
  const entries = page.resources?.entries() ?? []
  const others = entries.filter(([key]) => key !== name('XObject') && key !== name('Font')).map(([key, value]) => `${key.toString()} ${copier.text(value)}`)
  const joined = (kind: 'XObject' | 'Font', more: string): string => {
    const mine = copier.context.lookup(page.resources?.get(name(kind)))
    const own = mine instanceof PDFDict ? mine.entries().filter(([key]) => !key.toString().startsWith('/Sheaf')) : []
    return `/${kind}<<${own.map(([key, value]) => `${key.toString()} ${copier.text(value)}`).join('')}${more}>>`
  }
  return `<<${others.join('')}${joined('XObject', overlay.xobjects)}${joined('Font', overlay.fonts)}>>`
}
