/** The checker process: one job as JSON on standard input, one answer on standard output, then the end. It has no keys. */
import '../parser/confine'
import { readFileSync, writeSync } from 'node:fs'
import { checkPath } from './check-path'
import { readOpenTimestamps } from './open-timestamps'
import { CheckerJob } from './protocol'
import { readTimestamp } from './timestamp'

async function answer(job: CheckerJob): Promise<unknown> {
  if (job.kind === 'path') return checkPath(job)
  const bytes = Buffer.from(job.bytes, 'base64')
  return job.kind === 'timestamp' ? readTimestamp(bytes, job) : readOpenTimestamps(bytes, job.digest)
}

async function main(): Promise<void> {
  const job = CheckerJob.parse(JSON.parse(readFileSync(0, 'utf8')))
  let text: string
  try {
    text = JSON.stringify({ ok: true, value: await answer(job) })
  } catch (error) {
    // Only the system's code is told: what could not be read, never what it held.
    text = JSON.stringify({ ok: false, code: error instanceof Error && 'code' in error ? String(error.code) : '' })
  }
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at)
  process.exit(0)
}

await main()
