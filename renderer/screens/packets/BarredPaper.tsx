import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import { actions, call } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { withCopy } from './redacted-choice'
import type { Composing } from './use-composition'

type PaperProps = { readonly packet: Packet; readonly documentId: string; readonly composing: Composing }

/** What can be done about a privileged or sealed paper that bars the packet: send a redacted copy, make one, or decide with a reason. */
export function BarredSteps({ packet, documentId, composing }: PaperProps) {
  const { t } = useWords()
  const [isDeciding, setDeciding] = useState(false)
  const papers = useDocuments()
  const paper = papers.find(({ id }) => id === documentId)
  const copies = papers.filter(({ redactionOfDocumentId, level }) => redactionOfDocumentId === documentId && level !== 'privileged' && level !== 'sealed')
  if (paper === undefined) return null
  return (
    <span className="row small steps">
      {copies.map((copy) => <LinkBtn key={copy.id} onPress={() => composing.change({ redactedDocumentIds: withCopy(composing.value.redactedDocumentIds, papers, documentId, copy.id) })}>{t('packet.sendCopy', { title: copy.title })}</LinkBtn>)}
      {copies.length > 0 || paper.readability === 'none' ? null : <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: documentId, redact: true })}>{t('packet.makeCopy')}</LinkBtn>}
      <LinkBtn onPress={() => setDeciding(true)}>{t('packet.decide')}</LinkBtn>
      {isDeciding ? <DecideSheet packet={packet} documentId={documentId} composing={composing} onClose={() => setDeciding(false)} /> : null}
    </span>
  )
}

/** Why a barred paper goes out by decision, and how to take that back. */
export function DecidedSteps({ packet, documentId, composing }: PaperProps) {
  const { t, instant } = useWords()
  const [overrides] = useCall('packets.overrides', { id: packet.id }, composing.revision)
  const decided = overrides.status === 'ready' ? overrides.value.find((each) => each.documentId === documentId) : undefined
  if (decided === undefined) return null
  const withdraw = async (): Promise<void> => {
    try {
      await call('packets.withdrawOverride', { id: packet.id, documentId })
    } catch (cause) {
      actions().sayError(cause)
    }
    composing.again()
  }
  return (
    <span className="small steps">
      <span className="quiet">{decided.reason} <span className="faint">({[decided.decidedBy, instant(decided.decidedAt)].filter((part) => part !== '').join(', ')})</span></span>{' '}
      {packet.status === 'final' ? null : <LinkBtn onPress={() => void withdraw()}>{t('packet.withdraw')}</LinkBtn>}
    </span>
  )
}

/** Asks for the reason for which a barred paper goes into this packet. `isNew`: it is not in it yet, and is put in. */
export function DecideSheet({ packet, documentId, composing, onClose, isNew = false }: PaperProps & { readonly onClose: () => void; readonly isNew?: boolean }) {
  const { t } = useWords()
  const paper = useDocuments().find(({ id }) => id === documentId)
  if (paper === undefined) return null
  const decide = async (reason: string): Promise<void> => {
    await composing.settle()
    await call('packets.override', { id: packet.id, documentId, reason })
    if (isNew) composing.change({ extraDocumentIds: [...composing.value.extraDocumentIds, documentId] })
    composing.again()
  }
  return (
    <ReasonSheet
      title={t('packet.decideTitle', { title: paper.title })}
      text={<p>{t('packet.decideText', { level: t(`enum.documentLevel.${paper.level}`) })}</p>}
      action={t('packet.decideDo')} onReason={decide} onClose={onClose}
    />
  )
}
