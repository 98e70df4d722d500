/**
 * Sets one complaint in a process of its own, with ours or with the addon alone, then again and again with a few words
 * changed. Apart, because Typst remembers per process: in one, each side would live off the other's work.
 * A job as JSON on standard input; on standard output the ms of processor time that each later time took.
 */
import { readFileSync } from 'node:fs'
import { typesetPacket } from '../../electron/packets/typeset'
import type { PacketPlan, PacketSeal } from '../../electron/shared/plan'
import { amended } from './amended'
import { bareTypst } from './bare-typst'
import { processorTime } from './figure'

export type ComplaintJob = { readonly resourcesDir: string; readonly again: number } & (
  | { readonly side: 'ours'; readonly plan: PacketPlan; readonly seal: PacketSeal }
  /** The data that ours hands over for each wording, `again` + 1 of them. */
  | { readonly side: 'bare'; readonly jsons: readonly string[] }
)

const job: ComplaintJob = JSON.parse(readFileSync(0, 'utf8'))

function typesetterOf(given: ComplaintJob): (n: number) => unknown {
  if (given.side === 'ours') {
    const { plan, seal, resourcesDir } = given
    return (n) => typesetPacket(amended(plan, n), seal, resourcesDir)
  }
  const bare = bareTypst(given.resourcesDir)
  return (n) => bare(Buffer.from(given.jsons[n]!))
}

const typeset = typesetterOf(job)
await typeset(0)
const times: number[] = []
for (let n = 1; n <= job.again; n++) times.push(await processorTime(() => typeset(n)))
process.stdout.write(JSON.stringify(times))
