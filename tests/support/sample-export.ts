/** The invented sample case in a vault, and its export: made once for a file of tests. */
import { join } from 'node:path'
import { idAt, loadCase, readCaseFile, type CaseKeys } from '../../electron/cli/load-case'
import type { Call } from '../../electron/cli/session'
import { MatterId } from '../../electron/shared/contract/values'
import type { Session } from '../../electron/vault/session'
import { openTestSession } from './session'
import { repoRoot } from './vault'

export type Sample = { readonly session: Session; readonly call: Call; readonly keys: CaseKeys; readonly matterId: MatterId; readonly dir: string }

/** A vault with the sample case, unlocked; closed after the test. */
export async function openSampleSession(): Promise<Sample> {
  const { session, call, dir } = await openTestSession()
  const folder = join(repoRoot, 'resources/sample-case')
  const keys = await loadCase(call, readCaseFile(folder, 'case.json').steps, folder)
  return { session, call, keys, matterId: MatterId.parse(idAt(keys, 'matter')), dir }
}
