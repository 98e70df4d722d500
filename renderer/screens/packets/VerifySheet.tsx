import { useState } from 'react'
import type { Standard } from '../../../electron/shared/contract/packets'
import type { AppError } from '../../../electron/shared/errors'
import { today } from '../../format/today'
import { actions, useApp } from '../../store'
import { toAppError, valueOr } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { DateField, LineField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useWords } from '../../widgets/use-words'
import { inLanguage } from './in-language'

/** 'Confirm as checked by …': a named person says, on a day, that the provision is in force and says this. */
export function VerifySheet({ standard, onClose }: { readonly standard: Standard; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const own = useApp((state) => valueOr(state.profile, null)?.fullName ?? '')
  const [by, setBy] = useState(standard.verifiedBy === '' ? own : standard.verifiedBy)
  const [on, setOn] = useState<string | null>(standard.verifiedOn ?? today())
  const [unread, setUnread] = useState<string | undefined>(undefined)
  const [failed, setFailed] = useState<AppError | null>(null)
  const paraphrase = inLanguage(standard.paraphrase, language)
  const set = async (verification: 'verified' | 'unverified'): Promise<void> => {
    try {
      await actions().verifyStandard({ id: standard.id, verification, verifiedBy: verification === 'verified' ? by : '', verifiedOn: verification === 'verified' ? on : null })
      onClose()
    } catch (cause) {
      setFailed(toAppError(cause))
    }
  }
  return (
    <Sheet title={inLanguage(standard.reference, language)} onClose={onClose}>
      <p>{paraphrase}</p>
      <p className="small faint">{standard.source}{standard.jurisdiction === '' ? '' : `, ${standard.jurisdiction}`}, {t(`enum.appliesTo.${standard.appliesTo}`)}</p>
      {failed === null ? null : <ErrorText error={failed} />}
      <div>
        <LineField label={t('law.checkedBy')} value={by} onChange={setBy} />
        <DateField exact label={t('law.checkedOn')} value={on} unread={unread} onChange={(next, text) => { setOn(next); setUnread(text) }} />
      </div>
      <p className="small quiet">{t('law.checkedMeans')}</p>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        {standard.verification === 'verified' ? <Btn look="risk" onPress={() => void set('unverified')}>{t('law.takeBack')}</Btn> : null}
        <Btn look="go" isDisabled={by.trim() === '' || on === null || unread !== undefined} onPress={() => void set('verified')}>{t('law.confirm')}</Btn>
      </div>
    </Sheet>
  )
}
