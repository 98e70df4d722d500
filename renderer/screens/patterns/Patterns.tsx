import { useState } from 'react'
import { PatternKind, type Occurrence } from '../../../electron/shared/patterns/occurrence'
import { windows } from '../../../electron/shared/patterns/overview'
import { compareDates } from '../../../electron/shared/dates/order'
import { useApp } from '../../store'
import { Choice, Segmented } from '../../widgets/Choice'
import { Load } from '../../widgets/Load'
import { RowList } from '../../widgets/RowList'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { Across } from './Across'
import { AxisChart } from './AxisChart'
import { EventLink } from './EventLink'
import { LagTable } from './LagTable'
import { Statements } from './Statements'

/** What followed what: one axis, lags, statements with every record that was counted; over this case or all cases. */
export function Patterns({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const [scope, setScope] = useState<'case' | 'all'>('case')
  const [within, setWithin] = useState(15)
  const [hidden, setHidden] = useState<readonly PatternKind[]>([])
  return (
    <div className="body stack wide-gap">
      <div className="row">
        <span id="pattern-scope" className="hidden-visually">{t('pattern.scope')}</span>
        <Segmented slim labelId="pattern-scope" value={scope} options={[{ value: 'case', label: t('pattern.thisCase') }, { value: 'all', label: t('pattern.allCases') }]} onChange={setScope} />
        <span id="pattern-window" className="small quiet">{t('pattern.window')}</span>
        <span className="pattern-window"><Choice labelId="pattern-window" value={String(within)} options={windows.map((days) => ({ value: String(days), label: t('overview.days', { days }) }))} onChange={(days) => setWithin(Number(days))} /></span>
      </div>
      {scope === 'all' ? <Across withinDays={within} /> : <OfCase matterId={matterId} withinDays={within} hidden={hidden} setHidden={setHidden} />}
    </div>
  )
}

function OfCase({ matterId, withinDays, hidden, setHidden }: { readonly matterId: string; readonly withinDays: number; readonly hidden: readonly PatternKind[]; readonly setHidden: (kinds: readonly PatternKind[]) => void }) {
  const { t } = useWords()
  // Any change of the case's records may change its patterns.
  const chronology = useApp((state) => state.chronology)
  const [found] = useCall('patterns.forMatter', { matterId, withinDays }, chronology)
  return (
    <Load of={found}>
      {({ occurrences, sequences }) => {
        const kinds = PatternKind.options.filter((kind) => occurrences.some((each) => each.kind === kind))
        const shown = occurrences.filter(({ kind }) => !hidden.includes(kind))
        const asked = sequences.filter(({ query }) => !hidden.includes(query.first) && !hidden.includes(query.next))
        const toggle = (kind: PatternKind): void => setHidden(hidden.includes(kind) ? hidden.filter((each) => each !== kind) : [...hidden, kind])
        return (
          <>
            <div className="filters" role="group" aria-label={t('pattern.filters')}>
              {kinds.map((kind) => (
                <button key={kind} type="button" className="filter" aria-pressed={!hidden.includes(kind)} {...(hidden.includes(kind) ? {} : { 'data-selected': true })} onClick={() => toggle(kind)}>
                  {t(`pattern.kind.${kind}`)} {occurrences.filter((each) => each.kind === kind).length}
                </button>
              ))}
            </div>
            <AxisChart occurrences={shown} />
            <Statements matterId={matterId} sequences={asked} occurrences={occurrences} />
            <LagTable sequences={asked} occurrences={occurrences} />
            <AsList occurrences={shown} />
          </>
        )
      }}
    </Load>
  )
}

/** The axis in words: the same records, in order, each to be opened. */
function AsList({ occurrences }: { readonly occurrences: readonly Occurrence[] }) {
  const { t, date } = useWords()
  return (
    <section>
      <h2>{t('pattern.list')}</h2>
      <RowList label={t('pattern.list')}>
        {occurrences.toSorted((a, b) => compareDates(a.happened, b.happened)).map(({ id, happened, kind, title }) => (
          <li key={id} className="pattern-line">
            <span className="date num">{happened === null ? t('date.undated') : date(happened, 'short')}</span>
            <span className="small quiet">{t(`pattern.kind.${kind}`)}</span>
            <EventLink id={id} text={title} />
          </li>
        ))}
      </RowList>
    </section>
  )
}
