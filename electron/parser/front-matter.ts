/**
 * Our own typeset pages, taken over whole: their tags (for screen readers), links and named places stay. They
 * are written last, because their links lead to annexes.
 */
import { PDFBool, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { withOverlay } from './annex-pages'
import { isEmpty, NO_OVERLAY, type Overlay } from './overlay'
import { boxText } from './page-form'
import type { PageList } from './page-list'
import { PdfCopier } from './pdf-copier'
import { name, type PdfSource, type SourcePage } from './pdf-source'
import type { PdfWriter } from './pdf-writer'

const KEPT_IN_CATALOG = ['StructTreeRoot', 'Dests'] as const
const WRITTEN_ANEW = new Set(['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'Contents'].map((key) => `/${key}`))

const OF_TAGS = new Set(['/StructParents', '/Tabs'])

/** Where a link leads: a destination in PDF text, or nowhere (the link goes), or it is none of ours and stays. */
export type LinkEnd = `[${string}]` | 'nowhere' | 'elsewhere'

export class FrontMatter {
  private readonly writer: PdfWriter
  private readonly pages: PageList
  private readonly source: PdfSource
  private readonly copier: PdfCopier
  private readonly endOf: (uri: string) => LinkEnd
  private readonly isTagged: boolean
  private readonly indexes = new Map<number, number>()

  /** `endOf` is asked while the pages are written, for every link that has an address. A file has tags of one front only. */
  constructor(writer: PdfWriter, pages: PageList, source: PdfSource, endOf: (uri: string) => LinkEnd, isTagged = true) {
    this.isTagged = isTagged
    this.writer = writer
    this.pages = pages
    this.source = source
    this.endOf = endOf
    this.copier = new PdfCopier(writer, source.context, false, (dict) => this.link(dict))
  }

  /** Takes the next place for page `at` of the source, from 0. A page that gets no place is left out. */
  reserve(at: number): number {
    const page = this.source.pages[at]
    if (page === undefined) throw new RangeError('no such page typeset')
    const index = this.pages.reserve()
    this.indexes.set(at, index)
    this.pages.note(index, page)
    if (page.ref !== null) this.copier.register(page.ref, this.pages.objectNumber(index))
    return index
  }

  reserveAll(): void {
    for (const at of this.source.pages.keys()) this.reserve(at)
  }

  /** Writes the pages; returns what goes from their catalog into the new one, as PDF text. */
  write(overlayOf: (page: SourcePage, index: number) => Overlay = () => NO_OVERLAY): string {
    for (const [at, index] of this.indexes) {
      const page = this.source.pages[at]
      if (page !== undefined) this.writePage(page, index, overlayOf(page, index))
    }
    const entries = this.isTagged ? this.catalogEntries() : ''
    this.copier.drain()
    return entries
  }

  private writePage(page: SourcePage, index: number, overlay: Overlay): void {
    const others = page.node.entries().filter(([key]) => !WRITTEN_ANEW.has(key.toString()) && (this.isTagged || !OF_TAGS.has(key.toString())))
    this.pages.write(
      index,
      `/MediaBox${boxText(page.mediaBox)}${page.rotate === 0 ? '' : `/Rotate ${page.rotate}`}` +
        `/Resources ${withOverlay(this.copier, page, overlay)}${this.contents(page, overlay)}` +
        others.map(([key, value]) => `${key.toString()} ${this.copier.text(value)}`).join(''),
      page,
    )
  }

  private contents(page: SourcePage, overlay: Overlay): string {
    const contents = page.node.get(name('Contents'))
    const own = contents === undefined ? '' : this.copier.text(contents)
    if (isEmpty(overlay)) return own === '' ? '' : `/Contents ${own}`
    const [first, last] = [this.writer.alloc(), this.writer.alloc()]
    this.writer.stream(first, '', Buffer.from('q\n'))
    this.writer.stream(last, '', Buffer.from(`\nQ\n${overlay.drawings}`))
    return `/Contents[${first} 0 R ${own.replace(/^\[|\]$/g, '')} ${last} 0 R]`
  }

  private catalogEntries(): string {
    const { catalog, context } = this.source
    const names = context.lookup(catalog.get(name('Names')))
    const places = names instanceof PDFDict ? names.get(name('Dests')) : undefined
    const kept = KEPT_IN_CATALOG.flatMap((key) => {
      const value = catalog.get(name(key))
      return value === undefined ? [] : [`/${key} ${this.copier.text(value)}`]
    })
    return this.markInfo() + kept.join('') + (places === undefined ? '' : `/Names<</Dests ${this.copier.text(places)}>>`)
  }

  /** Whether the pages are tagged. A false `Suspects` says nothing, and Poppler takes it for an error: it is left out. */
  private markInfo(): string {
    const { catalog, context } = this.source
    const info = context.lookup(catalog.get(name('MarkInfo')))
    const isMarked = info instanceof PDFDict && context.lookup(info.get(name('Marked'))) === PDFBool.True
    return isMarked ? '/MarkInfo<</Marked true>>' : ''
  }

  /** A link to a page of the new file, rewritten to lead there; one whose page is not in it leads nowhere and goes. */
  private link(dict: PDFDict): string | null {
    const { context } = this.source
    if (dict.get(name('Subtype')) !== PDFName.of('Link')) return null
    const action = context.lookup(dict.get(name('A')))
    const uri = action instanceof PDFDict ? context.lookup(action.get(name('URI'))) : undefined
    const end = this.endOf(uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '')
    if (end === 'elsewhere') return null
    const others = dict.entries().filter(([key]) => key !== name('A') && (this.isTagged || key !== name('StructParent')))
    const kept = others.map(([key, value]) => `${key.toString()} ${this.copier.text(value)}`).join('')
    return end === 'nowhere' ? `<<${kept}>>` : `<<${kept}/Dest${end}>>`
  }
}
