/** What Word, Excel and PowerPoint files share: parts by name, properties, embedded files. */
import type { ParserLimits } from '../limits'
import type { Metadatum } from '../protocol'
import { ParseError } from '../parse-error'
import { toMetadata, type Part } from './found'
import { readXml } from './xml'
import { openZip, type Zip, type ZipEntry } from './zip'

/** Pictures below this are logos and bullets, not papers. */
const LEAST_PICTURE_BYTES = 20_000

export type Package = {
  readonly zip: Zip
  /** The first part whose name matches, or null. */
  readonly find: (name: RegExp) => ZipEntry | null
  /** All parts whose name matches, by the number in their name. */
  readonly list: (name: RegExp) => readonly ZipEntry[]
}

/** Throws ParseError 'damaged', or 'encrypted' when the parts are locked. */
export function openPackage(bytes: Uint8Array, limits: ParserLimits): Package {
  const zip = openZip(bytes, limits)
  if (zip.entries.length > 0 && zip.entries.every(({ encrypted }) => encrypted)) throw new ParseError('encrypted')
  const list = (name: RegExp): ZipEntry[] =>
    zip.entries.filter((entry) => name.test(entry.name)).toSorted((a, b) => numberOf(a.name) - numberOf(b.name))
  return { zip, list, find: (name) => list(name)[0] ?? null }
}

function numberOf(name: string): number {
  return Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0)
}

/** The text between the tags of each leaf of docProps, and whether there are macros. */
export function officeMetadata(file: Package): Metadatum[] {
  const entries: [string, string][] = []
  for (const part of file.list(/^docProps\/(core|app)\.xml$/)) {
    entries.push(...leavesOf(part, /^(creator|title|subject|description|keywords|category|lastModifiedBy|revision|created|modified|lastPrinted|Application|AppVersion|Company|Manager|Template|TotalTime)$/))
  }
  if (file.find(/vbaProject\.bin$/i) !== null) entries.push(['macros', 'yes, never run'])
  return toMetadata(entries.map(([name, value]) => [`office.${name}`, value]))
}

/** Names and texts of the elements without children that `wanted` matches. */
export function leavesOf(part: ZipEntry, wanted: RegExp): [string, string][] {
  const leaves: [string, string][] = []
  let text = ''
  readXml(part.readLeniently().bytes, {
    open: () => {
      text = ''
    },
    text: (piece) => {
      text += piece.slice(0, 10_000)
    },
    close: (name) => {
      if (wanted.test(name)) leaves.push([name, text])
      text = ''
    },
  })
  return leaves
}

/** Files put into the document, and pictures large enough to be a paper. */
export function embeddedParts(file: Package): Part[] {
  return file.zip.entries
    .filter(({ name, size }) => /(^|\/)embeddings\/[^/]+$/.test(name) || (/(^|\/)(media|Pictures)\/[^/]+\.(jpe?g|png|tiff?|gif|bmp|webp|heic)$/i.test(name) && size >= LEAST_PICTURE_BYTES))
    .map(({ name, read }) => ({ name, read }))
}
