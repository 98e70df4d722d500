import { groupedHash } from '../../format/text'
import { today } from '../../format/today'
import { actions, call } from '../../store'
import { openWith, saveWith } from '../../store/files'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { TimeProofs } from './TimeProofs'

/** The journal's head, the key that signs it, and what others have stamped of it. */
export function JournalPart({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const [head, readHead] = useCall('proofs.checkpoint', {})
  const [proofs, readProofs] = useCall('proofs.list', { matterId, limit: 500 })
  const work = useWork()
  const then = (step: () => Promise<unknown>) => () => work.run(async () => {
    if ((await step()) !== null) actions().say('toast.exported')
    readHead()
    readProofs()
  })
  return (
    <div className="stack">
      <Load of={head}>
        {({ size, root, fingerprint }) => (
          <dl className="facts small">
            <dt>{t('proof.size')}</dt><dd className="num">{size}</dd>
            <dt>{t('proof.rootName')}</dt><dd className="mono">{groupedHash(root)}</dd>
            <dt>{t('proof.fingerprintName')}</dt><dd className="mono">{groupedHash(fingerprint)}</dd>
          </dl>
        )}
      </Load>
      <p className="small quiet">{t('proof.journalText')}</p>
      <div className="row">
        <Btn onPress={then(() => saveWith(call, 'proofs.exportCheckpoint', {}, `checkpoint-${today()}.txt`))}>{t('proof.saveCheckpoint')}</Btn>
        <Btn onPress={then(() => saveWith(call, 'proofs.requestTimestamp', { documentId: null }, `request-${today()}.tsq`))}>{t('proof.request')}</Btn>
        <Btn onPress={then(() => openWith(call, 'proofs.importOpenTimestamps', { documentId: null }, 'file', ['ots']))}>{t('proof.bringOts')}</Btn>
      </div>
      {work.failed === null ? null : <ErrorText error={work.failed} />}
      <Load of={proofs}>{(all) => <TimeProofs proofs={all} onChanged={readProofs} />}</Load>
    </div>
  )
}
