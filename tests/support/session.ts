import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { callsOf, type Call } from '../../electron/cli/session'
import { newSession, type Session } from '../../electron/vault/session'
import { repoRoot, tempDir, testClock, testPassphrase } from './vault'

/** A session over a real encrypted vault with the cheapest allowed key derivation, open; closed after the test. */
export async function openTestSession(): Promise<{ session: Session; call: Call; recoveryWords: string; dir: string }> {
  const dir = join(tempDir(), 'practice.sheaf')
  const session = testSession(dir)
  const call = callsOf(session)
  const { recoveryWords } = await call('vault.create', { passphrase: testPassphrase })
  return { session, call, recoveryWords, dir }
}

/** A session that has opened nothing yet, with the test clock. */
export function testSession(vaultDir: string): Session {
  const session: Session = {
    ...newSession({ vaultDir, rootDir: repoRoot, parserPath: join(repoRoot, 'out/parser.mjs') }),
    around: testClock(),
  }
  onTestFinished(() => session.vault?.close())
  return session
}

/** Uploads bytes as the page does, in pieces of at most 1 MiB. */
export async function upload(call: Call, matterId: string, originalName: string, bytes: Uint8Array) {
  const { uploadId } = await call('documents.beginUpload', { matterId, originalName, byteLength: bytes.length })
  for (let at = 0; at < bytes.length; at += 1 << 20) {
    await call('documents.uploadChunk', { uploadId, bytes: bytes.slice(at, at + (1 << 20)) })
  }
  return call('documents.finishUpload', { uploadId, about: {} })
}
