import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { typesetComplaint } from '../../electron/packets/typeset'
import type { PacketPlan } from '../../electron/shared/plan'
import { aSeal, enPlan, longPlan } from '../packets/typeset-samples'
import { bareTypst, dataHandedOver } from './bare-typst'
import type { ComplaintJob } from './complaint-child'
import { compare, timed, type Effort, type Figure } from './figure'
import { repoRoot, resourcesDir } from './scratch'

const seal = aSeal()
const sizes = { short: [{ plan: longPlan(enPlan(), 4, 2, 5), goal: 1.3 }], full: [{ plan: longPlan(enPlan(), 90, 60, 40), goal: 1.3 }, { plan: longPlan(enPlan(), 290, 240, 160), goal: null }] }

/** Wall time of a whole process: start, fonts, templates, one complaint. */
function coldProcess(job: ComplaintJob): Promise<number> {
  const input = JSON.stringify(job)
  return timed(() => execFileSync(process.execPath, [join(repoRoot, 'out/bench/complaint-child.mjs')], { input, stdio: ['pipe', 'ignore', 'inherit'] }))
}

const somewhere = 'about the refusal of access to counsel on 9 September 2031'

/** The same complaint with its subtitle said otherwise, as between two looks at a draft. */
const reworded = (plan: PacketPlan, n: number): PacketPlan => ({ ...plan, subtitle: `${somewhere}, as amended ${n}` })
const rewordedJson = (json: Buffer, n: number): Buffer => Buffer.from(json.toString('utf8').replace(somewhere, `${somewhere}, as amended ${n}`))

async function complaintOf(plan: PacketPlan, goal: number | null, { isShort, rounds }: Effort): Promise<Figure[]> {
  const json = await dataHandedOver(() => typesetComplaint(plan, seal, resourcesDir))
  const bare = bareTypst(resourcesDir)
  const { pages } = bare(json)
  const ours = await typesetComplaint(plan, seal, resourcesDir)
  if (pages !== ours.pageCount) throw new Error('the two sides do not set the same document')
  const shared = { size: `${pages} pages`, unit: 'ms', goal, referenceName: 'Typst addon alone' } as const
  let n = 0
  const warm = await compare(
    rounds,
    () => timed(() => typesetComplaint(reworded(plan, n++), seal, resourcesDir)),
    () => timed(() => bare(rewordedJson(json, n++))),
  )
  const figure = { what: 'complaint, warm, a few words changed', ...shared, ...warm, note: 'ours also checks every character against the fonts' }
  if (isShort) return [figure]
  const cold = await compare(
    rounds,
    () => coldProcess({ side: 'ours', resourcesDir, plan, seal }),
    () => coldProcess({ side: 'bare', resourcesDir, json: json.toString('utf8') }),
  )
  return [{ what: 'complaint, new process', ...shared, ...cold, note: 'from the start of the process to its end' }, figure]
}

/** Typesetting a complaint against the typesetter itself on the same source and data. */
export async function complaintFigures(effort: Effort): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { plan, goal } of effort.isShort ? sizes.short : sizes.full) figures.push(...(await complaintOf(plan, goal, effort)))
  return figures
}
