import { expect, test } from 'vitest'
import { isRefusal, minutesLost } from '../../../electron/shared/rules/figures'
import { aClaim, aDenial, aDocument, aVisit, anEvent, figuresOf, id } from '../../support/case-builders'

const refused = (n: number, happened: string | null, fields = {}) => aDenial({ event: { id: id(n), happened }, ...fields })
const met = (n: number, happened: string, fields = {}) => aVisit({ event: { id: id(n), happened }, ...fields })

test('a refusal alone gives counts of one and no lengths', () => {
  expect(figuresOf(refused(1, '2024-09-09', { reasonKind: 'none' }))).toEqual({
    eventId: id(1), denialsIn90Days: [], denialsIn365Days: [], denialsBefore: [], lastCounselVisit: null, daysSinceCounsel: null,
    daysSinceFamily: null, daysSinceLetter: null, daysSincePrivateMeeting: null, minutesLost: null, refusals: 1, refusalsWithoutReason: 1, gaps: [],
  })
})

test('refusals in 90 and 365 days are counted by the dates, the windows’ first day included', () => {
  const denials = [
    refused(2, '2024-06-11', { reasonKind: 'none' }), refused(3, '2024-06-10'), refused(4, '2023-09-10'), refused(5, '2023-09-09'), refused(6, '2024-09-10'),
    refused(7, null), refused(8, '2024-09-01', { outcome: 'partial' }), refused(9, '2024-09-02', { visitKind: 'familyVisit' }),
  ]
  const figures = figuresOf(refused(1, '2024-09-09'), { denials })
  expect([figures.denialsIn90Days, figures.denialsIn365Days, figures.denialsBefore, figures.refusals, figures.refusalsWithoutReason]).toEqual([
    [id(2)], [id(4), id(3), id(2)], [id(5), id(4), id(3), id(2)], 5, 1,
  ])
})

test('an imprecise refusal counts only where all its days do, a lasting one by its last day', () => {
  const month = figuresOf(refused(1, '2024-09-09'), { denials: [refused(2, '2024-06'), refused(3, '2024-09')] })
  expect([month.denialsIn90Days, month.denialsBefore]).toEqual([[], [id(2)]])
  const stretch = figuresOf(refused(1, '2024-09-09'), { denials: [refused(2, '2024-05-01/2024-07-01')] })
  expect(stretch.denialsIn90Days).toEqual([id(2)])
})

test('on one day the clock decides what was before, and nothing without it', () => {
  const timed = (n: number, time: string | null) => aDenial({ event: { id: id(n), happened: '2024-09-09', time } })
  expect(figuresOf(timed(1, '14:00'), { denials: [timed(2, '09:00'), timed(3, '15:00'), timed(4, null)] }).denialsBefore).toEqual([id(2)])
})

test('the last visit is the last held one before, and days run to the refusal', () => {
  const visits = [met(2, '2024-02-07'), met(3, '2024-08-01', { status: 'denied' }), met(4, '2024-09-10'), met(5, '2024-08-02', { visitKind: 'counselCall' })]
  const figures = figuresOf(refused(1, '2024-09-09'), { visits })
  expect([figures.lastCounselVisit, figures.daysSinceCounsel]).toEqual([{ eventId: id(2), happened: '2024-02-07' }, { min: 215, max: 215 }])
})

test('imprecise visits give a range, narrowed by the others', () => {
  expect(figuresOf(refused(1, '2024-09-09'), { visits: [met(2, '2024-08')] }).daysSinceCounsel).toEqual({ min: 9, max: 39 })
  expect(figuresOf(refused(1, '2024-09-09'), { visits: [met(2, '2024-08'), met(3, '2024-08-20')] }).daysSinceCounsel).toEqual({ min: 9, max: 20 })
})

test('a private meeting has no breach and no officer within hearing', () => {
  const visits = [
    met(2, '2024-06-01'), met(3, '2024-07-01', { restrictions: ['guardInHearing'] }), met(4, '2024-08-01', { confidentialityBreach: 'suspected' }),
    met(5, '2024-05-01', { restrictions: ['glass'] }),
  ]
  const figures = figuresOf(refused(1, '2024-09-09'), { visits })
  expect([figures.daysSincePrivateMeeting, figures.daysSinceCounsel]).toEqual([{ min: 100, max: 100 }, { min: 39, max: 39 }])
})

