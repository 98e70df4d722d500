import { actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { CheckAll } from './CheckAll'
import { ExportPart } from './ExportPart'
import { JournalPart } from './JournalPart'
import { SealedRecords } from './SealedRecords'

/** What shows strangers that nothing was changed: the export, the journal's head and its stamps, papers read back. */
export function Proof({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  return (
    <div className="body">
      <div className="measure stack">
        <div className="spread"><p className="quiet">{t('proof.text')}</p><Btn onPress={() => actions().go({ at: 'verify' })}>{t('checking.title')}…</Btn></div>
        <Group title={t('proof.export')}><ExportPart matterId={matterId} /></Group>
        <Group title={t('proof.papers')}><CheckAll matterId={matterId} /></Group>
        <Group title={t('proof.journal')}><JournalPart matterId={matterId} /></Group>
        <Group title={t('proof.sealed')}><SealedRecords matterId={matterId} /></Group>
      </div>
    </div>
  )
}
