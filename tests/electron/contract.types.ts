/** Checked by the compiler, never run: what must not compile does not. */
import type { ReadDb } from '../../db/handles'
import { putMatter } from '../../db/repos/matters'
import type { HandlersFor } from '../../electron/shared/contract/channel'
import type { Matter, mattersContract } from '../../electron/shared/contract/matters'
import type { MatterId } from '../../electron/shared/contract/values'
import { call } from '../../renderer/api'

// @ts-expect-error a missing call does not compile
export const missing: HandlersFor<typeof mattersContract, object> = { 'matters.list': () => [] }

export const wrong: Pick<HandlersFor<typeof mattersContract, object>, 'matters.list'> = {
  // @ts-expect-error a wrong output does not compile
  'matters.list': () => [{ id: 1 }],
}

export function outsideTheDoor(db: ReadDb, matter: Matter): void {
  // @ts-expect-error a read handle cannot write: only write() hands out the other kind
  putMatter(db, matter)
  // @ts-expect-error an unknown call does not compile
  void call('matters.nope', {})
  // @ts-expect-error a misspelt field does not compile
  void call('matters.get', { ID: 'x' })
}

// @ts-expect-error an unbranded string does not pass for an id
export const id: MatterId = 'abc'
