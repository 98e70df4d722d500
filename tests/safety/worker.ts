/** The child processes of the safety tests. Bundled by the tests that start them; the job comes as JSON in argv. */
import { AppError } from '../../electron/shared/errors'
import { doDeeds, type DeedsConfig } from './worker-deeds'
import { race, tryToUse, type RaceConfig, type UseConfig } from './worker-open'
import { sortInTheVault, sortPlainly, type SortConfig } from './worker-sort'

export type Job = DeedsConfig | RaceConfig | UseConfig | SortConfig

const job = JSON.parse(process.argv[2]!) as Job
try {
  if (job.mode === 'deeds') await doDeeds(job)
  else if (job.mode === 'race') await race(job)
  else if (job.mode === 'use') await tryToUse(job)
  else if (job.plain) sortPlainly(job)
  else await sortInTheVault(job)
} catch (cause) {
  // Invented records only, so that the whole cause may be shown.
  process.stderr.write(`worker: ${cause instanceof AppError ? cause.code : ''} ${cause instanceof Error ? cause.stack : String(cause)}\n`)
  process.exit(9)
}
