import { describe, expect, test } from 'vitest'
import { calendarsOf, weekDay } from '../../../electron/shared/deadlines/working-days'
import { calendars, codes, countBy, shippedCalendars, shippedRules } from './support'

const days = (n: number, dayType = 'calendar') => ({ n, unit: 'day', dayType })
const result = (id: string, fields: object, change = {}) => {
  const { on } = countBy(id, fields, change)
  return on === null ? null : `${on} ${weekDay(on)}`
}

/** `shared/domain/04-deadlines.md` 4.3, each vector by its id. */
const vectors: readonly (readonly [string, string, string | null, string | null])[] = [
  ['T01', 'R01 at liberty, day of judgment left out', result('RU-CPC-389.4', { trigger: '2023-05-23' }), '2023-06-07 Wed'],
  ['T01', 'R01 at liberty, day of judgment counted', result('RU-CPC-389.4', { trigger: '2023-05-23' }, { start: 'sameDay' }), '2023-06-06 Tue'],
  ['T02', 'R01 old version, ten days', result('RU-CPC-389.4', { trigger: '2022-09-12' }), '2022-09-22 Thu'],
  ['T03', 'R02', result('RU-CPC-401.3', { trigger: '2023-10-10' }), '2024-04-10 Wed'],
  ['T04', 'R03', result('RU-KAS-219', { trigger: '2024-09-09' }), '2024-12-09 Mon'],
  ['T05', 'R03 with the year’s transferred day', result('RU-KAS-219', { trigger: '2024-02-09' }), '2024-05-13 Mon'],
  ['T06', 'R03 clamped', result('RU-KAS-219', { trigger: '2024-11-30' }), '2025-02-28 Fri'],
  ['T07', 'one year', result('US-28USC-2244D', { trigger: '2012-12-25' }, { roll: 'none' }), '2013-12-25 Wed'],
  ['T08', 'R05, no roll', result('RU-CPC-144', { trigger: '2024-02-07' }), '2024-02-10 Sat'],
  ['T09', 'R08', result('RU-59FZ-12', { trigger: '2024-09-10' }), '2024-10-10 Thu'],
  ['T10', 'R10, a Sunday stays', result('ECHR-35.1', { trigger: '2024-05-01' }), '2024-09-01 Sun'],
  ['T11', 'R10, Orhan', result('ECHR-35.1', { trigger: '2022-02-25', triggerKind: 'decision.notified', answers: ['decision.served'], decidedOn: '2022-01-19' }), '2022-08-25 Thu'],
  ['T12', 'R11', result('UN-HRC-R96', { trigger: '2024-08-01' }), '2029-08-01 Wed'],
  ['T13', 'R13 reply', result('UN-SP-REPLY', { trigger: '2023-10-25' }), '2023-12-24 Sun'],
  ['T13', 'R13 embargo', result('UN-SP-EMBARGO', { trigger: '2023-10-25' }), '2023-12-24 Sun'],
  ['T14', 'R16 corresponding date', result('EW-CPR-54.5', { trigger: '2024-01-01' }), '2024-04-01 Mon'],
  ['T14', 'Dodds v Walker', result('EW-CPR-54.5', { trigger: '2023-09-30' }, { period: { n: 4, unit: 'month', dayType: 'calendar' } }), '2024-01-30 Tue'],
  ['T15', 'R17 three clear days before a Friday', result('EW-CPR-2.8-BEFORE', { trigger: '2023-10-20', period: days(3) }), '2023-10-16 Mon'],
  ['T16', 'R17 three clear days before a Monday', result('EW-CPR-2.8-BEFORE', { trigger: '2025-10-20', period: days(3) }), '2025-10-14 Tue'],
  ['T17', 'R17 28 clear days after', result('EW-CPR-2.8-AFTER', { trigger: '2023-10-01', period: days(28) }), '2023-10-30 Mon'],
  ['T18', 'R17 within 14 days', result('EW-CPR-2.8-WITHIN', { trigger: '2023-10-02', period: days(14) }), '2023-10-16 Mon'],
  ['T19', 'R18 forward, over Labor Day', result('US-FRCP-6A-FORWARD', { trigger: '2007-08-22', period: days(10) }), '2007-09-04 Tue'],
  ['T20', 'R18 backward', result('US-FRCP-6A-BACKWARD', { trigger: '2007-09-11', period: days(10) }), '2007-08-31 Fri'],
  ['T21', 'R22 jours francs, off a Sunday', result('FR-CPP-568', { trigger: '2024-03-04' }), '2024-03-11 Mon'],
  ['T22', 'R23', result('AU-VIC-APPEAL', { trigger: '2024-01-15' }), '2024-02-12 Mon'],
  ['T23', 'month only: from its first day', result('RU-59FZ-12', { trigger: '2024-01' }), '2024-01-31 Wed'],
  ['T24', 'no calendar for the year: not rolled', result('RU-KAS-219', { trigger: '2031-03-01' }), '2031-06-01 Sun'],
]

