import { join } from 'node:path'
import { expect, test } from 'vitest'
import { idAt, loadCase, readCaseFile, type CaseKeys } from '../../electron/cli/load-case'
import type { Call } from '../../electron/cli/session'
import type { Dispatch } from '../../electron/shared/contract/dispatches'
import { DocumentId, EventId, MatterId, PartyId } from '../../electron/shared/contract/values'
import { dispatchFaults, packetStanding } from '../../electron/shared/rules/dispatching'
import { openTestSession } from '../support/session'
import { repoRoot } from '../support/vault'

/** The invented case with its complaint, final. */
async function aFinalPacket(call: Call) {
  const folder = join(repoRoot, 'resources/sample-case')
  const keys: CaseKeys = await loadCase(call, readCaseFile(folder, 'case.json').steps, folder)
  const matterId = MatterId.parse(idAt(keys, 'matter'))
  const draft = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')), language: 'en' })
  await call('packets.compose', {
    id: draft.id, change: { addresseeText: 'To the supervising prosecutor', place: 'Nigdeysk', signedOn: '2026-10-14', consent: { state: 'given', on: '2026-10-13', how: 'by letter' } },
  })
  const { composition } = await call('packets.get', { id: draft.id })
  for (const id of composition.standardIds) await call('standards.verify', { id, verification: 'verified', verifiedBy: 'V. O.', verifiedOn: '2026-10-01' })
  return { keys, matterId, packet: await call('packets.finalise', { id: draft.id }) }
}

const aDispatch = (part: Partial<Dispatch>): Pick<Dispatch, 'outcome' | 'sentOn' | 'receivedOn' | 'incomingNo'> => ({ outcome: 'awaiting', sentOn: null, receivedOn: null, incomingNo: '', ...part })
const day = (text: string) => text as NonNullable<Dispatch['sentOn']>

test('a packet is followed at each addressee, and its standing asks for the next step', async () => {
  const { call } = await openTestSession()
  const { keys, matterId, packet } = await aFinalPacket(call)
  const prosecutor = await call('dispatches.save', {
    packetId: packet.id, addresseePartyId: PartyId.parse(idAt(keys, 'prosecutor')), channel: 'hand', sentOn: '2026-10-14', receivedOn: '2026-10-14',
    incomingNo: '1187', stampDocumentId: DocumentId.parse(idAt(keys, 'order')),
  })
  const copy = await call('dispatches.save', { packetId: packet.id, addressee: 'Head of Prison No. 99', isCopy: true, channel: 'post', sentOn: '2026-10-14', trackingNo: 'RR 1' })
  expect(await call('dispatches.list', { matterId, limit: 10 })).toEqual([prosecutor, copy])
  expect(packetStanding('final', [prosecutor, copy])).toBe('received')

  const due = await call('deadlines.save', { matterId, title: 'Answer of the prosecutor', kind: 'answerDue', ownOn: '2026-11-13' })
  const silent = await call('dispatches.save', { id: prosecutor.id, packetId: packet.id, answerDeadlineId: due.id, outcome: 'noAnswer', outcomeOn: '2026-11-14' })
  expect(silent).toEqual({ ...prosecutor, answerDeadlineId: due.id, outcome: 'noAnswer', outcomeOn: '2026-11-14' })
  expect(packetStanding('final', [silent, copy])).toBe('noAnswer')
  const { journalSeq } = await call('dispatches.remove', { id: copy.id })
  expect(await call('dispatches.list', { matterId, limit: 10 })).toEqual([silent])
  await call('history.undo', { seq: journalSeq })
  expect(await call('dispatches.list', { matterId, limit: 10 })).toHaveLength(2)
})

test('a draft was not sent, and days that cannot be are refused with the field', async () => {
  const { call } = await openTestSession()
  const { keys, matterId, packet } = await aFinalPacket(call)
  const draft = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')), language: 'ru' })
  await expect(call('dispatches.save', { packetId: draft.id, addressee: 'X' })).rejects.toMatchObject({ code: 'refused' })
  const base = { packetId: packet.id, addressee: 'Prosecutor', sentOn: '2026-10-14' } as const
  await expect(call('dispatches.save', { ...base, receivedOn: '2026-10-13' })).rejects.toMatchObject({ details: { receivedOn: 'before_sent' } })
  await expect(call('dispatches.save', { ...base, outcome: 'refused' })).rejects.toMatchObject({ details: { outcomeOn: 'missing' } })
  await expect(call('dispatches.save', { packetId: packet.id })).rejects.toMatchObject({ details: { addressee: 'missing' } })
  expect(await call('dispatches.list', { matterId, limit: 10 })).toEqual([])
  expect((await call('dispatches.save', { ...base, outcome: 'refused', outcomeOn: '2026-10-20' })).outcome).toBe('refused')
})

test.each([
  ['draft', 'draft', []],
  ['final', 'final', []],
  ['final', 'final', [aDispatch({})]],
  ['final', 'sent', [aDispatch({ sentOn: day('2026-01-01') })]],
  ['final', 'received', [aDispatch({ sentOn: day('2026-01-01'), incomingNo: '7' }), aDispatch({ outcome: 'answered' })]],
  ['final', 'answered', [aDispatch({ outcome: 'granted' }), aDispatch({ outcome: 'withdrawn' })]],
  ['final', 'refused', [aDispatch({ outcome: 'refused' }), aDispatch({ outcome: 'granted' })]],
  ['final', 'noAnswer', [aDispatch({ outcome: 'noAnswer' }), aDispatch({ outcome: 'refused' })]],
  ['final', 'withdrawn', [aDispatch({ outcome: 'withdrawn' })]],
] as const)('a %s packet stands at %s', (status, standing, dispatches) => {
  expect(packetStanding(status, dispatches)).toBe(standing)
})

