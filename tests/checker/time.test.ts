/** Proofs of time: RFC 3161 against a time-stamping authority made with openssl, and OpenTimestamps by its format. */
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOpenTimestamps } from '../../electron/checker/open-timestamps'
import { readTimestamp } from '../../electron/checker/timestamp'
import { nonceInRequest, timestampRequest } from '../../electron/checker/timestamp-request'
import { makeAuthority, openssl } from '../support/authority'
import { tempDir } from '../support/vault'

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

test.each(['rsa', 'ec'] as const)('a request is what openssl reads, and its reply (%s) is verified by us and by openssl', async (kind) => {
  const tsa = makeAuthority(tempDir(), kind)
  const digest = sha256(Buffer.from('a checkpoint'))
  const nonce = randomBytes(8)
  const request = timestampRequest(digest, nonce)
  writeFileSync(join(tsa.dir, 'request.tsq'), request)
  const shown = openssl(['ts', '-query', '-in', 'request.tsq', '-text'], tsa.dir).toString()
  expect(shown).toMatch(/Hash Algorithm: sha256[\s\S]*Certificate required: yes/)
  expect(shown.toLowerCase()).toContain(`nonce: 0x${nonceInRequest(nonce)}`)
  const reply = tsa.reply('request.tsq')
  openssl(['ts', '-verify', '-in', 'request.tsr', '-queryfile', 'request.tsq', '-CAfile', 'ca.pem'], tsa.dir)
  const wanted = { digest: digest.toString('hex'), nonce: nonceInRequest(nonce) }
  const read = await readTimestamp(reply, wanted)
  expect(read).toMatchObject({ ok: true, facts: { authority: expect.stringContaining('Invented Time Authority'), policy: '1.2.3.4.1' } })
  if (read.ok) expect(Math.abs(Date.parse(read.facts.time) - Date.now())).toBeLessThan(120_000)
  expect(await readTimestamp(reply, { ...wanted, digest: sha256(Buffer.from('another')).toString('hex') })).toEqual({ ok: false, fault: 'otherDigest' })
  expect(await readTimestamp(reply, { ...wanted, nonce: '4000000000000000' })).toEqual({ ok: false, fault: 'otherNonce' })
  openssl(['ts', '-reply', '-in', 'request.tsr', '-token_out', '-out', 'bare.der'], tsa.dir)
  expect(await readTimestamp(readFileSync(join(tsa.dir, 'bare.der')), wanted)).toMatchObject({ ok: true })
})

test('a reply with a byte of its statement changed is refused, and no changed byte changes what it says', async () => {
  const tsa = makeAuthority(tempDir(), 'ec')
  const digest = sha256(Buffer.from('x'))
  const nonce = randomBytes(8)
  writeFileSync(join(tsa.dir, 'request.tsq'), timestampRequest(digest, nonce))
  const reply = tsa.reply('request.tsq')
  const wanted = { digest: digest.toString('hex'), nonce: nonceInRequest(nonce) }
  const time = reply.indexOf(Buffer.from('0Z')) - 13
  const forged = Buffer.from(reply)
  const year = forged.indexOf(Buffer.from(String(new Date().getUTCFullYear())))
  expect(year).toBeGreaterThan(0)
  expect(time).toBeLessThan(reply.length)
  forged[year + 3] = forged[year + 3] === 0x39 ? 0x38 : forged[year + 3]! + 1
  expect(await readTimestamp(forged, wanted)).toEqual({ ok: false, fault: 'badSignature' })
  expect(await readTimestamp(Buffer.from('no reply'), wanted)).toEqual({ ok: false, fault: 'notAReply' })
  await fc.assert(
    fc.asyncProperty(fc.nat(reply.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = Buffer.from(reply)
      changed[at] = changed[at]! ^ flip
      const read = await readTimestamp(changed, wanted)
      // Bytes that no signature covers (other certificates, the status text) may change; what it says may not.
      const original = await readTimestamp(reply, wanted)
      if (read.ok && original.ok) expect([read.facts.time, read.facts.serial, read.facts.policy]).toEqual([original.facts.time, original.facts.serial, original.facts.policy])
    }),
    { numRuns: 150 },
  )
})

const otsHead = (digest: Buffer): Buffer => Buffer.concat([Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex'), Buffer.from([1, 0x08]), digest])
const attested = (tag: string, payload: Buffer): Buffer => Buffer.concat([Buffer.from([0]), Buffer.from(tag, 'hex'), Buffer.from([payload.length]), payload])
const pending = (address: string): Buffer => attested('83dfe30d2ef90c8e', Buffer.concat([Buffer.from([address.length]), Buffer.from(address)]))
const bitcoin = (height: number): Buffer => attested('0588960d73d71901', Buffer.from([(height & 0x7f) | 0x80, ((height >> 7) & 0x7f) | 0x80, height >> 14]))

test('an OpenTimestamps proof tells what is promised, what is attested, and by which root', () => {
  const digest = sha256(Buffer.from('a checkpoint'))
  const append = Buffer.from('aabb', 'hex')
  const proof = Buffer.concat([otsHead(digest), Buffer.from([0xff]), pending('https://a.example'), Buffer.from([0xf0, 2]), append, Buffer.from([0x08]), bitcoin(800_000)])
  const merkleRoot = Buffer.from(sha256(Buffer.concat([digest, append]))).reverse().toString('hex')
  expect(readOpenTimestamps(proof, digest.toString('hex'))).toEqual({
    ok: true, facts: { digest: digest.toString('hex'), bitcoin: [{ height: 800_000, merkleRoot }], pending: ['https://a.example'], unknown: 0 },
  })
  expect(readOpenTimestamps(proof, '0'.repeat(64))).toEqual({ ok: false, fault: 'otherDigest' })
  expect(readOpenTimestamps(Buffer.concat([proof, Buffer.from([0])]), null)).toEqual({ ok: false, fault: 'notAProof' })
})

test('no bytes make the OpenTimestamps reader throw or run on', () => {
  const digest = Buffer.alloc(32, 7)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
      const read = readOpenTimestamps(Buffer.concat([otsHead(digest), tail]), null)
      expect(typeof read.ok).toBe('boolean')
    }),
  )
  expect(readOpenTimestamps(Buffer.concat([otsHead(digest), Buffer.alloc(100_000, 0xff)]), null)).toEqual({ ok: false, fault: 'notAProof' })
})
