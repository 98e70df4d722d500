/** Cuts a text at a word, with an ellipsis where something is left out. */
export function shorten(text: string, length: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  const atWord = cut.lastIndexOf(' ')
  return `${cut.slice(0, atWord > length / 2 ? atWord : length).replace(/[\s,;:.]+$/, '')}…`
}

/** A SHA-256 short enough for a list; the whole one is on the record itself. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`

/** A long hex number in groups that an eye can compare. */
export const groupedHash = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? ''

/** A size in the unit that fits: '812 B', '44 kB', '3.1 MB'. Decimal units, as files are sold and sent. */
export function formatBytes(bytes: number, language: string): string {
  const [size, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'short', maximumFractionDigits: Number(size) < 10 && unit !== 'byte' ? 1 : 0 }).format(Number(size))
}
