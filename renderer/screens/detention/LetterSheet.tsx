import type { InputOf } from '../../../electron/shared/contract'
import type { RequestPlan } from '../../../electron/shared/contract/requests'
import { copyText } from '../../copy-text'
import { actions, call } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Sheet } from '../../widgets/Modal'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

type Asked = InputOf<'requests.plan'>['asked']

/** A short letter as text to read and copy, and as a PDF to print and sign. */
export function LetterSheet({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { t } = useWords()
  const [plan] = useCall('requests.plan', { asked })
  const save = async (): Promise<void> => {
    const { saved } = await call('desktop.saveExport', { channel: 'requests.exportPdf', input: { asked }, suggestedName: 'letter.pdf' })
    if (saved) actions().say('toast.exported')
  }
  return (
    <Sheet title={t('shortLetter.title')} wide onClose={onClose}>
      <Load of={plan}>
        {(read) => (
          <>
            <div className="letter-text" lang={read.language} tabIndex={0} role="group" aria-label={t('shortLetter.title')}>{letterText(read)}</div>
            <div className="ends row">
              <Btn onPress={onClose}>{t('form.close')}</Btn>
              <Btn onPress={() => { if (copyText(letterText(read))) actions().say('toast.copied') }}>{t('shortLetter.copy')}</Btn>
              <Btn look="go" onPress={() => void save().catch(actions().sayError)}>{t('shortLetter.save')}</Btn>
            </div>
          </>
        )}
      </Load>
    </Sheet>
  )
}

/** The letter as plain text, in the order in which it prints. */
export function letterText(plan: RequestPlan): string {
  const table = plan.table === null ? [] : [plan.table.columns.join('   '), ...plan.table.rows.map((row) => row.filter((cell) => cell !== '').join('   ')), ...plan.notes]
  return [
    plan.addresseeLines.join('\n'), plan.submitterLines.join('\n'), plan.copyToLines.length === 0 ? '' : [plan.words.copyTo, ...plan.copyToLines].join('\n'),
    [plan.title, plan.subtitle].join('\n'), ...plan.paragraphs, table.join('\n'), [`${plan.requestsHeading}:`, ...plan.requests.map((request, i) => `${i + 1}. ${request}`)].join('\n'),
    [[plan.signature.place, plan.signature.date].filter((part) => part !== '').join(', '), plan.signature.name, plan.signature.capacity].filter((line) => line !== '').join('\n'),
  ].filter((part) => part.trim() !== '').join('\n\n')
}
