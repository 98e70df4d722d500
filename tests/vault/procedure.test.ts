import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCase, idAt, readCaseFile } from '../../electron/cli/load-case'
import { MatterId } from '../../electron/shared/contract/values'
import { chargeHistory } from '../../electron/shared/procedure/charges'
import { groundsFrom } from '../../electron/shared/procedure/grounds'
import { computeAccount } from '../../electron/shared/sentence/account'
import { openTestSession } from '../support/session'
import { repoRoot } from '../support/vault'

test('the invented case comes in with its procedure: charges, motions, grounds and sentences follow from the records', { timeout: 60_000 }, async () => {
  const { call } = await openTestSession()
  const folder = join(repoRoot, 'resources/sample-case')
  const keys = await loadCase(call, readCaseFile(folder, 'case.json').steps, folder)
  const matterId = MatterId.parse(idAt(keys, 'matter'))
  const records = await call('records.list', { matterId, limit: 1000 })
  const claims = await call('claims.listForMatter', { matterId, limit: 1000 })
  const { steps, standing } = chargeHistory(records, claims)
  expect(steps.map(({ step, differs }) => [step, differs])).toEqual([
    ['initial', false], ['added', true], ['indicted', false], ['indicted', false], ['convicted', false], ['reclassified', false],
  ])
  expect(standing.map(({ article, state }) => `${article} ${state}`)).toEqual([
    'Art. 999-1, part 2 convicted', 'Art. 999-2, part 1 reclassified', 'Art. 999-2, part 2 reclassified',
  ])
  const grounds = groundsFrom(records.flatMap((record) => (record.kind === 'fairTrialDefect' ? [record] : [])), claims)
  expect(grounds.map(({ kind, items }) => [kind, items[0]?.gaps])).toEqual([['privateTalk', ['unconfirmed']], ['defenceEvidence', ['provision', 'noProof']]])
  const accounts = records.flatMap((record) => (record.kind === 'sentence' ? [computeAccount(record.details)] : []))
  expect(accounts.map(({ findings, time }) => [findings.map(({ code }) => code), time?.latest?.lastDay])).toEqual([
    [[], '2030-12-13'],
    [['statedWrong', 'startUnknown'], undefined],
  ])
})

test('a record of the procedure keeps every field it was given, and undo takes it back', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'M' })
  const saved = await call('records.save', { kind: 'motion', matterId, event: { happened: '2026-01-20' }, details: { motionKind: 'expert', outcome: 'refused', reasons: 'нет оснований' } })
  expect(await call('records.get', { id: saved.event.id })).toEqual(saved)
  const { journalSeq } = await call('events.remove', { id: saved.event.id })
  expect(await call('records.list', { matterId, limit: 10 })).toEqual([])
  await call('history.undo', { seq: journalSeq })
  expect(await call('records.list', { matterId, limit: 10 })).toEqual([saved])
})
