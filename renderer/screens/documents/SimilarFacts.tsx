import { useEffect } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import type { SimilarPage } from '../../../electron/shared/contract/similar'
import { actions } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { useDocuments } from '../../widgets/options'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { byPaper } from './similar-papers'

/** The paper itself, or the one it is a redacted copy of. */
const originalOf = ({ id, redactionOfDocumentId }: Document): string => redactionOfDocumentId ?? id

/** How long to wait before papers that have not been looked at yet are looked at, in ms. */
const againAfterMs = 400

/** Other papers of the case that look like this one or say the same: a hint, until counsel says that one repeats the other. */
export function SimilarFacts({ paper, repeats, onRepeat }: { readonly paper: Document; readonly repeats: string | null; readonly onRepeat: (documentId: string) => void }) {
  const { t } = useWords()
  const papers = useDocuments()
  const [similar, again] = useCall('documents.similar', { id: paper.id })
  const isPending = similar.status === 'ready' && similar.value.pending > 0
  useEffect(() => {
    const timer = isPending ? setTimeout(again, againAfterMs) : undefined
    return () => clearTimeout(timer)
  }, [isPending, similar, again])
  if (similar.status !== 'ready') return null
  // Its own copies and its original are alike on purpose.
  const found = byPaper(similar.value.pages).flatMap(({ documentId, pages }) => {
    const other = papers.find(({ id }) => id === documentId)
    return other === undefined || originalOf(other) === originalOf(paper) ? [] : [{ other, pages }]
  })
  if (found.length === 0 && !isPending) return null
  return (
    <Group title={t('docs.similar.title')}>
      {isPending ? <p className="small faint" role="status">{t('docs.similar.looking', { count: similar.value.pending })}</p> : null}
      <ul className="small similar">
        {found.map(({ other, pages }) => (
          <li key={other.id} className="part">
            <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: other.id, at: { page: pages[0]?.page ?? null, paragraph: null, words: [] } })}>{other.title}</LinkBtn>
            <span className="quiet"> <Likeness pages={pages} /></span>{' '}
            {repeats === other.id ? <span className="is-good">{t('docs.similar.repeats')}</span> : <LinkBtn onPress={() => onRepeat(other.id)}>{t('docs.similar.mark')}</LinkBtn>}
          </li>
        ))}
      </ul>
      {found.length === 0 ? null : <p className="field-note">{t('docs.similar.note')}</p>}
    </Group>
  )
}

/** Which page is like which, for the first few. */
function Likeness({ pages }: { readonly pages: readonly SimilarPage[] }) {
  const { t } = useWords()
  const said = pages.slice(0, 3).map(({ page, ownPage, kind }) => t(page === null || ownPage === null ? `docs.similar.whole.${kind}` : `docs.similar.${kind}`, { page: page ?? 0, own: ownPage ?? 0 }))
  return <>{said.join('; ')}{pages.length > 3 ? '…' : ''}</>
}
