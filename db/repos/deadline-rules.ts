import { RetentionOf, type KeptRule } from '../../electron/shared/contract/deadlines'
import { HolidayCalendar, Rule, ruleKey } from '../../electron/shared/deadlines/rule'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow } from './row'

type RuleRow = { id: string; made_here: number; body: string; verification: string; verified_by: string; verified_on: string | null }

/** Who confirmed it is kept beside the words, so that these never change. */
const verificationOf = (row: Pick<RuleRow, 'verification' | 'verified_by' | 'verified_on'>): object => ({
  state: row.verification, by: row.verified_by === '' ? null : row.verified_by, on: row.verified_on,
})

/** Bodies read before, by what they were read from: the same words are the same rule, and a screen asks often. */
const readBodies = new Map<string, Rule>()

function toRule(row: RuleRow): KeptRule {
  const known = readBodies.get(row.body)
  const body = known ?? Rule.parse({ ...(JSON.parse(row.body) as object), verification: { state: 'unverified', by: null, on: null } })
  if (known === undefined) readBodies.set(row.body, body)
  return { ...body, verification: Rule.shape.verification.parse(verificationOf(row)), madeHere: row.made_here === 1 }
}

/** All versions of all rules, by id and version. */
export const listRules = (db: ReadDb): KeptRule[] =>
  db
    .prepare<[], RuleRow>('SELECT id, made_here, body, verification, verified_by, verified_on FROM deadline_rule ORDER BY rule_id, version')
    .all()
    .map(toRule)

/** One version. Throws `not_found`. */
export function getRule(db: ReadDb, id: string, version: number): KeptRule {
  const row = db
    .prepare<[string], RuleRow>('SELECT id, made_here, body, verification, verified_by, verified_on FROM deadline_rule WHERE id = ?')
    .get(ruleKey({ id, version }))
  if (row === undefined) throw new AppError('not_found', 'This version of the rule is not kept here.')
  return toRule(row)
}

/** Adds a version, or changes who confirmed it. */
export function putRule(tx: WriteDb, { madeHere, verification, ...body }: KeptRule): void {
  putRow(tx, 'deadline_rule', {
    id: ruleKey(body), rule_id: body.id, version: body.version, made_here: madeHere ? 1 : 0, body: JSON.stringify(body),
    verification: verification.state, verified_by: verification.by ?? '', verified_on: verification.on,
  })
}

type CalendarRow = { id: string; body: string; verification: string; verified_by: string; verified_on: string | null }

const readCalendars = new Map<string, HolidayCalendar>()

function toCalendar(row: CalendarRow): HolidayCalendar {
  const known = readCalendars.get(row.body)
  const body = known ?? HolidayCalendar.parse({ ...(JSON.parse(row.body) as object), verification: { state: 'unverified', by: null, on: null } })
  if (known === undefined) readCalendars.set(row.body, body)
  return { ...body, verification: HolidayCalendar.shape.verification.parse(verificationOf(row)) }
}

/** All years, by set and year. */
export const listCalendars = (db: ReadDb): HolidayCalendar[] =>
  db
    .prepare<[], CalendarRow>('SELECT id, body, verification, verified_by, verified_on FROM holiday_calendar ORDER BY set_name, year')
    .all()
    .map(toCalendar)

/** Adds or replaces a year. */
export function putCalendar(tx: WriteDb, { verification, ...body }: HolidayCalendar): void {
  putRow(tx, 'holiday_calendar', {
    id: body.id, set_name: body.set, year: body.year, body: JSON.stringify(body), verification: verification.state,
    verified_by: verification.by ?? '', verified_on: verification.on,
  })
}

/** How long each institution keeps its video, as far as counsel knows. */
export const listRetention = (db: ReadDb): RetentionOf[] =>
  db
    .prepare<[], { party_id: string; days: number; how_known: string }>('SELECT id AS party_id, days, how_known FROM video_retention ORDER BY id')
    .all()
    .map((row) => RetentionOf.parse(fromRow(row)))

/** Adds or replaces what is known of an institution. */
export const putRetention = (tx: WriteDb, { partyId, ...known }: RetentionOf): void =>
  putRow(tx, 'video_retention', { id: partyId, ...toRow(known) })
