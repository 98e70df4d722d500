import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Stretch } from '../../../db/vault/header'
import {
  createHeader,
  readHeaderFacts,
  stretchByArgon2id,
  unlockHeader,
  withNewPassphrase,
  withNewRecoveryKey,
} from '../../../db/vault/header'
import { defaultKdfProfile, headerLength, isAllowedKdf } from '../../../db/vault/header-format'
import { recoveryWords } from '../../../db/vault/passphrase'
import { cheapKdf, flipBit, passphrase, thrownBy } from './support'

const other = 'quiver lantern hazard mystify cobweb gravel'

let vault: Awaited<ReturnType<typeof createHeader>>
beforeAll(async () => {
  vault = await createHeader({ passphrase, kdf: cheapKdf, createdOn: '2026-03-29' })
})

const byPassphrase = (text: string) => ({ kind: 'passphrase', text }) as const
const byWords = (words: string) => ({ kind: 'recovery', words }) as const

/** Real Argon2id, once for each question; anything that differs from the right one gets a cheap wrong answer. */
function rememberingStretch(): { stretch: Stretch; calls: () => number } {
  let real: { question: string; answer: Promise<Uint8Array> } | null = null
  let calls = 0
  const stretch: Stretch = (text, salt, kdf) => {
    calls++
    const question = JSON.stringify([Buffer.from(text).toString('hex'), Buffer.from(salt).toString('hex'), kdf])
    real ??= { question, answer: stretchByArgon2id(text, salt, kdf) }
    return question === real.question ? real.answer : Promise.resolve(createHash('sha256').update(question).digest())
  }
  return { stretch, calls: () => calls }
}

test('the passphrase and the recovery words open a new vault, to the same keys', async () => {
  const { master, vaultId } = vault
  expect(vault.bytes).toHaveLength(headerLength)
  expect(await unlockHeader(vault.bytes, byPassphrase(passphrase))).toEqual({ master, vaultId, slot: 0 })
  expect(await unlockHeader(vault.bytes, byWords(vault.recoveryWords))).toEqual({ master, vaultId, slot: 1 })
})

test('a header tells its facts without a secret', () => {
  const { vaultId } = vault
  expect(readHeaderFacts(vault.bytes)).toEqual({ version: 1, vaultId, kdf: cheapKdf, createdOn: '2026-03-29' })
})

test('a passphrase may be typed with spaces around it and in another Unicode form', async () => {
  const text = 'Ночью у реки семь лодок считал Й 41'
  const { bytes, master } = await createHeader({ passphrase: text.normalize('NFC'), kdf: cheapKdf, createdOn: '2026-03-29' })
  expect((await unlockHeader(bytes, byPassphrase(`  ${text.normalize('NFD')}\n`))).master).toEqual(master)
})

test('a weak passphrase makes no vault', async () => {
  const attempt = createHeader({ passphrase: 'correct horse battery staple', kdf: cheapKdf, createdOn: '2026-03-29' })
  await expect(attempt).rejects.toMatchObject({ code: 'weak_passphrase' })
  await expect(withNewPassphrase(vault.bytes, vault.master, '12345678', cheapKdf)).rejects.toMatchObject({ code: 'weak_passphrase' })
})

test('after a change of passphrase only the new one opens, and the recovery words still do', async () => {
  const bytes = await withNewPassphrase(vault.bytes, vault.master, other, cheapKdf)
  expect((await unlockHeader(bytes, byPassphrase(other))).master).toEqual(vault.master)
  expect((await unlockHeader(bytes, byWords(vault.recoveryWords))).master).toEqual(vault.master)
  await expect(unlockHeader(bytes, byPassphrase(passphrase))).rejects.toMatchObject({ code: 'wrong_secret' })
})

test('after a new recovery key only the new words open, and the passphrase still does', async () => {
  const { bytes, recoveryWords: words } = withNewRecoveryKey(vault.bytes, vault.master)
  expect((await unlockHeader(bytes, byWords(words))).master).toEqual(vault.master)
  expect((await unlockHeader(bytes, byPassphrase(passphrase))).master).toEqual(vault.master)
  await expect(unlockHeader(bytes, byWords(vault.recoveryWords))).rejects.toMatchObject({ code: 'wrong_secret' })
})

test('another vault cannot change this header', async () => {
  expect(await thrownBy(() => withNewRecoveryKey(vault.bytes, randomBytes(32)))).toMatchObject({ code: 'header_damaged' })
  await expect(withNewPassphrase(vault.bytes, randomBytes(32), other, cheapKdf)).rejects.toMatchObject({ code: 'header_damaged' })
})

