/** Web pages as text. Nothing is fetched, no script is run, and nothing of the markup is kept. */
import { Parser } from 'htmlparser2'
import { decodeBytes, guessCharset, isKnownCharset } from '../charset'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, toMetadata, type Found } from './found'
import { TextSink } from './xml'

/** Beyond what careless pages come to with tags that nobody closed; the parser's time grows with the square of it. */
const MOST_DEPTH = 10_000
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'noframes', 'object', 'iframe', 'svg', 'datalist'])
const PARAGRAPHS = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'table', 'section', 'article', 'header', 'footer', 'aside', 'main', 'nav', 'form', 'fieldset', 'address', 'hr', 'figure', 'center', 'body',
])
const LINES = new Set(['br', 'li', 'tr', 'dt', 'dd', 'option', 'caption', 'legend', 'figcaption'])

/** The page as text, read in `charset` where one is given from outside (a mail's header). Throws ParseError 'too_large' when elements nest too deep. */
export function readHtml(bytes: Uint8Array, limits: ParserLimits, given: string | null = null): Found {
  const charset = given !== null && isKnownCharset(given) ? given : htmlCharset(bytes)
  return { ...readMarkup(decodeBytes(bytes, charset), limits), charset }
}

/** A byte order mark first, then what the page says if its bytes allow it, then the letters. */
function htmlCharset(bytes: Uint8Array): string {
  const guess = guessCharset(bytes)
  if (guess.startsWith('utf-16')) return guess
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1').replaceAll(/<!--[\s\S]*?-->/g, '')
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  // Bytes that are sound UTF-8 beyond ASCII are UTF-8, whatever the page says.
  const isSaid = said !== undefined && isKnownCharset(said) && !/^utf-?16/i.test(said) && (guess !== 'utf-8' || bytes.every((byte) => byte < 128))
  return isSaid ? new TextDecoder(said).encoding : guess
}

/** Markup that is text already. */
export function readMarkup(html: string, limits: ParserLimits): Found {
  const sink = new TextSink(limits.textChars)
  const metadata: [string, string][] = []
  const state = { depth: 0, unseen: 0, pre: 0, title: 0, heading: '', space: true }
  const push = (text: string): void => {
    sink.push(text)
    state.space = /\s$/.test(text)
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        state.depth += 1
        if (state.depth > MOST_DEPTH) throw new ParseError('too_large')
        if (UNSEEN.has(name)) state.unseen += 1
        // A head that nobody closed ends here.
        if (name === 'body') state.unseen = 0
        if (name === 'title') state.title += 1
        if (name === 'pre') state.pre += 1
        const about = attributes['name'] ?? attributes['property'] ?? ''
        if (name === 'meta' && /^[\w.:-]{1,60}$/.test(about)) metadata.push([`html.${about.toLowerCase()}`, attributes['content'] ?? ''])
        if (state.unseen === 0) push(PARAGRAPHS.has(name) ? '\n\n' : LINES.has(name) ? '\n' : '')
      },
      onclosetag: (name) => {
        state.depth -= 1
        if (UNSEEN.has(name)) state.unseen = Math.max(0, state.unseen - 1)
        if (name === 'title') state.title -= 1
        if (name === 'pre') state.pre -= 1
        if (state.unseen === 0) push(PARAGRAPHS.has(name) ? '\n\n' : name === 'td' || name === 'th' ? '\t' : '')
      },
      ontext: (text) => {
        if (state.title > 0) state.heading = (state.heading + text).slice(0, 2000)
        if (state.unseen > 0 || state.title > 0) return
        const words = state.pre > 0 ? text : text.replaceAll(/[ \t\r\n\f]+/g, ' ')
        push(state.pre === 0 && state.space ? words.trimStart() : words)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  for (let at = 0; at < html.length; at += 65_536) parser.write(html.slice(at, at + 65_536))
  parser.end()
  const text = tidyParagraphs(plainText(sink.text))
  return aFinding({ text, metadata: toMetadata([['html.title', state.heading], ...metadata]), truncated: sink.truncated })
}
