/** Puts a bag together (RFC 8493): payload first, then what lists it, then the signature of the list. */
import { publicKeyPem, type Signer } from '../../db/vault/keys'
import type { BagSink, Chunks, Written } from './bag-sink'

/** A file of the bag. `path` is ASCII; payload begins with 'data/'. */
export type BagPart = { readonly path: string; readonly chunks: () => Chunks; readonly isExecutable?: boolean }

export type BagOptions = {
  readonly payload: readonly BagPart[]
  /** READ-ME-FIRST.txt and its like. */
  readonly tags: readonly BagPart[]
  /** In the order they are to stand; Payload-Oxum is added. */
  readonly info: readonly (readonly [string, string])[]
  readonly signer: Signer
  readonly onFile?: (done: number, total: number) => void
}

export type BagSummary = { readonly files: number; readonly bytes: number; readonly manifestSha512: string }

const text = (value: string): Chunks => [Buffer.from(value, 'utf8')]

/** One line each, whatever somebody typed; long lines stay long (RFC 8493 2.2.2 asks for no folding). */
const infoText = (info: readonly (readonly [string, string])[]): string =>
  info.filter(([, value]) => value.trim() !== '').map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')

const manifestText = (listed: readonly (readonly [string, Written])[], algorithm: 'sha256' | 'sha512'): string =>
  listed.map(([path, sums]) => `${sums[algorithm]}  ${path}\n`).join('')

const asciiPath = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/

/** Writes all of it into the sink and finishes it; on any error the sink is abandoned and nothing is left. */
export async function writeBag(sink: BagSink, { payload, tags, info, signer, onFile }: BagOptions): Promise<BagSummary> {
  try {
    const listed: [string, Written][] = []
    const tagged: [string, Written][] = []
    const total = payload.length + tags.length
    const add = async (part: BagPart, list: [string, Written][]): Promise<void> => {
      if (!asciiPath.test(part.path)) throw new Error('a file of a bag has an ASCII name')
      list.push([part.path, await sink.add(part.path, part.chunks(), { isExecutable: part.isExecutable ?? false })])
      onFile?.(listed.length + tagged.length, total)
    }
    for (const part of payload) await add(part, listed)
    for (const part of tags) await add(part, tagged)
    const bytes = listed.reduce((sum, [, { size }]) => sum + size, 0)
    const declared: BagPart[] = [
      { path: 'bagit.txt', chunks: () => text('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
      { path: 'bag-info.txt', chunks: () => text(infoText([...info, ['Payload-Oxum', `${bytes}.${listed.length}`]])) },
      { path: 'manifest-sha256.txt', chunks: () => text(manifestText(listed, 'sha256')) },
      { path: 'manifest-sha512.txt', chunks: () => text(manifestText(listed, 'sha512')) },
    ]
    for (const part of declared) tagged.push([part.path, await sink.add(part.path, part.chunks())])
    const list = manifestText(tagged, 'sha512')
    await sink.add('tagmanifest-sha256.txt', text(manifestText(tagged, 'sha256')))
    const { sha512 } = await sink.add('tagmanifest-sha512.txt', text(list))
    await sink.add('tagmanifest-sha512.txt.sig', [signer.sign(Buffer.from(list, 'utf8'))])
    await sink.add('signer.pub', text(publicKeyPem(signer.publicKey)))
    await sink.finish()
    return { files: listed.length + tagged.length + 4, bytes, manifestSha512: sha512 }
  } catch (cause) {
    await sink.abandon()
    throw cause
  }
}
