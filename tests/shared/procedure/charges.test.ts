import { expect, test } from 'vitest'
import { chargeHistory } from '../../../electron/shared/procedure/charges'
import { aClaim, id } from '../../support/case-builders'
import { aRecord } from './support'

const records = [
  aRecord('judgment', 4, '2026-05-23', { counts: [{ article: '205.5-1', words: '', finding: 'reclassified', into: '205.5-2', penalty: '' }, { article: '205.2-2', words: '', finding: 'convicted', into: '', penalty: '' }] }),
  aRecord('charge', 2, '2025-10', { step: 'added', article: '205.5-1', byWhom: 'prosecutor' }),
  aRecord('charge', 1, '2025-02-24', { step: 'initial', article: '205.2-2' }),
  aRecord('indictment', 3, '2025-12-09', { articles: '205.5-1' }),
]

test('the chain runs in order of time, over charges, indictment and each count of the judgment', () => {
  expect(chargeHistory(records, []).steps.map(({ kind, step, article, other, happened }) => [kind, step, article, other, happened])).toEqual([
    ['charge', 'initial', '205.2-2', '', '2025-02-24'],
    ['charge', 'added', '205.5-1', '', '2025-10'],
    ['indictment', 'indicted', '205.5-1', '', '2025-12-09'],
    ['judgment', 'reclassified', '205.5-1', '205.5-2', '2026-05-23'],
    ['judgment', 'convicted', '205.2-2', '', '2026-05-23'],
  ])
})

test('how each article stands at the end follows from the last step that names it', () => {
  expect(chargeHistory(records, []).standing.map(({ article, state }) => [article, state])).toEqual([['205.2-2', 'convicted'], ['205.5-1', 'reclassified'], ['205.5-2', 'reclassified']])
})

test('a charge takes the place of the article it names', () => {
  const { standing } = chargeHistory([aRecord('charge', 1, '2025-01', { step: 'initial', article: 'A' }), aRecord('charge', 2, '2025-02', { step: 'reclassified', article: 'B', replacesArticle: ' A ' })], [])
  expect(standing).toEqual([{ article: 'A', state: 'reclassified', eventId: id(2) }, { article: 'B', state: 'reclassified', eventId: id(2) }])
})

test('each step has its date per source, and says where two cannot both be right', () => {
  const dated = (n: number, dateValue: string) => aClaim({ id: id(n), eventId: id(2), field: 'when', dateValue })
  const [, step] = chargeHistory(records, [dated(71, '2025-12-09'), dated(72, '2025-10'), dated(73, '2025-12-09')]).steps
  expect([step?.dates, step?.differs]).toEqual([
    [{ date: '2025-10', claimIds: [id(72)], isWorking: true }, { date: '2025-12-09', claimIds: [id(71), id(73)], isWorking: false }],
    true,
  ])
  expect(chargeHistory(records, [dated(71, '2025-10-05')]).steps[1]?.differs).toBe(false)
})
