import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import type { Missing } from '../../../electron/shared/plan'
import { LinkBtn } from '../../widgets/Btn'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

/** Goes past a block with a reason, which is kept in the packet and in the journal. */
export function WaiverSteps({ entry, text, composing }: { readonly entry: Missing; readonly text: string; readonly composing: Composing }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const { value, change, settle } = composing
  const waive = async (reason: string): Promise<void> => {
    change({ waived: [...value.waived, { code: entry.code, about: entry.recordId ?? '', reason }] })
    await settle()
  }
  return (
    <span className="row small steps">
      <LinkBtn onPress={() => setAsking(true)}>{t('packet.waive')}</LinkBtn>
      {isAsking ? <ReasonSheet title={t('packet.waiveTitle')} text={<><p>{text}</p><p>{t('packet.waiveText')}</p></>} action={t('packet.waiveDo')} onReason={waive} onClose={() => setAsking(false)} /> : null}
    </span>
  )
}

/** Why a block was gone past, and how to take that back. */
export function WaivedSteps({ entry, packet, composing: { value, change } }: { readonly entry: Missing; readonly packet: Packet; readonly composing: Composing }) {
  const { t } = useWords()
  const rest = value.waived.filter(({ code, about }) => code !== entry.code || about !== (entry.recordId ?? ''))
  return (
    <span className="small steps">
      <span className="quiet">{entry.params['waived']}</span>{' '}
      {packet.status === 'final' ? null : <LinkBtn onPress={() => change({ waived: rest })}>{t('packet.withdraw')}</LinkBtn>}
    </span>
  )
}
