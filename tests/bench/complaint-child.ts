/** Sets one complaint in a process of its own: with ours, or with the addon alone. A job as JSON on standard input. */
import { readFileSync } from 'node:fs'
import { typesetComplaint } from '../../electron/packets/typeset'
import type { PacketPlan, PacketSeal } from '../../electron/shared/plan'
import { bareTypst } from './bare-typst'

export type ComplaintJob =
  | { readonly side: 'ours'; readonly resourcesDir: string; readonly plan: PacketPlan; readonly seal: PacketSeal }
  | { readonly side: 'bare'; readonly resourcesDir: string; readonly json: string }

const job: ComplaintJob = JSON.parse(readFileSync(0, 'utf8'))
const pdf =
  job.side === 'ours'
    ? (await typesetComplaint(job.plan, job.seal, job.resourcesDir)).pdf
    : bareTypst(job.resourcesDir)(Buffer.from(job.json)).pdf
process.stdout.write(String(pdf.byteLength))
