import { useState } from 'react'
import type { AppError } from '../../electron/shared/errors'
import { actions } from '../store'
import { toAppError } from '../store/loadable'

export type Work = {
  readonly isWorking: boolean
  readonly failed: AppError | null
  /** Does one thing at a time; a stop by the user is no failure. */
  readonly run: (step: () => Promise<void>) => void
}

/** One thing that takes time or asks the user for a file: under way, done, or failed. */
export function useWork(): Work {
  const [isWorking, setWorking] = useState(false)
  const [failed, setFailed] = useState<AppError | null>(null)
  const run = (step: () => Promise<void>): void => {
    if (isWorking) return
    setWorking(true)
    setFailed(null)
    void step()
      .catch((cause: unknown) => {
        const error = toAppError(cause)
        if (error.code !== 'cancelled') setFailed(error)
      })
      .finally(() => {
        actions().endProgress()
        setWorking(false)
      })
  }
  return { isWorking, failed, run }
}
