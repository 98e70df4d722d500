import { useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { shortHash } from '../../format/text'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'
import { startRecord } from '../matter/new-record'
import { byParent } from './by-parent'
import { ReadingLine } from './ReadingLine'
import { MissingPapers, MissingShort } from './MissingPapers'
import { PaperForms } from '../paper-forms/PaperForms'
import { Uploads } from './Uploads'

/** Papers of the case, newest first, with their four dates kept apart. */
export function DocumentList({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const documents = useApp((state) => state.documents)
  const [asked, setAsked] = useState<string | null>(null)
  const open = (id: string): void => actions().openRecord({ kind: 'document', id })
  return (
    <div className="body">
      <div className="spread"><h2>{t('tab.documents')}</h2><span className="row"><MissingShort /><Btn slim onPress={() => startRecord('document')}>{t('docs.add')}</Btn></span></div>
      <Uploads />
      <ReadingLine />
      <Load of={documents}>
        {(all) => all.length === 0 ? (
          <div className="empty"><h3>{t('docs.empty')}</h3><p>{t('docs.emptyText')}</p></div>
        ) : (
          <RowList label={t('tab.documents')} keys={{ onEdit: open, onDelete: setAsked }}>
            {byParent(all).map(({ paper, depth }) => <li key={paper.id}><PaperRow paper={paper} depth={depth} onOpen={() => open(paper.id)} /></li>)}
          </RowList>
        )}
      </Load>
      <MissingPapers matterId={matterId} />
      <PaperForms />
      {asked === null ? null : (
        <Confirm title={t('docs.delete')} text={t('docs.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeDocument(matterId, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function PaperRow({ paper, depth, onOpen }: { readonly paper: Document; readonly depth: number; readonly onOpen: () => void }) {
  const { t, date } = useWords()
  const dates = [
    ['docs.paper', date(paper.dateOnPaper, 'short')],
    ['docs.received', date(paper.receivedOn, 'short')],
    ['docs.served', date(paper.servedOn, 'short')],
    ['docs.added', date(paper.addedAt.slice(0, 10), 'short')],
  ] as const
  return (
    <Row id={paper.id} columns="minmax(0,1fr) 340px 150px" onOpen={onOpen}>
      <span style={{ paddingLeft: Math.min(depth, 6) * 20 }}>
        {depth === 0 ? null : <span className="faint" aria-label={t('docs.attached')}>↳ </span>}
        <span className="strong">{paper.title}</span>
        <span className="small faint"> {t(`enum.documentKind.${paper.kind}`)}</span>
        {paper.level === 'public' ? null : <> <span className={`tag ${paper.level === 'confidential' ? 'plain' : 'soon'}`}>{t(`enum.documentLevel.${paper.level}`)}</span></>}
        {paper.redactionOfDocumentId === null ? null : <> <span className="tag plain">{t('redact.copyShort')}</span></>}
        {paper.readability === 'none' ? <> <span className="tag plain">{t('docs.limited')}</span></> : null}
        {paper.kindMismatch ? <> <span className="tag soon">{t('docs.mismatchShort')}</span></> : null}
        {paper.repaired ? <> <span className="tag plain">{t('docs.repairedShort')}</span></> : null}
      </span>
      <span className="four-dates small">
        {dates.map(([name, value]) => <span key={name}><span className="faint">{t(name)}</span> <span className="num">{value === '' ? '—' : value}</span></span>)}
      </span>
      <span className="mono faint" title={paper.sha256}>{shortHash(paper.sha256)}</span>
    </Row>
  )
}
