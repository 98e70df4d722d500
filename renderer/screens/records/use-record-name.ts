import { isParticularKind } from '../../../electron/shared/particulars'
import { particularWords } from '../../../electron/shared/particulars/words'
import { useWords } from '../../widgets/use-words'
import type { RecordKind } from '../matter/new-record'

/** What a kind of record is called in the menu of new records. */
export function useRecordName(): (kind: RecordKind) => string {
  const { t, language } = useWords()
  return (kind) => (isParticularKind(kind) ? particularWords(kind, language).name : t(`record.${kind}`))
}
