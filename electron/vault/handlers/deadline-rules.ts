import { getRule, listCalendars, listRetention, listRules, putCalendar, putRetention, putRule } from '../../../db/repos/deadline-rules'
import type { HandlersFor } from '../../shared/contract/channel'
import type { deadlinesContract, KeptRule } from '../../shared/contract/deadlines'
import { calendarProblem } from '../../shared/deadlines/pack'
import { isConfirmed, ruleKey, type HolidayCalendar, type Verification } from '../../shared/deadlines/rule'
import { AppError } from '../../shared/errors'
import { change, opened, type Session } from '../session'

/** Versions made here begin above this, so that one that the app brings later never meets one of counsel's. */
const firstOwnVersion = 101

const unverified: Verification = { state: 'unverified', by: null, on: null }

/** Throws `invalid_input` for a confirmation without a person or a day. */
function soundVerification(verification: Verification): Verification {
  if (verification.state === 'unverified') return unverified
  if (!isConfirmed(verification)) throw new AppError('invalid_input', 'Say who checked it, and on which day.', { verifiedBy: 'missing' })
  return verification
}

type RuleCalls = Extract<keyof typeof deadlinesContract, `deadlineRules.${string}` | `holidays.${string}` | `retention.${string}`>

export const deadlineRuleHandlers: Pick<HandlersFor<typeof deadlinesContract, Session>, RuleCalls> = {
  'deadlineRules.list': (session) => listRules(opened(session).db),

  'deadlineRules.save': (session, input) =>
    change(session, 'deadlineRules.save', (tx) => {
      const earlier = listRules(tx).filter(({ id }) => id === input.id)
      const version = Math.max(firstOwnVersion - 1, ...earlier.map((rule) => rule.version)) + 1
      const newest = earlier.at(-1)
      if (input.validFrom !== null && input.validTo !== null && input.validTo < input.validFrom) {
        throw new AppError('invalid_input', 'The last day of this version comes before its first.', { validTo: 'before_from' })
      }
      const rule: KeptRule = { ...input, version, supersedes: newest === undefined ? null : ruleKey(newest), verification: unverified, madeHere: true }
      putRule(tx, rule)
      return rule
    }).value,

  'deadlineRules.verify': (session, { id, version, verification }) =>
    change(session, 'deadlineRules.verify', (tx) => {
      const rule = { ...getRule(tx, id, version), verification: soundVerification(verification) }
      putRule(tx, rule)
      return rule
    }).value,

  'holidays.list': (session) => listCalendars(opened(session).db),

  'holidays.save': (session, input) =>
    change(session, 'holidays.save', (tx) => {
      const calendar: HolidayCalendar = { ...input, id: `${input.set}-${input.year}`, verification: unverified }
      if (calendarProblem(calendar) !== null) throw new AppError('invalid_input', 'Every day of a calendar is of its year.', { holidays: 'other_year' })
      putCalendar(tx, calendar)
      return calendar
    }).value,

  'holidays.verify': (session, { id, verification }) =>
    change(session, 'holidays.verify', (tx) => {
      const before = listCalendars(tx).find((each) => each.id === id)
      if (before === undefined) throw new AppError('not_found', 'This calendar is not kept here.')
      const calendar = { ...before, verification: soundVerification(verification) }
      putCalendar(tx, calendar)
      return calendar
    }).value,

  'retention.list': (session) => listRetention(opened(session).db),

  'retention.save': (session, input) => {
    change(session, 'retention.save', (tx) => putRetention(tx, input))
    return input
  },
}
