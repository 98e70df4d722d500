import { randomBytes } from 'node:crypto'

/** Numbers below 1 from the system's chance, drawn in large pieces. */
function chance(): () => number {
  let pool = new Uint32Array(0)
  let at = 0
  return () => {
    if (at === pool.length) {
      pool = new Uint32Array(randomBytes(1 << 18).buffer)
      at = 0
    }
    return pool[at++]! / 2 ** 32
  }
}

const cyrillic = { onsets: 'б в г д ж з к л м н п р с т ф х ч ш пр ст кр тр гр сл вл'.split(' '), vowels: 'а о е и у ы я'.split(' ') }
const latin = { onsets: 'b c d f g h l m n p r s t v w pr st tr cl sh ch gr'.split(' '), vowels: 'a e i o u ea ou'.split(' ') }
const endings = { cyrillic: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ами', 'ах'], latin: ['', 's', 'ed', 'ing', 'er', 'ation', 'ly'] }

/** An invented language of two scripts: 20,000 word roots by falling frequency, their inflected forms, and surnames. */
export type Language = {
  /** A word as often as its rank allows (Zipf), in one of its forms. */
  readonly word: () => string
  /** A surname in Cyrillic with the same in Latin. */
  readonly name: () => { readonly cyrillic: string; readonly latin: string }
}

/** Cyrillic letters of the syllables and their usual Latin spelling. */
const spelt: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ф: 'f', х: 'kh', ч: 'ch', ш: 'sh', ы: 'y', я: 'ya',
}

export function inventLanguage(): Language {
  const next = chance()
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
  const root = (letters: typeof latin, syllables: number): string =>
    Array.from({ length: syllables }, () => pick(letters.onsets) + pick(letters.vowels)).join('') + pick(letters.onsets)
  const roots = Array.from({ length: 20_000 }, (_, rank) => ({
    text: root(rank % 3 === 0 ? latin : cyrillic, rank < 300 ? 1 : 2), forms: rank % 3 === 0 ? endings.latin : endings.cyrillic,
  }))
  const weights: number[] = []
  roots.forEach((_, rank) => weights.push((weights[rank - 1] ?? 0) + 1 / (rank + 5)))
  const drawn = (): number => {
    const wanted = next() * weights.at(-1)!
    let [low, high] = [0, weights.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (weights[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
  const names = Array.from({ length: 5000 }, () => {
    const lower = `${root(cyrillic, 2)}ов`
    const title = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
    return { cyrillic: title(lower), latin: title([...lower].map((letter) => spelt[letter] ?? letter).join('')) }
  })
  return {
    word: () => {
      const { text, forms } = roots[drawn()]!
      return text + pick(forms)
    },
    name: () => pick(names),
  }
}

/** One page of running text: `count` words in sentences, every fortieth a name in either script. */
export function inventPage(language: Language, count: number): string {
  const words: string[] = []
  for (let n = 0; n < count; n++) {
    const isName = n % 40 === 7
    const name = language.name()
    const word = isName ? (n % 80 === 7 ? name.cyrillic : name.latin) : language.word()
    const starts = n % 12 === 0
    words.push((starts ? word.slice(0, 1).toUpperCase() + word.slice(1) : word) + (n % 12 === 11 ? '.' : ''))
  }
  return words.join(' ')
}
