import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { typesetPacket } from '../../electron/packets/typeset'
import type { PacketPlan } from '../../electron/shared/plan'
import { aSeal, enPlan, longPlan } from '../packets/typeset-samples'
import { amended } from './amended'
import { bareTypst, dataHandedOver } from './bare-typst'
import type { ComplaintJob } from './complaint-child'
import { compare, median, timed, type Effort, type Figure } from './figure'
import { repoRoot, resourcesDir } from './scratch'

const seal = aSeal()
const sizes = {
  short: [{ plan: longPlan(enPlan(), 4, 2, 5), goal: 1.3 }],
  full: [{ plan: longPlan(enPlan(), 100, 66, 44), goal: 1.3 }, { plan: longPlan(enPlan(), 290, 240, 160), goal: null }],
}

function runJob(job: ComplaintJob): number[] {
  return JSON.parse(
    execFileSync(process.execPath, [join(repoRoot, 'out/bench/complaint-child.mjs')], { input: JSON.stringify(job), stdio: ['pipe', 'pipe', 'inherit'], encoding: 'utf8' }),
  ) as number[]
}

/** The first complaint after a start is compiled by code that is still slow; after these the times are those of a day's work. */
const warmUp = 5

async function complaintOf(plan: PacketPlan, goal: number | null, { isShort, rounds }: Effort): Promise<Figure[]> {
  const again = warmUp + (isShort ? 3 : 25)
  const jsons: string[] = []
  for (let n = 0; n <= again; n++) jsons.push((await dataHandedOver(() => typesetPacket(amended(plan, n), seal, resourcesDir))).toString('utf8'))
  const { pages } = bareTypst(resourcesDir)(Buffer.from(jsons[0]!))
  if (pages !== (await typesetPacket(plan, seal, resourcesDir)).pageCount) throw new Error('the two sides do not set the same document')
  const ours = (times: number): number[] => runJob({ side: 'ours', resourcesDir, plan, seal, again: times })
  const bare = (times: number): number[] => runJob({ side: 'bare', resourcesDir, jsons: jsons.slice(0, times + 1), again: times })
  const shared = { size: `${pages} pages`, unit: 'ms', goal, referenceName: 'Typst addon alone' } as const
  const warmed = (side: (times: number) => number[]): number => median(side(again).slice(warmUp))
  const warm: Figure = {
    what: 'complaint, warm, a few words changed', ...shared, note: 'processor time; ours also checks every character against the fonts',
    ...(await compare(rounds, () => warmed(ours), () => warmed(bare))),
  }
  if (isShort) return [warm]
  const cold: Figure = {
    what: 'complaint, new process', ...shared, note: 'from the start of the process to its end',
    ...(await compare(rounds, () => timed(() => ours(0)), () => timed(() => bare(0)))),
  }
  return [cold, warm]
}

/** Typesetting a complaint against the typesetter itself on the same source and data. */
export async function complaintFigures(effort: Effort): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { plan, goal } of effort.isShort ? sizes.short : sizes.full) figures.push(...(await complaintOf(plan, goal, effort)))
  return figures
}
