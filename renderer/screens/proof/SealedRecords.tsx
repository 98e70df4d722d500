import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import { useNames } from '../history/use-names'

/** Records of the case that are sealed now. */
export function SealedRecords({ matterId }: { readonly matterId: string }) {
  const { t, instant } = useWords()
  const nameOf = useNames()
  const chronology = useApp((state) => listOf(state.chronology))
  const [sealed] = useCall('seals.inForce', { matterId, limit: 1000 })
  const open = (recordId: string): void => {
    const entry = chronology.find(({ event, claims }) => event.id === recordId || claims.some(({ id }) => id === recordId))
    actions().openRecord(entry === undefined ? { kind: 'document', id: recordId } : recordOf(entry.event))
  }
  return (
    <Load of={sealed}>
      {(all) => all.length === 0 ? <p className="small quiet">{t('proof.noneSealed')}</p> : (
        <ul className="small">
          {all.map(({ recordId, kind, version, sealedAt, sealedBy }) => (
            <li key={recordId} className="part">
              <LinkBtn onPress={() => open(recordId)}>{kind === 'claim' ? t('table.claim') : nameOf(recordId)}</LinkBtn>{' '}
              <span className="quiet">{t('seal.line', { version, at: instant(sealedAt), by: sealedBy })}</span>
            </li>
          ))}
        </ul>
      )}
    </Load>
  )
}
