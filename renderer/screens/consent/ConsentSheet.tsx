import { useState } from 'react'
import { ConsentState, type ItemConsent } from '../../../electron/shared/contract/consents'
import type { AppError } from '../../../electron/shared/errors'
import { today } from '../../format/today'
import { actions } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { DateField, LineField, RecordField, SegField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useDocumentOptions, useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import type { ConsentItem } from './ConsentGroup'

/** Writes down one decision. Nothing is chosen beforehand: silence is no consent. */
export function ConsentSheet({ item, purpose, onClose }: { readonly item: ConsentItem; readonly purpose: ItemConsent['purpose']; readonly onClose: () => void }) {
  const { t } = useWords()
  const [state, setState] = useState<ItemConsent['state'] | ''>('')
  const [day, setDay] = useState<{ readonly value: string | null; readonly unread: string | undefined }>({ value: today(), unread: undefined })
  const [how, setHow] = useState('')
  const [limits, setLimits] = useState('')
  const [byPartyId, setBy] = useState<string | null>(null)
  const [paperDocumentId, setPaper] = useState<string | null>(null)
  const [failed, setFailed] = useState<AppError | null>(null)
  const states: readonly { readonly value: string; readonly label: string }[] = useEnumOptions('itemConsent', ConsentState.options)
  const parties = usePartyOptions(item.matterId)
  const papers = useDocumentOptions().filter(({ value }) => value !== item.documentId)
  const save = async (): Promise<void> => {
    if (state === '' || day.unread !== undefined) return
    try {
      await actions().saveConsent({ matterId: item.matterId, eventId: item.eventId, documentId: item.documentId, purpose, state, decidedOn: day.value, how, limits, byPartyId, paperDocumentId })
      actions().say('toast.saved')
      onClose()
    } catch (cause) {
      setFailed(toAppError(cause))
    }
  }
  return (
    <Sheet title={t('consent.sheet', { purpose: t(`enum.consentPurpose.${purpose}`).toLocaleLowerCase(), title: item.title })} wide onClose={onClose}>
      {failed === null ? null : <ErrorText error={failed} />}
      <div>
        <SegField label={t('consent.state')} value={state as string} options={states} onChange={(next) => setState(ConsentState.options.find((each) => each === next) ?? '')} />
        <DateField label={t('consent.on')} exact value={day.value} unread={day.unread} onChange={(value, unread) => setDay({ value, unread })} />
        <LineField label={t('consent.how')} note={t('consent.howNote')} value={how} onChange={setHow} />
        <LineField label={t('consent.limits')} note={t('consent.limitsNote')} value={limits} onChange={setLimits} />
        <RecordField label={t('consent.by')} value={byPartyId} options={parties} onChange={setBy} />
        <RecordField label={t('consent.paper')} value={paperDocumentId} options={papers} onChange={setPaper} />
      </div>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" isDisabled={state === '' || day.unread !== undefined} onPress={() => void save()}>{t('form.save')}</Btn>
      </div>
    </Sheet>
  )
}
