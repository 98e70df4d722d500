import { isParticularKind, particularKinds } from '../../../electron/shared/particulars'
import { actions } from '../../store'

/** Kinds of record that have a form of their own; the particulars name themselves. */
export const plainRecordKinds = [
  'denial',
  'visit',
  'event',
  'document',
  'missingPaper',
  'deadline',
  'party',
  'authority',
  'packet',
  'bundle',
] as const
/** Every kind in the order of the menu. */
export const recordKinds = ['denial', 'visit', ...particularKinds, ...plainRecordKinds.filter((kind) => kind !== 'denial' && kind !== 'visit')] as const
export type RecordKind = (typeof recordKinds)[number]

/** Starts a new record in the open case. A document opens the system's file dialog; a packet starts from its list. */
export function startRecord(kind: RecordKind): void {
  const { openRecord, goTab } = actions()
  if (kind === 'document') {
    goTab('documents')
    document.getElementById('document-files')?.click()
  } else if (kind === 'packet') goTab('packets')
  else if (kind === 'bundle') goTab('bundles')
  else if (isParticularKind(kind)) openRecord({ kind: 'particular', of: kind, id: null })
  else openRecord({ kind, id: null })
}
