import { argon2Sync, hkdfSync } from 'node:crypto'
import { identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageIdentity, deriveKeys, wipe } from '../../../db/vault/keys'
import { base32 } from '../../../db/vault/wire'

test('Argon2id of this Node gives the answer of RFC 9106, section 5.3', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    memory: 32,
    passes: 3,
    tagLength: 32,
  })
  expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})

test('HKDF of this Node gives the answer of RFC 5869, test case 1', () => {
  const salt = Buffer.from('000102030405060708090a0b0c', 'hex')
  const okm = hkdfSync('sha256', Buffer.alloc(22, 0x0b), salt, Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'), 42)
  expect(Buffer.from(okm).toString('hex')).toBe(
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  )
})

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function spelled(keys: ReturnType<typeof deriveKeys>): Record<string, string> {
  const { database, blobName, blobIdentity, header, head, sign } = keys
  return {
    database: hex(database),
    blobName: hex(blobName),
    ageIdentity: ageIdentity(blobIdentity.secret),
    recipient: blobIdentity.recipient,
    header: hex(header),
    head: hex(head),
    sign: hex(sign),
  }
}

// Pinned: a change of any of these would lock every vault that was ever made. Checked with Python's hmac (RFC 5869).
test('the subkeys of a master key are the ones written down in db/README.md', () => {
  const keys = deriveKeys(Buffer.alloc(32, 7), Buffer.alloc(16, 9))
  expect(spelled(keys)).toMatchInlineSnapshot(`
    {
      "ageIdentity": "AGE-SECRET-KEY-1XVTJXY5GJNT5ZJ3A72L7V0PP88A5XFP208QXAQMQCP64K28926ASU4N08F",
      "blobName": "29b2fd8a9301bf2b79cfe86d66f0dff737c067e1329b3596c18c02c787228c59",
      "database": "e8a6810b10afac6a7c5ae7a7f3ef09daeb46bc853a8179375820cedeec2202ba",
      "head": "7fe787b002d3ab9c0fc58b4a0dcdb56ce30b179753c5a501358cdc9c9f6402d5",
      "header": "1e6c404686a08021b302f6054adeb4939176ab8ba18390b4b9c7e71a72af50c6",
      "recipient": "age1vt6rkwf9l0jut9maxjctpt4vc2rmwcsgs7l9svml0vagth08wqgsxud4s9",
      "sign": "f04998fdb21d2d3dd565fab5b062a9e37af4f40f060f860a88d7737a3acdd5b4",
    }
  `)
})

test('another vault id or another master key shares no subkey', () => {
  const all = [
    deriveKeys(Buffer.alloc(32, 7), Buffer.alloc(16, 9)),
    deriveKeys(Buffer.alloc(32, 7), Buffer.alloc(16, 8)),
    deriveKeys(Buffer.alloc(32, 6), Buffer.alloc(16, 9)),
  ].flatMap((keys) => Object.values(spelled(keys)))
  expect(new Set(all).size).toBe(21)
})

test('our spelling of age keys is that of age-encryption', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (master) => {
      const { blobIdentity } = deriveKeys(master, Buffer.alloc(16))
      expect(await identityToRecipient(ageIdentity(blobIdentity.secret))).toBe(blobIdentity.recipient)
    }),
    { numRuns: 50 },
  )
})

test('base32 is that of RFC 4648, section 10, in lower case without padding', () => {
  const spelledOut = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))
  expect(spelledOut).toEqual(['', 'my', 'mzxq', 'mzxw6', 'mzxw6yq', 'mzxw6ytb', 'mzxw6ytboi'])
})

test('wiping leaves no key byte behind', () => {
  const keys = deriveKeys(Buffer.alloc(32, 7), Buffer.alloc(16, 9))
  wipe(keys)
  const { database, blobName, blobIdentity, header, head, sign } = keys
  expect([database, blobName, blobIdentity.secret, header, head, sign].map(hex)).toEqual(Array(6).fill('00'.repeat(32)))
})
