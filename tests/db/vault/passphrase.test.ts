import { randomBytes } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  generatePassphrase,
  passphraseStrength,
  recoveryKeyFromWords,
  recoveryWords,
} from '../../../db/vault/passphrase'
import { thrownBy } from './support'

test('a generated passphrase has six words and is always accepted', async () => {
  for (let i = 0; i < 100; i++) {
    const text = generatePassphrase()
    expect(text.split(' ')).toHaveLength(6)
    expect(await passphraseStrength(text)).toMatchObject({ acceptable: true, warning: null })
  }
})

test('six different dice words are worth 77.5 bits, not more', async () => {
  expect((await passphraseStrength('gravel unfold thicket hazelnut mystify cobweb')).bits).toBeCloseTo(77.54, 2)
})

test('generated passphrases use the whole list', () => {
  const seen = new Set(Array.from({ length: 600 }, () => generatePassphrase(20)).flatMap((text) => text.split(' ')))
  // 12,000 draws from 7,772 words leave about 21 % unseen.
  expect(seen.size).toBeGreaterThan(5_900)
})

test.each([
  ['', 'empty'],
  ['      ', 'only spaces'],
  ['password', 'the commonest'],
  ['Tr0ub4dor&3', 'a word with substitutions'],
  ['correct horse battery staple', 'four dictionary words'],
  ['correct-horse-battery-staple', 'four dictionary words with hyphens'],
  ['cobweb cobweb cobweb cobweb cobweb cobweb cobweb', 'one word again and again'],
  ['qwertyuiopasdfghjkl', 'a row of keys'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'one letter'],
  ['01.02.1987 01.02.1987', 'a date twice'],
])('%j is refused (%s)', async (text) => {
  expect((await passphraseStrength(text)).acceptable).toBe(false)
})

test.each(['kT9#vq2!LmZ8&xWp4%uR7', 'Ночью у реки семь лодок считал Пётр 41'])('%j is accepted', async (text) => {
  expect((await passphraseStrength(text)).acceptable).toBe(true)
})

test('a refusal names its reason', async () => {
  expect((await passphraseStrength('password')).warning).toBe('topTen')
  expect((await passphraseStrength('correct horse battery staple')).warning).toBe('tooFewWords')
})

test('recovery words are those of BIP-39', () => {
  // Published vector: 32 zero bytes.
  expect(recoveryWords(new Uint8Array(32))).toBe(`${'abandon '.repeat(23)}art`)
})

test('recovery words are read back in any case, spacing and numbering', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
      const words = recoveryWords(key)
      const numbered = words.split(' ').map((word, i) => `${i + 1}. ${word}`)
      for (const text of [words, ` ${words.toUpperCase()}\n`, numbered.join('\r\n'), numbered.join(',  ')]) {
        expect(Buffer.from(recoveryKeyFromWords(text))).toEqual(Buffer.from(key))
      }
    }),
  )
})

test('one word changed for any other is caught by the checksum, save for the 1 in 256 that BIP-39 lets through', async () => {
  const words = recoveryWords(randomBytes(32)).split(' ')
  let passed = 0
  for (let i = 0; i < 2_048; i++) {
    const changed = words.with(i % 24, wordlist[i]!).join(' ')
    if (changed === words.join(' ')) continue
    try {
      recoveryKeyFromWords(changed)
      passed++
    } catch (error) {
      expect(error).toMatchObject({ code: 'wrong_secret' })
    }
  }
  expect(passed).toBeLessThan(30)
})

test('a missing, an extra and a misspelt word are refused without quoting a word', async () => {
  const words = recoveryWords(randomBytes(32)).split(' ')
  for (const wrong of [words.slice(1), [...words, 'zoo'], words.with(3, 'secretword'), []]) {
    const error = await thrownBy(() => recoveryKeyFromWords(wrong.join(' ')))
    expect(error).toMatchObject({ code: 'wrong_secret', cause: undefined })
    expect(JSON.stringify(error)).not.toContain('secretword')
  }
})
