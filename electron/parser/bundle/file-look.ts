/** Reads what stands around the pages of a finished bundle, object by object, with another reader than the one that draws. */
import { PDFArray, PDFDict, PDFHexString, PDFNumber, PDFStream, PDFString, type PDFContext, type PDFObject } from 'pdf-lib'
import { name, readPdf, saysEncrypted, type PdfSource } from '../pdf-source'
import type { FileLook } from './look'
import { pageDigests } from './page-digest'

const MAX_PAGES = 200_000
const MAX_ITEMS = 100_000
/** Keys and kinds that a bundle never has; what each is called in the answer. */
const FORBIDDEN_KEYS: Readonly<Record<string, string>> = { '/JS': 'JavaScript', '/JavaScript': 'JavaScript', '/EmbeddedFiles': 'EmbeddedFile', '/EF': 'EmbeddedFile', '/AA': 'Action', '/RichMediaContent': 'RichMedia', '/XFA': 'XFA', '/AF': 'EmbeddedFile' }
const FORBIDDEN_KINDS = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR', 'Rendition', 'Movie', 'Sound', 'RichMediaExecute', 'ResetForm', 'Hide', 'Named', 'SetOCGState'])
const FORBIDDEN_SUBTYPES = new Set(['RichMedia', 'Movie', 'Sound', 'Screen', '3D', 'FileAttachment'])

/** Throws ParseError 'damaged', and 'encrypted' for a file that asks for a password. */
export async function lookAtFile(bytes: Uint8Array): Promise<FileLook> {
  const source = await readPdf(bytes, MAX_PAGES)
  const { context, catalog } = source
  const places = new Map<PDFObject, number>(source.pages.flatMap(({ ref, node }, at) => [node, ...(ref === null ? [] : [ref])].map((key): [PDFObject, number] => [key, at + 1])))
  const infoDict = context.lookup(context.trailerInfo.Info)
  return {
    pages: source.pages.length,
    isEncrypted: saysEncrypted(bytes),
    forbidden: forbiddenIn(context),
    fields: fieldsOf(context, catalog),
    labels: labelsOf(context, catalog, source.pages.length),
    outline: outlineOf(context, catalog, places),
    links: linksOf(source, places),
    opens: opensOf(context, catalog, places),
    pageMode: context.lookup(catalog.get(name('PageMode')))?.toString().slice(1, 100) ?? '',
    info: infoDict instanceof PDFDict ? infoDict.keys().map((key) => key.decodeText().slice(0, 100)).slice(0, 100) : [],
    title: infoDict instanceof PDFDict ? textOf(context.lookup(infoDict.get(name('Title')))).slice(0, 2000) : '',
    claims: claimsOf(context, catalog),
    missingFonts: missingFonts(source),
    digests: pageDigests(source, places),
  }
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}

function forbiddenIn(context: PDFContext): string[] {
  const found = new Set<string>()
  const visit = (object: PDFObject | undefined, depth: number): void => {
    if (depth > 50) return
    if (object instanceof PDFStream) return visit(object.dict, depth)
    if (object instanceof PDFArray) for (const item of object.asArray()) visit(item, depth + 1)
    if (!(object instanceof PDFDict)) return
    for (const [key, value] of object.entries()) {
      const called = FORBIDDEN_KEYS[key.toString()]
      if (called !== undefined) found.add(called)
      visit(value, depth + 1)
    }
    const kind = context.lookup(object.get(name('S')))?.toString().slice(1) ?? ''
    const subtype = context.lookup(object.get(name('Subtype')))?.toString().slice(1) ?? ''
    if (FORBIDDEN_KINDS.has(kind)) found.add(kind)
    if (FORBIDDEN_SUBTYPES.has(subtype)) found.add(subtype)
    if (context.lookup(object.get(name('Type')))?.toString() === '/EmbeddedFile') found.add('EmbeddedFile')
  }
  for (const [, object] of context.enumerateIndirectObjects()) visit(object, 0)
  return [...found].toSorted()
}

