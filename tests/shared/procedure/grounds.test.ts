import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defectKinds } from '../../../electron/shared/particulars/defect'
import { groundsFrom, isConfirmed } from '../../../electron/shared/procedure/grounds'
import { defectsToRecord } from '../../../electron/shared/procedure/hearing-defects'
import { aClaim, id } from '../../support/case-builders'
import { aRecord } from './support'

const whole = { defectKind: 'privateTalk', what: 'no talk before the hearing', inEventIds: [id(90)], provision: 'Art. 14(3)(b)', provisionCheckedBy: 'A. B.', provisionCheckedOn: '2026-01-01', raised: 'orally', answer: 'refusedNoReasons', documentIds: [id(80)] }

test('a defect that says everything is a ground without gaps, with every record it rests on', () => {
  const [ground] = groundsFrom([aRecord('fairTrialDefect', 1, '2026-03-01', { ...whole, motionEventIds: [id(91)], answerEventId: id(92) })], [aClaim({ id: id(70), eventId: id(1) }), aClaim({ id: id(71), eventId: id(2) })])
  expect(ground).toEqual({
    kind: 'privateTalk',
    provisions: [{ reference: 'Art. 14(3)(b)', checkedBy: 'A. B.', checkedOn: '2026-01-01' }],
    items: [{
      defectId: id(1), title: 'fairTrialDefect 1', what: whole.what, effect: '', inEventIds: [id(90)], raised: 'orally', raisedWords: '', motionEventIds: [id(91)],
      answer: 'refusedNoReasons', answerWords: '', answerEventId: id(92), documentIds: [id(80)], claimIds: [id(70)], gaps: [],
    }],
  })
})

test('what a defect does not say is named, and nothing is filled in for it', () => {
  const [ground] = groundsFrom([aRecord('fairTrialDefect', 1, null)])
  expect([ground?.kind, ground?.provisions, ground?.items[0]?.gaps]).toEqual(['unknown', [], ['kind', 'what', 'place', 'provision', 'raisedUnknown', 'answerUnknown', 'noProof']])
})

test('a provision that nobody checked is not confirmed, and a checked one stands before the same unchecked', () => {
  const grounds = groundsFrom([aRecord('fairTrialDefect', 1, '2026-01-01', { ...whole, provisionCheckedOn: null }), aRecord('fairTrialDefect', 2, '2026-01-02', whole)])
  expect(grounds.map(({ provisions, items }) => [provisions.map(isConfirmed), items.map(({ gaps }) => gaps)])).toEqual([[[true], [['unconfirmed'], []]]])
})

test('a defect that the court mended is no ground; one that was refused is', () => {
  const kinds = (answer: string) => groundsFrom([aRecord('fairTrialDefect', 1, null, { ...whole, answer })]).length
  expect([kinds('accepted'), kinds('refused')]).toEqual([0, 1])
})

test('every defect that stands is in exactly one ground, each kind is one ground, and dates run forward in it', () => {
  const some = fc.array(fc.record({ defectKind: fc.constantFrom(...defectKinds), day: fc.integer({ min: 1, max: 28 }), answer: fc.constantFrom('none', 'accepted', 'unknown') }), { maxLength: 20 })
  fc.assert(fc.property(some, (given) => {
    const defects = given.map(({ defectKind, day, answer }, n) => aRecord('fairTrialDefect', n + 1, `2026-01-${String(day).padStart(2, '0')}`, { defectKind, answer }))
    const grounds = groundsFrom(defects)
    const told = grounds.flatMap(({ items }) => items.map(({ defectId }) => defectId))
    expect([...told].sort()).toEqual(defects.filter(({ details }) => details.answer !== 'accepted').map(({ event }) => event.id as string).sort())
    expect(new Set(grounds.map(({ kind }) => kind)).size).toBe(grounds.length)
    const dayOf = (defectId: string) => defects.find(({ event }) => event.id === defectId)!.event.happened!
    for (const { items } of grounds) expect(items.map(({ defectId }) => dayOf(defectId))).toEqual(items.map(({ defectId }) => dayOf(defectId)).toSorted())
  }))
})

test('a hearing points to the defects that its own record shows, and to none that is recorded for it', () => {
  const hearing = aRecord('hearing', 90, '2026-03-01', { videoQuality: 'cut', privateTalk: 'refused', papersInHand: 'all', isOpen: 'open', clientPresent: 'yes' })
  expect(defectsToRecord(hearing, [])).toEqual(['videoLink', 'privateTalk'])
  expect(defectsToRecord(hearing, [aRecord('fairTrialDefect', 1, null, whole)])).toEqual(['videoLink'])
  expect(defectsToRecord(aRecord('hearing', 91, null), [])).toEqual([])
})
