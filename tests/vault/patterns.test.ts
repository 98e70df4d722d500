import { expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import type { MatterId } from '../../electron/shared/contract/values'
import { openTestSession } from '../support/session'

/** A case in which the same officer refuses on the day after the client was hurt; names and days are invented. */
async function aCase(call: Call, title: string, officer: string, year: string): Promise<{ matterId: MatterId; injury: string; denial: string }> {
  const { id: matterId } = await call('matters.create', { title, fileNo: title })
  const injury = await call('events.save', { matterId, kind: 'illTreatment', title: 'Hurt', happened: `${year}-03-01` })
  const denial = await call('denials.save', {
    matterId, event: { title: 'Refused', happened: `${year}-03-02` }, outcome: 'denied', reasonKind: 'quarantine',
    refusedBy: { partyId: officer, name: '', rank: '', badge: '', post: '', description: '' },
  })
  await call('events.save', { matterId, kind: 'concern', title: 'A fear', happened: `${year}-03-03` })
  await call('denials.save', { matterId, event: { happened: `${year}-05-01` }, outcome: 'fullAccess' })
  await call('visits.save', { matterId, event: { title: 'Planned', happened: `${year}-05-02` }, status: 'planned' })
  return { matterId, injury: injury.id, denial: denial.event.id }
}

test('patterns of one case count real refusals, and neither fears, nor access, nor plans', async () => {
  const { call } = await openTestSession()
  const officer = await call('parties.save', { kind: 'person', names: [{ text: 'Captain Invented', script: 'latin', kind: 'preferred', note: '' }], roles: [] })
  const { matterId, injury, denial } = await aCase(call, 'A', officer.id, '2021')
  const { occurrences, sequences } = await call('patterns.forMatter', { matterId, withinDays: 15 })
  expect(occurrences.map(({ id, kind, officialIds, pretext }) => [id, kind, officialIds, pretext]).toSorted()).toEqual([
    [injury, 'injury', [], null], [denial, 'denial', [officer.id], 'quarantine'],
  ].toSorted())
  expect(sequences).toEqual([{
    query: { first: 'injury', next: 'denial', withinDays: 15 }, occasionIds: [injury], notCounted: [], followed: [{ firstId: injury, nextId: denial, min: 1, max: 1 }],
  }])
})

test('over cases the same officer and pretext are found, and sequences stay inside a case', async () => {
  const { call } = await openTestSession()
  const officer = await call('parties.save', { kind: 'person', names: [{ text: 'Captain Invented', script: 'latin', kind: 'preferred', note: '' }], roles: [] })
  const [a, b] = [await aCase(call, 'A', officer.id, '2021'), await aCase(call, 'B', officer.id, '2022')]
  const { sequences, shared, cases, occurrences } = await call('patterns.across', { withinDays: 15 })
  expect(sequences.map(({ occasionIds, followed }) => [occasionIds.length, followed.length])).toEqual([[2, 2]])
  expect(shared.map(({ by, key, name, ids, byKind }) => [by, key, name, ids.toSorted(), byKind])).toEqual([
    ['official', officer.id, 'Captain Invented', [a.denial, b.denial].toSorted(), { denial: 2 }], ['pretext', 'quarantine', '', [a.denial, b.denial].toSorted(), { denial: 2 }],
  ].toSorted((x, y) => (JSON.stringify(x[1]) < JSON.stringify(y[1]) ? -1 : 1)))
  expect(cases.map(({ name }) => name).toSorted()).toEqual(['A', 'B'])
  expect(occurrences.map(({ id }) => id).toSorted()).toEqual([a.denial, b.denial].toSorted())
})
