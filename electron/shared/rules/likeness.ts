/** How alike two pages are, by 64 bits of each. Pure. */

/** Words that a page must have before it is compared by them: a stamp and a date say nothing. */
const LEAST_WORDS = 24

/** Bits that differ between two fingerprints of 16 letters in hex. */
export function distance(a: string, b: string): number {
  return bits(Number.parseInt(a.slice(0, 8), 16) ^ Number.parseInt(b.slice(0, 8), 16)) + bits(Number.parseInt(a.slice(8), 16) ^ Number.parseInt(b.slice(8), 16))
}

function bits(word: number): number {
  let left = word >>> 0
  let count = 0
  for (; left !== 0; left &= left - 1) count += 1
  return count
}

/**
 * A fingerprint of the words of a text, in which two readings of one page differ in few bits (simhash over pairs of
 * words, without case, accents and signs). Null for a text of fewer than 24 words.
 */
export function wordsFingerprint(text: string): string | null {
  const words = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < LEAST_WORDS) return null
  const weights = new Int32Array(64)
  for (const [index, word] of words.entries()) {
    add(weights, word)
    const next = words[index + 1]
    if (next !== undefined) add(weights, `${word} ${next}`)
  }
  let [high, low] = [0, 0]
  for (let bit = 0; bit < 32; bit += 1) {
    if ((weights[bit] ?? 0) > 0) high |= 1 << bit
    if ((weights[32 + bit] ?? 0) > 0) low |= 1 << bit
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

function add(weights: Int32Array, feature: string): void {
  const [high, low] = [hash(feature, 0x811c9dc5), hash(feature, 0x9747b28c)]
  for (let bit = 0; bit < 32; bit += 1) {
    weights[bit] = (weights[bit] ?? 0) + ((high >>> bit) & 1 ? 1 : -1)
    weights[32 + bit] = (weights[32 + bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1)
  }
}

/** FNV-1a with a last mixing, so that single letters reach every bit. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
