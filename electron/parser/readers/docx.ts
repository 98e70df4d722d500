/** Word files: the words in the order in which they are read; deletions that are tracked are left out, and said. */
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, toMetadata, type Found } from './found'
import { embeddedParts, officeMetadata, openPackage, type Package } from './ooxml'
import { readXml, TextSink, type Attributes } from './xml'
import type { ZipEntry } from './zip'

/** Elements whose text is not on the page: codes of fields, phonetic guides, the copy for older programs, what was moved away. */
const UNSEEN = new Set(['instrText', 'rt', 'Fallback', 'moveFrom', 'delText', 'delInstrText'])

/** Whole documents that Word takes into its own text when it opens the file. */
const INSERTED = /^word\/[^/]+\.(mht|mhtml|html?|txt|rtf|docx)$/i

/** Throws ParseError: 'damaged' when nothing can be read, 'encrypted', 'too_large'. */
export function readDocx(bytes: Uint8Array, limits: ParserLimits): Found {
  const file = openPackage(bytes, limits)
  const main = file.list(/^word\/document\d*\.xml$/)
  if (main.length === 0) throw new ParseError('damaged')
  const reading = { sink: new TextSink(limits.textChars), deleted: new TextSink(4000), whole: true }
  for (const part of main) readStory(reading, part)
  for (const part of file.list(/^word\/(footnotes|endnotes)\d*\.xml$/)) readStory(reading, part)
  for (const part of file.list(/^word\/(header|footer)\d*\.xml$/)) readStory(reading, part)
  for (const part of file.list(/^word\/comments\d*\.xml$/)) readStory(reading, part)
  const text = tidyParagraphs(plainText(reading.sink.text))
  if (text === '' && !reading.whole) throw new ParseError('damaged')
  const truncated = reading.sink.truncated || !reading.whole || file.zip.truncated
  return aFinding({ text, metadata: [...officeMetadata(file), ...deletions(reading.deleted), ...altChunks(file)], parts: parts(file), truncated })
}

type Story = { readonly sink: TextSink; readonly deleted: TextSink; whole: boolean }

function deletions(deleted: TextSink) {
  return toMetadata([['office.deletedText', deleted.text]])
}

/** Web pages and mail that Word shows inside the text. */
function altChunks(file: Package) {
  return toMetadata([['office.insertedDocuments', file.list(INSERTED).map(({ name }) => name).join(', ')]])
}

function parts(file: Package) {
  return [...embeddedParts(file), ...file.list(INSERTED).map(({ name, read }) => ({ name, read }))]
}

function readStory(story: Story, part: ZipEntry): void {
  const { bytes, whole } = part.readLeniently()
  const state = { unseen: 0, deletions: 0, words: 0, cells: 0, skipped: 0 }
  const { sink, deleted } = story
  const opens = (name: string, attributes: Attributes): void => {
    if (UNSEEN.has(name)) state.unseen += 1
    if (name === 'delText' || name === 'moveFrom') state.deletions += 1
    // The line above footnotes is a footnote by itself.
    if ((name === 'footnote' || name === 'endnote') && /separator/i.test(attributes['type'] ?? '')) state.skipped += 1
    else if (state.skipped > 0 && (name === 'footnote' || name === 'endnote')) state.skipped += 1
    if (name === 't') state.words += 1
    if (name === 'tc') state.cells += 1
    if (state.unseen === 0 && state.skipped === 0) sink.push(markFor(name, attributes))
  }
  const closes = (name: string): void => {
    if (UNSEEN.has(name)) state.unseen -= 1
    if (name === 'delText' || name === 'moveFrom') state.deletions -= 1
    if (state.skipped > 0 && (name === 'footnote' || name === 'endnote')) state.skipped -= 1
    if (name === 't') state.words -= 1
    if (name === 'tc') state.cells -= 1
    if (state.unseen === 0 && state.skipped === 0) sink.push(endOf(name, state.cells > 0))
  }
  const isSound = readXml(bytes, {
    open: opens,
    close: closes,
    text: (text) => {
      if (state.deletions > 0) deleted.push(text)
      else if (state.words > 0 && state.unseen === 0 && state.skipped === 0) sink.push(text)
    },
  })
  sink.push('\n\n')
  story.whole &&= whole && isSound
}

function markFor(name: string, attributes: Attributes): string {
  if (name === 'tab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '-'
  if (name === 'sym') return symbolOf(attributes['char'] ?? '')
  if (name === 'footnoteReference' || name === 'endnoteReference') return `[${attributes['id'] ?? ''}]`
  if ((name === 'footnote' || name === 'endnote') && attributes['id'] !== undefined) return `[${attributes['id']}] `
  return name === 'comment' ? `[${attributes['author'] ?? ''}] ` : ''
}

function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16)
  // Word puts symbol fonts into the private area; what they show cannot be known.
  return code >= 0x20 && code < 0xe000 ? String.fromCodePoint(code) : '\uFFFD'
}

function endOf(name: string, inCell: boolean): string {
  if (name === 'p') return inCell ? ' ' : '\n\n'
  if (name === 'tc') return '\t'
  return name === 'tr' ? '\n' : name === 'tbl' ? '\n' : ''
}
