import type { ChronologyEntry, EventKind } from '../../../electron/shared/contract/events'
import { useWords } from '../../widgets/use-words'
import { lanes, layTimeline, type Mark, type TimelineLayout } from './timeline-layout'

const width = 1060
const left = 122
const right = 1046
const laneTop = 34
const laneStep = 26

/** The case on one scale. Signs differ by shape as well as by colour; the chronology holds the same in words. */
export function Timeline({ entries }: { readonly entries: readonly ChronologyEntry[] }) {
  const { t, date } = useWords()
  const layout = layTimeline(entries)
  if (layout === null) return null
  return (
    <section>
      <h2 className="pad-bottom">{t('overview.timeline', { from: date(layout.firstDay), to: date(layout.lastDay) })}</h2>
      <svg className="timeline" viewBox={`0 0 ${width} ${laneTop + laneStep * lanes.length - 6}`} role="img" aria-label={t('overview.timelineLabel')}>
        <Scale layout={layout} />
        {lanes.map((lane, index) => (
          <g key={lane}>
            <text x={14} y={laneTop + index * laneStep + 4}>{t(`overview.lane.${lane}`)}</text>
            <line className="lane" x1={left} x2={right} y1={laneTop + index * laneStep} y2={laneTop + index * laneStep} />
            {layout.marks.filter((mark) => mark.lane === lane).map((mark) => <Sign key={mark.id} mark={mark} y={laneTop + index * laneStep} />)}
          </g>
        ))}
      </svg>
    </section>
  )
}

function Scale({ layout }: { readonly layout: TimelineLayout }) {
  const { date } = useWords()
  return layout.ticks.filter(({ at }) => at < 0.96).map(({ at, year, month }) => (
    <g key={at}>
      <line className="tick" x1={place(at)} x2={place(at)} y1={20} y2={laneTop + laneStep * lanes.length - 14} />
      <text x={place(at) + 4} y={15}>{date(`${year}-${String(month).padStart(2, '0')}`, 'short')}</text>
    </g>
  ))
}

const place = (share: number): number => left + share * (right - left)

const harmful: readonly EventKind[] = ['accessDenial', 'illTreatment', 'correspondenceGap', 'punishment']

function Sign({ mark, y }: { readonly mark: Mark; readonly y: number }) {
  const from = place(mark.from)
  const to = place(mark.to)
  const tone = harmful.includes(mark.kind) ? 'bad' : 'known'
  if (to - from > 8) return <rect className={`sign ${tone} vague`} x={from} y={y - 4} width={to - from} height={8} rx={2}><title>{mark.title}</title></rect>
  if (mark.kind === 'accessDenial') return <path className="sign bad line" d={`M${from - 4} ${y - 4}l8 8m0-8l-8 8`}><title>{mark.title}</title></path>
  if (mark.kind === 'illTreatment') return <circle className="sign bad line" cx={from} cy={y} r={5}><title>{mark.title}</title></circle>
  if (mark.lane === 'letters') return <rect className={`sign ${tone}`} x={from - 2.5} y={y - 3} width={5} height={6}><title>{mark.title}</title></rect>
  if (mark.lane === 'complaints') return <path className="sign go line" d={`M${from - 4} ${y - 4}l4 8 4-8z`}><title>{mark.title}</title></path>
  return <circle className={`sign ${tone}`} cx={from} cy={y} r={4}><title>{mark.title}</title></circle>
}
