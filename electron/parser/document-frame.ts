/** What stands around the pages: catalog, bookmarks, title, dates. All of it is fixed by the input. */
import type { PageList } from './page-list'
import { pdfText, type PdfWriter } from './pdf-writer'
import type { AssembleJob, AssembleResult, BookmarkTarget } from './protocol'

type Meta = AssembleJob['meta']
type Placed = AssembleResult['annexes']

/** Writes the end of the file and returns all of it. `more` is added to the catalog, as PDF text. */
export function writeFrame(writer: PdfWriter, pages: PageList, meta: Meta, placed: Placed, more: string): Uint8Array {
  const tree = pages.writeTree()
  const [root, info, metadata] = [writer.alloc(), writer.alloc(), writer.alloc()]
  const outlines = writeBookmarks(writer, pages, meta.bookmarks, placed)
  writer.object(info, infoOf(meta))
  // Uncompressed, so that tools that know nothing of PDF find it.
  writer.stream(metadata, '/Type/Metadata/Subtype/XML', Buffer.from(xmpOf(meta)))
  writer.object(
    root,
    `<</Type/Catalog/Pages ${tree} 0 R/Lang ${pdfText(meta.language)}/Metadata ${metadata} 0 R` +
      `/ViewerPreferences<</DisplayDocTitle true>>${outlines === null ? '' : `/Outlines ${outlines} 0 R/PageMode/UseOutlines`}${more}>>`,
  )
  return writer.finish(root, info)
}

function writeBookmarks(writer: PdfWriter, pages: PageList, bookmarks: Meta['bookmarks'], placed: Placed): number | null {
  const items = bookmarks.flatMap(({ title, target }) => {
    const index = pageIndex(target, pages, placed)
    return index === null ? [] : [{ number: writer.alloc(), title, page: pages.objectNumber(index) }]
  })
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined) return null
  const root = writer.alloc()
  for (const [index, { number, title, page }] of items.entries()) {
    const before = items[index - 1]
    const after = items[index + 1]
    const chain = (before === undefined ? '' : `/Prev ${before.number} 0 R`) + (after === undefined ? '' : `/Next ${after.number} 0 R`)
    writer.object(number, `<</Title ${pdfText(title)}/Parent ${root} 0 R/Dest[${page} 0 R/Fit]${chain}>>`)
  }
  writer.object(root, `<</Type/Outlines/First ${first.number} 0 R/Last ${last.number} 0 R/Count ${items.length}>>`)
  return root
}

function pageIndex(target: BookmarkTarget, pages: PageList, placed: Placed): number | null {
  if ('frontPage' in target) return target.frontPage >= 1 && target.frontPage <= pages.count ? target.frontPage - 1 : null
  const annex = placed.find((candidate) => candidate.no === target.annexNo)
  return annex === undefined || annex.firstPage === null ? null : annex.firstPage - 1
}

/** What the document says about itself. */
export function infoOf({ title, author, dateIso }: Omit<Meta, 'bookmarks'>): string {
  const date = dateIso === null ? '' : `(D:${dateIso.replaceAll('-', '')}000000Z)`
  const dates = date === '' ? '' : `/CreationDate${date}/ModDate${date}`
  return `<</Title ${pdfText(title)}${author === null ? '' : `/Author ${pdfText(author)}`}/Producer(Sheaf)${dates}>>`
}

/** The same as XMP. */
export function xmpOf({ title, author, dateIso, language }: Omit<Meta, 'bookmarks'>): string {
  const date = dateIso === null ? '' : `${dateIso}T00:00:00Z`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    author === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    date === '' ? '' : `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    '<pdf:Producer>Sheaf</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function escapeXml(text: string): string {
  // Characters that XML cannot hold at all are left out.
  const allowed = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
