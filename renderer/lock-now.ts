import { actions, drafts } from './store'

/** Keeps what is being typed, then locks. Does nothing where there is nothing to lock. */
export async function lockNow(): Promise<void> {
  if (actions().session.at !== 'open') return
  await drafts.flush()
  await actions().lock()
}
