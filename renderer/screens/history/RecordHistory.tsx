import { useState } from 'react'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Sheet } from '../../widgets/Modal'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { JournalList } from './JournalList'

/** The journal of one record: who changed what and when, each change to be taken back. */
export function RecordHistory({ recordId }: { readonly recordId: string }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Btn onPress={() => setOpen(true)}>{t('tab.history')}</Btn>
      {isOpen ? <HistorySheet recordId={recordId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function HistorySheet({ recordId, onClose }: { readonly recordId: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const [entries, again] = useCall('history.ofRecord', { recordId, limit: 500 })
  return (
    <Sheet title={t('history.ofRecord')} wide onClose={onClose}>
      <Load of={entries}>{(all) => all.length === 0 ? <p className="quiet">{t('history.empty')}</p> : <JournalList entries={all} onUndone={again} />}</Load>
      <div className="ends"><Btn onPress={onClose}>{t('form.close')}</Btn></div>
    </Sheet>
  )
}
