import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedDays, distinctClaims, divergencesOf, independentClaims } from '../../../electron/shared/rules/divergence'
import { aClaim, aDocument, anEvent, id } from '../../support/case-builders'

const when = (n: number, dateValue: string, fields = {}) => aClaim({ id: id(n), field: 'when', dateValue, documentId: id(n + 100), ...fields })
const lasting = (n: number, daysMin: number, daysMax: number, fields = {}) =>
  aClaim({ id: id(n), field: 'duration', daysMin, daysMax, documentId: id(n + 100), ...fields })

test('two claims of different years diverge; a vaguer date takes part only where it does not fit', () => {
  const event = anEvent({ happened: '2024-01-23' })
  expect(divergencesOf(event, [when(1, '2024-01-23'), when(2, '2023-01-23'), when(3, '2024-01')])).toEqual([
    { eventId: event.id, field: 'when', claimIds: [id(1), id(2), id(3)], degree: 'year' },
  ])
  expect(divergencesOf(event, [when(1, '2024-01-23'), when(3, '2024-01')])).toEqual([])
})

test('one claim that cannot be the working date stands alone', () => {
  const event = anEvent({ happened: '2023-11-28' })
  expect(divergencesOf(event, [when(1, '2023-12')])).toEqual([{ eventId: event.id, field: 'when', claimIds: [id(1)], degree: 'month' }])
  expect(divergencesOf(anEvent({ happened: '2023-12' }), [when(1, '2023-12-05')])).toEqual([])
})

test('lengths diverge from each other and from the length of the range', () => {
  const event = anEvent({ happened: '2024-01-23/2024-02-07' })
  expect(divergencesOf(event, [lasting(1, 14, 14), lasting(2, 4, 6), lasting(3, 15, 15)])).toEqual([
    { eventId: event.id, field: 'duration', claimIds: [id(1), id(2), id(3)], degree: 'duration' },
  ])
  expect(divergencesOf(event, [lasting(1, 13, 16)])).toEqual([])
  expect(divergencesOf(anEvent(), [lasting(1, 14, 14), lasting(2, 10, 20)])).toEqual([])
})

test('a copy takes no part: by the claim it repeats, and by the paper that repeats another', () => {
  const event = anEvent({ happened: '2024-01-23' })
  const copied = [when(1, '2023-01-23'), when(2, '2023-01-23', { repeatsClaimId: id(1) }), when(3, '2023-01-23')]
  const papers = [aDocument({ id: id(101) }), aDocument({ id: id(103), repeatsDocumentId: id(101) })]
  expect(divergencesOf(event, copied, papers).map(({ claimIds }) => claimIds)).toEqual([[id(1)]])
  expect(divergencesOf(event, copied, []).map(({ claimIds }) => claimIds)).toEqual([[id(1), id(3)]])
})

test('one paper that contradicts itself diverges', () => {
  const self = [when(1, '2024-01-23', { documentId: id(9) }), when(2, '2023-01-23', { documentId: id(9) })]
  expect(divergencesOf(anEvent(), self).map(({ claimIds, degree }) => [claimIds, degree])).toEqual([[[id(1), id(2)], 'year']])
})

test('claims of other events and without values say nothing', () => {
  expect(divergencesOf(anEvent({ happened: '2024-01-23' }), [when(1, '2020', { eventId: id(7) }), aClaim({ field: 'when' })])).toEqual([])
})

test('independent sources are counted by paper, person and claim, whatever repeats them', () => {
  const papers = [aDocument({ id: id(11) }), aDocument({ id: id(12), repeatsDocumentId: id(11) }), aDocument({ id: id(13), repeatsDocumentId: id(12) })]
  const claims = [
    aClaim({ id: id(1), documentId: id(13) }), aClaim({ id: id(2), documentId: id(11) }), aClaim({ id: id(3), documentId: id(11) }),
    aClaim({ id: id(4), toldByPartyId: id(21) }), aClaim({ id: id(5), toldByPartyId: id(21) }), aClaim({ id: id(6) }),
    aClaim({ id: id(7), documentId: id(99), repeatsClaimId: id(6) }),
  ]
  expect(independentClaims(claims, papers).map((claim) => claim.id)).toEqual([id(2), id(4), id(6)])
})

test('papers and claims that repeat each other in a circle are one source', () => {
  const papers = [aDocument({ id: id(11), repeatsDocumentId: id(12) }), aDocument({ id: id(12), repeatsDocumentId: id(11) })]
  expect(independentClaims([aClaim({ id: id(1), documentId: id(11) }), aClaim({ id: id(2), documentId: id(12) })], papers)).toHaveLength(1)
  const circle = [aClaim({ id: id(1), repeatsClaimId: id(2) }), aClaim({ id: id(2), repeatsClaimId: id(1) })]
  expect(independentClaims(circle, [])).toHaveLength(1)
})

test('a copy with another value is no further source, but stays a difference', () => {
  const claims = [lasting(1, 14, 14), lasting(2, 4, 6, { repeatsClaimId: id(1) }), lasting(3, 14, 14, { repeatsClaimId: id(1) })]
  expect(distinctClaims(claims, [], (claim) => String(claim.daysMin)).map((claim) => claim.id)).toEqual([id(1), id(2)])
  expect(independentClaims(claims, [])).toHaveLength(1)
})

test('one bound of a length stands for both', () => {
  expect([lasting(1, 4, 6), aClaim({ daysMin: 5 }), aClaim({ daysMax: 7 }), aClaim()].map(claimedDays)).toEqual([
    { min: 4, max: 6 }, { min: 5, max: 5 }, { min: 7, max: 7 }, null,
  ])
})

test('divergences do not depend on the order of claims', () => {
  const dates = ['2024-01-23', '2023-01-23', '2024-01', '2024', '2024-02-07', '2023~']
  const some = fc.array(fc.constantFrom(...dates), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(some, fc.option(fc.constantFrom(...dates), { nil: null }), (values, happened) => {
      const claims = values.map((value, i) => when(i + 1, value))
      const event = anEvent({ happened })
      const normal = (list: ReturnType<typeof divergencesOf>) => list.map(({ degree, claimIds }) => [degree, claimIds.toSorted()])
      expect(normal(divergencesOf(event, claims.toReversed()))).toEqual(normal(divergencesOf(event, claims)))
    }),
  )
})
