import type { PreflightFinding } from '../../../electron/shared/contract/bundles'
import { actions } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { pageRuns } from './page-runs'

/** What the look at every paper found, by paper. */
export function Preflight({ findings }: { readonly findings: readonly PreflightFinding[] }) {
  const { t } = useWords()
  const documents = useDocuments()
  const papers = [...new Set(findings.map(({ documentId }) => documentId))]
  return (
    <section>
      <h2>{t('bundle.preflightTitle')}</h2>
      {papers.length === 0 ? <p className="chk is-good"><i className="dot done" aria-hidden /><span>{t('bundle.preflightClean')}</span></p> : (
        <ul className="stack">
          {papers.map((id) => (
            <li key={id}>
              <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id })}>{documents.find((paper) => paper.id === id)?.title ?? t('form.gone')}</LinkBtn>
              <ul className="small">
                {findings.filter(({ documentId }) => documentId === id).map(({ code, pages, value }) => (
                  <li key={code}>{t(`bundle.finding.${code}`, { pages: pageRuns(pages.map(String)), count: pages.length, value })}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
