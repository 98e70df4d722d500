import { getRecord, putRecord, recordsOfMatter } from '../../../db/repos/particulars'
import type { HandlersFor } from '../../shared/contract/channel'
import { CaseRecord, refusalOf, type recordsContract } from '../../shared/contract/records'
import { EventId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { particulars } from '../../shared/particulars'
import { compareEvents } from '../../shared/rules/order'
import { change, given, opened, type Session } from '../session'
import { emptyEvent } from './events'

export const recordHandlers: HandlersFor<typeof recordsContract, Session> = {
  'records.list': (session, { matterId, kinds, limit }) =>
    recordsOfMatter(opened(session).db, matterId, kinds).toSorted((a, b) => compareEvents(a.event, b.event)).slice(0, limit),

  'records.get': (session, { id }) => getRecord(opened(session).db, id),

  'records.save': (session, { kind, id: known, matterId, event: part, details }) =>
    change(session, known === undefined ? `${kind}.create` : `${kind}.update`, (tx) => {
      const id = known ?? EventId.parse(session.newId())
      const before = known === undefined ? null : getRecord(tx, id)
      if (before !== null && (before.kind !== kind || before.event.matterId !== matterId)) {
        throw new AppError('invalid_input', 'This record is of another kind or belongs to another case.', { kind: before.kind })
      }
      const whole = { ...particulars[kind].empty, ...before?.details, ...given(details) }
      const why = refusalOf(kind, whole)
      if (why !== null) throw new AppError('refused', 'This record may not say so as it stands. Nothing was saved.', { why })
      const record = CaseRecord.parse({
        kind,
        event: { ...emptyEvent, title: kind, ...before?.event, ...given(part), id, matterId, kind },
        details: whole,
      })
      putRecord(tx, record)
      return record
    }).value,
}
