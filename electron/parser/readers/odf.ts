/** OpenDocument files (Writer, Calc, Impress): the words in the order in which they are read. */
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, toMetadata, type Found } from './found'
import { embeddedParts, leavesOf, openPackage, type Package } from './ooxml'
import { readXml, TextSink, type Attributes } from './xml'
import type { ZipEntry } from './zip'

const MOST_REPEATS = 1000
/** Elements whose paragraphs stand in a line of another. */
const INLINE = new Set(['table-cell', 'note', 'annotation'])

/** Throws ParseError: 'damaged' when nothing can be read, 'encrypted', 'too_large'. */
export function readOdf(bytes: Uint8Array, limits: ParserLimits): Found {
  const file = openPackage(bytes, limits)
  if (isEncrypted(file)) throw new ParseError('encrypted')
  const content = file.find(/^content\.xml$/)
  if (content === null) throw new ParseError('damaged')
  const story: Story = { sink: new TextSink(limits.textChars), deleted: new TextSink(4000), whole: true }
  readStory(story, content, ['body'])
  // Headers and footers stand with the page styles.
  for (const part of file.list(/^styles\.xml$/)) readStory(story, part, ['header', 'footer', 'header-left', 'footer-left'])
  const text = tidyParagraphs(plainText(story.sink.text))
  if (text === '' && !story.whole) throw new ParseError('damaged')
  const truncated = story.sink.truncated || !story.whole || file.zip.truncated
  return aFinding({ text, metadata: metadataOf(file, story.deleted.text), parts: embeddedParts(file), truncated })
}

function isEncrypted(file: Package): boolean {
  const manifest = file.find(/^META-INF\/manifest\.xml$/)
  let found = false
  if (manifest !== null) {
    readXml(manifest.readLeniently().bytes, {
      open: (name) => {
        found ||= name === 'encryption-data'
      },
    })
  }
  return found
}

function metadataOf(file: Package, deleted: string) {
  const meta = file.find(/^meta\.xml$/)
  const leaves = meta === null ? [] : leavesOf(meta, /^(creator|initial-creator|title|subject|description|keyword|creation-date|date|generator|print-date|printed-by|editing-cycles|editing-duration)$/)
  const macros = file.find(/^Basic\/.*\.xml$/) === null ? '' : 'yes, never run'
  return toMetadata([...leaves.map(([name, value]) => [`office.${name}`, value] as const), ['office.macros', macros], ['office.deletedText', deleted]])
}

type Story = { readonly sink: TextSink; readonly deleted: TextSink; whole: boolean }

/** Reads the text inside the elements named. Text that is marked as deleted is kept apart. */
function readStory(story: Story, part: ZipEntry, roots: readonly string[]): void {
  const { bytes, whole } = part.readLeniently()
  const state = { root: 0, deletion: 0, paragraph: 0, inline: 0, unseen: 0 }
  const isUnseen = (name: string): boolean => name === 'ruby-text' || name === 'change-info' || name === 'desc'
  const isSound = readXml(bytes, {
    open: (name, attributes) => {
      if (roots.includes(name)) state.root += 1
      if (name === 'tracked-changes') state.deletion += 1
      if (name === 'p' || name === 'h') state.paragraph += 1
      if (INLINE.has(name)) state.inline += 1
      if (isUnseen(name)) state.unseen += 1
      if (state.root > 0 && state.deletion === 0 && state.unseen === 0) story.sink.push(markFor(name, attributes, state.paragraph))
    },
    close: (name) => {
      if (roots.includes(name)) state.root -= 1
      if (name === 'tracked-changes') state.deletion -= 1
      if (name === 'p' || name === 'h') state.paragraph -= 1
      if (INLINE.has(name)) state.inline -= 1
      if (isUnseen(name)) state.unseen -= 1
      if (state.root > 0 && state.deletion === 0 && state.unseen === 0) story.sink.push(endOf(name, state.inline > 0))
    },
    text: (text) => {
      if (state.root === 0 || state.paragraph === 0 || state.unseen > 0) return
      if (state.deletion > 0) story.deleted.push(text)
      // Line ends of the file are not line ends of the text.
      else story.sink.push(text.replaceAll(/[ \t\r\n]+/g, ' '))
    },
  })
  story.sink.push('\n\n')
  story.whole &&= whole && isSound
}

function markFor(name: string, attributes: Attributes, paragraph: number): string {
  if (paragraph > 0 && name === 's') return ' '.repeat(Math.min(Number(attributes['c'] ?? 1) || 1, MOST_REPEATS))
  if (paragraph > 0 && name === 'tab') return '\t'
  if (paragraph > 0 && name === 'line-break') return '\n'
  if (name === 'note' || name === 'annotation') return ' ['
  if (name === 'note-body') return ' '
  return name === 'table' && attributes['name'] !== undefined ? '\n\n' : ''
}

function endOf(name: string, isInline: boolean): string {
  if (name === 'p' || name === 'h') return isInline ? ' ' : '\n\n'
  if (name === 'note' || name === 'annotation') return '] '
  if (name === 'table-cell' || name === 'covered-table-cell') return '\t'
  return name === 'table-row' || name === 'table' || name === 'page' ? '\n' : ''
}
