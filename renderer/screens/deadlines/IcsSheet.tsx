import { useState } from 'react'
import type { AppError } from '../../../electron/shared/errors'
import { today } from '../../format/today'
import { actions, call } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { ErrorText } from '../../widgets/ErrorText'
import { Sheet } from '../../widgets/Modal'
import { useWords } from '../../widgets/use-words'

/** Days for the calendar of a phone: neutral titles, and the file number only when asked for. */
export function IcsSheet({ matterId, onClose }: { readonly matterId: string | null; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const [withFileNo, setWithFileNo] = useState(false)
  const [failed, setFailed] = useState<AppError | null>(null)
  const save = async (): Promise<void> => {
    try {
      const { saved } = await call('desktop.saveExport', { channel: 'deadlines.exportIcs', input: { matterId, withFileNo, language }, suggestedName: `calendar-${today()}.ics` })
      if (!saved) return
      actions().say('toast.exported')
      onClose()
    } catch (cause) {
      setFailed(toAppError(cause))
    }
  }
  return (
    <Sheet title={t('deadline.icsTitle')} onClose={onClose}>
      <p>{t('deadline.icsText')}</p>
      {failed === null ? null : <ErrorText error={failed} />}
      <Check checked={withFileNo} onChange={setWithFileNo}>{t('deadline.icsFileNo')}</Check>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" autoFocus onPress={() => void save()}>{t('deadline.icsSave')}</Btn>
      </div>
    </Sheet>
  )
}