function fieldsOf(context: PDFContext, catalog: PDFDict): number {
  const form = context.lookup(catalog.get(name('AcroForm')))
  const fields = form instanceof PDFDict ? context.lookup(form.get(name('Fields'))) : undefined
  return fields instanceof PDFArray ? fields.size() : form instanceof PDFDict ? 1 : 0
}

/** Runs of numbers and prefixes, as the reader shows them; the plain number where the file says nothing. */
function labelsOf(context: PDFContext, catalog: PDFDict, pages: number): string[] {
  const tree = context.lookup(catalog.get(name('PageLabels')))
  const nums = tree instanceof PDFDict ? context.lookup(tree.get(name('Nums'))) : undefined
  const starts: { at: number; dict: PDFDict }[] = []
  if (nums instanceof PDFArray) {
    for (let i = 0; i + 1 < nums.size(); i += 2) {
      const [at, dict] = [context.lookup(nums.get(i)), context.lookup(nums.get(i + 1))]
      if (at instanceof PDFNumber && dict instanceof PDFDict) starts.push({ at: at.asNumber(), dict })
    }
  }
  let run = -1
  return Array.from({ length: pages }, (_, index) => {
    while (starts[run + 1] !== undefined && (starts[run + 1]?.at ?? 0) <= index) run += 1
    const { at = 0, dict } = starts[run] ?? {}
    if (dict === undefined) return String(index + 1)
    const first = context.lookup(dict.get(name('St')))
    const number = (first instanceof PDFNumber ? first.asNumber() : 1) + index - at
    return (textOf(context.lookup(dict.get(name('P')))) + styled(number, context.lookup(dict.get(name('S')))?.toString() ?? '')).slice(0, 40)
  })
}

function styled(number: number, style: string): string {
  if (style === '/D') return String(number)
  return style === '' ? '' : `${style.slice(1)}${number}`
}

type End = { readonly page: number; readonly inheritsZoom: boolean }

function endOf(context: PDFContext, at: PDFObject | undefined, places: ReadonlyMap<PDFObject, number>): End | null {
  const dest = context.lookup(at)
  if (!(dest instanceof PDFArray)) return null
  const [target, kind] = [dest.get(0), context.lookup(dest.get(1))?.toString()]
  const page = places.get(target) ?? 0
  const zoom = dest.size() > 4 ? context.lookup(dest.get(4)) : undefined
  return { page, inheritsZoom: kind === '/XYZ' && (!(zoom instanceof PDFNumber) || zoom.asNumber() === 0) }
}

function outlineOf(context: PDFContext, catalog: PDFDict, places: ReadonlyMap<PDFObject, number>): FileLook['outline'] {
  const found: FileLook['outline'] = []
  const walk = (parent: PDFDict, level: number): void => {
    const seen = new Set<PDFDict>()
    for (let item = context.lookup(parent.get(name('First'))); item instanceof PDFDict && !seen.has(item) && found.length < MAX_ITEMS; item = context.lookup(item.get(name('Next')))) {
      seen.add(item)
      const action = context.lookup(item.get(name('A')))
      const end = endOf(context, item.get(name('Dest')) ?? (action instanceof PDFDict ? action.get(name('D')) : undefined), places)
      found.push({ title: textOf(context.lookup(item.get(name('Title')))).slice(0, 2000), level, page: end?.page ?? 0, inheritsZoom: end?.inheritsZoom ?? false })
      if (level < 20) walk(item, level + 1)
    }
  }
  const root = context.lookup(catalog.get(name('Outlines')))
  if (root instanceof PDFDict) walk(root, 1)
  return found
}

