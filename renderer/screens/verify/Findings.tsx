import type { OutputOf } from '../../../electron/shared/contract'
import type { CheckFinding } from '../../../electron/shared/contract/verify'
import { formatBytes } from '../../format/text'
import { useWords } from '../../widgets/use-words'

const looks = { ok: 'good', warn: 'soon', bad: 'late' } as const

/** What a check found: the verdict, then every finding, bad ones first. */
export function Findings({ report }: { readonly report: OutputOf<'verify.path'> }) {
  const { t, language } = useWords()
  const { facts, verdict, findings, more } = report
  return (
    <section className="stack" role="status">
      <h2><span className={`tag ${looks[verdict]}`}>{t(`enum.checkState.${verdict}`)}</span> {t(`checking.verdict.${verdict}`)}</h2>
      <p className="small quiet">{t(`checking.kind.${facts.kind}`)}{facts.files === 0 ? '' : `, ${t('checking.files', { count: facts.files })}, ${formatBytes(facts.bytes, language)}`}</p>
      <ul className="rows">{findings.map((finding, index) => <li key={index}><FindingLine finding={finding} /></li>)}</ul>
      {more === 0 ? null : <p className="small quiet">{t('checking.more', { count: more })}</p>}
      <p className="small faint">{t('checking.limits')}</p>
    </section>
  )
}

function FindingLine({ finding: { state, code, where, detail } }: { readonly finding: CheckFinding }) {
  const { t } = useWords()
  return (
    <div className="finding">
      <span className={`tag ${looks[state]}`}>{t(`enum.checkState.${state}`)}</span>
      <div>
        <p>{t(`check.${code.replaceAll('.', '_')}`)}</p>
        {where === null ? null : <p className="mono small">{where}</p>}
        {detail === '' ? null : <p className="mono faint small">{detail}</p>}
      </div>
    </div>
  )
}
