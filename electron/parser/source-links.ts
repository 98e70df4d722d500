/**
 * Links of a source from page to page, made anew for the finished file. Everything else that can be clicked (addresses,
 * actions, other files) is left behind.
 */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFObject } from 'pdf-lib'
import type { PageList } from './page-list'
import { name, toBox, type PdfSource, type SourcePage } from './pdf-source'
import { boxText } from './page-form'

const MAX_LINKS = 2_000
const MAX_NODES = 20_000
const MAX_DEPTH = 32

export class SourceLinks {
  private readonly source: PdfSource
  private readonly pages: PageList
  private readonly indexes: ReadonlyMap<PDFObject, number>
  private named: Map<string, PDFObject> | null = null

  /** `firstIndex` is the place of the source's first page in the file. */
  constructor(source: PdfSource, pages: PageList, firstIndex: number) {
    this.source = source
    this.pages = pages
    const known: [PDFObject, number][] = source.pages.flatMap(({ ref, node }, at) => [node, ...(ref === null ? [] : [ref])].map((key): [PDFObject, number] => [key, firstIndex + at]))
    this.indexes = new Map(known)
    for (const [at, page] of source.pages.entries()) pages.note(firstIndex + at, page)
  }

  /** The page's links as its `/Annots` entry; '' where it has none that lead to a page of the source. */
  entry(page: SourcePage): string {
    const { context } = this.source
    const annotations = context.lookup(page.node.get(name('Annots')))
    if (!(annotations instanceof PDFArray)) return ''
    const links = annotations.asArray().slice(0, MAX_LINKS).map((at) => this.link(context.lookup(at)))
    const kept = links.filter((link) => link !== null)
    return kept.length === 0 ? '' : `/Annots[${kept.join('')}]`
  }

  private link(annotation: PDFObject | undefined): string | null {
    const { context } = this.source
    if (!(annotation instanceof PDFDict) || context.lookup(annotation.get(name('Subtype'))) !== PDFName.of('Link')) return null
    const box = toBox(context, annotation.get(name('Rect')))
    const action = context.lookup(annotation.get(name('A')))
    const isGoTo = action instanceof PDFDict && context.lookup(action.get(name('S'))) === PDFName.of('GoTo')
    const index = this.pageOf(annotation.get(name('Dest')) ?? (isGoTo ? action.get(name('D')) : undefined))
    if (box === null || index === null) return null
    return `<</Type/Annot/Subtype/Link/Rect${boxText(box)}/Border[0 0 0]/Dest${this.pages.destination(index)}>>`
  }

  /** The page that a destination leads to: by itself, by number, or by a name of the source. */
  private pageOf(at: PDFObject | undefined, depth = 0): number | null {
    if (depth > 2) return null
    const { context } = this.source
    const value = context.lookup(at)
    if (value instanceof PDFString || value instanceof PDFHexString) return this.pageOf(this.namedPlaces().get(value.decodeText()), depth + 1)
    if (value instanceof PDFName) return this.pageOf(this.namedPlaces().get(value.decodeText()), depth + 1)
    if (value instanceof PDFDict) return this.pageOf(value.get(name('D')), depth + 1)
    if (!(value instanceof PDFArray) || value.size() === 0) return null
    const first = value.get(0)
    if (first instanceof PDFNumber) return this.indexes.get(this.source.pages[first.asNumber()]?.node ?? first) ?? null
    return this.indexes.get(first) ?? (first instanceof PDFRef ? (this.indexes.get(context.lookup(first) ?? first) ?? null) : null)
  }

  /** Both kinds that PDF knows: a dictionary in the catalog, and a tree of names. */
  private namedPlaces(): Map<string, PDFObject> {
    if (this.named !== null) return this.named
    const { context, catalog } = this.source
    const found = new Map<string, PDFObject>()
    const old = context.lookup(catalog.get(name('Dests')))
    if (old instanceof PDFDict) for (const [key, value] of old.entries().slice(0, MAX_NODES)) found.set(key.decodeText(), value)
    const names = context.lookup(catalog.get(name('Names')))
    const seen = { nodes: 0 }
    if (names instanceof PDFDict) this.readTree(names.get(name('Dests')), found, seen, 0)
    this.named = found
    return found
  }

  private readTree(at: PDFObject | undefined, found: Map<string, PDFObject>, seen: { nodes: number }, depth: number): void {
    const { context } = this.source
    const node = context.lookup(at)
    seen.nodes += 1
    if (!(node instanceof PDFDict) || depth > MAX_DEPTH || seen.nodes > MAX_NODES) return
    const leaves = context.lookup(node.get(name('Names')))
    if (leaves instanceof PDFArray) {
      for (let i = 0; i + 1 < Math.min(leaves.size(), MAX_NODES); i += 2) {
        const key = context.lookup(leaves.get(i))
        if (key instanceof PDFString || key instanceof PDFHexString) found.set(key.decodeText(), leaves.get(i + 1))
      }
    }
    const kids = context.lookup(node.get(name('Kids')))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) this.readTree(kid, found, seen, depth + 1)
  }
}
