import { randomInt, randomUUID } from 'node:crypto'
import { write } from '../../db/journal'
import { putMatter } from '../../db/repos/matters'
import { putEvent } from '../../db/repos/events'
import { CaseEvent } from '../../electron/shared/contract/events'
import { MatterId } from '../../electron/shared/contract/values'
import { compare, timed, type Effort, type Figure } from './figure'
import { inScratch, makeVault, type BenchVault } from './scratch'

/** What all patterns of a practice may take, in ms. */
const budget = 1000
const kinds = ['illTreatment', 'injuryObservation', 'complaint', 'publication', 'hearing', 'letter', 'correspondenceGap', 'punishment', 'search', 'confiscation', 'transfer', 'concern'] as const

function anEvent(matterId: MatterId): CaseEvent {
  const month = `${2020 + randomInt(6)}-${String(1 + randomInt(12)).padStart(2, '0')}`
  const happened = randomInt(20) === 0 ? null : randomInt(8) === 0 ? month : `${month}-${String(1 + randomInt(28)).padStart(2, '0')}`
  return CaseEvent.parse({
    id: randomUUID(), matterId, kind: kinds[randomInt(kinds.length)], title: 'An invented event', happened, time: null, zone: null, place: '', narrative: '',
    importance: 'normal', disputedBy: '', workingClaimId: null, workingReason: '', parties: [],
  })
}

async function fillCases({ session, call }: BenchVault, cases: number, each: number): Promise<void> {
  const { id, ...first } = await call('matters.create', { title: 'Case 0' })
  for (let from = 0; from < cases; from += 10) {
    write(session.vault!, { actor: 'bench', action: 'bench.fill' }, (tx) => {
      for (let n = from; n < Math.min(cases, from + 10); n++) {
        const matterId = n === 0 ? id : MatterId.parse(randomUUID())
        if (n > 0) putMatter(tx, { ...first, id: matterId, title: `Case ${n}` })
        for (let at = 0; at < each; at++) putEvent(tx, anEvent(matterId))
      }
    })
  }
}

/** All sequences, lags and shared records of a whole practice, counted anew from its records. */
export async function patternFigures({ isShort, rounds }: Effort): Promise<Figure[]> {
  const [cases, each] = isShort ? [40, 100] : [200, 100]
  return inScratch(async (dir) => {
    const vault = await makeVault(dir, { withCase: false })
    try {
      await fillCases(vault, cases, each)
      await vault.call('patterns.across', { withinDays: 15 })
      const found = await vault.call('patterns.across', { withinDays: 15 })
      const followed = found.sequences.reduce((sum, sequence) => sum + sequence.followed.length, 0)
      const measured = await compare(Math.max(3, rounds), () => timed(() => vault.call('patterns.across', { withinDays: 15 })), () => budget)
      return [{
        what: 'All patterns of a practice recounted', size: `${cases} cases, ${cases * each} events`, ...measured, referenceName: 'budget', unit: 'ms', goal: 1,
        note: `${found.sequences.length} sequences, ${followed} lags listed, through the contract`,
      }]
    } finally {
      vault.close()
    }
  })
}
