import { useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import { actions, call } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { Working } from '../../widgets/Working'

/** Reads every stored paper of the case back and hashes it. */
export function CheckAll({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const papers = useDocuments()
  const [found, setFound] = useState<OutputOf<'custody.checkAll'> | null>(null)
  const work = useWork()
  const check = (): void => work.run(async () => {
    setFound(null)
    setFound(await call('custody.checkAll', { matterId }))
  })
  return (
    <div className="stack">
      <p className="small quiet">{t('proof.papersText')}</p>
      <p><Btn onPress={check}>{t('proof.readBack')}</Btn></p>
      {work.isWorking ? <Working text={t('proof.readingBack')} /> : null}
      {work.failed === null ? null : <ErrorText error={work.failed} />}
      {found === null ? null : (
        <div className={`notice ${found.failed.length === 0 ? 'good' : 'stop'}`} role="status">
          <p>{found.failed.length === 0 ? t('proof.allOk', { count: found.checked }) : t('proof.someFailed', { count: found.failed.length, checked: found.checked })}</p>
          <ul>
            {found.failed.map(({ documentId, state }) => (
              <li key={documentId}><LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: documentId })}>{papers.find(({ id }) => id === documentId)?.title ?? documentId}</LinkBtn>: {t(`enum.storedState.${state}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