test('every flipped bit of a header is refused with the recovery words', { timeout: 60_000 }, async () => {
  const codes = new Map<string, number>()
  for (let i = 0; i < headerLength * 8; i++) {
    const error = await thrownBy(() => unlockHeader(flipBit(vault.bytes, i >> 3, i & 7), byWords(vault.recoveryWords)))
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'none'
    codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  // Magic, version to 0, HMAC failures; version upwards; salt, nonce, wrapped, commitment and cost of slot 1 and the vault id.
  expect(Object.fromEntries(codes)).toEqual({
    vault_newer: 15,
    wrong_secret: (120 + 16) * 8,
    header_damaged: headerLength * 8 - 15 - (120 + 16) * 8,
  })
})

test('flipped bits of a header are refused with the passphrase', { timeout: 60_000 }, async () => {
  const { stretch } = rememberingStretch()
  expect((await unlockHeader(vault.bytes, byPassphrase(passphrase), stretch)).master).toEqual(vault.master)
  for (let i = 0; i < headerLength; i++) {
    for (const bit of [0, 3, 7]) {
      const error = await thrownBy(() => unlockHeader(flipBit(vault.bytes, i, bit), byPassphrase(passphrase), stretch))
      expect(['header_damaged', 'vault_newer', 'wrong_secret']).toContain(error instanceof Error && 'code' in error ? error.code : error)
    }
  }
})

test('a salt that was changed is refused by Argon2id itself', async () => {
  const attempt = unlockHeader(flipBit(vault.bytes, 32, 0), byPassphrase(passphrase))
  await expect(attempt).rejects.toMatchObject({ code: 'wrong_secret' })
})

test('a header cut short, made longer or empty is refused', async () => {
  for (const bytes of [new Uint8Array(0), vault.bytes.subarray(1), Buffer.concat([vault.bytes, Buffer.alloc(1)])]) {
    await expect(unlockHeader(bytes, byWords(vault.recoveryWords))).rejects.toMatchObject({ code: 'header_damaged' })
  }
})

test('a forged cost below the floor or above the ceiling is refused before any key derivation', async () => {
  const { stretch, calls } = rememberingStretch()
  const forged = [
    [0, 3, 4], [8, 1, 1], [64 * 1024 - 1, 3, 4], [64 * 1024, 2, 4], [64 * 1024, 0, 4], [64 * 1024, 3, 0],
    [4 * 1024 * 1024 + 1, 3, 4], [0xffffffff, 3, 4], [64 * 1024, 17, 4], [64 * 1024, 0xffffffff, 4], [64 * 1024, 3, 17],
  ]
  for (const [memory, passes, lanes] of forged) {
    const bytes = Buffer.from(vault.bytes)
    bytes.writeUInt32BE(memory!, 48)
    bytes.writeUInt32BE(passes!, 52)
    bytes.writeUInt32BE(lanes!, 56)
    await expect(unlockHeader(bytes, byPassphrase(passphrase), stretch)).rejects.toMatchObject({ code: 'header_damaged' })
  }
  expect(calls()).toBe(0)
  await unlockHeader(vault.bytes, byPassphrase(passphrase), stretch)
  expect(calls()).toBe(1)
})

test('a vault cannot be made with a cost that could not be read back', async () => {
  const kdf = { memoryKiB: 32 * 1024, passes: 3, lanes: 4 }
  await expect(createHeader({ passphrase, kdf, createdOn: '2026-03-29' })).rejects.toBeInstanceOf(RangeError)
})

test('the default cost depends on the machine and is always allowed', () => {
  const costs = [2, 7, 8, 64].map((gib) => defaultKdfProfile(gib * 2 ** 30))
  expect(costs.map(({ memoryKiB }) => memoryKiB / 1024)).toEqual([256, 256, 512, 512])
  expect(costs.every(isAllowedKdf)).toBe(true)
})

test('a thousand wrong recovery keys get one answer', async () => {
  const answers = new Set<string>()
  for (let i = 0; i < 1000; i++) {
    const error = await thrownBy(() => unlockHeader(vault.bytes, byWords(recoveryWords(randomBytes(32)))))
    answers.add(error instanceof Error ? `${'code' in error ? String(error.code) : ''}: ${error.message}` : '')
  }
  expect([...answers]).toEqual([
    'wrong_secret: This passphrase or recovery key does not open this vault, or the key area is damaged. The second copy of the key area was tried too.',
  ])
})

test('a thousand wrong passphrases get one answer, and it is that of a damaged slot', async () => {
  const { stretch } = rememberingStretch()
  await unlockHeader(vault.bytes, byPassphrase(passphrase), stretch)
  const answers = new Set<string>()
  const note = async (bytes: Uint8Array, text: string) => {
    const error = await thrownBy(() => unlockHeader(bytes, byPassphrase(text), stretch))
    answers.add(error instanceof Error ? error.message : '')
  }
  for (let i = 0; i < 1000; i++) await note(vault.bytes, `${passphrase}${i}`)
  for (const i of [60, 72, 100, 120, 151]) await note(flipBit(vault.bytes, i, 0), passphrase)
  expect(answers.size).toBe(1)
})

test('unused slots look like used ones', () => {
  const slots = Array.from({ length: 8 }, (_, i) => vault.bytes.subarray(32 + i * 192, 32 + (i + 1) * 192))
  const costs = slots.map((slot) => slot.subarray(16, 28).toString('hex'))
  expect(new Set(costs).size).toBe(1)
  for (const slot of slots) expect(new Set(slot).size).toBeGreaterThan(80)
})

test('the event loop runs on while a passphrase is stretched', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 5)
  await unlockHeader(vault.bytes, byPassphrase(passphrase))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
})
