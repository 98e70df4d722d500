import { CaseRecord, type RecordOf } from '../../../electron/shared/contract/records'
import { particulars, type ParticularKind } from '../../../electron/shared/particulars'
import { anEvent, id } from '../../support/case-builders'

type Loose = Readonly<Record<string, unknown>>

/** An invented record; what is not given is empty. The number makes its id. */
export function aRecord<K extends ParticularKind>(kind: K, n: number, happened: string | null, details: Loose = {}): RecordOf<K> {
  const record: CaseRecord = CaseRecord.parse({ kind, event: anEvent({ id: id(n), kind, title: `${kind} ${n}`, happened }), details: { ...particulars[kind].empty, ...details } })
  return record as RecordOf<K>
}
