/** Letters and figures that a printer, a pen and a reader of scans keep apart, in Latin and Cyrillic type alike. */
const letters = '34679ACEHKMPTXY'
export const numbersThereAre = letters.length ** 4

/** Cyrillic letters that are drawn like ours, and signs that scans are misread as. */
const drawnAlike: Readonly<Record<string, string>> = {
  А: 'A', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y', З: '3', Ч: '4', Б: '6', О: 'O', І: 'I', Ѕ: 'S', В: 'B', '–': '-', '—': '-', '−': '-', '‐': '-', '‑': '-', '_': '-',
}

/** In the two check figures, letters can only be misread figures. */
const figures: Readonly<Record<string, string>> = { O: '0', D: '0', Q: '0', I: '1', L: '1', '|': '1', Z: '2', S: '5', G: '6', B: '8' }

/**
 * The number of a paper form, such as 'SF-7K3M-92': four signs for `index` (0 to `numbersThereAre` - 1) and two check
 * figures, ISO 7064 MOD 97-10 over the index. One wrong sign, or two that changed places, do not pass the check.
 */
export function formNumber(index: number): string {
  const body = Array.from({ length: 4 }, (_, place) => letters[Math.floor(index / letters.length ** (3 - place)) % letters.length]).join('')
  return `SF-${body}-${checkOf(body)}`
}

const checkOf = (body: string): string => String(98 - ((valueOf(body) * 100) % 97)).padStart(2, '0')
const valueOf = (body: string): number => [...body].reduce((sum, sign) => sum * letters.length + letters.indexOf(sign), 0)

const asDrawn = (text: string): string => [...text.toUpperCase()].map((sign) => drawnAlike[sign] ?? sign).join('')

/**
 * The numbers of forms that stand in a text, in order, each once. Reads over spaces, Cyrillic letters that look like Latin
 * ones and misread prefixes; what does not pass the check is left out.
 */
export function numbersIn(text: string): readonly string[] {
  const found = [...asDrawn(text).matchAll(/[A-Z0-9$§]{1,2} ?- ?([34679ACEHKMPTXY]{4}) ?- ?([0-9A-Z|]{2})(?![0-9A-Z])/g)].flatMap((match) => whole(match[1], match[2]))
  return [...new Set(found)]
}

/** The number that somebody typed, with or without prefix and dashes; null where it is none. */
export function typedNumber(text: string): string | null {
  const signs = asDrawn(text).replaceAll(/[^0-9A-Z]/g, '').replace(/^SF(?=.{6}$)/, '')
  return signs.length === 6 ? (whole(signs.slice(0, 4), signs.slice(4))[0] ?? null) : null
}

function whole(body = '', check = ''): readonly string[] {
  const isBody = [...body].every((sign) => letters.includes(sign))
  const read = [...check].map((sign) => figures[sign] ?? sign).join('')
  return isBody && checkOf(body) === read ? [`SF-${body}-${read}`] : []
}
