import { useState, type ReactNode } from 'react'
import { Btn } from './Btn'
import { Sheet } from './Modal'
import { returnToList } from './use-arrival'
import { useWords } from './use-words'

/** Asks before something is taken away. Says what happens and that it can be undone. */
export function Confirm({ title, text, action, onYes, onClose }: {
  readonly title: string
  readonly text: ReactNode
  readonly action: string
  readonly onYes: () => Promise<void> | void
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const [isDoing, setDoing] = useState(false)
  const yes = async (): Promise<void> => {
    setDoing(true)
    try {
      await onYes()
    } finally {
      onClose()
      returnToList()
    }
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <div>{text}</div>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="risk" autoFocus isDisabled={isDoing} onPress={() => void yes()}>{action}</Btn>
      </div>
    </Sheet>
  )
}
