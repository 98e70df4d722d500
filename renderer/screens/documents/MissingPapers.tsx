import { useState } from 'react'
import { shownName } from '../../format/names'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import type { AwaitedPaper } from '../../store/missing-papers'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { useParties } from '../../widgets/options'
import { Row, RowList } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'

const waits = ({ state }: AwaitedPaper): boolean => state === 'requested' || state === 'awaited'

/** Still waited for after the day on which it had to come. */
export const isOverdue = (paper: AwaitedPaper): boolean => waits(paper) && (paper.wait.overdueDays ?? 0) > 0

/** Papers that should be in the case and are not: what waits, then in short what was refused or came. */
export function MissingPapers({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const papers = useApp((state) => listOf(state.missingPapers))
  const [asked, setAsked] = useState<string | null>(null)
  const open = (id: string | null): void => actions().openRecord({ kind: 'missingPaper', id })
  const rows = (some: readonly AwaitedPaper[], label: string) => (
    <RowList label={label} keys={{ onEdit: open, onDelete: setAsked }}>
      {some.map((paper) => <li key={paper.id}><MissingRow paper={paper} onOpen={() => open(paper.id)} /></li>)}
    </RowList>
  )
  const [waiting, answered] = [papers.filter(waits), papers.filter((paper) => !waits(paper))]
  return (
    <section id="missing-papers" className="missing-papers">
      <div className="spread"><h2>{t('awaited.title')}</h2><Btn slim onPress={() => open(null)}>{t('record.missingPaper')}</Btn></div>
      {papers.length === 0 ? <p className="small quiet pad-top">{t('awaited.empty')}</p> : null}
      {waiting.length === 0 ? null : rows(waiting, t('awaited.title'))}
      {answered.length === 0 ? null : (
        <details className="small" open={waiting.length === 0}>
          <summary className="quiet">{t('awaited.answered', { count: answered.length })}</summary>
          {rows(answered, t('awaited.answered', { count: answered.length }))}
        </details>
      )}
      {asked === null ? null : (
        <Confirm title={t('awaited.delete')} text={t('visits.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeMissingPaper(matterId, asked).catch(actions().sayError)} />
      )}
    </section>
  )
}

/** In a few words over a long list of papers; leads to the list of those that are missing. */
export function MissingShort() {
  const { t } = useWords()
  const waiting = useApp((state) => listOf(state.missingPapers)).filter(waits)
  const overdue = waiting.filter(isOverdue).length
  if (waiting.length === 0) return null
  const go = (): void => {
    const list = document.getElementById('missing-papers')
    list?.scrollIntoView()
    list?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
  }
  return (
    <LinkBtn onPress={go}>
      <span className="small">{t('awaited.short', { count: waiting.length })}{overdue === 0 ? '' : ', '}{overdue === 0 ? null : <span className="is-late">{t('awaited.overdueShort', { count: overdue })}</span>}</span>
    </LinkBtn>
  )
}

/** `slim` leaves out who has it and the state, where there is little room. */
export function MissingRow({ paper, onOpen, slim = false }: { readonly paper: AwaitedPaper; readonly onOpen: () => void; readonly slim?: boolean }) {
  const { t, date } = useWords()
  const holder = useParties().find(({ id }) => id === paper.fromPartyId)
  if (slim) return <Row id={paper.id} columns="minmax(0,1fr) auto" onOpen={onOpen}><span>{paper.what}</span><WaitNote paper={paper} /></Row>
  return (
    <Row id={paper.id} columns="minmax(0,1fr) minmax(0,0.8fr) 300px" onOpen={onOpen}>
      <span className="strong">{paper.what}</span>
      <span className="quiet small">{holder === undefined ? paper.fromWhom : shownName(holder)}{paper.requestedOn === null ? '' : `, ${t('awaited.askedOn', { date: date(paper.requestedOn, 'short') })}`}</span>
      <span className="ends-right"><WaitNote paper={paper} /><StateTag paper={paper} /></span>
    </Row>
  )
}

function StateTag({ paper }: { readonly paper: AwaitedPaper }) {
  const { t } = useWords()
  const look = paper.state === 'refused' || isOverdue(paper) ? 'late' : paper.state === 'received' ? 'good' : 'plain'
  return <span className={`tag ${look}`}>{t(`enum.missingPaperState.${paper.state}`)}</span>
}

/** How long it is waited for, and how far past its day. */
export function WaitNote({ paper }: { readonly paper: AwaitedPaper }) {
  const { t, date } = useWords()
  const { days, overdueDays } = paper.wait
  if (isOverdue(paper)) return <span className="small is-late num">{t('awaited.overdue', { days: overdueDays ?? 0 })}</span>
  if (waits(paper) && paper.dueOn !== null) return <span className="small faint num">{t('awaited.due', { date: date(paper.dueOn, 'short') })}</span>
  return days === null ? null : <span className="small faint num">{t(waits(paper) ? 'awaited.waiting' : 'awaited.took', { days })}</span>
}
