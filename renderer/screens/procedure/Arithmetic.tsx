import { particularWords } from '../../../electron/shared/particulars/words'
import type { AccountComputed, AccountFinding, TermStep } from '../../../electron/shared/sentence/account'
import { rates } from '../../../electron/shared/sentence/rates'
import type { Timeline } from '../../../electron/shared/sentence/time'
import { useWords } from '../../widgets/use-words'
import { useLength } from './use-length'

/** One account step by step: the term, then its days, then what is wrong with it. */
export function Arithmetic({ computed }: { readonly computed: AccountComputed }) {
  const { t } = useWords()
  const { time } = computed
  return (
    <div className="stack">
      <ol className="sums">{computed.steps.map((step, index) => <TermLine key={index} step={step} />)}</ol>
      {time?.latest == null ? null : <Days timeline={time.latest} />}
      {time?.earliest == null || time.earliest.lastDay === time.latest.lastDay ? null : <p className="small quiet">{t('sentence.orFrom')} <EarliestDay timeline={time.earliest} /></p>}
      <Findings findings={computed.findings} />
    </div>
  )
}

function EarliestDay({ timeline }: { readonly timeline: Timeline }) {
  const { date } = useWords()
  return <span className="num">{date(timeline.lastDay)}</span>
}

function TermLine({ step }: { readonly step: TermStep }) {
  const { t, date } = useWords()
  const length = useLength()
  if (step.code === 'imposed') return <li><span>{t('sentence.step.imposed')}</span><span className="num strong">{length(step.length)}</span></li>
  const when = step.on === null ? '' : `, ${date(step.on, 'short')}`
  return <li><span>{t(`sentence.step.${step.code}`, { by: length(step.by) })}{when}</span><span className="num strong">{step.code === 'impossible' ? '—' : length(step.length)}</span></li>
}

function Days({ timeline }: { readonly timeline: Timeline }) {
  const { t, date, language } = useWords()
  const length = useLength()
  const words = particularWords('sentence', language)
  const { runsFrom, credits, creditDays, countsFrom, lastDay, release, stages, bans } = timeline
  return (
    <ol className="sums">
      <li><span>{t('sentence.step.runsFrom')}</span><span className="num">{date(runsFrom)}</span></li>
      {credits.map(({ from, to, where, rate, days, credited }, index) => (
        <li key={index}>
          <span>{where === '' ? '' : `${where}: `}<span className="num">{date(from, 'short')}–{date(to, 'short')}</span>, {t('sentence.days', { days })} · {words.value('rate', rate)}{rates[rate].source === '' ? null : <> <span className="tag soon" title={rates[rate].source}>{t('procedure.unconfirmed')}</span></>}</span>
          <span className="num">−{t('sentence.days', { days: credited })}</span>
        </li>
      ))}
      {creditDays === 0 ? null : <li><span>{t('sentence.step.countsFrom', { days: creditDays })}</span><span className="num">{date(countsFrom)}</span></li>}
      <li><span>{t('sentence.step.lastDay')}</span><span className="num strong">{date(lastDay)}</span></li>
      <li><span>{t('sentence.step.release')}</span><span className="num">{date(release)}</span></li>
      {stages.map((stage, index) => <li key={`stage ${index}`}><span>{words.value('regime', stage.regime)}{stage.place === '' ? '' : `, ${stage.place}`}, {length(stage.length)}</span><span className="num">{date(stage.from, 'short')}–{date(stage.to, 'short')}</span></li>)}
      {stages.length > 1 && creditDays > 0 ? <li><span className="faint">{t('sentence.stageNote')}</span><span /></li> : null}
      {bans.map((ban, index) => <li key={`ban ${index}`}><span>{ban.what}, {length(ban.length)} · {words.value('banBegins', ban.begins).toLocaleLowerCase()}</span><span className="num">{ban.from === null || ban.to === null ? '—' : `${date(ban.from, 'short')}–${date(ban.to, 'short')}`}</span></li>)}
    </ol>
  )
}

const wrong: readonly AccountFinding['code'][] = ['statedWrong', 'impossible', 'stagesDiffer', 'statedEndWrong', 'creditPastTerm']

/** What is wrong or not known, what is wrong first. */
export function Findings({ findings, onlyWrong = false }: { readonly findings: readonly AccountFinding[]; readonly onlyWrong?: boolean }) {
  const sorted = findings.filter(({ code }) => !onlyWrong || wrong.includes(code)).toSorted((a, b) => Number(wrong.includes(b.code)) - Number(wrong.includes(a.code)))
  if (sorted.length === 0) return null
  return <ul className="stack small">{sorted.map((finding, index) => <li key={index} className={wrong.includes(finding.code) ? 'is-late' : 'is-soon'}><FindingText finding={finding} /></li>)}</ul>
}

function FindingText({ finding }: { readonly finding: AccountFinding }) {
  const { t, date } = useWords()
  const length = useLength()
  if (finding.code === 'statedWrong') {
    const said = t('sentence.finding.statedWrong', { computed: length(finding.computed), stated: length(finding.stated) })
    return <>{said} {finding.needed === null ? '' : t('sentence.finding.needed', { needed: length(finding.needed) })}</>
  }
  if (finding.code === 'stagesDiffer') {
    return <>{t('sentence.finding.stagesDiffer', { stages: length(finding.stages), term: length(finding.term) })} {finding.fitsImposed ? t('sentence.finding.fitsImposed') : ''}</>
  }
  if (finding.code === 'overlap' || finding.code === 'afterStart') return <>{t(`sentence.finding.${finding.code}`, { days: finding.days })}</>
  if (finding.code === 'orderMatters') return <>{t('sentence.finding.orderMatters', { other: date(finding.other) })}</>
  if (finding.code === 'statedEndWrong') return <>{t('sentence.finding.statedEndWrong', { stated: date(finding.stated) })}</>
  return <>{t(`sentence.finding.${finding.code}`)}</>
}
