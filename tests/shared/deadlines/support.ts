import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countDeadline } from '../../../electron/shared/deadlines/count'
import { CountInput, type Counted } from '../../../electron/shared/deadlines/counted'
import { parseCalendars, parseRules } from '../../../electron/shared/deadlines/pack'
import { calendarsOf, type Calendars } from '../../../electron/shared/deadlines/working-days'
import type { Rule } from '../../../electron/shared/deadlines/rule'

const dir = join(import.meta.dirname, '../../../resources/rules')
const read = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'))

export const shippedRules: readonly Rule[] = readdirSync(dir).filter((name) => name !== 'calendars.json').flatMap((name) => parseRules(read(name)))
export const shippedCalendars = parseCalendars(read('calendars.json'))
export const calendars = calendarsOf(shippedCalendars)

/** All versions of a shipped rule; throws on a name that no pack has. */
export function versionsOf(id: string): readonly Rule[] {
  const found = shippedRules.filter((rule) => rule.id === id)
  if (found.length === 0) throw new Error(`no rule ${id}`)
  return found
}

/** An input with everything left out but what is given. The trigger is of the kind that the rule names unless said otherwise. */
export const anInput = (fields: object): CountInput =>
  CountInput.parse({ triggerKind: 'other', trigger: null, time: null, zone: null, answers: [], decidedOn: null, period: null, pausedDays: 0, ...fields })

/** Counts by a shipped rule. */
export function countBy(id: string, fields: object, change: Partial<Rule> = {}, with_: Calendars = calendars): Counted {
  const versions = versionsOf(id).map((rule) => ({ ...rule, ...change }))
  return countDeadline({ versions, calendars: with_ }, anInput({ triggerKind: versions[0]!.trigger.event, ...fields }))
}

export const codes = ({ warnings }: Counted): string[] => warnings.map(({ code, level }) => `${level} ${code}`)
