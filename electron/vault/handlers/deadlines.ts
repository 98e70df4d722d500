import { deadlinesOfMatter, earlierValues, getDeadline, watchedDeadlines } from '../../../db/repos/deadlines'
import { getDocument } from '../../../db/repos/documents'
import { getEvent } from '../../../db/repos/events'
import { getMatter } from '../../../db/repos/matters'
import { removeRow } from '../../../db/repos/row'
import type { ReadDb } from '../../../db/handles'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Deadline, deadlinesContract, EarlierValue, Following, ListedDeadline } from '../../shared/contract/deadlines'
import { DeadlineId, type MatterId } from '../../shared/contract/values'
import { LocalDate } from '../../shared/dates/schemas'
import { isConfirmed } from '../../shared/deadlines/rule'
import { followUpText } from '../../shared/deadlines/paper-words'
import { alertOn, alertsOf, nextAlert, standingOf, triggersOf } from '../../shared/deadlines/standing'
import { AppError } from '../../shared/errors'
import { countAsked, ownDeadline, putCounted, recounted, rulebook, triggerOf, versionsOf } from '../count-deadlines'
import { deadlineLog } from '../deadline-log'
import { exportIcs, exportLog } from '../deadline-papers'
import { change, given, opened, removal, type Session } from '../session'
import { deadlineRuleHandlers } from './deadline-rules'

const todayOf = (session: Session): LocalDate => LocalDate.parse(session.around.now().at.slice(0, 10))

function toListed(deadline: Deadline, earlier: readonly EarlierValue[], today: LocalDate): ListedDeadline {
  const dueOn = deadline.overrideOn ?? deadline.computedOn
  const chain = alertsOf({ dueOn, alerts: deadline.alerts, triggerOn: deadline.countedFrom, remindAfter: deadline.remindAfter })
  return { ...deadline, dueOn, standing: standingOf({ ...deadline, dueOn }, today), alert: alertOn(chain, today), nextAlert: nextAlert(chain, today), earlier: [...earlier] }
}

const isOver = (status: Deadline['status']): boolean => ['done', 'restored', 'notApplicable'].includes(status)

function listedOf(db: ReadDb, matterId: MatterId, today: LocalDate): ListedDeadline[] {
  getMatter(db, matterId)
  const earlier = earlierValues(db, matterId)
  return deadlinesOfMatter(db, matterId)
    .map((deadline) => toListed(deadline, earlier.get(deadline.id) ?? [], today))
    .toSorted((a, b) => Number(isOver(a.status)) - Number(isOver(b.status)) || ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : (a.dueOn ?? '') > (b.dueOn ?? '') ? 1 : 0))
}

const listedOne = (session: Session, db: ReadDb, deadline: Deadline): ListedDeadline =>
  toListed(deadline, earlierValues(db, deadline.matterId).get(deadline.id) ?? [], todayOf(session))

const blank: Omit<Deadline, 'id' | 'matterId' | 'createdAt'> = {
  title: '', kind: 'filing', ruleId: null, triggerEventId: null, triggerKind: 'other', triggerOn: null, triggerTime: null, triggerZone: null,
  triggerDocumentId: null, answers: [], decidedOn: null, period: null, pausedDays: 0, ownOn: null, alerts: [14, 7, 3, 1], remindAfter: [], partyId: null, note: '',
  ruleVersion: null, computedOn: null, computedTime: null, computedZone: null, countedFrom: null, steps: [], warnings: [], bySource: [], overrideOn: null,
  overrideReason: '', status: 'open', statusReason: '', statusOn: null, proofDocumentId: null, proofOn: null, proofNote: '',
}

/** Throws `invalid_input` where nothing could ever give a day or a name. */
function assertSound(db: ReadDb, deadline: Deadline): void {
  if (deadline.triggerEventId !== null && getEvent(db, deadline.triggerEventId).matterId !== deadline.matterId) {
    throw new AppError('invalid_input', 'That event belongs to another case.', { triggerEventId: 'other_case' })
  }
  if (deadline.ruleId === null && deadline.title.trim() === '') throw new AppError('invalid_input', 'A deadline without a rule needs a title.', { title: 'missing' })
  if (deadline.ruleId === null && deadline.ownOn === null) throw new AppError('invalid_input', 'A deadline without a rule needs its day.', { ownOn: 'missing' })
  if (deadline.ruleId !== null && deadline.triggerEventId === null && deadline.triggerOn === null) {
    throw new AppError('invalid_input', 'Choose the event that starts the period, or give its day.', { triggerEventId: 'missing' })
  }
}

/** Kind, alerts and softness come from the rule where the form leaves them as they were. */
function withRule(deadline: Deadline, session: Session, isNew: boolean, input: { kind?: unknown; alerts?: unknown; remindAfter?: unknown }): Deadline {
  if (deadline.ruleId === null) return { ...deadline, status: deadline.kind === 'softLimit' && deadline.status === 'open' ? 'soft' : deadline.status }
  const rule = versionsOf(rulebook(opened(session).db), deadline.ruleId).at(-1)
  if (rule === undefined) return deadline
  const isSoft = rule.soft || rule.kind === 'softLimit'
  return {
    ...deadline, kind: rule.kind,
    alerts: isNew && input.alerts === undefined ? rule.alerts : deadline.alerts,
    remindAfter: isNew && input.remindAfter === undefined ? rule.remindAfter : deadline.remindAfter,
    status: deadline.status === 'open' || deadline.status === 'soft' ? (isSoft ? 'soft' : 'open') : deadline.status,
  }
}

