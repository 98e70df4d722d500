import { useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import type { Packet } from '../../../electron/shared/contract/packets'
import type { PacketPlan } from '../../../electron/shared/plan'
import { LinkBtn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { Segmented, type Option } from '../../widgets/Choice'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { DecideSheet } from './BarredPaper'
import { toggled } from './Choices'
import { withCopy } from './redacted-choice'
import type { Composing } from './use-composition'

const isBarred = ({ level }: Document): boolean => level === 'privileged' || level === 'sealed'

/** Papers beyond those the facts cite, those left out, and which go in as a redacted copy. A barred paper goes in only by decision. */
export function PaperChoices({ packet, composing, plan }: { readonly packet: Packet; readonly composing: Composing; readonly plan: PacketPlan }) {
  const { t } = useWords()
  const { value, change } = composing
  const documents = useDocuments()
  const [deciding, setDeciding] = useState<string | null>(null)
  const annexed = new Set(plan.annexes.map(({ documentId }) => documentId))
  const copiesOf = (id: string): readonly Document[] => documents.filter(({ redactionOfDocumentId }) => redactionOfDocumentId === id)
  const isAnnexed = (id: string): boolean => annexed.has(id) || copiesOf(id).some((copy) => annexed.has(copy.id) && value.redactedDocumentIds.includes(copy.id))
  const isIn = (id: string): boolean => isAnnexed(id) || value.extraDocumentIds.includes(id)
  const take = (id: string, wanted: boolean): void => change({
    extraDocumentIds: toggled(value.extraDocumentIds.filter((each) => each !== id), id, wanted && !isAnnexed(id) && !value.excludedDocumentIds.includes(id)),
    excludedDocumentIds: toggled(value.excludedDocumentIds.filter((each) => each !== id), id, !wanted && isAnnexed(id) && !value.extraDocumentIds.includes(id)),
  })
  // A copy stands under its original, and alone where that is gone.
  const own = documents.filter(({ redactionOfDocumentId }) => redactionOfDocumentId === null || !documents.some(({ id }) => id === redactionOfDocumentId))
  return (
    <section id="packet-papers">
      <h2>{t('packet.papers')}</h2>
      {own.map((paper) => {
        const copies = copiesOf(paper.id)
        const sent = copies.find(({ id }) => value.redactedDocumentIds.includes(id)) ?? paper
        return (
          <div key={paper.id}>
            <Check checked={isIn(paper.id)} disabled={isBarred(sent) && !isIn(paper.id)} onChange={(wanted) => take(paper.id, wanted)}>
              <span>{paper.title} {isBarred(paper) ? <span className="tag soon">{t(`enum.documentLevel.${paper.level}`)}</span> : null}</span>
            </Check>
            {isBarred(sent) && !isIn(paper.id) ? <> <LinkBtn onPress={() => setDeciding(sent.id)}><span className="small">{t('packet.decide')}</span></LinkBtn></> : null}
            {copies.length === 0 ? null : <SentAs paper={paper} copies={copies} sent={sent.id} onSend={(copyId) => change({ redactedDocumentIds: withCopy(value.redactedDocumentIds, documents, paper.id, copyId) })} />}
          </div>
        )
      })}
      {deciding === null ? null : <DecideSheet isNew packet={packet} documentId={deciding} composing={composing} onClose={() => setDeciding(null)} />}
    </section>
  )
}

/** Whole, or as one of its redacted copies. */
function SentAs({ paper, copies, sent, onSend }: { readonly paper: Document; readonly copies: readonly Document[]; readonly sent: string; readonly onSend: (copyId: string | null) => void }) {
  const { t } = useWords()
  const labelId = `sent-as-${paper.id}`
  const whole: Option = { value: paper.id, label: t('packet.whole') }
  const named = copies.map((copy, index): Option => ({ value: copy.id, label: copies.length === 1 ? t('redact.copyShort') : t('packet.copyNo', { no: copies.length - index }) }))
  return (
    <div className="sent-as">
      <span className="hidden-visually" id={labelId}>{t('packet.sentAs', { title: paper.title })}</span>
      <Segmented slim labelId={labelId} value={sent} options={[whole, ...named]} onChange={(id) => onSend(id === paper.id ? null : id)} />
    </div>
  )
}
