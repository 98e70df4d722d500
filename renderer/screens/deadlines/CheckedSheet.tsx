import { useState } from 'react'
import type { Verification } from '../../../electron/shared/deadlines/rule'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import type { AppError } from '../../../electron/shared/errors'
import { today } from '../../format/today'
import { useApp } from '../../store'
import { toAppError, valueOr } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { DateField, LineField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useWords } from '../../widgets/use-words'

/** A named person says, on a day, that a rule or a calendar is right; or takes that back. */
export function CheckedSheet({ title, text, verification, onSet, onClose }: {
  readonly title: string
  readonly text: string
  readonly verification: Verification
  readonly onSet: (verification: Verification) => Promise<void>
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const own = useApp((state) => valueOr(state.profile, null)?.fullName ?? '')
  const [by, setBy] = useState(verification.by ?? own)
  const [on, setOn] = useState<string | null>(verification.on ?? today())
  const [unread, setUnread] = useState<string | undefined>(undefined)
  const [failed, setFailed] = useState<AppError | null>(null)
  const set = (next: Verification): void => {
    onSet(next).then(onClose).catch((cause: unknown) => setFailed(toAppError(cause)))
  }
  const day = LocalDate.safeParse(on)
  return (
    <Sheet title={title} onClose={onClose}>
      <p className="small quiet">{text}</p>
      {failed === null ? null : <ErrorText error={failed} />}
      <div>
        <LineField label={t('law.checkedBy')} value={by} onChange={setBy} />
        <DateField exact label={t('law.checkedOn')} value={on} unread={unread} onChange={(next, typed) => { setOn(next); setUnread(typed) }} />
      </div>
      <p className="small quiet">{t('rules.checkMeans')}</p>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        {verification.state === 'verified' ? <Btn look="risk" onPress={() => set({ state: 'unverified', by: null, on: null })}>{t('law.takeBack')}</Btn> : null}
        <Btn look="go" isDisabled={by.trim() === '' || !day.success || unread !== undefined} onPress={() => { if (day.success) set({ state: 'verified', by: by.trim(), on: day.data }) }}>{t('law.confirm')}</Btn>
      </div>
    </Sheet>
  )
}
