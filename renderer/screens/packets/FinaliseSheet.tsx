import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import type { AppError } from '../../../electron/shared/errors'
import { actions } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { Sheet } from '../../widgets/Modal'
import { useWords } from '../../widgets/use-words'

type Doing = 'asking' | 'freezing' | { readonly failed: AppError }

/** Says what freezing means, then freezes. */
export function FinaliseSheet({ packet, onClose }: { readonly packet: Packet; readonly onClose: () => void }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<Doing>('asking')
  const freeze = async (): Promise<void> => {
    setDoing('freezing')
    try {
      await actions().finalisePacket(packet)
      onClose()
      actions().say('packet.frozen')
    } catch (cause) {
      setDoing({ failed: toAppError(cause) })
    }
  }
  return (
    <Sheet title={t('packet.finaliseTitle')} onClose={onClose}>
      <ul className="means">
        {(['number', 'contents', 'annexes', 'journal', 'correction'] as const).map((part) => <li key={part}>{t(`packet.means.${part}`)}</li>)}
      </ul>
      {typeof doing === 'object' ? <ErrorText error={doing.failed} /> : null}
      {doing === 'freezing' ? <div role="status" className="stack"><div className="bar moving"><i /></div><p className="quiet">{t('packet.freezing')}</p></div> : null}
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" isDisabled={doing === 'freezing'} onPress={() => void freeze()}>{t('packet.freeze')}</Btn>
      </div>
    </Sheet>
  )
}
