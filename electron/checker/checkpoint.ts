/** Journal checkpoints as C2SP tlog-checkpoint has them: a signed note (C2SP signed-note) that any such tool can read. */
import { createHash, createPublicKey, verify } from 'node:crypto'

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Buffer }

const spki = Buffer.from('302a300506032b6570032100', 'hex')
const ed25519 = Buffer.from([1])

/** SHA-256 of the raw public key, hex: what is printed and told by a second channel. */
export const fingerprintOf = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex')

/** The name of a vault's log: from its key, so that it tells nothing else. */
export const originOf = (publicKey: Uint8Array): string => `sheaf.invalid/log/${fingerprintOf(publicKey).slice(0, 16)}`

const keyId = (name: string, publicKey: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ed25519).update(publicKey).digest().subarray(0, 4)

/** The key as `signed-note` tools take it: `<name>+<hex id>+<base64>`. */
export const verifierKey = (publicKey: Uint8Array): string => {
  const name = originOf(publicKey)
  return `${name}+${keyId(name, publicKey).toString('hex')}+${Buffer.concat([ed25519, publicKey]).toString('base64')}`
}

const bodyOf = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`

/** The signed text. `sign` is the vault's Ed25519 signature. */
export function checkpointText(head: { readonly size: number; readonly root: Buffer }, signer: { readonly publicKey: Buffer; readonly sign: (message: Uint8Array) => Buffer }): string {
  const origin = originOf(signer.publicKey)
  const body = bodyOf({ origin, ...head })
  const signature = Buffer.concat([keyId(origin, signer.publicKey), signer.sign(Buffer.from(body))])
  return `${body}\n— ${origin} ${signature.toString('base64')}\n`
}

/** Ed25519 over raw bytes. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    return verify(null, message, createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

/** Raw public key of a PEM as we write it, or null. */
export function publicKeyOfPem(pem: string): Buffer | null {
  const base64 = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----\n?$/.exec(pem)?.[1]
  const der = Buffer.from(base64 ?? '', 'base64')
  return der.length === 44 && der.subarray(0, 12).equals(spki) ? der.subarray(12) : null
}

/** The checkpoint of a text, and whether the key signed it; null where the text is none. */
export function readCheckpoint(text: string, publicKey: Uint8Array | null): { readonly checkpoint: Checkpoint; readonly isSigned: boolean } | null {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n\n((?:— [^\n ]+ [A-Za-z0-9+/=]+\n)+)$/.exec(text)
  if (match === null) return null
  const checkpoint = { origin: match[1] ?? '', size: Number(match[2]), root: Buffer.from(match[3] ?? '', 'base64') }
  if (publicKey === null) return { checkpoint, isSigned: false }
  const isSigned = (match[4] ?? '').split('\n').some((line) => {
    const [, name = '', base64 = ''] = line.split(' ')
    const bytes = Buffer.from(base64, 'base64')
    return name === checkpoint.origin && bytes.subarray(0, 4).equals(keyId(name, publicKey)) && isSignedBy(publicKey, Buffer.from(bodyOf(checkpoint)), bytes.subarray(4))
  })
  return { checkpoint, isSigned }
}
