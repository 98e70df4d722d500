import { expect, test } from 'vitest'
import { motionStanding, motionTally } from '../../../electron/shared/procedure/motions'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { id } from '../../support/case-builders'
import { aRecord } from './support'

const today = LocalDate.parse('2026-03-31')

test('a motion waits from the day of filing, or took so many days to be answered', () => {
  const waiting = motionStanding(aRecord('motion', 1, '2026-03-01', { nextStep: 'Ask again', nextOn: '2026-04-02' }), today)
  const answered = motionStanding(aRecord('motion', 2, '2026-03-01', { outcome: 'granted', decidedOn: '2026-03-11' }), today)
  expect([waiting, answered]).toEqual([
    { state: 'waiting', days: { min: 30, max: 30 }, nextIn: { min: 2, max: 2 } },
    { state: 'granted', days: { min: 10, max: 10 }, nextIn: null },
  ])
})

test('a refusal without reasons is told apart from one with reasons', () => {
  const stateOf = (reasons: string) => motionStanding(aRecord('motion', 1, null, { outcome: 'refused', reasons }), today).state
  expect([stateOf(' '), stateOf('not relevant')]).toEqual(['refusedNoReasons', 'refused'])
})

test('the tally of each side names every motion once, in the order of filing', () => {
  const motions = [
    aRecord('motion', 3, '2026-03-03', { filedBy: 'prosecution', outcome: 'granted' }),
    aRecord('motion', 1, '2026-03-01', { filedBy: 'defence', outcome: 'refused' }),
    aRecord('motion', 2, '2026-03-02', { filedBy: 'defence', outcome: 'refused', reasons: 'late' }),
  ]
  expect(motionTally(motions, today).map(({ filedBy, filed, by }) => [filedBy, filed, Object.entries(by).filter(([, ids]) => ids.length > 0)])).toEqual([
    ['defence', [id(1), id(2)], [['refused', [id(2)]], ['refusedNoReasons', [id(1)]]]],
    ['prosecution', [id(3)], [['granted', [id(3)]]]],
  ])
})
