import { expect, test } from 'vitest'
import { missingCodes, planPacket } from '../../electron/packets/plan-packet'
import type { PacketRecords } from '../../electron/packets/records'
import type { Missing } from '../../electron/shared/plan'
import { aClaim, aComposition, aDenial, aDocument, aMatter, aName, aParty, aProfile, aStandard, anAuthority, anEvent, cited, id, someRecords, toldDenial, toldEvent } from '../support/case-builders'
import { inventedRecords, papers } from '../support/invented-complaint'

const missingOf = (records: PacketRecords): Missing[] => planPacket(records).missing
const codesOf = (records: PacketRecords): string[] => missingOf(records).map(({ code }) => code)
/** Codes that appear with the change and not without it. */
const added = (fields: Partial<PacketRecords>, base = inventedRecords('en')): string[] => {
  const before = codesOf(base)
  return [...new Set(codesOf({ ...base, ...fields }))].filter((code) => !before.includes(code))
}
const composed = (fields: object): Partial<PacketRecords> => ({ composition: aComposition({ ...inventedRecords('en').composition, ...fields }) })
const denied = (fields: object): Partial<PacketRecords> => {
  const { denial } = inventedRecords('en')
  return { denial: { ...denial, denial: aDenial({ ...denial.denial, ...fields }) } }
}

test('a case with all it needs lacks only what is there to be lacking', () => {
  expect(missingOf(inventedRecords('en')).map(({ code, blocks, params }) => [code, blocks, params])).toEqual([
    ['standard.unverified', true, { reference: 'Basic Principles, 8' }],
    ['event.divergenceUnresolved', false, { title: 'Beating during a personal search' }],
    ['paragraph.noAnnex', false, { key: 'client.held', number: '3' }],
    ['paragraph.noAnnex', false, { key: 'state.lastSeen', number: '13' }],
    ['paragraph.noAnnex', false, { key: `state.${id(114)}`, number: '15' }],
    ['paragraph.noAnnex', false, { key: `concern.${id(208)}`, number: '16' }],
  ])
})

test('an empty case lists what a body requires first, and blocks on it', () => {
  const found = missingOf(someRecords({ denial: toldDenial(aDenial({ outcome: 'unknown' })) }))
  expect(found.filter(({ blocks }) => blocks).map(({ code, place }) => [code, place])).toEqual([
    ['packet.addressee', 'packet'], ['packet.signedOn', 'packet'], ['profile.name', 'profile'], ['profile.postalAddress', 'profile'],
    ['denial.date', 'denial'], ['denial.outcome', 'denial'],
  ])
  expect(found.findIndex(({ blocks }) => !blocks)).toBe(6)
})

test('each gap has its own code', () => {
  const client = aParty({ id: id(401), names: [aName('Анвар Каримзода', 'cyrillic')] })
  expect([
    added(composed({ signedOn: null })), added(composed({ consent: { state: 'refused', on: null, how: '' } })),
    added(composed({ consent: { state: 'notAsked', on: null, how: '' } })), added(composed({ requests: [] })), added(composed({ standardIds: [] })),
    added(composed({ standardIds: ['un.unknown'] })), added({ authority: null }), added({ authority: anAuthority() }),
    added({ authority: anAuthority({ number: '1', validUntil: '2024-09-08' }) }), added({ client: null }), added({ client }), added({ heldAt: null }),
    added({ profile: aProfile({ fullName: 'Вера Соколова', postalAddress: 'x' }) }), added({ visits: [] }),
    added({ standards: [aStandard({ appliesTo: 'detained' }), aStandard({ id: 'un.mr.61' })] }),
  ]).toEqual([
    ['packet.signedOn'], ['consent.refused'], ['consent.notAsked'], ['requests.none'], ['law.none'], ['standard.notFound'], ['authority.missing'],
    ['authority.number'], ['authority.expired'], ['client.missing'], ['client.nameScript'], ['client.place'], ['profile.nameScript'], ['client.state'],
    ['standard.status'],
  ])
})

