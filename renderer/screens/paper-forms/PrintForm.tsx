import { paperWords, type PaperKind } from '../../../electron/shared/paper-forms/kinds'
import { actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import type { FormStatus } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'

/** Saves the paper form of a kind as PDF: blank, or of a record, which is saved first when something was typed. */
export function PrintForm({ matterId, kind, eventId, form = null, slim = false, named = false }: {
  readonly matterId: string
  readonly kind: PaperKind
  readonly eventId: string | null
  readonly form?: { readonly status: FormStatus; readonly save: () => Promise<void> } | null
  readonly slim?: boolean
  /** Says the kind too, where two buttons stand side by side. */
  readonly named?: boolean
}) {
  const { t, language } = useWords()
  const name = paperWords(kind, language).name
  const print = async (): Promise<void> => {
    if (eventId !== null && form?.status === 'edited') await form.save()
    await actions().printPaperForm(matterId, kind, eventId, language).catch(actions().sayError)
  }
  return <Btn slim={slim} aria-label={`${t('paperForm.print')}: ${name}`} onPress={() => void print()}>{named ? `${t('paperForm.short')}: ${name}` : t('paperForm.short')}</Btn>
}
