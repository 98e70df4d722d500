import type { Claim } from '../../../electron/shared/contract/events'
import { particularWords } from '../../../electron/shared/particulars/words'
import { chargeHistory, type ChargeStep, type StepDate } from '../../../electron/shared/procedure/charges'
import { shownName } from '../../format/names'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { useDocuments, useParties } from '../../widgets/options'
import { useWords, type Words } from '../../widgets/use-words'
import { EventLink } from './EventLink'

/** The chain of the charges: each step with its article, by whom, and its day as every source gives it. */
export function ChargeHistory() {
  const { t, language } = useWords()
  const records = useApp((state) => listOf(state.records))
  const claims = useApp((state) => listOf(state.chronology)).flatMap((entry) => entry.claims)
  const { steps, standing } = chargeHistory(records, claims)
  if (steps.length === 0) return null
  return (
    <div className="stack pad-bottom">
      <div className="wide-table" tabIndex={0} role="region" aria-label={t('procedure.chain')}>
        <table className="grid">
          <thead><tr>{['step', 'article', 'by', 'dates'].map((name) => <th key={name} scope="col">{t(`procedure.charge.${name}`)}</th>)}</tr></thead>
          <tbody>{steps.map((step, index) => <StepRow key={`${step.eventId} ${index}`} step={step} claims={claims} />)}</tbody>
        </table>
      </div>
      {standing.length === 0 ? null : (
        <p className="small"><span className="quiet">{t('procedure.stands')}</span>{' '}
          {standing.map(({ article, state }, index) => <span key={article}>{index === 0 ? '' : '; '}<span className="said">{article}</span> {stepWord(state, language).toLocaleLowerCase()}</span>)}
        </p>
      )}
    </div>
  )
}

/** The word of a step, whichever kind of record it comes from. */
function stepWord(step: ChargeStep['step'], language: Words['language']): string {
  if (step === 'indicted') return particularWords('indictment', language).name
  const own = particularWords('charge', language).value('chargeStep', step)
  return own === step ? particularWords('judgment', language).value('finding', step) : own
}

function StepRow({ step, claims }: { readonly step: ChargeStep; readonly claims: readonly Claim[] }) {
  const { t, language } = useWords()
  const by = useParties().find(({ id }) => id === step.byPartyId)
  const isFromOther = step.other !== '' && step.kind === 'charge'
  return (
    <tr>
      <td><EventLink id={step.eventId} dated={false} /><div className="small quiet">{stepWord(step.step, language)}</div></td>
      <td className="said">{step.other === '' ? step.article : isFromOther ? `${step.other} → ${step.article}` : `${step.article} → ${step.other}`}</td>
      <td>{by === undefined ? step.byWhom : shownName(by)}</td>
      <td>
        <ul>{step.dates.map((each) => <DateLine key={each.date} each={each} claims={claims} />)}</ul>
        {step.differs ? <span className="tag soon">{t('procedure.differ')}</span> : null}
      </td>
    </tr>
  )
}

function DateLine({ each, claims }: { readonly each: StepDate; readonly claims: readonly Claim[] }) {
  const { t, date } = useWords()
  const papers = useDocuments()
  const parties = useParties()
  const sources = each.claimIds.flatMap((id) => {
    const claim = claims.find((one) => one.id === id)
    const teller = parties.find((one) => one.id === claim?.toldByPartyId)
    const title = papers.find((one) => one.id === claim?.documentId)?.title ?? (teller === undefined ? '' : shownName(teller))
    return claim === undefined ? [] : [{ id, title, quote: claim.quote }]
  })
  return (
    <li>
      <span className="num">{date(each.date, 'short')}</span>
      {each.isWorking ? <span className="small quiet"> {t('procedure.working')}</span> : null}
      {sources.map(({ id, title, quote }) => <div key={id} className="small"><span className="quiet">{title}</span> {quote === '' ? null : <span className="said">{t('claim.said', { text: quote })}</span>}</div>)}
    </li>
  )
}
