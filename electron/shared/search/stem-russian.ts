/**
 * The Russian stemmer of the Snowball project (snowballstem.org/algorithms/russian, BSD), written from its
 * description. Input is lower case with ё as е.
 */

type Ending = { readonly any: RegExp; readonly afterA: RegExp | null }

/** Longest first, as the algorithm takes the longest ending that fits. */
const anyOf = (endings: string): string => endings.split(' ').toSorted((a, b) => b.length - a.length).join('|')

const ending = (any: string, afterA: string | null): Ending => ({
  any: new RegExp(`(?:${anyOf(any)})$`),
  afterA: afterA === null ? null : new RegExp(`(?<=[ая])(?:${anyOf(afterA)})$`),
})

const gerund = ending('ив ивши ившись ыв ывши ывшись', 'в вши вшись')
const adjective = ending('ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею', null)
const participle = ending('ивш ывш ующ', 'ем нн вш ющ щ')
const verb = ending(
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
)
const noun = ending('а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я', null)

/** The text without the longest of the endings, or null where it has none. */
function without(text: string, { any, afterA }: Ending): string | null {
  const lengths = [any, afterA].map((pattern) => pattern?.exec(text)?.[0].length ?? 0)
  const longest = Math.max(...lengths)
  return longest === 0 ? null : text.slice(0, text.length - longest)
}

function withoutAdjective(text: string): string | null {
  const base = without(text, adjective)
  return base === null ? null : (without(base, participle) ?? base)
}

/** Start of the second region (R2): where a derivational ending may stand. */
const secondRegion = /^.*?[аеиоуыэюя][^аеиоуыэюя].*?[аеиоуыэюя][^аеиоуыэюя]/

const firstVowel = /[аеиоуыэюя]/

/** Stem of a Russian word, in the same letters: `приговора`, `приговорами` and `приговор` have one. */
export function stemRussian(word: string): string {
  const start = word.search(firstVowel)
  if (start < 0) return word
  const head = word.slice(0, start + 1)
  const region = word.slice(start + 1)
  const bare = without(region, gerund)
  const reflexive = region.replace(/с[яь]$/, '')
  let rest = bare ?? withoutAdjective(reflexive) ?? without(reflexive, verb) ?? without(reflexive, noun) ?? reflexive
  rest = rest.replace(/и$/, '')
  const r2 = secondRegion.exec(word)?.[0].length ?? word.length
  const derived = /ость?$/.exec(rest)
  if (derived !== null && head.length + derived.index >= r2) rest = rest.slice(0, derived.index)
  return head + lastStep(rest)
}

function lastStep(rest: string): string {
  const plain = rest.replace(/ейше?$/, '')
  if (plain !== rest) return plain.replace(/нн$/, 'н')
  return /нн$/.test(rest) ? rest.slice(0, -1) : rest.replace(/ь$/, '')
}
