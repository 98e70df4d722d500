import { X } from 'lucide-react'
import { actions, useApp } from '../../store'
import { IconBtn, LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'

/** Short messages at the edge of the window; removals can be taken back here. */
export function Toasts() {
  const { t } = useWords()
  const toasts = useApp((state) => state.toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, say, undoSeq }) => (
        <div key={id} className={`toast ${'error' in say ? 'stop' : ''}`}>
          <span>{'error' in say ? t(`error.${say.error.code}`) : t(say.key, say.values)}</span>
          {undoSeq === null ? null : <LinkBtn onPress={() => void actions().undoToast(id)}>{t('toast.undo')}</LinkBtn>}
          <IconBtn label={t('toast.close')} onPress={() => actions().closeToast(id)}><X size={15} aria-hidden /></IconBtn>
        </div>
      ))}
    </div>
  )
}
