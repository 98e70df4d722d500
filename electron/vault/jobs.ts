import type { ProgressEvent } from '../shared/contract/exports'
import { AppError } from '../shared/errors'
import type { Session } from './session'

const running = new WeakMap<Session, AbortController>()
/** The page is told at most so often, in ms. */
const tellEvery = 100

/** Runs one long piece of work: one at a time, told as it goes, and stopped by `jobs.cancel`. Throws `conflict` while another runs. */
export async function runJob<T>(session: Session, job: ProgressEvent['job'], work: (steer: { signal: AbortSignal; onFile: (done: number, total: number) => void }) => Promise<T>): Promise<T> {
  if (running.has(session)) throw new AppError('conflict', 'Something of this kind is under way already. Let it end, or stop it.')
  const controller = new AbortController()
  running.set(session, controller)
  let toldAt = 0
  const onFile = (done: number, total: number): void => {
    if (done < total && performance.now() - toldAt < tellEvery) return
    toldAt = performance.now()
    session.notify('progress', { job, done, total } satisfies ProgressEvent)
  }
  try {
    return await work({ signal: controller.signal, onFile })
  } finally {
    running.delete(session)
  }
}

/** Stops what is under way; says whether there was anything. */
export function cancelJob(session: Session): boolean {
  const controller = running.get(session)
  controller?.abort()
  return controller !== undefined
}
