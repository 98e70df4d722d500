/**
 * The English stemmer of the Snowball project, also called Porter2 (snowballstem.org/algorithms/english, BSD),
 * written from its description. Input is lower case without apostrophes. `Y` inside is a y that is a consonant.
 */

const special = new Map(Object.entries({
  skis: 'ski', skies: 'sky', idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl',
  sky: 'sky', news: 'news', howe: 'howe', atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes',
}))

const firstRegion = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)|^.*?[aeiouy][^aeiouy]/
const nextRegion = /^.*?[aeiouy][^aeiouy]/
const hasVowel = /[aeiouy]/
/** Ends in a short syllable: consonant, vowel, consonant but w, x, Y; or vowel and consonant that are the whole; or `past`. */
const endsShort = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|^past$/

type Regions = { readonly r1: number; readonly r2: number }

function regionsOf(word: string): Regions {
  const r1 = firstRegion.exec(word)?.[0].length ?? word.length
  const r2 = r1 + (nextRegion.exec(word.slice(r1))?.[0].length ?? word.length - r1)
  return { r1, r2 }
}

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/[us]s$/.test(word)) return word
  return /s$/.test(word) && hasVowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word
}

const staysWhole = /^(?:inn|out|cann|herr|earr|even)ing$|^(?:proc|exc|succ)eed$/

function pastAndGerund(word: string, { r1 }: Regions): string {
  const eed = /eed(?:ly)?$/.exec(word)
  if (eed !== null) return /^(?:proc|exc|succ)eed/.test(word) || eed.index < r1 ? word : word.slice(0, eed.index + 2)
  const found = /(?:ed|ing)(?:ly)?$/.exec(word)
  if (found === null) return word
  const base = word.slice(0, found.index)
  if (found[0] === 'ing' && /^[^aeiouy]y$/.test(base)) return `${base.slice(0, 1)}ie`
  if (!hasVowel.test(base)) return word
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return /^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base) ? base : base.slice(0, -1)
  return r1 >= base.length && endsShort.test(base) ? `${base}e` : base
}

type Rule = readonly [from: string, to: string, before?: RegExp]

/** Endings in the order of length: the longest that fits decides, whether or not its condition holds. */
const secondStep: readonly Rule[] = [
  ['ization', 'ize'], ['ational', 'ate'], ['fulness', 'ful'], ['ousness', 'ous'], ['iveness', 'ive'], ['tional', 'tion'], ['biliti', 'ble'],
  ['lessli', 'less'], ['entli', 'ent'], ['ation', 'ate'], ['alism', 'al'], ['aliti', 'al'], ['ousli', 'ous'], ['iviti', 'ive'], ['fulli', 'ful'],
  ['ogist', 'og'], ['enci', 'ence'], ['anci', 'ance'], ['abli', 'able'], ['izer', 'ize'], ['ator', 'ate'], ['alli', 'al'], ['bli', 'ble'],
  ['ogi', 'og', /l$/], ['li', '', /[cdeghkmnrt]$/],
]
const thirdStep: readonly Rule[] = [
  ['ational', 'ate'], ['tional', 'tion'], ['alize', 'al'], ['icate', 'ic'], ['iciti', 'ic'], ['ical', 'ic'], ['ness', ''], ['ful', ''],
]
const fourthStep: readonly Rule[] = [
  ['ement', ''], ['ance', ''], ['ence', ''], ['able', ''], ['ible', ''], ['ment', ''], ['ant', ''], ['ent', ''], ['ism', ''], ['ate', ''],
  ['iti', ''], ['ous', ''], ['ive', ''], ['ize', ''], ['ion', '', /[st]$/], ['al', ''], ['er', ''], ['ic', ''],
]

function apply(word: string, rules: readonly Rule[], region: number): string {
  const rule = rules.find(([from]) => word.endsWith(from))
  if (rule === undefined) return word
  const [from, to, before] = rule
  const base = word.slice(0, word.length - from.length)
  return base.length >= region && (before === undefined || before.test(base)) ? base + to : word
}

function third(word: string, { r1, r2 }: Regions): string {
  if (word.endsWith('ative')) return word.length - 5 >= r2 ? word.slice(0, -5) : word
  return apply(word, thirdStep, r1)
}

function last(word: string, { r1, r2 }: Regions): string {
  const base = word.slice(0, -1)
  if (word.endsWith('e')) return base.length >= r2 || (base.length >= r1 && !endsShort.test(base)) ? base : word
  return word.endsWith('ll') && base.length >= r2 ? base : word
}

/** Stem of an English word: `complaints`, `complained` and `complaining` have one. Two letters and less stay. */
export function stemEnglish(input: string): string {
  if (input.length <= 2) return input
  const known = special.get(input)
  if (known !== undefined) return known
  const marked = input.replace(/^y/, 'Y').replaceAll(/(?<=[aeiouy])y/g, 'Y')
  const regions = regionsOf(marked)
  let word = plural(marked)
  if (staysWhole.test(word)) return word.toLowerCase()
  word = pastAndGerund(word, regions)
  word = word.replace(/(?<=.[^aeiouy])[yY]$/, 'i')
  word = apply(word, secondStep, regions.r1)
  word = third(word, regions)
  word = apply(word, fourthStep, regions.r2)
  return last(word, regions).toLowerCase()
}
