import type { ReactNode } from 'react'
import { SealBtn } from '../screens/custody/SealBtn'
import { RecordHistory } from '../screens/history/RecordHistory'
import { Btn, LinkBtn } from './Btn'
import { ErrorText } from './ErrorText'
import type { Form } from './use-form'
import { useKeys } from './use-keys'
import { useWords } from './use-words'

/** Head of a form: where it belongs, its name, the draft, and Save. Ctrl S saves, Escape leaves with the draft kept. */
export function FormHead<T>({ crumbs, title, form, onLeave, children, recordId = null, mayBeSealed = false, action, doing }: {
  readonly crumbs: ReactNode
  readonly title: string
  readonly form: Form<T>
  readonly onLeave: () => void
  readonly children?: ReactNode
  /** The record whose journal can be shown; null while it is new. */
  readonly recordId?: string | null
  /** Statements and papers can be sealed; a case or a person cannot. */
  readonly mayBeSealed?: boolean
  /** What Save is called where it does more than save, and while it does it. */
  readonly action?: string
  readonly doing?: string
}) {
  const { t } = useWords()
  const leave = (): void => {
    form.keepNow()
    onLeave()
  }
  useKeys({ 'Ctrl+S': () => void form.save(), Escape: leave })
  return (
    <header className="head ruled">
      <div>
        <div className="crumbs">{crumbs}</div>
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      <div className="row">
        <DraftNote form={form} />
        {children}
        {recordId === null || !mayBeSealed ? null : <SealBtn recordId={recordId} />}
        {recordId === null ? null : <RecordHistory recordId={recordId} />}
        <Btn onPress={leave}>{t('form.leave')}</Btn>
        <Btn look="go" onPress={() => void form.save()} isDisabled={form.status === 'saving'}>
          {form.status === 'saving' ? (doing ?? t('form.saving')) : (action ?? t('form.save'))} <kbd>Ctrl S</kbd>
        </Btn>
      </div>
    </header>
  )
}

function DraftNote<T>({ form }: { readonly form: Form<T> }) {
  const { t, clock } = useWords()
  if (form.draftAt === null) return null
  return (
    <span className="row small faint">
      <span aria-live="polite">{t('form.draftKept', { time: clock(form.draftAt) })}</span>
      <LinkBtn onPress={() => void form.discard()}>{t('form.discardDraft')}</LinkBtn>
    </span>
  )
}

/** Why saving did not happen. Stands first in the form. */
export function FormProblem<T>({ form }: { readonly form: Form<T> }) {
  const { t } = useWords()
  if (form.status === 'unread') return <div className="notice stop" role="alert">{t('form.unread')}</div>
  return typeof form.status === 'object' ? <ErrorText error={form.status.failed} /> : null
}
