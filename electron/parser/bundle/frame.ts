/** What stands around the pages of a bundle: catalog, bookmarks, page labels, title. All of it is fixed by the job. */
import { infoOf, xmpOf } from '../document-frame'
import type { PageList } from '../page-list'
import { pdfText, type PdfWriter } from '../pdf-writer'
import type { BundleJob, OutlineEntry } from './protocol'

/** Ends the file. `more` is added to the catalog, as PDF text. */
export function writeBundleFrame(writer: PdfWriter, pages: PageList, { meta, outline, labels }: BundleJob, more: string): void {
  const tree = pages.writeTree()
  const [root, info, metadata] = [writer.alloc(), writer.alloc(), writer.alloc()]
  const bookmarks = writeOutline(writer, pages, outline)
  const about = { title: meta.title, author: null, dateIso: meta.dateIso, language: meta.language }
  writer.object(info, infoOf(about))
  // Uncompressed, so that tools that know nothing of PDF find it.
  writer.stream(metadata, '/Type/Metadata/Subtype/XML', Buffer.from(xmpOf(about)))
  writer.object(
    root,
    `<</Type/Catalog/Pages ${tree} 0 R/Lang ${pdfText(meta.language)}/Metadata ${metadata} 0 R/PageLabels<</Nums[${labelRanges(labels)}]>>` +
      // The first page at 100 %; no action of any kind.
      `/OpenAction[${pages.objectNumber(0)} 0 R/XYZ null null 1]/ViewerPreferences<</DisplayDocTitle true>>` +
      `${bookmarks === null ? '' : `/Outlines ${bookmarks} 0 R/PageMode/UseOutlines`}${more}>>`,
  )
  writer.finish(root, info)
}

/** `/PageLabels`: runs of numbers that follow each other, and every other label by itself. */
export function labelRanges(labels: readonly string[]): string {
  const ranges: string[] = []
  let next: number | null = null
  for (const [index, label] of labels.entries()) {
    const number = /^[1-9]\d{0,8}$/.test(label) ? Number(label) : null
    if (number !== null && number === next) {
      next += 1
      continue
    }
    ranges.push(number === null ? `${index}<</P ${pdfText(label)}>>` : `${index}<</S/D/St ${number}>>`)
    next = number === null ? null : number + 1
  }
  return ranges.join('')
}

type Item = OutlineEntry & { readonly number: number; readonly parent: number; readonly children: Item[] }

/** Two levels: sections, open, and what is in them. Returns the root's number, or null without bookmarks. */
function writeOutline(writer: PdfWriter, pages: PageList, outline: readonly OutlineEntry[]): number | null {
  if (outline.length === 0) return null
  const root = writer.alloc()
  const top: Item[] = []
  for (const entry of outline) {
    const above = entry.level === 1 ? undefined : top.at(-1)
    const item = { ...entry, number: writer.alloc(), parent: above?.number ?? root, children: [] }
    if (above === undefined) top.push(item)
    else above.children.push(item)
  }
  writer.object(root, `<</Type/Outlines/First ${top[0]?.number} 0 R/Last ${top.at(-1)?.number} 0 R/Count ${outline.length}>>`)
  writeItems(writer, pages, top)
  return root
}

function writeItems(writer: PdfWriter, pages: PageList, items: readonly Item[]): void {
  for (const [at, { number, title, page, parent, children }] of items.entries()) {
    const [before, after] = [items[at - 1], items[at + 1]]
    const chain = (before === undefined ? '' : `/Prev ${before.number} 0 R`) + (after === undefined ? '' : `/Next ${after.number} 0 R`)
    const below = children.length === 0 ? '' : `/First ${children[0]?.number} 0 R/Last ${children.at(-1)?.number} 0 R/Count ${children.length}`
    writer.object(number, `<</Title ${pdfText(title)}/Parent ${parent} 0 R/Dest${pages.destination(page - 1)}${chain}${below}>>`)
    writeItems(writer, pages, children)
  }
}
