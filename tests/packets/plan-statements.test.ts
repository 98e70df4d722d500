import { expect, test } from 'vitest'
import { planPacket } from '../../electron/packets/plan-packet'
import { PacketPlan } from '../../electron/shared/plan'
import { aClaim, aComposition, aDocument, anOccurrence, someRecords, id } from '../support/case-builders'

const paper = aDocument({ id: id(301), title: 'Letter of the sister', readability: 'text' })
const occurrences = [
  anOccurrence({ id: id(1), kind: 'injury', happened: '2024-01-23' }), anOccurrence({ id: id(2), kind: 'injury', happened: '2024-05-02' }), anOccurrence({ id: id(3), kind: 'injury', happened: null }),
  anOccurrence({ id: id(11), kind: 'denial', happened: '2024-01-25' }),
]
const statement = { first: 'injury', next: 'denial', withinDays: 15 }
const planOf = (composition = {}, more = {}) =>
  planPacket(someRecords({
    occurrences, patternClaims: [aClaim({ id: id(21), eventId: id(1), documentId: paper.id, quote: 'They beat him.' })],
    documents: [{ document: paper, paragraphs: ['First.', 'They beat him.'] }], composition: aComposition({ statements: [statement], signedOn: '2024-09-10', ...composition }), ...more,
  }))
const sectionOf = (plan: PacketPlan) => plan.sections.find(({ id: name }) => name === 'patterns')

test('a chosen statement is a paragraph with its records, its annexes, how it was counted and what was not', () => {
  const [told] = sectionOf(planOf())!.paragraphs
  expect(told).toMatchObject({
    key: 'pattern.injury.denial.15', claimIds: [id(21)], recordIds: [id(1), id(2), id(11)], hedged: true,
    annexes: [{ annexNo: 1, page: null, paragraph: 2, label: 'Annex 1, para. 2' }],
  })
  expect(told!.runs.map(({ text }) => text).join('')).toBe('As counsel’s records stand: on 1 of 2 occasions access was refused within 15 days after a reported injury.')
  expect(told!.notes).toEqual([expect.stringMatching(/^Counted by the day on which each record begins;.*Not counted: 1 without a date\.$/)])
})

test('every record that was counted stands in the table, also the one that nothing followed', () => {
  expect(sectionOf(planOf())!.table!.rows.map((row) => row.slice(0, 3))).toEqual([
    ['23 Jan 2024: ill-treatment was reported', '25 Jan 2024: access was refused', '2'], ['2 May 2024: ill-treatment was reported', 'nothing recorded within the days', ''],
  ])
})

test('in Russian the same, and without statements or sequels there is no such section', () => {
  const [told] = sectionOf(planOf({ language: 'ru' }))!.paragraphs
  expect(told!.runs.map(({ text }) => text).join('')).toBe('По записям адвоката: в 1 из 2 случаев в допуске отказано в течение 15 дней после сообщения о причинённых повреждениях.')
  expect(sectionOf(planOf({ statements: [] }))).toBeUndefined()
  expect(sectionOf(planOf({ statements: [{ ...statement, withinDays: 1 }] }))).toBeUndefined()
  expect(PacketPlan.parse(planOf())).toEqual(planOf())
})

test('days that had not run out when the packet was signed make no occasion', () => {
  const later = [...occurrences, anOccurrence({ id: id(4), kind: 'injury', happened: '2024-09-08' })]
  const text = sectionOf(planOf({}, { occurrences: later }))!.paragraphs[0]!
  expect([text.runs.map((run) => run.text).join(''), text.notes[0]]).toEqual([expect.stringContaining('1 of 2'), expect.stringContaining('1 whose days have not run out')])
})
