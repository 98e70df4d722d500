import { z } from 'zod'
import type { Contract } from './channel'
import { DeadlineKind, InThreeLanguages } from '../deadlines/rule'
import { Standing } from '../deadlines/standing'
import { LocalDate, LocalTime } from '../dates/schemas'
import { AlertPoint } from './deadlines'
import { DeadlineId, EventId, Limit, MatterId, MissingPaperId } from './values'

/** A deadline among those of all cases. */
export const AgendaLine = z.strictObject({
  id: DeadlineId,
  matterId: MatterId,
  fileNo: z.string(),
  matterTitle: z.string(),
  /** Counsel's own title; '' means the rule's. */
  title: z.string(),
  ruleTitle: InThreeLanguages.nullable(),
  kind: DeadlineKind,
  standing: Standing,
  dueOn: LocalDate.nullable(),
  dueTime: LocalTime.nullable(),
  alert: AlertPoint.nullable(),
  nextAlert: AlertPoint.nullable(),
  /** Whether the date must not be relied on as it is: a red warning stands. */
  isDoubtful: z.boolean(),
})
export type AgendaLine = z.output<typeof AgendaLine>

/** A paper that is awaited across all cases. */
export const AgendaPaper = z.strictObject({
  id: MissingPaperId, matterId: MatterId, fileNo: z.string(), matterTitle: z.string(), what: z.string(), fromWhom: z.string(), dueOn: LocalDate.nullable(),
  requestedOn: LocalDate.nullable(),
})

/** An event that is still to come: a hearing, a visit. */
export const AgendaEvent = z.strictObject({
  id: EventId, matterId: MatterId, fileNo: z.string(), matterTitle: z.string(), kind: z.string(), title: z.string(), on: LocalDate, time: LocalTime.nullable(),
})

export const AgendaCase = z.strictObject({ matterId: MatterId, fileNo: z.string(), matterTitle: z.string() })

export const Agenda = z.strictObject({
  today: LocalDate,
  /** Everything that is watched, by day; undated first. */
  lines: z.array(AgendaLine),
  papers: z.array(AgendaPaper),
  coming: z.array(AgendaEvent),
  /** Cases in which nothing dated lies ahead. */
  withoutNext: z.array(AgendaCase),
})
export type Agenda = z.output<typeof Agenda>

export const agendaContract = {
  /** Deadlines up to `ahead` days from now and all that are past and not closed, across cases, with what else is awaited. */
  'agenda.today': { input: z.strictObject({ ahead: z.int().min(0).max(3650), limit: Limit }), output: Agenda },
} as const satisfies Contract