test('each gap of the refusal has its own code', () => {
  expect([
    added(denied({ outcome: 'unknown' })), added(denied({ event: { id: id(110) } })), added(denied({ leftAt: null })),
    added(denied({ refusedBy: {} })), added(denied({ reasonKind: 'notRecorded' })), added(denied({ reasonKind: 'quarantine' })),
    added(denied({ writtenRefusalAsked: 'unknown' })), added(denied({ reasonKind: 'clientRefusal', reasonVerbatim: 'He refused.' })),
    added(denied({ passRequestNo: '', evidenceDocumentIds: [] })), added(denied({ memoWrittenOn: '2024-09-11' })), added(denied({ memoSigned: 'no' })),
    added(denied({ memoDocumentId: null, memoWrittenOn: null })),
  ]).toEqual([
    ['denial.outcome'], ['denial.date'], ['denial.times'], ['denial.refuserUnknown'], ['denial.reasonNotRecorded'], ['denial.reasonWords'],
    ['denial.writtenRefusalUnknown'], ['denial.clientRefusalUnknown'], ['denial.noPassRequest', 'denial.noScheduleProof', 'denial.noProofOfAttempt'],
    ['denial.memoLate'], ['denial.memoUnsigned'], ['denial.noMemo'],
  ])
})

test('privileged and sealed annexes block, and only while they are annexes', () => {
  const documents = inventedRecords('en').documents.map((one) =>
    one.document.id === papers.memo.id ? cited(aDocument({ ...one.document, level: 'privileged' })) : one.document.id === papers.order.id ? cited(aDocument({ ...one.document, level: 'sealed' })) : one,
  )
  const levels = missingOf({ ...inventedRecords('en'), documents }).filter(({ code }) => code.startsWith('annex.'))
  expect(levels.map(({ code, blocks, recordId, params }) => [code, blocks, recordId, params])).toEqual([
    ['annex.sealed', true, papers.order.id, { title: 'Order no. 118' }], ['annex.privileged', true, papers.memo.id, { title: 'Memo of counsel' }],
  ])
  expect(codesOf({ ...inventedRecords('en'), documents, ...composed({ excludedDocumentIds: [papers.memo.id, papers.order.id] }) })).not.toContain('annex.privileged')
})

test('claims without a source, with words that do not stand in the paper, or in a paper that is gone are told', () => {
  const claim = (n: number, fields: object) => aClaim({ id: id(n), eventId: id(120), quote: 'words', ...fields })
  const event = anEvent({ id: id(120), title: 'событие' })
  const claims = [claim(601, {}), claim(602, { documentId: id(301), quote: 'other words' }), claim(603, { documentId: id(399), quote: 'lost' })]
  const records = someRecords({ factEvents: [toldEvent(event, claims)], documents: [cited(aDocument({ id: id(301) }), 'text')], matter: aMatter() })
  expect(missingOf(records).filter(({ place }) => place === 'claim' || place === 'document').map(({ code, recordId }) => [code, recordId])).toEqual([
    ['claim.noSource', id(601)], ['claim.quoteNotFound', id(602)], ['document.notFound', id(399)], ['text.otherScript', id(120)],
  ])
})

test('a provision confirmed without a name or a day still blocks', () => {
  const half = [aStandard({ verification: 'verified', verifiedBy: 'A. B.' }), aStandard({ id: 'un.mr.61', verification: 'verified', verifiedOn: '2024-05-03' })]
  expect(missingOf(inventedRecords('en', { standards: half })).filter(({ code }) => code === 'standard.unverified')).toHaveLength(2)
})

test('a complaint that rests on reports alone says so', () => {
  const claims = [aClaim({ eventId: id(120), documentId: id(301), strength: 'reported' })]
  const denial = toldDenial(aDenial({ event: { id: id(120) } }), { claims })
  expect(codesOf(someRecords({ denial, documents: [cited(aDocument({ id: id(301) }))] }))).toContain('denial.hearsayOnly')
  expect(codesOf(someRecords())).not.toContain('denial.hearsayOnly')
})

test('every code that a plan gives is in the list that the page translates', () => {
  const all = [inventedRecords('ru'), someRecords(), someRecords({ composition: aComposition({ language: 'ru', standardIds: ['un.x.1'] }) })].flatMap(codesOf)
  const known: readonly string[] = missingCodes
  expect(all.filter((code) => !known.includes(code))).toEqual([])
  expect(new Set(missingCodes).size).toBe(missingCodes.length)
})
