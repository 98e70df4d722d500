import { useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import type { Document } from '../../../electron/shared/contract/documents'
import { actions, call } from '../../store'
import { saveWith } from '../../store/files'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { Load } from '../../widgets/Load'
import { Sheet } from '../../widgets/Modal'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { CustodyLines } from './CustodyLines'
import { NoteForm } from './NoteForm'
import { ProvePart } from './ProvePart'

/** The story of one paper: read back, entries, the sheet on paper, and its proof. */
export function CustodySheet({ paper, onClose }: { readonly paper: Document; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const [sheet, again] = useCall('custody.sheet', { documentId: paper.id, limit: 10_000 })
  const [adding, setAdding] = useState<{ readonly correctsId: string | null } | null>(null)
  const work = useWork()
  const check = (): void => work.run(async () => {
    await call('custody.check', { documentId: paper.id })
    again()
  })
  const print = (): void => work.run(async () => {
    if ((await saveWith(call, 'custody.exportSheet', { documentId: paper.id, language }, 'custody-sheet.pdf')) !== null) actions().say('toast.exported')
    again()
  })
  const added = (): void => {
    setAdding(null)
    again()
  }
  return (
    <Sheet title={t('keep.of', { title: paper.title })} wide onClose={onClose}>
      <Load of={sheet}>
        {({ check: last, lines }) => (
          <div className="stack">
            <LastCheck check={last} />
            <div className="row">
              <Btn onPress={check}>{t('keep.check')}</Btn>
              <Btn onPress={() => setAdding({ correctsId: null })}>{t('keep.add')}…</Btn>
              <Btn onPress={print}>{t('keep.print')}</Btn>
            </div>
            {work.failed === null ? null : <ErrorText error={work.failed} />}
            {adding === null ? null : <NoteForm documentId={paper.id} correctsId={adding.correctsId} onDone={added} onLeave={() => setAdding(null)} />}
            <CustodyLines lines={lines} onCorrect={(correctsId) => setAdding({ correctsId })} />
            <ProvePart paper={paper} onDone={again} />
          </div>
        )}
      </Load>
      <div className="ends"><Btn onPress={onClose}>{t('form.close')}</Btn></div>
    </Sheet>
  )
}

function LastCheck({ check }: { readonly check: OutputOf<'custody.sheet'>['check'] }) {
  const { t, instant } = useWords()
  if (check === null) return <p className="small quiet">{t('keep.never')}</p>
  const isOk = check.state === 'ok'
  return (
    <p className={isOk ? 'small' : 'notice stop'} role="status">
      <span className={`tag ${isOk ? 'good' : 'late'}`}>{t(`enum.storedState.${check.state}`)}</span> {t('keep.checkedAt', { at: instant(check.checkedAt) })}{isOk ? '' : ` ${t('keep.blocked')}`}
    </p>
  )
}
