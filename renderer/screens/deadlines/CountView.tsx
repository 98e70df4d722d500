import { isConfirmed } from '../../../electron/shared/deadlines/rule'
import type { Counted, Step, Warning } from '../../../electron/shared/deadlines/counted'
import type { BySource } from '../../../electron/shared/deadlines/per-source'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { useWords } from '../../widgets/use-words'
import { useDeadlineWords } from './use-deadline-words'

/** A computed day with all that stands behind it: warnings first, then every step, the sources, and what it is worth. */
export function CountView({ counted, bySource }: { readonly counted: Counted; readonly bySource: readonly BySource[] }) {
  const { t, date } = useWords()
  return (
    <div className="count stack">
      <p className="big num">{counted.on === null ? t('deadline.noDay') : date(counted.on)} <span className="small quiet">{counted.time ?? (counted.on === null ? '' : t('deadline.till'))}</span></p>
      <Warnings warnings={counted.warnings} />
      <Steps steps={counted.steps} />
      {bySource.length === 0 ? null : (
        <section>
          <h3>{t('deadline.bySource')}</h3>
          <ul className="rows">
            {bySource.map((one) => <li key={one.date} className="pad-line">{t('deadline.bySourceLine', { date: date(one.date), count: one.claimIds.length, on: one.on === null ? '—' : date(one.on) })}</li>)}
          </ul>
        </section>
      )}
      <Disclaimer ruleId={counted.ruleId} version={counted.version} />
    </div>
  )
}

/** Red ones first, as the count gives them; each is a sentence. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const words = useDeadlineWords()
  if (warnings.length === 0) return null
  return (
    <ul className="stack">
      {warnings.map((warning, index) => <li key={index} className={`notice ${warning.level === 'stop' ? 'stop' : ''}`}>{words.warning(warning)}</li>)}
    </ul>
  )
}

export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useWords()
  const words = useDeadlineWords()
  if (steps.length === 0) return null
  return (
    <section>
      <h3>{t('deadline.steps')}</h3>
      <ol className="count-steps">
        {steps.map((step, index) => <li key={index}>{words.step(step)}</li>)}
      </ol>
    </section>
  )
}

/** What a computed day is worth, with the rule's version and who checked it. */
export function Disclaimer({ ruleId, version }: { readonly ruleId: string; readonly version: number | null }) {
  const { t, date } = useWords()
  const rule = useApp((state) => listOf(state.rules)).find((each) => each.id === ruleId && each.version === version)
  if (rule === undefined) return null
  const { verification, source } = rule
  const values = { id: ruleId, version: version ?? 0 }
  return (
    <div className="small quiet">
      <p>{isConfirmed(verification) ? t('deadline.disclaimer', { ...values, date: date(verification.on), name: verification.by ?? '' }) : t('deadline.disclaimerUnchecked', values)}</p>
      <p className="faint">{[source.ref, source.seen].filter((part) => part !== '').join('; ')}</p>
      {rule.note === '' ? null : <p className="faint">{rule.note}</p>}
    </div>
  )
}
