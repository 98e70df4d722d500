import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../electron/shared/dates/calendar'
import { countBySource } from '../../../electron/shared/deadlines/per-source'
import { alertOn, alertsOf, nextAlert, standingOf, type Stands } from '../../../electron/shared/deadlines/standing'
import { DeadlineKind } from '../../../electron/shared/deadlines/rule'
import { aDate, aDay, nearDay } from '../dates/arbitrary-dates'
import { anInput, calendars, versionsOf } from './support'

const stands = (fields: Partial<Stands>): Stands => ({ kind: 'filing', status: 'open', dueOn: aDay('2024-03-10'), alerts: [14, 7, 3, 1], ...fields })
const on = (day: string, fields: Partial<Stands> = {}) => standingOf(stands(fields), aDay(day))

describe('how a deadline stands', () => {
  test('a filing runs, comes near, is due, is overdue, and never closes by itself', () => {
    expect(['2024-02-01', '2024-02-25', '2024-03-10', '2024-03-11', '2034-01-01'].map((day) => on(day))).toEqual(['running', 'soon', 'dueToday', 'overdue', 'overdue'])
  })

  test('answers, embargoes and soft limits have words of their own', () => {
    expect(['answerDue', 'stateDuty', 'embargo', 'softLimit'].map((kind) => [on('2024-03-10', { kind: kind as DeadlineKind }), on('2024-03-11', { kind: kind as DeadlineKind })])).toEqual([
      ['awaited', 'noAnswer'], ['awaited', 'noAnswer'], ['embargo', 'embargoOver'], ['softAhead', 'softPast'],
    ])
    expect([on('2024-03-11', { dueOn: null }), on('2024-03-11', { status: 'done' }), on('2024-03-11', { status: 'missed' })]).toEqual(['undated', 'done', 'missed'])
  })

  test('no day of the calendar makes one done, missed or restored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DeadlineKind.options), nearDay, nearDay, (kind, dueOn, today) => {
        expect(['done', 'missed', 'restored', 'notApplicable']).not.toContain(standingOf({ kind, status: 'open', dueOn, alerts: [7] }, today))
      }),
    )
  })
})

test('reminders come before the last day and after the trigger, each on its day', () => {
  const chain = alertsOf({ dueOn: aDay('2024-03-10'), alerts: [7, 3, 1], triggerOn: aDay('2024-02-09'), remindAfter: [1, 3, 7] })
  expect(chain.map(({ on: day, which, days }) => `${day} ${which} ${days}`)).toEqual([
    '2024-02-10 after 1', '2024-02-12 after 3', '2024-02-16 after 7', '2024-03-03 before 7', '2024-03-07 before 3', '2024-03-09 before 1',
  ])
  expect([alertOn(chain, aDay('2024-02-09')), alertOn(chain, aDay('2024-03-04'))?.days, nextAlert(chain, aDay('2024-03-04'))?.on, nextAlert(chain, aDay('2024-03-09'))]).toEqual([null, 7, '2024-03-07', null])
})

test('where sources differ each gives its own day, and the earliest is named', () => {
  const input = anInput({ triggerKind: 'act.learned', trigger: '2024-02-12' })
  const claims = [{ id: 'a', dateValue: aDate('2024-02-09') }, { id: 'b', dateValue: aDate('2024-02-12') }, { id: 'c', dateValue: aDate('2024-02-09') }, { id: 'd', dateValue: null }]
  const { counted, bySource } = countBySource({ versions: versionsOf('RU-KAS-219'), calendars }, input, claims)
  expect([counted.on, bySource]).toEqual(['2024-05-13', [{ date: '2024-02-09', claimIds: ['a', 'c'], on: '2024-05-13' }, { date: '2024-02-12', claimIds: ['b'], on: '2024-05-13' }]])
  expect(counted.warnings.map(({ code }) => code)).not.toContain('sourcesDiffer')
  const apart = countBySource({ versions: versionsOf('RU-59FZ-12'), calendars }, { ...input, triggerKind: 'complaint.registered' }, claims)
  expect([apart.counted.on, apart.counted.warnings[0]]).toEqual(['2024-03-13', { code: 'sourcesDiffer', level: 'stop', params: { earliest: '2024-03-10', latest: '2024-03-13', dates: 2 } }])
  const undated = countBySource({ versions: versionsOf('RU-59FZ-12'), calendars }, { ...input, triggerKind: 'complaint.registered', trigger: null }, claims)
  expect([undated.counted.on, addDays(aDay('2024-02-09'), 30)]).toEqual(['2024-03-10', '2024-03-10'])
})
