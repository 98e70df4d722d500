import { expect, test } from 'vitest'
import { inYears } from '../../../electron/shared/sentence/length'
import { aChange, aStage, aStay, computed } from './support'

const years = (result: ReturnType<typeof computed>) => (result.term === null ? null : inYears(result.term))

test('14 years less 1 month is 13 years 11 months, and a stated 13 years 9 months is said to be wrong', () => {
  const result = computed({ years: 14, reductions: [aChange({ months: 1, on: '2026-04-22' })], statedYears: 13, statedMonths: 9 })
  expect(years(result)).toEqual({ years: 13, months: 11, days: 0 })
  expect(result.findings.slice(0, 1)).toEqual([{ code: 'statedWrong', computed: { months: 167, days: 0 }, stated: { months: 165, days: 0 }, needed: { months: 3, days: 0 } }])
})

test('14 years less 3 months is the stated 13 years 9 months, and nothing is said', () => {
  const result = computed({ years: 14, reductions: [aChange({ months: 3 })], statedYears: 13, statedMonths: 9 })
  expect([years(result), result.findings]).toEqual([{ years: 13, months: 9, days: 0 }, [{ code: 'startUnknown' }]])
})

test('each change is a step with what stands after it', () => {
  const result = computed({ years: 10, reductions: [aChange({ months: 6 }), aChange({ direction: 'more', years: 1 })] })
  expect(result.steps).toEqual([
    { code: 'imposed', length: { months: 120, days: 0 } },
    { code: 'less', by: { months: 6, days: 0 }, on: null, length: { months: 114, days: 0 } },
    { code: 'more', by: { months: 12, days: 0 }, on: null, length: { months: 126, days: 0 } },
  ])
})

test('a reduction that is longer than the term stops the count and is named', () => {
  const result = computed({ years: 1, reductions: [aChange({ years: 2 })] })
  expect([result.term, result.steps.at(-1)?.code, result.findings]).toEqual([null, 'impossible', [{ code: 'impossible' }]])
})

test('days taken from a term in years stay days, since months have no fixed number of them', () => {
  expect(computed({ years: 1, reductions: [aChange({ days: 10 })] }).term).toEqual({ months: 12, days: -10 })
})

test('without a term there is nothing to count', () => {
  expect(computed({ runsFrom: '2026-01-01' })).toEqual({ steps: [], term: null, stated: null, stagesTotal: null, time: null, findings: [{ code: 'termUnknown' }] })
})

test('unbroken custody at one for one ends as the calendar has it from the first day', () => {
  const { time } = computed({ years: 14, runsFrom: '2026-04-22', custody: [aStay('2024-11-24', '2026-04-21')] })
  expect(time?.latest).toMatchObject({ creditDays: 514, countsFrom: '2024-11-24', lastDay: '2038-11-23', release: '2038-11-24' })
})

test('one day counts as one and a half before general regime, two before a settlement, half under house arrest', () => {
  const creditAt = (rate: string) => computed({ years: 5, runsFrom: '2026-01-11', custody: [aStay('2026-01-01', '2026-01-10', rate)] }).time?.latest?.creditDays
  expect(['oneToOne', 'oneToOneAndHalf', 'oneToTwo', 'twoToOne', 'none', 'unknown'].map(creditAt)).toEqual([10, 15, 20, 5, 0, 0])
})

test('a split of 3 and 11 years runs one after the other, and is held against the term', () => {
  const result = computed({ years: 14, runsFrom: '2026-02-01', stages: [aStage('prison', 3), aStage('strict', 11)] })
  expect([result.findings, result.time?.latest?.stages.map(({ regime, from, to }) => [regime, from, to])]).toEqual([
    [],
    [['prison', '2026-02-01', '2029-01-31'], ['strict', '2029-02-01', '2040-01-31']],
  ])
})

test('stages that add up to the term before it was reduced are said to do so', () => {
  const { findings } = computed({ years: 14, reductions: [aChange({ months: 3 })], stages: [aStage('prison', 3), aStage('strict', 11)] })
  expect(findings[0]).toEqual({ code: 'stagesDiffer', stages: { months: 168, days: 0 }, term: { months: 165, days: 0 }, fitsImposed: true })
})

test('a ban begins on release or with entry into force, and has no days while nobody knows which', () => {
  const ban = (begins: string) => ({ what: 'sites', years: 4, months: null, days: null, begins })
  const { time } = computed({ years: 2, runsFrom: '2026-02-01', bans: [ban('release'), ban('force'), ban('unknown')] })
  expect(time?.latest?.bans.map(({ from, to }) => [from, to])).toEqual([['2028-02-01', '2032-01-31'], ['2026-02-01', '2030-01-31'], [null, null]])
  expect(time?.findings).toEqual([{ code: 'banStartUnknown' }])
})

test('a day in two stretches counts once, and days after the start count not at all; both are said', () => {
  const { time } = computed({ years: 2, runsFrom: '2026-02-01', custody: [aStay('2026-01-01', '2026-01-20'), aStay('2026-01-11', '2026-02-05')] })
  expect([time?.latest?.credits.map(({ days }) => days), time?.findings.slice(0, 2)]).toEqual([[20, 11], [{ code: 'overlap', days: 10 }, { code: 'afterStart', days: 5 }]])
})

test('custody without an end lasts until the term runs, and vague dates give an earliest and a latest end', () => {
  const { time } = computed({ years: 1, runsFrom: '2026-03', custody: [aStay('2026-02', null)] })
  expect([time?.earliest?.lastDay, time?.latest?.lastDay, time?.findings.map(({ code }) => code)]).toEqual(['2027-01-31', '2027-02-27', expect.arrayContaining(['vague'])])
})

test('an end that the source states is held against the count', () => {
  const stated = (statedEnd: string) => computed({ years: 1, runsFrom: '2026-01-01', statedEnd }).findings
  expect([stated('2026-12-31'), stated('2026-12'), stated('2027-01-02')]).toEqual([[], [], [{ code: 'statedEndWrong', stated: '2027-01-02' }]])
})

test('an unknown rate credits nothing and is named', () => {
  const { time } = computed({ years: 1, runsFrom: '2026-02-01', custody: [aStay('2026-01-01', '2026-01-31', 'unknown')] })
  expect([time?.latest?.creditDays, time?.findings]).toEqual([0, [{ code: 'rateUnknown' }]])
})
