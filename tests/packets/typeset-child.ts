/** Sets one packet outside the test's own process; prints or posts its SHA-256. Bundled by the test that runs it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { typesetPacket } from '../../electron/packets/typeset'
import type { EngineKind } from '../../electron/packets/typst-engine'
import type { PacketPlan, PacketSeal } from '../../electron/shared/plan'

export type Job = { plan: PacketPlan; seal: PacketSeal | null; resourcesDir: string; engine: EngineKind }

const job: Job = isMainThread ? JSON.parse(readFileSync(0, 'utf8')) : workerData
const { pdf } = await typesetPacket(job.plan, job.seal, job.resourcesDir, job.engine)
const sha256 = createHash('sha256').update(pdf).digest('hex')
if (isMainThread) process.stdout.write(sha256)
else parentPort?.postMessage(sha256)
