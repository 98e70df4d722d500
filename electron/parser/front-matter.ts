/**
 * Our own typeset pages, taken over whole: their tags (for screen readers), links and named places stay. They
 * are written last, because their links lead to annexes.
 */
import { PDFBool, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { PageList } from './page-list'
import { PdfCopier } from './pdf-copier'
import { name, type PdfSource } from './pdf-source'
import { boxText } from './page-form'
import type { PdfWriter } from './pdf-writer'
import type { AssembleResult } from './protocol'

/** `annex:2` or `annex:2/3`: the annex's number and the page in it, from 1. */
const ANNEX_LINK = /^annex:(\d{1,4})(?:\/(\d{1,5}))?$/
const KEPT_IN_CATALOG = ['StructTreeRoot', 'Dests'] as const
const WRITTEN_ANEW = new Set(['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => `/${key}`))

type Placed = AssembleResult['annexes']

export class FrontMatter {
  private readonly pages: PageList
  private readonly source: PdfSource
  private readonly copier: PdfCopier
  private readonly indexes: readonly number[]
  private placed: Placed = []

  /** Takes the next places in `pages` for all of the source's pages. */
  constructor(writer: PdfWriter, pages: PageList, source: PdfSource) {
    this.pages = pages
    this.source = source
    this.copier = new PdfCopier(writer, source.context, false, (dict) => this.annexLink(dict))
    this.indexes = source.pages.map((page) => {
      const index = pages.reserve()
      if (page.ref !== null) this.copier.register(page.ref, pages.objectNumber(index))
      return index
    })
  }

  /** Writes the pages; returns what goes from their catalog into the new one, as PDF text. */
  write(placed: Placed): string {
    this.placed = placed
    for (const [at, page] of this.source.pages.entries()) {
      const others = page.node.entries().filter(([key]) => !WRITTEN_ANEW.has(key.toString()))
      this.pages.write(
        this.indexes[at] ?? 0,
        `/MediaBox${boxText(page.mediaBox)}${page.rotate === 0 ? '' : `/Rotate ${page.rotate}`}` +
          `/Resources ${page.resources === null ? '<<>>' : this.copier.text(page.resources)}` +
          others.map(([key, value]) => `${key.toString()} ${this.copier.text(value)}`).join(''),
      )
    }
    const entries = this.catalogEntries()
    this.copier.drain()
    return entries
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

  /** A link to an annex, rewritten to lead to its page here; a link to an annex without pages leads nowhere and goes. */
  private annexLink(dict: PDFDict): string | null {
    const { context } = this.source
    if (dict.get(name('Subtype')) !== PDFName.of('Link')) return null
    const action = context.lookup(dict.get(name('A')))
    const uri = action instanceof PDFDict ? context.lookup(action.get(name('URI'))) : undefined
    const text = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : ''
    const match = ANNEX_LINK.exec(text)
    if (match === null) return null
    const others = dict.entries().filter(([key]) => key !== name('A'))
    const kept = others.map(([key, value]) => `${key.toString()} ${this.copier.text(value)}`).join('')
    const page = this.pageOf(Number(match[1]), Number(match[2] ?? 1))
    return page === null ? `<<${kept}>>` : `<<${kept}/Dest[${page} 0 R/Fit]>>`
  }

  private pageOf(no: number, page: number): number | null {
    const annex = this.placed.find((candidate) => candidate.no === no)
    if (annex === undefined || annex.firstPage === null || page < 1 || page > annex.pages) return null
    return this.pages.objectNumber(annex.firstPage - 1 + page - 1)
  }
}
