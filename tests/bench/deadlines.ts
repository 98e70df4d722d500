import { randomUUID } from 'node:crypto'
import { write } from '../../db/journal'
import { putEvent } from '../../db/repos/events'
import { putDeadline } from '../../db/repos/deadlines'
import { listRules } from '../../db/repos/deadline-rules'
import { callsOf } from '../../electron/cli/session'
import type { KeptRule } from '../../electron/shared/contract/deadlines'
import { Deadline } from '../../electron/shared/contract/deadlines'
import { CaseEvent } from '../../electron/shared/contract/events'
import type { MatterId } from '../../electron/shared/contract/values'
import { recountWatched, recounted, rulebook } from '../../electron/vault/count-deadlines'
import { compare, processorTime, type Effort, type Figure } from './figure'
import { inScratch, makeVault, type BenchVault } from './scratch'

const cases = 200
const eventsEach = 100
const deadlinesEach = 20

const dayOf = (n: number): string => new Date(Date.UTC(2023, 0, 2) + (n % 1300) * 86_400_000).toISOString().slice(0, 10)

const anEvent = (matterId: MatterId, n: number): CaseEvent => CaseEvent.parse({
  id: randomUUID(), matterId, kind: n % 2 === 0 ? 'complaint' : 'judgment', title: `Record no. ${n}`, happened: dayOf(n * 7), time: '09:40', zone: 'Europe/Moscow',
  place: '', narrative: 'Counsel handed it in. ', importance: 'normal', disputedBy: '', workingClaimId: null, workingReason: '', parties: [],
})

const aDeadline = (event: CaseEvent, rule: KeptRule): Deadline => Deadline.parse({
  id: randomUUID(), matterId: event.matterId, title: '', kind: rule.kind, ruleId: rule.id, triggerEventId: event.id, triggerKind: rule.trigger.event, triggerOn: null,
  triggerTime: null, triggerZone: null, triggerDocumentId: null, answers: [], decidedOn: null, period: { n: 10, unit: 'day', dayType: 'calendar' }, pausedDays: 0, ownOn: null,
  alerts: rule.alerts, remindAfter: rule.remindAfter, partyId: null, note: '', ruleVersion: null, computedOn: null, computedTime: null, computedZone: null, countedFrom: null,
  steps: [], warnings: [], bySource: [], overrideOn: null, overrideReason: '', status: rule.soft ? 'soft' : 'open', statusReason: '', statusOn: null, proofDocumentId: null,
  proofOn: null, proofNote: '', createdAt: '2026-11-22T09:00:00.000+03:00',
})

/** 200 cases with 100 events and 20 deadlines each, over all rules that ship. */
async function fill({ session }: BenchVault): Promise<number> {
  const call = callsOf(session)
  const vault = session.vault!
  const rules = listRules(vault.db).filter(({ id }) => id !== 'UN-CAT-R113')
  const book = rulebook(vault.db)
  let made = 0
  for (let n = 0; n < cases; n++) {
    const { id } = await call('matters.create', { title: `Case ${n}`, fileNo: `2026-${n}` })
    write(vault, { actor: 'bench', action: 'bench.fill' }, (tx) => {
      const events = Array.from({ length: eventsEach }, (_, i) => anEvent(id, n * eventsEach + i))
      events.forEach((event) => putEvent(tx, event))
      for (const event of events.slice(0, deadlinesEach)) {
        const deadline = aDeadline(event, rules[made % rules.length]!)
        putDeadline(tx, recounted(book, deadline, { facts: event, claims: [] }))
        made += 1
      }
    })
  }
  return made
}

/** What a program without rules, steps or calendars does: days added to dates with `Date`, weekends skipped. */
function plainLoop(triggers: readonly { readonly on: string; readonly rule: KeptRule }[]): number {
  let sum = 0
  for (const { on, rule } of triggers) {
    const date = new Date(`${on}T00:00:00Z`)
    const { n, unit } = rule.period ?? { n: 10, unit: 'day' }
    if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + n)
    else if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + n)
    else date.setUTCDate(date.getUTCDate() + (unit === 'hour' ? Math.ceil(n / 24) : n))
    while (rule.roll !== 'none' && (date.getUTCDay() === 0 || date.getUTCDay() === 6)) date.setUTCDate(date.getUTCDate() + 1)
    sum += date.getTime()
  }
  return sum
}

/** All deadlines of 200 cases counted anew from their records, and the agenda over them. */
export async function deadlineFigures({ rounds }: Effort): Promise<Figure[]> {
  return inScratch(async (dir) => {
    const bench = await makeVault(dir)
    const made = await fill(bench)
    const vault = bench.session.vault!
    const call = callsOf(bench.session)
    const rules = listRules(vault.db).filter(({ id }) => id !== 'UN-CAT-R113')
    const triggers = Array.from({ length: made }, (_, n) => ({ on: dayOf(n * 7), rule: rules[n % rules.length]! }))
    const size = `${made.toLocaleString('en')} deadlines, ${cases} cases, ${(cases * eventsEach).toLocaleString('en')} events`
    const counted = await compare(
      rounds,
      () => processorTime(() => write(vault, { actor: 'bench', action: 'bench.recount' }, (tx) => recountWatched(tx, '2026-11-22T09:00:00.000+03:00'))),
      () => processorTime(() => plainLoop(triggers)),
    )
    // The goal of the agenda is a time: the reference is that time.
    const agenda = await compare(rounds * 2, () => processorTime(() => call('agenda.today', { ahead: 60, limit: 500 })), () => 200)
    return [
      { what: 'all deadlines counted anew from the records', size, ...counted, referenceName: 'days added with Date, from memory', unit: 'ms', goal: null, note: 'processor time; ours reads, counts with every step, and compares with what is stored' },
      { what: 'all deadlines counted anew, against the goal', size, ours: counted.ours, reference: 1000, ratio: counted.ours / 1000, referenceName: 'goal', unit: 'ms', goal: 1, note: 'one second of processor time' },
      { what: 'agenda across cases', size, ...agenda, referenceName: 'goal', unit: 'ms', goal: 1, note: 'processor time of the call that Today makes, contract checked both ways' },
    ]
  })
}
