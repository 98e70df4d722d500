import { join } from 'node:path'
import { newSession, type Session } from '../../electron/vault/session'

/** Where a child of the tests finds the vault and the product. */
export type Place = { readonly dir: string; readonly rootDir: string }

/** The product's session with the real clock, but with the cheapest key derivation that a vault accepts. */
export function openSession({ dir, rootDir }: Place): Session {
  const session = newSession({ vaultDir: dir, rootDir, parserPath: join(rootDir, 'out/parser.mjs') })
  return { ...session, around: { ...session.around, kdf: { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } } }
}
