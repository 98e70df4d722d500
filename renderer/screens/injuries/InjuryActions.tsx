import { useState } from 'react'
import { actions, call } from '../../store'
import { Btn } from '../../widgets/Btn'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useWords } from '../../widgets/use-words'
import { ConsentGroup } from '../consent/ConsentGroup'
import { useBarring } from '../consent/use-barring'
import type { OwnPart } from '../records/parts'

/** Writes the sheet as PDF. What consent bars asks for a reason first. */
export const InjuryActions: OwnPart = ({ record, form }) => {
  const { t, language } = useWords()
  const [isAsking, setAsking] = useState(false)
  const id = record?.event.id ?? null
  const barring = useBarring(id === null ? null : { eventId: id, documentId: null })
  if (id === null) return null
  const write = async (reason?: string): Promise<void> => {
    if (form.status === 'edited') await form.save()
    const { saved } = await call('desktop.saveExport', { channel: 'injuries.exportPdf', input: { id, language, ...(reason === undefined ? {} : { reason }) }, suggestedName: 'sheet.pdf' })
    if (saved) actions().say('toast.exported')
  }
  return (
    <>
      <Btn onPress={() => { if (barring === null) void write().catch(actions().sayError); else setAsking(true) }}>{t('injury.savePdf')}</Btn>
      {isAsking ? <ReasonSheet title={t('injury.savePdf')} text={<p>{barring}</p>} action={t('injury.savePdf')} onReason={write} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

/** What may be done with this record. */
export const RecordConsent: OwnPart = ({ matter, record }) =>
  record === null ? null : <ConsentGroup item={{ matterId: matter.id, eventId: record.event.id, documentId: null, title: record.event.title }} />
