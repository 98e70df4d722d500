import type { CaseRecord } from '../../../electron/shared/contract/records'
import { particularWords } from '../../../electron/shared/particulars/words'
import { groundsFrom, isConfirmed, type Ground, type GroundItem } from '../../../electron/shared/procedure/grounds'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { EventLink, EventLinks } from './EventLink'
import { defectsIn } from './records-in'

/** The recorded defects as grounds of appeal, each with what it rests on and what it still wants. */
export function Grounds({ records }: { readonly records: readonly CaseRecord[] }) {
  const { t } = useWords()
  const claims = useApp((state) => listOf(state.chronology)).flatMap((entry) => entry.claims)
  const grounds = groundsFrom(defectsIn(records), claims)
  if (grounds.length === 0) return null
  return (
    <section className="stack pad-bottom" aria-label={t('procedure.grounds')}>
      <h3>{t('procedure.grounds')}</h3>
      <ol className="grounds">{grounds.map((ground) => <GroundView key={ground.kind} ground={ground} />)}</ol>
      <p className="small faint">{t('procedure.groundsNote')}</p>
    </section>
  )
}

function GroundView({ ground: { kind, provisions, items } }: { readonly ground: Ground }) {
  const { t, language, date } = useWords()
  const words = particularWords('fairTrialDefect', language)
  return (
    <li>
      <span className="strong">{words.value('defectKind', kind)}</span>{' '}
      {provisions.map((provision) => (
        <span key={provision.reference} className="small">
          <span className="said">{provision.reference}</span>{' '}
          <span className={`tag ${isConfirmed(provision) ? 'plain' : 'soon'}`}>
            {isConfirmed(provision) ? t('procedure.checked', { by: provision.checkedBy, on: date(provision.checkedOn, 'short') }) : t('procedure.unconfirmed')}
          </span>{' '}
        </span>
      ))}
      <ul>{items.map((item) => <ItemView key={item.defectId} item={item} />)}</ul>
    </li>
  )
}

function ItemView({ item }: { readonly item: GroundItem }) {
  const { t, language } = useWords()
  const words = particularWords('fairTrialDefect', language)
  const papers = useDocuments().filter(({ id }) => item.documentIds.includes(id))
  return (
    <li className="small">
      <EventLink id={item.defectId} />{item.inEventIds.length === 0 ? null : <span className="quiet"> — <EventLinks ids={item.inEventIds} /></span>}
      {item.what === '' ? null : <div>{item.what}</div>}
      <div className="quiet">
        {t('procedure.raisedAs', { how: words.value('raised', item.raised).toLocaleLowerCase() })}
        {item.motionEventIds.length === 0 ? null : <> (<EventLinks ids={item.motionEventIds} />)</>}
        {'; '}{t('procedure.answeredAs', { how: words.value('defectAnswer', item.answer).toLocaleLowerCase() })}
        {item.answerEventId === null ? null : <> (<EventLink id={item.answerEventId} />)</>}
        {item.answerWords === '' ? null : <> <span className="said">{t('claim.said', { text: item.answerWords })}</span></>}
      </div>
      {papers.length === 0 ? null : <div className="quiet">{t('procedure.papers')} {papers.map(({ id, title }, index) => <span key={id}>{index === 0 ? '' : ', '}<LinkBtn onPress={() => actions().openRecord({ kind: 'document', id })}>{title}</LinkBtn></span>)}</div>}
      {item.gaps.length === 0 ? null : <div className="is-soon">{t('procedure.wants')} {item.gaps.map((gap) => t(`procedure.gap.${gap}`)).join(', ')}</div>}
    </li>
  )
}
