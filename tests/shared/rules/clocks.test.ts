import { expect, test } from 'vitest'
import { EdtfDate, LocalDate, LocalTime } from '../../../electron/shared/dates/schemas'
import { atThatDate, blackouts, noteClocks, reminders, sinceBySource } from '../../../electron/shared/rules/clocks'
import { aClaim, aDenial, aDocument, anEvent, aRecord, aVisit, id } from '../../support/case-builders'

const day = (text: string): LocalDate => LocalDate.parse(text)

test.each([
  ['the next morning', '2031-03-03', '09:00', '11:00', 'inTime', 22],
  ['the next evening', '2031-03-03', '18:00', '11:00', 'late', 31],
  ['the next day, no clock', '2031-03-03', null, '11:00', 'unclear', null],
  ['the same day, no clock', '2031-03-02', null, null, 'inTime', null],
  ['two days later, no clock', '2031-03-04', null, null, 'late', null],
] as const)('a note written %s (%s, %s; the visit ended at %s) is %s', (_, on, time, ended, state, hours) => {
  const visits = [aVisit({ event: { id: id(1), happened: '2031-03-02' }, endedAt: ended })]
  const records = [aRecord('visitNote', { event: { id: id(2), happened: on, time }, visitEventId: id(1) })]
  expect(noteClocks({ visits, denials: [], records, now: { day: day('2031-04-01'), time: null } })).toEqual([{ eventId: id(1), noteId: id(2), state, hours }])
})

test('a note that is not written is due for 24 hours and then missing; a refusal has its memo', () => {
  const visits = [aVisit({ event: { id: id(1), happened: '2031-03-02' }, endedAt: '11:00' })]
  const at = (on: string, time: string) => noteClocks({ visits, denials: [], records: [], now: { day: day(on), time: LocalTime.parse(time) } }).map(({ state }) => state)
  expect([at('2031-03-03', '10:59'), at('2031-03-03', '11:01')]).toEqual([['due'], ['missing']])
  const denials = [aDenial({ event: { id: id(3), happened: '2031-03-02' }, memoWrittenOn: '2031-03-02' })]
  expect(noteClocks({ visits: [], denials, records: [], now: { day: day('2031-04-01'), time: null } })).toEqual([{ eventId: id(3), noteId: id(3), state: 'inTime', hours: null }])
})

test('a transfer without news counts its days until the place is known, and asks for the next alert', () => {
  const lost = (fields = {}) => blackouts([aRecord('transfer', { event: { id: id(1) }, status: 'whereaboutsUnknown', unknownSince: '2031-03-01', ...fields })], day('2031-03-10')).map(({ days, isOpen, alert }) => [days, isOpen, alert])
  expect(lost()).toEqual([[{ min: 9, max: 9 }, true, 'notSet']])
  expect(lost({ nextAlertOn: '2031-03-11' })).toEqual([[{ min: 9, max: 9 }, true, 'set']])
  expect(lost({ nextAlertOn: '2031-03-10' })).toEqual([[{ min: 9, max: 9 }, true, 'due']])
  expect(lost({ foundOn: '2031-03-06' })).toEqual([[{ min: 5, max: 5 }, false, 'none']])
  expect(blackouts([aRecord('transfer', { event: { happened: '2031-03-01' }, status: 'arrived' })], day('2031-03-10'))).toEqual([])
})

test('a request for video is brought up after 1, 3 and 7 days until there is an answer', () => {
  const asked = (fields: Readonly<Record<string, unknown>>, today: string) => reminders([aRecord('preservationRequest', fields)], day(today)).map(({ state, day: on, waited }) => [state, on, waited])
  const sent = { state: 'sent', sentOn: '2031-03-01' }
  expect(asked({}, '2031-03-01')).toEqual([['notSent', null, null]])
  expect([asked(sent, '2031-03-01'), asked(sent, '2031-03-02'), asked(sent, '2031-03-05'), asked(sent, '2031-03-20')]).toEqual([
    [['waiting', '2031-03-02', 0]], [['due', '2031-03-02', 1]], [['due', '2031-03-04', 4]], [['due', '2031-03-08', 19]],
  ])
  expect([asked({ ...sent, answeredOn: '2031-03-04' }, '2031-03-20'), asked({ ...sent, state: 'refused' }, '2031-03-20')]).toEqual([[], []])
})

test('days since a visit stand by the record and by each source that dates it differently', () => {
  const event = anEvent({ id: id(1), kind: 'visit', happened: '2031-02-07' })
  const papers = [aDocument({ id: id(31) }), aDocument({ id: id(32), repeatsDocumentId: id(31) })]
  const claim = (n: number, documentId: string, dateValue: string) => aClaim({ id: id(n), eventId: id(1), field: 'when', documentId, dateValue })
  const claims = [claim(21, id(31), '2031-01-30'), claim(22, id(32), '2031-01-30'), claim(23, id(33), '2031-02-07')]
  expect(sinceBySource(event, claims, papers, day('2031-02-10')).map(({ claim: by, min, max }) => [by?.id ?? null, min, max])).toEqual([[null, 3, 3], [id(21), 11, 11]])
})

test('beside a punishment stand the complaints pending on that day and the harm before it', () => {
  const records = [
    aRecord('complaint', { event: { id: id(1) }, handedOn: '2031-02-01' }), aRecord('complaint', { event: { id: id(2) }, handedOn: '2031-02-01', answeredOn: '2031-02-05' }),
    aRecord('complaint', { event: { id: id(3) }, handedOn: '2031-02-20' }), aRecord('complaint', { event: { id: id(4) }, handedOn: '2031-02-01', answeredOn: '2031-03-05' }),
    aRecord('visitNote', { event: { id: id(5), happened: '2031-02-07' }, marksSeen: 'seen' }),
  ]
  const events = [anEvent({ id: id(6), kind: 'illTreatment', happened: '2031-01-23' }), anEvent({ id: id(7), kind: 'illTreatment', happened: '2030-01-23' }), anEvent({ id: id(8), kind: 'illTreatment', happened: '2031-02-23' })]
  const { pending, harm, notes } = atThatDate(EdtfDate.parse('2031-02-09'), null, events, records)
  expect([pending, harm.map((each) => ({ event: each })), notes].map((list) => list.map(({ event }) => event.id))).toEqual([[id(1), id(4)], [id(6)], [id(5)]])
})