function following(session: Session, eventId: Parameters<typeof getEvent>[1], asked: Following['triggerKind'] | null): Following[] {
  const { db } = opened(session)
  const event = getEvent(db, eventId)
  const [book, trigger] = [rulebook(db), triggerOf(db, eventId)]
  const found: Following[] = []
  for (const triggerKind of asked === null ? triggersOf(event.kind) : [asked]) {
    for (const [, versions] of book.versions) {
      const rule = versions.at(-1)
      const alternative = rule?.trigger.alt.find(({ event: kind }) => kind === triggerKind)
      if (rule === undefined || (rule.trigger.event !== triggerKind && alternative === undefined)) continue
      const answers = rule.trigger.event === triggerKind || alternative === undefined ? [] : [alternative.if]
      const { counted } = countAsked(book, { ...blank, ruleId: rule.id, triggerKind, answers }, trigger)
      found.push({ triggerKind, ruleId: rule.id, counted })
    }
  }
  return found.toSorted((a, b) => ((a.counted.on ?? '~') < (b.counted.on ?? '~') ? -1 : 1))
}

export const deadlineHandlers: HandlersFor<typeof deadlinesContract, Session> = {
  ...deadlineRuleHandlers,

  'deadlines.list': (session, { matterId, limit }) => listedOf(opened(session).db, matterId, todayOf(session)).slice(0, limit),
  'deadlines.get': (session, { id }) => listedOne(session, opened(session).db, getDeadline(opened(session).db, id)),
  'deadlines.following': (session, { eventId, triggerKind }) => following(session, eventId, triggerKind),

  'deadlines.preview': (session, input) => {
    const { db } = opened(session)
    getMatter(db, input.matterId)
    const asked = { ...blank, ...given(input), ruleId: input.ruleId }
    const { counted, bySource } = countAsked(rulebook(db), asked, triggerOf(db, asked.triggerEventId))
    return { counted, bySource: [...bySource] }
  },

  'deadlines.save': (session, input) =>
    change(session, input.id === undefined ? 'deadlines.create' : 'deadlines.update', (tx) => {
      const { id, ...fields } = input
      const at = session.around.now().at
      getMatter(tx, input.matterId)
      const before = id === undefined ? null : ownDeadline(tx, id, input.matterId)
      const entered: Deadline = { ...blank, createdAt: at, ...before, ...given(fields), matterId: input.matterId, id: before?.id ?? DeadlineId.parse(session.newId()) }
      assertSound(tx, entered)
      const after = recounted(rulebook(tx), withRule(entered, session, before === null, input), triggerOf(tx, entered.triggerEventId))
      putCounted(tx, before, after, 'entered', at)
      return listedOne(session, tx, after)
    }).value,

  'deadlines.close': (session, { id, proofDocumentId, proofOn, proofNote }) =>
    change(session, 'deadlines.close', (tx) => {
      const before = getDeadline(tx, id)
      if (getDocument(tx, proofDocumentId).matterId !== before.matterId) throw new AppError('invalid_input', 'That document belongs to another case.', { proofDocumentId: 'other_case' })
      const after: Deadline = { ...before, status: 'done', proofDocumentId, proofOn, proofNote: proofNote ?? '', statusOn: proofOn, statusReason: '' }
      putCounted(tx, before, after, 'entered', session.around.now().at)
      return listedOne(session, tx, after)
    }).value,

  'deadlines.setStatus': (session, { id, status, reason, on }) =>
    change(session, 'deadlines.setStatus', (tx) => {
      const before = getDeadline(tx, id)
      if (reason === '' && status !== 'open' && status !== 'missed') throw new AppError('invalid_input', 'Say why.', { reason: 'missing' })
      const reopened = status === 'open' && before.kind === 'softLimit' ? ('soft' as const) : status
      const noProof = { proofDocumentId: null, proofOn: null, proofNote: '' }
      const entered: Deadline = { ...before, ...(isOver(before.status) ? noProof : {}), status: reopened, statusReason: reason, statusOn: on }
      // What moved while it was closed is counted now.
      const after = isOver(before.status) ? recounted(rulebook(tx), entered, triggerOf(tx, entered.triggerEventId)) : entered
      putCounted(tx, before, after, 'trigger', session.around.now().at)
      return listedOne(session, tx, after)
    }).value,

  'deadlines.override': (session, { id, on, reason }) =>
    change(session, 'deadlines.override', (tx) => {
      const before = getDeadline(tx, id)
      if (on !== null && reason === '') throw new AppError('invalid_input', 'Say why another day counts: both stay.', { reason: 'missing' })
      const after: Deadline = { ...before, overrideOn: on, overrideReason: on === null ? '' : reason }
      putCounted(tx, before, after, 'entered', session.around.now().at)
      return listedOne(session, tx, after)
    }).value,

  'deadlines.remove': (session, { id }) => removal(session, 'deadlines.remove', id, (tx) => removeRow(tx, 'deadline', id)),

  'deadlines.followUp': (session, { id, language }) => {
    const { db } = opened(session)
    const deadline = getDeadline(db, id)
    const rule = deadline.ruleId === null ? undefined : versionsOf(rulebook(db), deadline.ruleId).find(({ version }) => version === deadline.ruleVersion)
    const event = deadline.triggerEventId === null ? null : getEvent(db, deadline.triggerEventId)
    return followUpText({
      what: event?.title ?? deadline.title, to: '', countedFrom: deadline.countedFrom, dueOn: deadline.overrideOn ?? deadline.computedOn,
      rule: rule === undefined ? deadline.title : rule.title[language], isUnverified: rule !== undefined && !isConfirmed(rule.verification),
    }, language)
  },

  'deadlines.log': (session, input) => deadlineLog(opened(session).db, input),
  'deadlines.exportLog': (session, input) => exportLog(session, input),
  'deadlines.exportIcs': (session, input) => exportIcs(session, input, (matterId) => watchedDeadlines(opened(session).db, matterId)),
}
