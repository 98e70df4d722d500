import { useState } from 'react'
import { actions, call } from '../../store'
import { listOf, toAppError } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { LineField } from '../../widgets/fields'
import { useCall } from '../../widgets/use-call'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import type { DeadlineDraft } from './deadline-draft'

/** How long the chosen institution keeps its video: what counsel learned before, and what is to be kept for the next time. */
export function Retention({ form }: { readonly form: Form<DeadlineDraft> }) {
  const { t } = useWords()
  const [retention, again] = useCall('retention.list', {})
  const [howKnown, setHowKnown] = useState('')
  const { partyId, periodN } = form.value
  if (partyId === null) return null
  const known = listOf(retention).find((each) => each.partyId === partyId)
  if (known !== undefined && known.days === periodN) return <p className="small quiet pad-line">{t('deadline.retentionKept')}: {known.howKnown}</p>
  if (known !== undefined) {
    return (
      <p className="small pad-line">
        {t('deadline.retentionKnown', { days: known.days, how: known.howKnown })}{' '}
        <LinkBtn onPress={() => form.change({ periodN: known.days, periodUnit: 'day', dayType: 'calendar' })}>{t('deadline.period')}: {known.days}</LinkBtn>
      </p>
    )
  }
  const keep = async (): Promise<void> => {
    if (periodN === null) return
    try {
      await call('retention.save', { partyId, days: periodN, howKnown })
      again()
    } catch (cause) {
      actions().sayError(toAppError(cause))
    }
  }
  return (
    <>
      <LineField label={t('deadline.retentionHow')} value={howKnown} onChange={setHowKnown} />
      <Btn slim isDisabled={periodN === null} onPress={() => void keep()}>{t('deadline.retentionKeep')}</Btn>
    </>
  )
}
