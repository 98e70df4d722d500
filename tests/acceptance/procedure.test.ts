/** The real case, read at run time: its sentence by each source, and its charges by each source. Nothing of it stands here but lengths. */
import { describe, expect, test } from 'vitest'
import { idAt, loadCase } from '../../electron/cli/load-case'
import { EventId, MatterId } from '../../electron/shared/contract/values'
import { particulars } from '../../electron/shared/particulars'
import { chargeHistory } from '../../electron/shared/procedure/charges'
import { computeAccount, type AccountComputed } from '../../electron/shared/sentence/account'
import { toLength, type Length } from '../../electron/shared/sentence/length'
import { caseDir, hasCase, keyOf, readTimeline, timelineSteps, type Timeline } from '../support/timeline'
import { openTestSession } from '../support/session'

const assertsOf = (timeline: Timeline, kind: string, source: string): string[] =>
  timeline.events.filter((event) => event.kind === kind).flatMap(({ claims }) => claims.filter(({ src }) => src === source).map(({ asserts }) => asserts))

const firstNumber = (texts: readonly string[], form: RegExp): number | null => {
  const found = texts.flatMap((text) => form.exec(text)?.slice(1, 2) ?? [])[0]
  return found === undefined ? null : Number(found)
}

/** A source's own account of the sentence, from what the data says that it asserts. */
function accountOf(timeline: Timeline, source: string): AccountComputed {
  const [judged, appealed] = [assertsOf(timeline, 'judgment', source), assertsOf(timeline, 'appeal_decision', source)]
  const stated = /(\d+) y (\d+) m/.exec(appealed.join('; '))
  const stages = [...(judged.find((text) => /\d+ y \w+ \+ \d+ y/.test(text)) ?? '').matchAll(/(\d+) y (\w+)/g)].map(([, years]) => Number(years))
  const imposed = stages.length > 0 ? stages.reduce((a, b) => a + b, 0) : firstNumber(judged, /(?:^|[ ;])(\d+) y(?:$|[;, ])/)
  const cut = firstNumber(appealed, /(\d+) months?/)
  const nothing = { years: null, months: null, days: null }
  return computeAccount(particulars.sentence.schema.parse({
    ...particulars.sentence.empty, years: imposed,
    reductions: cut === null ? [] : [{ on: null, byPartyId: null, decisionEventId: null, direction: 'less', ...nothing, months: cut, note: '' }],
    statedYears: stated === null ? null : Number(stated[1]), statedMonths: stated === null ? null : Number(stated[2]),
    stages: stages.map((years) => ({ regime: 'unknown', place: '', ...nothing, years })),
  }))
}

const months = (length: Length | null): number | null => length?.months ?? null

const withCase = (): void => {
  describe('the procedure of the acceptance case', () => {
    const timeline = readTimeline()

    test('14 years less 1 month are 13 years 11 months: the source that states 13 years 9 months is said to be wrong, and by how much', () => {
      const { term, stated, findings } = accountOf(timeline, 'S1')
      expect([months(term), months(stated)]).toEqual([167, 165])
      expect(findings.find(({ code }) => code === 'statedWrong')).toEqual({
        code: 'statedWrong', computed: { months: 167, days: 0 }, stated: { months: 165, days: 0 }, needed: { months: 3, days: 0 },
      })
    })

    test('the source that says 3 months is consistent with itself, and both stand side by side', () => {
      const { term, stated, findings } = accountOf(timeline, 'S3')
      expect([months(term), months(stated), findings.some(({ code }) => code === 'statedWrong')]).toEqual([165, 165, false])
    })

    test('a split of 3 and 11 years adds up to the term before the appeal and not to the one after it, by each source that gives it', () => {
      for (const source of ['S1', 'S3']) {
        expect(accountOf(timeline, source).findings.find(({ code }) => code === 'stagesDiffer'), source).toMatchObject({ stages: toLength({ years: 14, months: null, days: null }), fitsImposed: true })
      }
    })

    test('a ban of 4 years begins on the day after the term', () => {
      const years = firstNumber(assertsOf(timeline, 'judgment', 'S1'), /(\d+) y .*ban/)
      const { time } = computeAccount(particulars.sentence.schema.parse({
        ...particulars.sentence.empty, years: 14, runsFrom: '2026-01-01', bans: [{ what: 'ban', years, months: null, days: null, begins: 'release' }],
      }))
      expect(time?.latest?.bans.map(({ from, to }) => [from, to])).toEqual([['2040-01-01', '2043-12-31']])
    })

    test('the charge that three sources date differently is one step with three dates, and the chain says so', { timeout: 120_000 }, async () => {
      const { call } = await openTestSession()
      const keys = await loadCase(call, timelineSteps(timeline), caseDir)
      const matterId = MatterId.parse(idAt(keys, 'matter'))
      const { steps } = chargeHistory(await call('records.list', { matterId, limit: 1000 }), await call('claims.listForMatter', { matterId, limit: 1000 }))
      const charges = timeline.events.filter(({ kind }) => kind === 'charge').map(({ id }) => EventId.parse(idAt(keys, keyOf(id))))
      expect(steps.filter(({ kind }) => kind === 'charge').map(({ eventId }) => eventId)).toEqual(charges)
      const differing = steps.filter(({ kind, differs }) => kind === 'charge' && differs)
      expect(differing.map(({ dates }) => dates.filter(({ claimIds }) => claimIds.length > 0).length)).toEqual([3])
    })
  })
}

const withoutCase = (): void => {
  test('without the acceptance case beside the repository there is nothing to hold the procedure against', () => {
    process.stderr.write(`tests/acceptance: ${caseDir} is not on this machine, so its procedure was not tried\n`)
    expect(hasCase).toBe(false)
  })
}

;(hasCase ? withCase : withoutCase)()
