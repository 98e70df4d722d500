import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { planPacket } from '../../electron/packets/plan-packet'
import { typesetPacket } from '../../electron/packets/typeset'
import { packetKindNames } from '../../electron/shared/packet-kinds'
import type { PacketPlan, PacketSeal } from '../../electron/shared/plan'
import { aComposition, anEvent, id, toldEvent } from '../support/case-builders'
import { kindRecords } from '../support/invented-kinds'
import { aSeal } from '../packets/typeset-samples'
import { amended } from './amended'
import { bareTypst, dataHandedOver } from './bare-typst'
import type { ComplaintJob } from './complaint-child'
import { compare, median, timed, type Effort, type Figure } from './figure'
import { inScratch, makeVault, repoRoot, resourcesDir } from './scratch'

const seal: PacketSeal = aSeal()
const warmUp = 3

const runChild = (name: string, input: unknown): number[] =>
  JSON.parse(execFileSync(process.execPath, [join(repoRoot, `out/bench/${name}.mjs`)], { input: JSON.stringify(input), stdio: ['pipe', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as number[]
const job = (given: ComplaintJob): number[] => runChild('complaint-child', given)

/** Each kind of the invented case in English, all its fields filled in. */
const plansOfKinds = (): PacketPlan[] => packetKindNames.map((kind) => planPacket(kindRecords(kind, 'en')))

/** A packet with two hundred events told and listed, and statements of counsel to about `pages` pages. */
export function longPacket(pages: number, rows = 200): PacketPlan {
  const base = kindRecords('unCommittee', 'en')
  const events = Array.from({ length: rows }, (_, i) => anEvent({ id: id(5000 + i), kind: 'hearing', title: `The invented court heard the parties for the ${i + 1}th time and put its decision off once more`, happened: `${2005 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-11` }))
  const statement = 'What counsel puts before the committee at this place is invented, and long enough to fill a line and a half of a page set in ten points.\n\n'
  const details = { ...base.details, violationsText: statement.repeat(Math.max(1, (pages - 24) * 12)) }
  return planPacket({ ...base, factEvents: events.map((event) => toldEvent(event, [])), details, composition: aComposition({ ...base.composition, withChronology: true }) })
}

async function against(plans: readonly PacketPlan[], what: string, size: string, goal: number | null, { rounds, isShort }: Effort): Promise<Figure[]> {
  const again = isShort ? 2 : warmUp + 8
  const jsons: string[][] = []
  for (const plan of plans) {
    const own: string[] = []
    for (let n = 0; n <= again; n++) own.push((await dataHandedOver(() => typesetPacket(amended(plan, n), seal, resourcesDir))).toString('utf8'))
    jsons.push(own)
  }
  const ours = (times: number): number[] => plans.flatMap((plan) => job({ side: 'ours', resourcesDir, plan, seal, again: times }).slice(isShort ? 0 : Math.min(warmUp, times)))
  const bare = (times: number): number[] => plans.flatMap((_, i) => job({ side: 'bare', resourcesDir, jsons: jsons[i]!.slice(0, times + 1), again: times }).slice(isShort ? 0 : Math.min(warmUp, times)))
  const shared = { size, unit: 'ms', referenceName: 'Typst addon alone' } as const
  const warm: Figure = { what: `${what}, warm`, ...shared, goal, note: 'processor time, a few words changed', ...(await compare(rounds, () => median(ours(again)), () => median(bare(again)))) }
  if (isShort) return [warm]
  const cold: Figure = { what: `${what}, new process`, ...shared, goal, note: 'wall time of all processes together', ...(await compare(rounds, () => timed(() => ours(0)), () => timed(() => bare(0)))) }
  return [cold, warm]
}

/** The same words through a PDF library of the React world, in a process of its own: one cold document each. */
async function againstReactPdf(plan: PacketPlan, size: string, { rounds }: Effort): Promise<Figure> {
  const ours = (): number => job({ side: 'ours', resourcesDir, plan, seal, again: 0 }).length
  const theirs = (): number => runChild('react-pdf-child', { plan, fontsDir: join(resourcesDir, 'fonts') }).length
  return {
    what: 'long packet, new process', size, unit: 'ms', goal: 1 / 3, referenceName: '@react-pdf/renderer', note: 'the same headings, paragraphs, tables and footnotes as endnotes',
    ...(await compare(rounds, () => timed(ours), () => timed(theirs))),
  }
}

/** From a changed word to the page on screen, as the composer does it: the change into the vault, plan, pages, one picture. */
async function preview({ rounds, isShort }: Effort): Promise<Figure> {
  return inScratch(async (dir) => {
    const { call, matterId, close } = await makeVault(dir)
    const { id } = await call('packets.create', { matterId, kind: 'blank', subjectEventId: null, language: 'en' })
    const statement = 'What counsel puts before the registry at this place is invented, and long enough to fill a line and a half of a page.\n\n'
    let n = 0
    let pages = 0
    const one = async (): Promise<void> => {
      await call('packets.compose', { id, change: { details: { heading: `Statement ${(n += 1)}`, body: statement.repeat(200) } } })
      await call('packets.plan', { id })
      ;({ pages } = await call('packets.renderPage', { id, page: 1, maxWidthPx: 1080 }))
    }
    for (let i = 0; i < (isShort ? 1 : 5); i++) await one()
    const times: number[] = []
    for (let i = 0; i < (isShort ? 3 : rounds * 4); i++) times.push(await timed(one))
    close()
    return {
      what: 'preview after a keystroke', size: `${pages} pages`, unit: 'ms', goal: 1, referenceName: 'goal of 300 ms', note: 'wall time: change, plan, all pages, one picture', ours: median(times), reference: 300,
      ratio: median(times) / 300,
    }
  })
}

export async function packetFigures(effort: Effort): Promise<Figure[]> {
  const kinds = plansOfKinds()
  const long = longPacket(60)
  const { pageCount } = await typesetPacket(long, seal, resourcesDir)
  const bare = bareTypst(resourcesDir)(await dataHandedOver(() => typesetPacket(long, seal, resourcesDir)))
  if (bare.pages !== pageCount) throw new Error('the two sides do not set the same document')
  if (effort.isShort) return [...(await against([kinds[1]!], 'a packet', '3 pages', 1.3, effort)), await preview(effort)]
  return [
    ...(await against(kinds, 'every kind of packet', `${kinds.length} packets`, 1.3, { ...effort, rounds: 3 })),
    ...(await against([long], 'packet with 200 rows', `${pageCount} pages`, 1.3, { ...effort, rounds: 3 })),
    await againstReactPdf(long, `${pageCount} pages`, { ...effort, rounds: 3 }),
    await preview(effort),
  ]
}