function linksOf({ context, pages }: PdfSource, places: ReadonlyMap<PDFObject, number>): FileLook['links'] {
  const found: FileLook['links'] = []
  for (const [at, { node }] of pages.entries()) {
    const annotations = context.lookup(node.get(name('Annots')))
    if (!(annotations instanceof PDFArray)) continue
    for (const ref of annotations.asArray()) {
      const link = context.lookup(ref)
      if (!(link instanceof PDFDict) || found.length >= MAX_ITEMS || context.lookup(link.get(name('Subtype')))?.toString() !== '/Link') continue
      const action = context.lookup(link.get(name('A')))
      const end = endOf(context, link.get(name('Dest')) ?? (action instanceof PDFDict ? action.get(name('D')) : undefined), places)
      const isExternal = action instanceof PDFDict && context.lookup(action.get(name('S')))?.toString() !== '/GoTo'
      found.push({ page: at + 1, to: end === null || end.page === 0 ? null : end.page, inheritsZoom: end?.inheritsZoom ?? false, isExternal })
    }
  }
  return found
}

function opensOf(context: PDFContext, catalog: PDFDict, places: ReadonlyMap<PDFObject, number>): FileLook['opens'] {
  const dest = context.lookup(catalog.get(name('OpenAction')))
  if (!(dest instanceof PDFArray)) return null
  const zoom = dest.size() > 4 ? context.lookup(dest.get(4)) : undefined
  return { page: places.get(dest.get(0)) ?? 0, zoom: zoom instanceof PDFNumber ? zoom.asNumber() : null }
}

function claimsOf(context: PDFContext, catalog: PDFDict): string {
  const metadata = context.lookup(catalog.get(name('Metadata')))
  if (!(metadata instanceof PDFStream)) return ''
  const text = Buffer.from(metadata.getContents()).toString('utf8')
  const part = /pdfaid:part[>="'\s]+(\d)/.exec(text)
  return part === null ? '' : `PDF/A-${part[1]}${/pdfaid:conformance[>="'\s]+([A-Za-z])/.exec(text)?.[1]?.toLowerCase() ?? ''}`
}

/** Fonts without a file of their own, and the pages whose resources lead to them. Type 3 fonts are drawings of the file. */
function missingFonts({ context, pages }: PdfSource): FileLook['missingFonts'] {
  const known = new Map<PDFDict, readonly string[]>()
  const inResources = (at: PDFObject | undefined, depth: number): readonly string[] => {
    const resources = context.lookup(at)
    if (!(resources instanceof PDFDict) || depth > 10) return []
    const before = known.get(resources)
    if (before !== undefined) return before
    known.set(resources, [])
    const fonts = context.lookup(resources.get(name('Font')))
    const drawings = context.lookup(resources.get(name('XObject')))
    const own = fonts instanceof PDFDict ? fonts.values().flatMap((font) => missingIn(context, context.lookup(font))) : []
    const below = drawings instanceof PDFDict ? drawings.values().flatMap((each) => {
      const drawing = context.lookup(each)
      return drawing instanceof PDFStream ? [...inResources(drawing.dict.get(name('Resources')), depth + 1)] : []
    }) : []
    const all = [...new Set([...own, ...below])]
    known.set(resources, all)
    return all
  }
  const found = new Map<string, number[]>()
  for (const [at, { resources }] of pages.entries()) for (const font of inResources(resources ?? undefined, 0)) found.set(font, [...(found.get(font) ?? []), at + 1])
  return [...found].slice(0, 1000).map(([font, on]) => ({ font: font.slice(0, 200), pages: on.slice(0, 1000) }))
}

function missingIn(context: PDFContext, font: PDFObject | undefined): string[] {
  if (!(font instanceof PDFDict)) return []
  const kind = context.lookup(font.get(name('Subtype')))?.toString()
  if (kind === '/Type3') return []
  const below = context.lookup(font.get(name('DescendantFonts')))
  const carrier = below instanceof PDFArray ? context.lookup(below.get(0)) : font
  const descriptor = carrier instanceof PDFDict ? context.lookup(carrier.get(name('FontDescriptor'))) : undefined
  const holds = descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(name(key)))
  return holds ? [] : [context.lookup(font.get(name('BaseFont')))?.toString().slice(1) ?? '?']
}

