import { isParticularKind } from '../../../electron/shared/particulars'
import type { CaseEvent } from '../../../electron/shared/contract/events'
import type { OpenRecord } from '../../store/nav'

/** The form that a record of the chronology opens in. */
export function recordOf(event: Pick<CaseEvent, 'id' | 'kind'>): Extract<OpenRecord, { kind: 'denial' | 'visit' | 'event' | 'particular' }> {
  if (event.kind === 'accessDenial') return { kind: 'denial', id: event.id }
  if (isParticularKind(event.kind)) return { kind: 'particular', of: event.kind, id: event.id }
  return event.kind === 'visit' ? { kind: 'visit', id: event.id } : { kind: 'event', id: event.id }
}
