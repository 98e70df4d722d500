import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The fonts that ship, and what they can draw. */
export type Fonts = {
  /** Font files in the order of their names: the order decides which font wins, so it is fixed. */
  readonly files: readonly Uint8Array[]
  /** Whether a code point has a glyph in the serif and in the sans list of the templates. */
  readonly covers: (codePoint: number) => boolean
}

/** Fonts that both lists of `lib.typ` fall back to. */
const shared = ['NotoNaskhArabic-', 'NotoSansMath-', 'NotoSansSymbols2-']
const families = ['NotoSerif-', 'NotoSans-']

/**
 * Reads every TrueType file of `fontsDir`.
 *
 * A code point counts as covered when each face of Noto Serif and of Noto Sans has it, or each face
 * of one of the shared fallbacks: a bold heading must not lose what the text beneath it shows.
 */
export function readFonts(fontsDir: string): Fonts {
  const names = readdirSync(fontsDir).filter((name) => name.endsWith('.ttf')).sort()
  const files = names.map((name) => readFileSync(join(fontsDir, name)))
  const coverage = files.map(codePointsOf)
  const facesOf = (prefix: string): Set<number>[] => coverage.filter((_, i) => names[i]?.startsWith(prefix))
  const hasAll = (sets: readonly Set<number>[], codePoint: number): boolean =>
    sets.length > 0 && sets.every((set) => set.has(codePoint))
  const main = families.flatMap(facesOf)
  const fallbacks = shared.map(facesOf)
  return {
    files,
    covers: (codePoint) => hasAll(main, codePoint) || fallbacks.some((sets) => hasAll(sets, codePoint)),
  }
}

/** The code points that a TrueType font maps to a glyph: its `cmap`, format 12 or else 4. */
export function codePointsOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i))
  const full = subtables.find((at) => view.getUint16(at) === 12)
  if (full !== undefined) return readFormat12(view, full)
  const basic = subtables.find((at) => view.getUint16(at) === 4)
  if (basic !== undefined) return readFormat4(view, basic)
  throw new Error('A shipped font has no Unicode character map')
}

function tableOffset(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i
    const name = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`A shipped font has no ${tag} table`)
}

function readFormat12(view: DataView, at: number): Set<number> {
  const found = new Set<number>()
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i
    for (let c = view.getUint32(group); c <= view.getUint32(group + 4); c++) found.add(c)
  }
  return found
}

function readFormat4(view: DataView, at: number): Set<number> {
  const found = new Set<number>()
  const segments = view.getUint16(at + 6) / 2
  for (let i = 0; i < segments; i++) {
    const end = view.getUint16(at + 14 + 2 * i)
    const start = view.getUint16(at + 16 + 2 * segments + 2 * i)
    const delta = view.getUint16(at + 16 + 4 * segments + 2 * i)
    const rangeAt = at + 16 + 6 * segments + 2 * i
    const range = view.getUint16(rangeAt)
    for (let c = start; c <= end && c < 0xffff; c++) {
      const glyph = range === 0 ? c + delta : view.getUint16(rangeAt + range + 2 * (c - start))
      if ((glyph & 0xffff) !== 0) found.add(c)
    }
  }
  return found
}
