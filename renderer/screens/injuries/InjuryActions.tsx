import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { ConsentGroup } from '../consent/ConsentGroup'
import type { OwnPart } from '../records/parts'
import { useConsentedExport } from './use-consented-export'

/** Writes the sheet as PDF, with what has been typed. */
export const InjuryActions: OwnPart = ({ record, form }) => {
  const { t, language } = useWords()
  const id = record?.event.id ?? null
  const { write, sheet } = useConsentedExport(id)
  if (id === null) return null
  const start = async (): Promise<void> => {
    if (form.status === 'edited') await form.save()
    write({ channel: 'injuries.exportPdf', input: { id, language }, suggestedName: 'sheet.pdf', title: t('injury.savePdf') })
  }
  return (
    <>
      <Btn onPress={() => void start()}>{t('injury.savePdf')}</Btn>
      {sheet}
    </>
  )
}

/** What may be done with this record. */
export const RecordConsent: OwnPart = ({ matter, record }) =>
  record === null ? null : <ConsentGroup item={{ matterId: matter.id, eventId: record.event.id, documentId: null, title: record.event.title }} />
