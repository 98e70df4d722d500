/** XML of office files: no entities are expanded, nothing is fetched, depth is limited, faults are read over. */
import { SaxesParser } from 'saxes'
import { decodeBytes } from '../charset'
import { MAX_DEPTH } from '../limits'
import { ParseError } from '../parse-error'

export type Attributes = Readonly<Record<string, string>>

export type XmlReader = {
  /** `name` and the keys of `attributes` without their prefixes. */
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads a document through. Returns false when it is not well formed; what came before the fault has been reported. Throws ParseError 'too_large' when elements nest too deep. */
export function readXml(bytes: Uint8Array, reader: XmlReader): boolean {
  let whole = true
  let depth = 0
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => {
    whole = false
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > MAX_DEPTH) throw new ParseError('too_large')
    const own = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const)
    reader.open?.(localName(name), Object.fromEntries(own))
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    reader.close?.(localName(name))
  })
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const text = decodeBytes(bytes, isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
  // In pieces, so that the parser's own buffer stays small.
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536))
  parser.close()
  return whole
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Collects text up to a limit. */
export class TextSink {
  readonly #parts: string[] = []
  readonly #most: number
  #length = 0
  truncated = false

  constructor(most: number) {
    this.#most = most
  }

  push(text: string): void {
    const room = this.#most - this.#length
    if (text.length > room) this.truncated = true
    if (room <= 0) return
    const kept = text.slice(0, room)
    this.#length += kept.length
    this.#parts.push(kept)
  }

  get text(): string {
    return this.#parts.join('')
  }
}
