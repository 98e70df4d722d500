import { actions } from '../../store'

export const recordKinds = ['denial', 'visit', 'event', 'document', 'missingPaper', 'party', 'authority', 'packet'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Starts a new record in the open case. A document opens the system's file dialog; a packet starts from its list. */
export function startRecord(kind: RecordKind): void {
  const { openRecord, goTab } = actions()
  if (kind === 'document') {
    goTab('documents')
    document.getElementById('document-files')?.click()
  } else if (kind === 'packet') goTab('packets')
  else openRecord({ kind, id: null })
}