describe('the vectors of the domain', () => {
  test.each(vectors)('%s %s', (_id, _what, found, expected) => {
    expect(found).toBe(expected)
  })

  test('all twenty-four are there', () => {
    const ids = Array.from({ length: 24 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`)
    expect([...new Set(vectors.map(([id]) => id))].toSorted()).toEqual(ids)
  })

  test('T02 the version changes with the day of the judgment', () => {
    expect([countBy('RU-CPC-389.4', { trigger: '2022-09-12' }).version, countBy('RU-CPC-389.4', { trigger: '2023-05-23' }).version]).toEqual([1, 2])
    expect(codes(countBy('RU-CPC-389.4', { trigger: '2023-01-10' }))).toContain('stop boundary')
  })

  test('T05 without the transferred day it is 10 May, and each day on the way has its reason', () => {
    const plain = calendarsOf(shippedCalendars.map((calendar) => (calendar.id === 'RU-court-2024' ? { ...calendar, transferred: [] } : calendar)))
    expect(countBy('RU-KAS-219', { trigger: '2024-02-09' }, {}, plain).on).toBe('2024-05-10')
    const rolls = countBy('RU-KAS-219', { trigger: '2024-02-09' }).steps.filter(({ code }) => code === 'roll')
    expect(rolls.map(({ params }) => [params['from'], params['why']])).toEqual([
      ['2024-05-09', 'holiday'], ['2024-05-10', 'transferred'], ['2024-05-11', 'weekend'], ['2024-05-12', 'weekend'],
    ])
  })

  test('T11 six months are chosen by the day of the decision, and without that day it says so', () => {
    const asked = { trigger: '2022-02-25', triggerKind: 'decision.notified', answers: ['decision.served'] }
    const orhan = countBy('ECHR-35.1', { ...asked, decidedOn: '2022-01-19' })
    expect([orhan.version, orhan.steps.filter(({ code }) => code === 'transitional').map(({ params }) => params)]).toEqual([
      1, [{ by: 'decision.final', decided: '2022-01-19', before: '2022-02-01', version: 1 }],
    ])
    expect(codes(countBy('ECHR-35.1', asked))).toContain('stop decisionDayUnknown')
  })

  test('T12 a soft limit says that it is none of the hard ones', () => {
    expect(codes(countBy('UN-HRC-R96', { trigger: '2024-08-01' }))).toEqual(['care unverified', 'care soft'])
  })

  test('T23 an inexact trigger gives the earliest day, with the latest beside it', () => {
    const counted = countBy('RU-59FZ-12', { trigger: '2024-01' })
    expect(counted.warnings.find(({ code }) => code === 'imprecise')?.params).toEqual({ trigger: '2024-01', earliest: '2024-01-31', latest: '2024-03-01' })
    expect(counted.steps.slice(0, 2).map(({ code, on }) => [code, on])).toEqual([['trigger', null], ['earliest', '2024-01-01']])
  })

  test('T24 the missing year is a red warning that names it', () => {
    const { warnings } = countBy('RU-KAS-219', { trigger: '2031-03-01' })
    expect(warnings.find(({ code }) => code === 'calendarMissing')).toEqual({ code: 'calendarMissing', level: 'stop', params: { set: 'RU-court', year: 2031 } })
    expect(codes(countBy('RU-KAS-219', { trigger: '2024-09-09' }))).not.toContain('stop calendarMissing')
  })
})

describe('the packs', () => {
  test('hold all twenty-six rules, each with a source, none of them confirmed', () => {
    const listed = Array.from({ length: 26 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`)
    expect([...new Set(shippedRules.map((rule) => rule.listed))].toSorted()).toEqual(listed)
    expect(shippedRules.filter(({ source, verification }) => source.ref === '' || verification.state !== 'unverified')).toEqual([])
    expect(shippedCalendars.filter(({ source }) => source.ref === '')).toEqual([])
  })

  test('name only calendars that ship or are said to be missing, and count without a fault on every rule', () => {
    const sets = new Set(shippedRules.map(({ calendar }) => calendar).filter((set) => set !== null))
    expect([...sets].filter((set) => !calendars.has(set, 2024))).toEqual(['EU'])
    for (const { id } of shippedRules) expect(countBy(id, { trigger: '2024-02-29', period: days(10) }).warnings.map(({ code }) => code)).toContain('unverified')
  })
})

describe('what changes a count', () => {
  test('in custody the day of service counts, and a date of another kind is flagged', () => {
    const served = countBy('RU-CPC-389.4', { trigger: '2023-06-01', triggerKind: 'judgment.copyServed', answers: ['client.inCustody'] })
    expect([served.on, codes(served).includes('stop triggerDiffers')]).toEqual(['2023-06-16', false])
    const mixed = countBy('RU-CPC-389.4', { trigger: '2023-05-23', answers: ['client.inCustody'] })
    expect(mixed.warnings[0]).toEqual({ code: 'triggerDiffers', level: 'stop', params: { wanted: 'judgment.copyServed', given: 'judgment.pronounced' } })
  })

  test('hours run from the clock time of their zone, over a change of clocks too', () => {
    expect(countBy('UN-BPRL-7', { trigger: '2024-03-30', time: '10:00', zone: 'Europe/Paris' })).toMatchObject({ on: '2024-04-01', time: '11:00', zone: 'Europe/Paris' })
    const vague = countBy('UN-BPRL-7', { trigger: '2024-03-10' })
    expect([vague.on, vague.time, codes(vague)]).toEqual(['2024-03-12', '00:00', ['stop timeUnknown', 'stop zoneUnknown', 'care unverified']])
  })

  test('other days: another period by condition, tolled days, working days, no term at all', () => {
    expect(countBy('RU-CPC-144', { trigger: '2024-02-07', answers: ['term.extended'] }).on).toBe('2024-02-17')
    expect(countBy('UN-HRC-R96', { trigger: '2020-01-10', triggerKind: 'otherProcedure.ended', answers: ['otherProcedure.used'] }).on).toBe('2023-01-10')
    expect(countBy('US-28USC-2244D', { trigger: '2024-03-01', pausedDays: 10 }).on).toBe('2025-03-11')
    expect(countBy('US-FRCP-6A-FORWARD', { trigger: '2007-08-30', period: days(2, 'working') }).on).toBe('2007-09-04')
    expect([countBy('UN-CAT-R113', { trigger: '2024-01-01' }).on, countBy('IACHR-46', { trigger: '2024-01-01', answers: ['exhaustion.excused'] }).on]).toEqual([null, null])
    expect(codes(countBy('VIDEO-RETENTION', { trigger: '2024-01-01' }))[0]).toBe('stop periodMissing')
    expect(countBy('RU-59FZ-12', { trigger: null })).toMatchObject({ on: null, warnings: [{ code: 'noTrigger', level: 'stop' }, { code: 'unverified' }] })
  })

  test('no version is valid before the first one begins', () => {
    expect(codes(countBy('ECHR-35.1', { trigger: '2024-05-01' }, { validTo: null, validFrom: '2025-01-01' as never }))[0]).toBe('stop noVersion')
  })
})
