import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Group } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { ScanLinks } from './ScanLinks'

/** Paper forms printed for a record or scanned into it, with their scans. Nothing where there is none. */
export function FormsOfRecord({ eventId }: { readonly eventId: string }) {
  const { t, instant } = useWords()
  const forms = useApp((state) => listOf(state.paperForms)).filter((form) => form.eventId === eventId)
  if (forms.length === 0) return null
  return (
    <Group title={t('paperForm.ofRecord')}>
      <ul>{forms.map((form) => <li key={form.id} className="spread pad-line"><span><span className="mono">{form.number}</span> <span className="small quiet">{instant(form.printedAt)}</span></span><ScanLinks form={form} /></li>)}</ul>
    </Group>
  )
}