test('days since a letter: the refusal’s own note, else a recorded gap, else a letter', () => {
  const letters = [
    anEvent({ id: id(11), kind: 'correspondenceGap', happened: '2024-08-26/..' }), anEvent({ id: id(12), kind: 'letter', happened: '2024-09-01' }),
  ]
  const since = (fields: object, some: typeof letters) => figuresOf(refused(1, '2024-09-09', fields), { letters: some }).daysSinceLetter
  expect([since({ lastLetterOn: '2024-08-30' }, letters), since({}, letters), since({}, letters.slice(1)), since({}, [])]).toEqual([
    { min: 10, max: 10 }, { min: 14, max: 14 }, { min: 8, max: 8 }, null,
  ])
})

test('days since a family visit count family visits only', () => {
  expect(figuresOf(refused(1, '2024-09-09'), { familyVisits: [met(2, '2024-09-02', { visitKind: 'familyVisit' })] }).daysSinceFamily).toEqual({ min: 7, max: 7 })
})

test('minutes lost are those recorded, else from coming to leaving', () => {
  const all = [
    { waitedMinutes: 30, arrivedAt: '09:40', leftAt: '12:05' }, { arrivedAt: '09:40', leftAt: '12:05' }, { arrivedAt: '09:40' },
    { arrivedAt: '12:05', leftAt: '09:40' },
  ]
  expect(all.map((fields) => minutesLost(aDenial(fields)))).toEqual([30, 145, null, null])
})

test('what is not a refusal', () => {
  const outcomes = ['denied', 'quarantine', 'clientSaidUnwilling', 'partial', 'delayed', 'interrupted', 'fullAccess', 'unknown']
  expect(outcomes.map((outcome) => isRefusal(aDenial({ outcome })))).toEqual([true, true, true, false, false, false, false, false])
})

test('23 January to 7 February 2024 is 15 days by the dates, 14 and 4 to 6 by the sources, and the copy is out', () => {
  const event = { id: id(1), happened: '2024-01-23/2024-02-07' }
  const length = (n: number, daysMin: number, daysMax: number, quote: string, fields = {}) =>
    aClaim({ id: id(n), eventId: id(1), field: 'duration', daysMin, daysMax, quote, documentId: id(n + 100), ...fields })
  const claims = [
    length(11, 14, 14, 'for two weeks'), length(12, 4, 6, 'almost a week'), length(13, 14, 14, 'for two weeks'),
    length(14, 14, 14, 'again two weeks', { documentId: id(111) }),
  ]
  const documents = [aDocument({ id: id(111), title: 'Bureau' }), aDocument({ id: id(112), title: 'Gazette' }), aDocument({ id: id(113), title: 'Copy', repeatsDocumentId: id(111) })]
  expect(figuresOf(aDenial({ event }), { claims, documents }).gaps).toEqual([
    { source: 'dates', claimId: null, sourceTitle: '', quote: '', daysMin: 15, daysMax: 15 },
    { source: 'claim', claimId: id(11), sourceTitle: 'Bureau', quote: 'for two weeks', daysMin: 14, daysMax: 14 },
    { source: 'claim', claimId: id(12), sourceTitle: 'Gazette', quote: 'almost a week', daysMin: 4, daysMax: 6 },
  ])
})

test('a refusal of one day belongs to the stretch between two meetings, if there was a next one', () => {
  const gaps = (visits: ReturnType<typeof met>[]) => figuresOf(refused(1, '2024-01-23'), { visits }).gaps.map(({ daysMin, daysMax }) => [daysMin, daysMax])
  expect([gaps([met(2, '2024-01-10'), met(3, '2024-02-07')]), gaps([met(3, '2024-02-07')]), gaps([met(2, '2024-01-10')]), gaps([met(2, '2024-01'), met(3, '2024-02-07')])]).toEqual([
    [[28, 28]], [[15, 15]], [], [[15, 15]],
  ])
})
