import { expect, test } from 'vitest'
import { attemptChains, ratesByPeriod, ratesByPlace, refusalsByOfficial } from '../../../electron/shared/rules/attempts'
import { aDenial, aVisit, id } from '../../support/case-builders'

const refused = (n: number, happened: string | null, fields = {}) => aDenial({ event: { id: id(n), happened }, ...fields })
const held = (n: number, happened: string, fields = {}) => aVisit({ event: { id: id(n), happened }, ...fields })

test('the reason that changes over three days is flagged, and "none" is a reason of its own', () => {
  const chains = attemptChains([
    refused(1, '2031-03-01', { reasonKind: 'none' }), refused(2, '2031-03-02', { reasonKind: 'quarantine' }), refused(3, '2031-03-03'), refused(4, '2031-03-04', { reasonKind: 'quarantine' }),
  ], [])
  expect(chains.map(({ attempts, reasons, drifts }) => [attempts.map(({ denial, isNew }) => [denial.event.id, isNew]), reasons, drifts])).toEqual([
    [[[id(1), false], [id(2), true], [id(3), false], [id(4), false]], ['none', 'quarantine'], true],
  ])
})

test('a meeting in between, or more than 30 days, ends a chain; a link of the lawyer joins it', () => {
  const [a, b, c] = [refused(1, '2031-03-01', { reasonKind: 'none' }), refused(2, '2031-03-20', { reasonKind: 'none' }), refused(3, '2031-06-20', { reasonKind: 'none' })]
  expect(attemptChains([a, b, c], []).map(({ attempts }) => attempts.length)).toEqual([2])
  expect(attemptChains([a, b, c], [held(9, '2031-03-10')])).toEqual([])
  expect(attemptChains([a, refused(3, '2031-06-20', { linkedEventIds: [id(1)] })], []).map(({ drifts, attempts }) => [attempts.length, drifts])).toEqual([[2, false]])
})

test('refusals stand among attempts by place and by period, with what is not counted', () => {
  const denials = [refused(1, '2031-03-01'), refused(2, '2031-03-20', { outcome: 'partial' }), refused(3, '2031-04', { visitEventId: id(9) }), refused(4, null), refused(5, '2031-05-01', { outcome: 'unknown' })]
  const visits = [held(9, '2031-04-02', { status: 'denied' }), held(10, '2031-04-10'), held(11, '2031-04-11', { status: 'planned' })]
  expect(ratesByPlace(denials, visits, () => 'Prison').rates).toEqual([{ key: 'Prison', refusedIds: [id(1), id(3), id(4)], attemptIds: [id(1), id(2), id(3), id(4), id(10)] }])
  expect(ratesByPeriod(denials, visits, 'month')).toEqual({
    rates: [{ key: '2031-04', refusedIds: [id(3)], attemptIds: [id(3), id(10)] }, { key: '2031-03', refusedIds: [id(1)], attemptIds: [id(1), id(2)] }],
    notCounted: [{ id: id(5), reason: 'outcomeUnknown' }, { id: id(11), reason: 'notTried' }, { id: id(4), reason: 'undated' }],
  })
})

test('an official has refusals and no rate, for held visits name nobody', () => {
  const denials = [refused(1, '2031-03-01', { refusedBy: { badge: '7' } }), refused(2, '2031-03-02', { refusedBy: { badge: '7' } }), refused(3, '2031-03-03')]
  expect(refusalsByOfficial(denials, ({ refusedBy }) => refusedBy.badge).map(({ key, refusedIds }) => [key, refusedIds])).toEqual([['7', [id(1), id(2)]], ['', [id(3)]]])
})