test('a dispatch that fits together has no fault', () => {
  const whole = { ...aDispatch({ sentOn: day('2026-01-02'), receivedOn: day('2026-01-02') }), addressee: 'X', addresseePartyId: null, outcomeOn: null }
  expect([dispatchFaults(whole as Dispatch), dispatchFaults({ ...whole, addressee: '' } as Dispatch)]).toEqual([{}, { addressee: 'missing' }])
})

test('what is new, corrected and withdrawn since a packet follows from the journal', async () => {
  const { call } = await openTestSession()
  const { keys, matterId, packet } = await aFinalPacket(call)
  expect(await call('packets.since', { id: packet.id })).toEqual([])

  const cell = (await call('events.get', { id: EventId.parse(idAt(keys, 'cell')) })).event
  await call('events.save', { ...cell, id: cell.id, kind: 'punishment', title: cell.title, happened: '2026-10-02', workingReason: 'the order says 2 October' })
  const letter = await call('events.save', { matterId, kind: 'letter', title: 'A letter came', happened: '2026-11-01' })
  await call('events.remove', { id: EventId.parse(idAt(keys, 'fear')) })
  const gone = await call('events.save', { matterId, kind: 'other', title: 'Entered by mistake' })
  await call('events.remove', { id: gone.id })
  const hearing = await call('records.get', { id: EventId.parse(idAt(keys, 'appealHearing')) })
  await call('records.save', { kind: 'hearing', id: hearing.event.id, matterId, event: {}, details: { minutesCut: 20 } })
  const other = await call('matters.create', { title: 'Another case' })
  await call('events.save', { matterId: other.id, kind: 'other', title: 'Of another case' })

  const since = await call('packets.since', { id: packet.id })
  expect(since.map(({ change, of, title, fields }) => [change, of, title, fields.map(({ name, before, after }) => `${name}: ${before} > ${after}`)])).toEqual(expect.arrayContaining([
    ['withdrawn', 'event', expect.stringContaining('beaten'), []],
    ['corrected', 'event', hearing.event.title, ['minutes_cut: 14 > 20']],
    ['corrected', 'event', cell.title, ['happened: 2026-10-01 > 2026-10-02']],
    ['new', 'event', letter.title, []],
  ]))
  expect(since.filter(({ of }) => of === 'event')).toHaveLength(4)
  const corrected = since.find(({ recordId }) => recordId === cell.id)
  expect([corrected?.why, corrected?.wasTold]).toEqual([['the order says 2 October'], true])
  await expect(call('packets.since', { id: (await call('packets.newVersion', { id: packet.id })).id })).rejects.toMatchObject({ code: 'refused' })
})

test('the review of a draft blocks where a hidden person is named, until it is decided with a reason', async () => {
  const { call } = await openTestSession()
  const { keys, matterId } = await aFinalPacket(call)
  const draft = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')), language: 'en' })
  await call('packets.compose', {
    id: draft.id, change: { addresseeText: 'To the prosecutor', signedOn: '2026-10-14', consent: { state: 'given', on: '2026-10-13', how: 'by letter' }, requests: ['Hear Karen Petrosov as a witness.'] },
  })
  const before = await call('packets.review', { id: draft.id })
  expect([before.filter(({ blocks }) => blocks), before.map(({ code }) => code)]).toEqual([[], expect.arrayContaining(['reprisal.route'])])

  await call('parties.save', {
    kind: 'person', names: [{ text: 'Witness K', script: 'latin', kind: 'pseudonym', note: '' }, { text: 'Karen Petrosov', script: 'latin', kind: 'official', note: '' }],
    roles: [{ matterId, role: 'witness', period: null, note: '' }],
  })
  const [first] = await call('packets.review', { id: draft.id })
  expect([first?.code, first?.passage, first?.decided]).toEqual(['sensitive.pseudonym', 'Hear Karen Petrosov as a witness.', null])
  expect((await call('packets.plan', { id: draft.id })).missing).toContainEqual({ code: 'review.blocks', blocks: true, place: 'packet', recordId: null, params: { count: '1' } })
  await expect(call('packets.finalise', { id: draft.id })).rejects.toMatchObject({ code: 'refused', details: { codes: expect.stringContaining('review.blocks') } })

  await expect(call('packets.decideFinding', { id: draft.id, key: 'sensitive.person nobody', decision: 'accepted', reason: 'x' })).rejects.toMatchObject({ code: 'not_found' })
  const decided = await call('packets.decideFinding', { id: draft.id, key: first!.key, decision: 'accepted', reason: 'he agreed to be heard under his name' })
  expect((await call('packets.review', { id: draft.id })).find(({ key }) => key === first!.key)?.decided).toEqual(decided)
  const final = await call('packets.finalise', { id: draft.id })
  const [entry] = await call('history.ofRecord', { recordId: final.id, limit: 1 })
  expect(entry?.reason).toMatch(/^number 2, version 1; review: \d+ open, 1 decided$/)
  await expect(call('packets.reopenFinding', { id: draft.id, key: first!.key })).rejects.toMatchObject({ code: 'refused' })
  expect((await call('packets.review', { id: final.id })).find(({ key }) => key === first!.key)?.decided).toEqual(decided)
})
