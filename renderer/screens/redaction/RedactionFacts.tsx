import type { Document } from '../../../electron/shared/contract/documents'
import type { Redaction } from '../../../electron/shared/contract/redactions'
import { actions } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { Load } from '../../widgets/Load'
import { useDocuments } from '../../widgets/options'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

/** What ties an original and its redacted copies together, from either side. Nothing for a paper that is neither. */
export function RedactionFacts({ paper }: { readonly paper: Document }) {
  const [copies] = useCall('documents.redactedCopies', { id: paper.id })
  const [redaction] = useCall('documents.redaction', paper.redactionOfDocumentId === null ? null : { id: paper.id })
  return (
    <>
      {paper.redactionOfDocumentId === null ? null : <Load of={redaction}>{(made) => made === null ? null : <Made paper={paper} made={made} />}</Load>}
      <Load of={copies}>{(all) => all.length === 0 ? null : <Copies all={all} />}</Load>
    </>
  )
}

function Copies({ all }: { readonly all: readonly Document[] }) {
  const { t, instant } = useWords()
  return (
    <Group title={t('redact.copies')}>
      <ul className="small">
        {all.map(({ id, title, addedAt, level }) => (
          <li key={id} className="part">
            <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id })}>{title}</LinkBtn> <span className="faint">{t(`enum.documentLevel.${level}`)}, {instant(addedAt)}</span>
          </li>
        ))}
      </ul>
    </Group>
  )
}

/** How a copy was made: of what, and where and why something was hidden. */
function Made({ paper, made }: { readonly paper: Document; readonly made: Redaction }) {
  const { t, instant } = useWords()
  const original = useDocuments().find(({ id }) => id === made.originalDocumentId)
  return (
    <Group title={t('redact.made')}>
      <p className="small">
        {t('redact.of')} {original === undefined ? t('form.gone') : <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: original.id })}>{original.title}</LinkBtn>}
        <span className="faint">, {instant(made.madeAt)}</span>
      </p>
      <ul className="small marks">
        {made.marks.map(({ kind, page, paragraph, reason }, index) => (
          <li key={index} className="part">
            <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: paper.id, at: { page, paragraph, words: [] } })}>
              {page === null ? t('docs.paragraph', { no: paragraph ?? 0 }) : t('redact.onPage', { page })}
            </LinkBtn>{' '}
            <span className="faint">{t(`redact.kind.${kind}`)}</span> {reason === '' ? <span className="is-soon">{t('redact.noReason')}</span> : reason}
          </li>
        ))}
      </ul>
    </Group>
  )
}
