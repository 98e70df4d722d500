import type { Occurrence } from '../../../electron/shared/patterns/occurrence'
import { useWords } from '../../widgets/use-words'
import { axisLanes, layAxis, type AxisMark } from './axis-layout'

const [width, left, right, top, step] = [1060, 136, 1046, 34, 30]
const place = (share: number): number => left + share * (right - left)

/** Everything on one axis, a lane for each kind. Signs differ by shape and not by colour alone; the list below says the same in words. */
export function AxisChart({ occurrences }: { readonly occurrences: readonly Occurrence[] }) {
  const { t, date } = useWords()
  const axis = layAxis(occurrences)
  if (axis === null) return <p className="small quiet">{t('pattern.noAxis')}</p>
  const bottom = top + step * (axisLanes.length - 1)
  return (
    <section>
      <svg className="timeline" viewBox={`0 0 ${width} ${bottom + 22}`} role="img" aria-label={t('pattern.axisLabel')}>
        {axis.years.map(({ at, label }) => (
          <g key={label}>
            <line className="tick" x1={place(at)} x2={place(at)} y1={20} y2={bottom + 10} />
            {at < 0.95 ? <text x={place(at) + 4} y={15}>{date(label, 'short')}</text> : null}
          </g>
        ))}
        {axisLanes.map((lane, index) => {
          const y = top + index * step
          return (
            <g key={lane}>
              <text x={14} y={y + 4}>{t(`pattern.lane.${lane}`)}</text>
              <line className="lane" x1={left} x2={right} y1={y} y2={y} />
              {axis.marks.filter((mark) => mark.lane === lane).map((mark) => <Sign key={mark.occurrence.id} mark={mark} y={y} />)}
            </g>
          )
        })}
      </svg>
    </section>
  )
}

function Sign({ mark: { occurrence, from, to, isOpen }, y }: { readonly mark: AxisMark; readonly y: number }) {
  const [x, end] = [place(from), place(to)]
  const title = <title>{occurrence.title}</title>
  const stretch = end - x > 8 ? <rect className={`sign vague ${isBad(occurrence.kind) ? 'bad' : 'known'}`} x={x} y={y - 4} width={end - x} height={8} rx={isOpen ? 0 : 2}>{title}</rect> : null
  const sign = () => {
    switch (occurrence.kind) {
      case 'denial': return <path className="sign bad line" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`}>{title}</path>
      case 'injury': return <circle className="sign bad line" cx={x} cy={y} r={5}>{title}</circle>
      case 'injurySeen': return <circle className="sign bad" cx={x} cy={y} r={3}>{title}</circle>
      case 'punishment': return <rect className="sign bad" x={x - 4} y={y - 4} width={8} height={8}>{title}</rect>
      case 'complaint': return <path className="sign go line" d={`M${x - 4} ${y - 4}l4 8 4-8z`}>{title}</path>
      case 'silence': return <path className="sign bad line" d={`M${x} ${y - 7}v14`}>{title}</path>
      case 'letter': return <rect className="sign known" x={x - 2.5} y={y - 3} width={5} height={6}>{title}</rect>
      case 'hearing': return <path className="sign known" d={`M${x} ${y - 5}l5 5-5 5-5-5z`}>{title}</path>
      default: return <circle className="sign known" cx={x} cy={y} r={3.5}>{title}</circle>
    }
  }
  return <>{stretch}{sign()}</>
}

const isBad = (kind: Occurrence['kind']): boolean => ['denial', 'injury', 'punishment', 'silence'].includes(kind)
