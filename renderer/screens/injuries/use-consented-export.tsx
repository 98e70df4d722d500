import { useState, type ReactNode } from 'react'
import { actions, call } from '../../store'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useWords } from '../../widgets/use-words'
import { useBarring } from '../consent/use-barring'

type Wanted = { readonly channel: 'injuries.exportPdf' | 'injuries.exportSvg'; readonly input: Readonly<Record<string, unknown>>; readonly suggestedName: string; readonly title: string }

/** Writes a record out through the system's dialog. Where the person's consent bars that, a reason is asked for first: `sheet` is then to be drawn. */
export function useConsentedExport(eventId: string | null): { readonly write: (wanted: Wanted) => void; readonly sheet: ReactNode } {
  const { t } = useWords()
  const [asked, setAsked] = useState<Wanted | null>(null)
  const barring = useBarring(eventId === null ? null : { eventId, documentId: null })
  const go = async ({ channel, input, suggestedName }: Wanted, reason?: string): Promise<void> => {
    const { saved } = await call('desktop.saveExport', { channel, input: { ...input, ...(reason === undefined ? {} : { reason }) }, suggestedName })
    if (saved) actions().say('toast.exported')
  }
  return {
    write: (wanted) => { if (barring === null) void go(wanted).catch(actions().sayError); else setAsked(wanted) },
    sheet: asked === null ? null : <ReasonSheet title={asked.title} text={<p>{barring}</p>} action={t('form.save')} onReason={(reason) => go(asked, reason)} onClose={() => setAsked(null)} />,
  }
}
