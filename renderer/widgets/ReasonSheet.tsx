import { useState, type ReactNode } from 'react'
import type { AppError } from '../../electron/shared/errors'
import { toAppError } from '../store/loadable'
import { Btn } from './Btn'
import { ErrorText } from './ErrorText'
import { ProseField } from './fields'
import { Sheet } from './Modal'
import { useWords } from './use-words'

/** Asks why, before something that needs a reason; the reason goes into the journal. Closes once it is done. */
export function ReasonSheet({ title, text, action, onReason, onClose }: {
  readonly title: string
  readonly text: ReactNode
  readonly action: string
  readonly onReason: (reason: string) => Promise<void>
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<'asking' | 'doing' | { readonly failed: AppError }>('asking')
  const go = async (): Promise<void> => {
    setState('doing')
    try {
      // One line, as the journal keeps it.
      await onReason(reason.trim().replaceAll(/\s+/g, ' '))
      onClose()
    } catch (cause) {
      setState({ failed: toAppError(cause) })
    }
  }
  return (
    <Sheet title={title} onClose={onClose}>
      {typeof state === 'object' ? <ErrorText error={state.failed} /> : null}
      <div>{text}</div>
      <ProseField stacked label={t('reason.label')} note={t('reason.note')} value={reason} onChange={setReason} />
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="risk" isDisabled={reason.trim() === '' || state === 'doing'} onPress={() => void go()}>{action}</Btn>
      </div>
    </Sheet>
  )
}
