/**
 * Which language a page is in, and which way up it lies. A reader that does not know the language reports high
 * confidence all the same, so what counts is how much of what it reads its dictionary knows.
 */
import type { OcrLanguage } from '../../shared/contract/ocr'
import { turn, type Grey, type Turn } from './grey'
import type { Area, SampleWord, Tesseract } from './tesseract'

/** Above this what was read first stands without trying others. */
export const GOOD = 0.62
/** Below this nothing on the page makes sense: it may lie on its side. */
const POOR = 0.32
/** Letters of words long enough to tell a language; with fewer a share says nothing. */
const ENOUGH_LETTERS = 24
const SHORTEST_WORD = 3
/** Lines that are looked at: the longest one of each part of the page, this many parts. */
const SAMPLES = 3

/** Most papers are in one of these two, and one reading tells both. */
const USUAL: readonly OcrLanguage[] = ['rus', 'eng']
const TRIED: readonly OcrLanguage[] = ['rus', 'eng', 'fra', 'ara', 'uzb_cyrl', 'uzb']
/** What is read beside a page's own language: letters, stamps and names in the other script. */
const BESIDE: Readonly<Record<OcrLanguage, OcrLanguage>> = { rus: 'eng', eng: 'rus', fra: 'eng', ara: 'eng', uzb: 'rus', uzb_cyrl: 'rus' }

type Found = { readonly score: number; readonly languages: readonly OcrLanguage[] }
/** `picture` is the page as it was turned. */
export type Detected = { readonly languages: readonly OcrLanguage[]; readonly turned: Turn; readonly picture: Grey }

/** 0 to 1: the part of the letters that stand in known words, weighed by confidence; 0 where there is too little to tell. */
export function sense(words: readonly SampleWord[]): number {
  let letters = 0
  let known = 0
  for (const { text, confidence, known: isKnown } of words) {
    const count = text.match(/\p{L}/gu)?.length ?? 0
    if (count < SHORTEST_WORD) continue
    letters += count
    if (isKnown) known += (count * Math.max(0, confidence)) / 100
  }
  return letters < ENOUGH_LETTERS ? 0 : known / letters
}

/** What is tried before anything is known of a page: what the document's other pages are in, or Russian with English. */
export function firstLanguages(likely: readonly OcrLanguage[], atHand: readonly OcrLanguage[]): readonly OcrLanguage[] {
  const known = [likely, USUAL, atHand.slice(0, 1)].map((some) => some.filter((language) => atHand.includes(language)))
  return known.find((some) => some.length > 0) ?? []
}

/** Of Russian and English, read together, the one that most letters are in comes first. */
export function mainFirst(languages: readonly OcrLanguage[], words: readonly SampleWord[]): readonly OcrLanguage[] {
  const text = words.map((word) => word.text).join('')
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const both = languages.toSorted().join() === 'eng,rus'
  return both ? (latin > cyrillic ? ['eng', 'rus'] : ['rus', 'eng']) : languages
}

/**
 * Looks at a few lines of the page in each language at hand, then with the page turned. Afterwards `tesseract` shows
 * the picture that is returned. With nothing to go by: `first`, and as it lies.
 */
export function detect(tesseract: Tesseract, picture: Grey, first: readonly OcrLanguage[], atHand: readonly OcrLanguage[]): Detected {
  const nothing: Found = { score: 0, languages: first }
  const all = tesseract.lines(first)
  if (all.length === 0) return { languages: first, turned: 0, picture }
  const lines = sampleLines(all)
  const asItLies = lines.length === 0 ? nothing : bestLanguages(tesseract, lines, first, atHand)
  if (asItLies.score >= POOR) return { languages: asItLies.languages, turned: 0, picture }
  // Lines that are all higher than wide: the page lies on its side.
  for (const turned of lines.length === 0 ? ([90, 270, 180] as const) : ([180, 90, 270] as const)) {
    const other = turn(picture, turned)
    tesseract.show(other)
    const otherLines = sampleLines(tesseract.lines(first))
    if (!makesSense(tesseract, otherLines, atHand)) continue
    const found = bestLanguages(tesseract, otherLines, first, atHand)
    if (found.score >= POOR && found.score > asItLies.score) return { languages: found.languages, turned, picture: other }
  }
  tesseract.show(picture)
  return { languages: asItLies.languages, turned: 0, picture }
}

/** The longest line of each part of the page, in the page's order; headings in large letters do not count as long. */
function sampleLines(lines: readonly Area[]): Area[] {
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b)
  const typical = heights[Math.floor(heights.length / 2)] ?? 0
  const plain = lines.filter(({ width, height }) => height <= typical * 2 && width > height * 3)
  return Array.from({ length: SAMPLES }, (_, part) => {
    const own = plain.slice(Math.floor((part * plain.length) / SAMPLES), Math.floor(((part + 1) * plain.length) / SAMPLES))
    return own.toSorted((a, b) => b.width / b.height - a.width / a.height)[0]
  }).filter((line) => line !== undefined)
}

/** One look for each script, where trying every language would take too long. */
function makesSense(tesseract: Tesseract, lines: readonly Area[], atHand: readonly OcrLanguage[]): boolean {
  const looks = [USUAL, ['ara'] as const].filter((languages) => languages.every((language) => atHand.includes(language)))
  return looks.length === 0 || looks.some((languages) => sense(tesseract.sample(languages, lines)) >= POOR / 2)
}

function bestLanguages(tesseract: Tesseract, lines: readonly Area[], first: readonly OcrLanguage[], atHand: readonly OcrLanguage[]): Found {
  const words = tesseract.sample(first, lines)
  let best: Found = { score: sense(words), languages: mainFirst(first, words) }
  if (best.score >= GOOD) return best
  for (const language of TRIED.filter((candidate) => atHand.includes(candidate))) {
    const score = sense(tesseract.sample([language], lines))
    if (score > best.score) best = { score, languages: withCompany(language, atHand) }
  }
  return best
}

function withCompany(language: OcrLanguage, atHand: readonly OcrLanguage[]): OcrLanguage[] {
  return [language, BESIDE[language]].filter((candidate) => atHand.includes(candidate))
}
