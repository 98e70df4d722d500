import { expect, test } from 'vitest'
import type { ParticularKind } from '../../electron/shared/particulars'
import { conditionNorms, normsOfTopic } from '../../electron/shared/particulars/condition'
import { openTestSession } from '../support/session'

/** What a person types, by kind: a word to search for, and fields of every type that the kind has. */
const typed: readonly (readonly [ParticularKind, string, Readonly<Record<string, unknown>>])[] = [
  ['letter', 'embroidery', { direction: 'fromClient', channel: 'post', postmarkedOn: '2031-03-04', receivedOn: '2031-03-19', censorMarks: ['stamp', 'opened'], attachments: [{ what: 'embroidery', arrived: 'no' }] }],
  ['punishment', 'buttonhole', { measure: 'punishmentCell', startedOn: '2031-02-09', days: 5, orderNo: '17', ground: 'an open buttonhole', appealState: 'filed', symptoms: 'dizziness', symptomsUntreated: 'yes' }],
  ['condition', 'draught', { topic: 'cold', celsius: -3, clientSaid: 'a draught from the window', normIds: ['un.mr.13'] }],
  ['confiscation', 'psalter', { action: 'withheld', items: [{ item: 'psalter', kind: 'religious', number: 1, privileged: 'no', receipt: '', returnedOn: null }], receiptGiven: 'no', returnState: 'notReturned' }],
  ['transfer', 'sorting', { status: 'whereaboutsUnknown', lastKnownPlace: 'sorting prison', unknownSince: '2031-04-01', nextAlertOn: '2031-04-04' }],
  ['complaint', 'letterbox', { route: 'handedAtSearch', carriedBy: 'the warden at the letterbox', handedOn: '2031-02-01', state: 'noAnswer' }],
  ['visitNote', 'limping', { author: 'V. Obraztsova', marksSeen: 'seen', marks: 'limping, a dark mark on the left hand', mood: ['low', 'tearful'], weight: 'lost' }],
  ['preservationRequest', 'turnstile', { spans: [{ on: '2031-03-02', from: '09:40', to: '12:05', where: 'turnstile', cameras: '4, 5' }], places: ['gate'], keep: ['gateLog'], state: 'sent', sentOn: '2031-03-03' }],
]

test.each(typed)('a record of kind %s keeps what it was given, claims nothing else, and is found by its words', async (kind, word, details) => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const empty = await call('records.save', { kind, matterId, event: { title: 'Nothing known' }, details: {} })
  const claiming = Object.values(empty.details).filter((value) => !(value === null || value === '' || (Array.isArray(value) && value.length === 0)))
  expect(claiming.filter((value) => !['unknown', 'notRecorded', 'notSent', 'ru'].includes(String(value)))).toEqual([])

  const made = await call('records.save', { kind, matterId, event: { title: 'Something', happened: '2031-03-02' }, details })
  expect(made.details).toEqual({ ...empty.details, ...details })
  expect(await call('records.get', { id: made.event.id })).toEqual(made)
  const found = await call('search.find', { text: word, mode: 'words', matterId: null, limit: 10, offset: 0 })
  expect(found.hits.map(({ recordId }) => recordId)).toEqual([made.event.id])
})

test('every provision that a condition can be held against is in the law library, and none comes confirmed', async () => {
  const { call } = await openTestSession()
  const library = await call('standards.list', {})
  expect(conditionNorms.filter((id) => !library.some((standard) => standard.id === id))).toEqual([])
  expect(library.filter(({ verification }) => verification === 'verified')).toEqual([])
  expect(Object.values(normsOfTopic).flat().filter((id) => !conditionNorms.includes(id))).toEqual([])
})
