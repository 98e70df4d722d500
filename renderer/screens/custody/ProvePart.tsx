import { useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import type { Anchor } from '../../../electron/shared/contract/proofs'
import { today } from '../../format/today'
import { actions, call } from '../../store'
import { openWith, saveWith } from '../../store/files'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { LineField, PickField } from '../../widgets/fields'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords, type Words } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { TimeProofs } from '../proof/TimeProofs'

/** Proves this one paper to somebody outside, and has its time stamped. */
export function ProvePart({ paper, onDone }: { readonly paper: Document; readonly onDone: () => void }) {
  const words = useWords()
  const { t } = words
  const [anchors, readAnchors] = useCall('proofs.anchors', { documentId: paper.id })
  const [proofs, readProofs] = useCall('proofs.list', { matterId: paper.matterId, documentId: paper.id, limit: 100 })
  const [size, setSize] = useState('')
  const [reason, setReason] = useState('')
  const isBarred = paper.level === 'privileged' || paper.level === 'sealed'
  const work = useWork()
  const then = (step: () => Promise<unknown>) => () => work.run(async () => {
    if ((await step()) !== null) actions().say('toast.exported')
    readProofs()
    readAnchors()
    onDone()
  })
  const prove = (): Promise<unknown> =>
    saveWith(call, 'proofs.exportDocument', { documentId: paper.id, anchorSize: size === '' ? null : Number(size), form: 'zip', ...(reason.trim() === '' ? {} : { reason }) }, `PROOF-${today()}.zip`)
  return (
    <section className="grp">
      <h3>{t('keep.prove')}</h3>
      <p className="small quiet">{t('keep.proveText')}</p>
      <Load of={anchors}>
        {(all) => <PickField label={t('keep.anchor')} note={t('keep.anchorNote')} value={size === '' ? String(all[0]?.size ?? '') : size} onChange={setSize} options={all.map((anchor) => ({ value: String(anchor.size), label: anchorText(anchor, words) }))} />}
      </Load>
      {isBarred ? <LineField label={t('reason.label')} note={t('keep.barredNote')} value={reason} onChange={setReason} /> : null}
      <div className="row">
        <Btn isDisabled={(isBarred && reason.trim() === '')} onPress={then(prove)}>{t('keep.saveProof')}</Btn>
        <Btn onPress={then(() => saveWith(call, 'proofs.requestTimestamp', { documentId: paper.id }, `request-${today()}.tsq`))}>{t('proof.request')}</Btn>
        <Btn onPress={then(() => openWith(call, 'proofs.importOpenTimestamps', { documentId: paper.id }, 'file', ['ots']))}>{t('proof.bringOts')}</Btn>
      </div>
      {work.failed === null ? null : <ErrorText error={work.failed} />}
      <Load of={proofs}>{(all) => all.length === 0 ? null : <TimeProofs proofs={all} onChanged={readProofs} />}</Load>
    </section>
  )
}

/** What somebody outside has: a final paper, a time stamp, or nothing yet. */
const anchorText = ({ kind, label, size, at }: Anchor, { t, instant }: Words): string =>
  [t(`keep.anchorKind.${kind}`, { label }).trim(), t('proof.entries', { count: size }), at === '' || Number.isNaN(Date.parse(at)) ? '' : instant(at)].filter((part) => part !== '').join(', ')
