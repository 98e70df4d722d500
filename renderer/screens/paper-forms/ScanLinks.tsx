import type { PaperForm } from '../../../electron/shared/contract/paper-forms'
import { actions } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'

/** The scans of a form, each of which opens; or that none has come back. */
export function ScanLinks({ form }: { readonly form: PaperForm }) {
  const { t } = useWords()
  const papers = useDocuments().filter(({ id }) => form.scanIds.includes(id))
  if (papers.length === 0) return <span className="small quiet">{t('paperForm.noScan')}</span>
  return <span className="small">{papers.map(({ id, title }, index) => <span key={id}>{index === 0 ? '' : ', '}<LinkBtn onPress={() => actions().openRecord({ kind: 'document', id })}>{title}</LinkBtn></span>)}</span>
}
