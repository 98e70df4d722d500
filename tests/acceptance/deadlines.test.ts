/** Deadlines on the real case, read at run time from beside the repository; its words and names never stand here. */
import { describe, expect, test } from 'vitest'
import { idAt, loadCase } from '../../electron/cli/load-case'
import { EventId, MatterId } from '../../electron/shared/contract/values'
import { openTestSession } from '../support/session'
import { caseDir, hasCase, keyOf, readTimeline, timelineSteps } from '../support/timeline'

const withCase = (): void => {
  describe('deadlines of the acceptance case', () => {
    test('the reply to the communication of 25 October 2023 was due on 24 December and is overdue; judgments lead to their appeals', async () => {
      const timeline = readTimeline()
      const { call } = await openTestSession()
      const keys = await loadCase(call, timelineSteps(timeline), caseDir)
      const matterId = MatterId.parse(idAt(keys, 'matter'))
      const eventOn = (date: string, kind: string): EventId =>
        EventId.parse(idAt(keys, keyOf(timeline.events.find((event) => event.date === date && event.kind === kind)!.id)))
      const due = async (ruleId: string, triggerKind: string, triggerEventId: EventId) => {
        const { dueOn, standing, steps } = await call('deadlines.save', { matterId, ruleId: ruleId as never, triggerKind: triggerKind as never, triggerEventId })
        return [ruleId, dueOn, standing, steps.at(-1)?.on]
      }
      expect([
        await due('UN-SP-REPLY', 'communication.sent', eventOn('2023-10-25', 'publication')),
        await due('UN-SP-EMBARGO', 'communication.sent', eventOn('2023-10-25', 'publication')),
        await due('RU-CPC-389.4', 'judgment.pronounced', eventOn('2023-05-23', 'judgment')),
        await due('RU-CPC-401.3', 'judgment.inForce', eventOn('2023-10-10', 'appeal_decision')),
        await due('UN-HRC-R96', 'remedies.exhausted', eventOn('2024-08-01', 'cassation_decision')),
      ]).toEqual([
        ['UN-SP-REPLY', '2023-12-24', 'noAnswer', '2023-12-24'], ['UN-SP-EMBARGO', '2023-12-24', 'embargoOver', '2023-12-24'],
        ['RU-CPC-389.4', '2023-06-07', 'overdue', '2023-06-07'], ['RU-CPC-401.3', '2024-04-10', 'overdue', '2024-04-10'],
        ['UN-HRC-R96', '2029-08-01', 'softAhead', '2029-08-01'],
      ])
      const agenda = await call('agenda.today', { ahead: 60, limit: 100 })
      expect(agenda.lines.filter(({ standing }) => standing === 'noAnswer').map(({ dueOn, ruleTitle }) => [dueOn, ruleTitle?.en])).toEqual([['2023-12-24', 'UN Special Procedures: reply of the State']])
    })
  })
}

const withoutCase = (): void => {
  test('the acceptance case is not beside the repository, so its deadlines were not counted', () => {
    process.stderr.write(`tests/acceptance: ${caseDir} is not on this machine, so its deadlines were not counted\n`)
    expect(hasCase).toBe(false)
  })
}

;(hasCase ? withCase : withoutCase)()
