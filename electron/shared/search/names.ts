/**
 * Names in any spelling: a word is written in one plain Latin alphabet, whatever script and system it came in, and
 * two such forms are compared with a tolerance for vowels and for one slip of the pen. It serves search and warnings
 * only; no name is ever stored or printed in this form.
 */

/** Cyrillic of Russian and of the languages whose names stand in Russian papers. `S` is sh, `C` ch, `J` zh or dzh, `c` ts. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'J', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'C', ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
  ғ: 'g', қ: 'k', ҳ: 'h', ҷ: 'J', ә: 'a', ө: 'o', ү: 'u', ұ: 'u', ң: 'n', һ: 'h', і: 'i', ї: 'i', є: 'e', ґ: 'g', ј: 'i', џ: 'J',
}

/** Groups of Latin letters for one sound, in the order they are tried. */
const latinGroups: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'S'], [/tch|ch/g, 'C'], [/dzh|zh|dj|j/g, 'J'], [/kh/g, 'h'], [/gh/g, 'g'], [/ph/g, 'f'], [/th/g, 't'],
  [/(?<=[aeiouy])x(?=[aeiouy])/g, 'ks'], [/x/g, 'h'], [/ck/g, 'k'], [/c(?=[eiy])/g, 's'], [/c/g, 'k'], [/q/g, 'k'], [/w/g, 'v'],
  [/ts|tz/g, 'c'], [/oo|ou/g, 'u'], [/ee/g, 'i'], [/y/g, 'i'], [/(?<=[aeiou])ff?$/g, 'v'],
]

const isCyrillic = /\p{Script=Cyrillic}/u

const latinLetters = (folded: string): string =>
  latinGroups.reduce((text, [group, sound]) => text.replaceAll(group, sound), folded)

const cyrillicLetters = (folded: string): string =>
  [...folded.replaceAll('дж', 'ж')].map((letter) => cyrillic[letter] ?? letter).join('')

/** Takes away what spellings differ in most: an i beside another vowel, doubled letters, vowels at the end. */
function settle(letters: string): string {
  const plain = letters
    .replaceAll(/(?<=[aeou])i+|i+(?=[aeou])/g, '')
    .replaceAll(/(.)\1+/g, '$1')
  const base = plain.replace(/[aeiou]+$/, '')
  return base.length >= 2 ? base : plain
}

/** Case endings of Russian surnames in -ов, -ев, -ин, -ский, whose form without ending is certain. */
const surnameCase = /(?<=[а-я]{2}(?:ов|ев|ин|ын))(?:а|у|ым|е|ой|ы|ых|ыми)$/
const adjectiveCase = /(?<=[а-я]{2}[сц]к)(?:ого|ому|им|ом|ой|ую|их|ими)$/
/** Endings that may belong to the name itself (Рустам) or to its case (с Ёрдамом): both forms are kept. */
const perhapsCase = /(?<=[а-я]{3}[бвгджзклмнпрстфхцчшщ])(?:ом|ем|ам|ям|ой|ей|ою|ею|ами|ями|ах|ях)$/

/**
 * The plain forms of a folded word: Хамидов, Хамидову, Khamidov and Xamidov have one in common. The first is the
 * word as it stands; a second is there where the end of a Cyrillic word may be a case. Empty for other scripts.
 */
export function nameForms(folded: string): readonly string[] {
  if (isCyrillic.test(folded)) {
    const base = folded.replace(surnameCase, '').replace(adjectiveCase, '')
    const uncased = base === folded ? base.replace(perhapsCase, '') : base
    return [...new Set([base, uncased].map((word) => settle(cyrillicLetters(word))))]
  }
  return /^[a-z]+$/.test(folded) ? [settle(latinLetters(folded))] : []
}

/** The consonants of a form, with `a` for a vowel at its start: forms of one name agree in it, but for a slip. */
export const nameSkeleton = (form: string): string => form.slice(0, 1).replace(/[aeiou]/, 'a') + form.slice(1).replaceAll(/[aeiou]/g, '')

/** Letters from the last to the first, so that an index can be asked for endings. */
export const backwards = (text: string): string => Array.from(text).toReversed().join('')

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

/**
 * How far two forms are apart: 1 for a letter that is added, lost, exchanged or swapped with its neighbour, half of
 * that where only vowels are concerned. A metric but for swaps (optimal string alignment).
 */
export function nameDistance(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], [0]]
  for (let j = 1; j <= b.length; j++) old.push(old[j - 1]! + (isVowel(b[j - 1]) ? 0.5 : 1))
  for (let i = 1; i <= a.length; i++) {
    const drop = isVowel(a[i - 1]) ? 0.5 : 1
    const row = [old[0]! + drop]
    for (let j = 1; j <= b.length; j++) {
      const add = isVowel(b[j - 1]) ? 0.5 : 1
      const exchange = a[i - 1] === b[j - 1] ? 0 : isVowel(a[i - 1]) && isVowel(b[j - 1]) ? 0.5 : 1
      let cost = Math.min(old[j]! + drop, row[j - 1]! + add, old[j - 1]! + exchange)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2]! + 1)
      row.push(cost)
    }
    ;[older, old] = [old, row]
  }
  return old[b.length]!
}

/** What two forms may differ by and still be one name: nothing in short names, a slip in longer ones. */
export function nameTolerance(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  if (length <= 3) return 0
  return length === 4 ? 0.5 : length < 8 ? 1 : 1.5
}

/** Whether two forms may be spellings of one name. */
export const isSameForm = (a: string, b: string): boolean => a === b || nameDistance(a, b) <= nameTolerance(a, b)

/** Whether two folded words may be spellings of one name. */
export const isSameName = (a: string, b: string): boolean => {
  const others = nameForms(b)
  return nameForms(a).some((form) => others.some((other) => isSameForm(form, other)))
}
