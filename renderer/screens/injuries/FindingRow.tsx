import { Button } from 'react-aria-components/Button'
import type { Fields } from '../../../electron/shared/particulars/fields'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import type { FieldProps } from '../records/FieldView'
import { toNumberOrNull, toText } from '../records/values'
import { LabelledCell } from './LabelledCell'

type Row = Readonly<Record<string, unknown>>

/** Where it stands and its number belong to the drawing; the rest is typed. A degree is offered only where a named clinician is the author. */
const drawn: readonly string[] = ['no', 'view', 'x', 'y']
const clinical: readonly string[] = ['consistency', 'ageEstimate']

type FindingProps = FieldProps & {
  readonly row: Row
  readonly index: number
  readonly fields: Fields
  readonly isOpen: boolean
  readonly saysDegree: boolean
  readonly onToggle: () => void
  readonly onRow: (part: Row) => void
  readonly onMove: () => void
  readonly onRemove: () => void
}

/** One finding in a line, with all its fields under it while it is open. */
export function FindingRow(props: FindingProps) {
  const { row, fields, words, index, isOpen, saysDegree, onToggle, onRow, onMove, onRemove, matterId, ownId, unreadAt, setUnread } = props
  const { t } = useWords()
  const no = String(row['no'])
  const panelId = `finding-${no}`
  return (
    <li className={isOpen ? 'open' : ''}>
      <Button className="finding-head" aria-expanded={isOpen} aria-controls={panelId} onPress={onToggle}>
        <span className="finding-no num">{no}</span>
        <span>{summaryOf(row, fields, words, t('injury.mm'))}</span>
        <span className="small faint">{row['view'] === 'none' ? t('injury.unplaced') : words.value('bodyView', toText(row['view']))}</span>
      </Button>
      {isOpen ? (
        <div id={panelId} className="finding-body">
          <div className="cells">
            {Object.entries(fields).filter(([name]) => !drawn.includes(name) && (saysDegree || !clinical.includes(name))).map(([name, field]) => (
              <LabelledCell
                key={name}
                name={`findings.${name}`}
                field={field}
                words={words}
                matterId={matterId}
                ownId={ownId}
                value={row[name]}
                onChange={(value) => onRow({ [name]: value })}
                unreadAt={() => unreadAt(`findings.${index}.${name}`)}
                setUnread={(_, text) => setUnread(`findings.${index}.${name}`, text)}
              />
            ))}
          </div>
          <div className="row">
            <Btn slim onPress={onMove}>{t(row['view'] === 'none' ? 'injury.place' : 'injury.move')}</Btn>
            {row['view'] === 'none' ? null : <Btn slim onPress={() => onRow({ view: 'none', x: null, y: null })}>{t('injury.takeOff')}</Btn>}
            <Btn slim look="risk" onPress={onRemove}>{t('injury.remove', { no })}</Btn>
          </div>
        </div>
      ) : null}
    </li>
  )
}

/** 'bruise, upper back, right, 80 × 40 mm, yellow': what is said, in words of the record. */
export function summaryOf(row: Row, fields: Fields, words: FieldProps['words'], mm: string): string {
  const chosen = (name: string): string => {
    const field = fields[name]
    const value = toText(row[name])
    return field?.type !== 'choice' || value === field.empty || value === '' ? '' : words.value(field.words, value)
  }
  const [length, width] = [toNumberOrNull(row['lengthMm']), toNumberOrNull(row['widthMm'])]
  const size = length === null ? (width === null ? '' : `${width} ${mm}`) : width === null ? `${length} ${mm}` : `${length} × ${width} ${mm}`
  const parts = [chosen('lesion'), chosen('region'), chosen('side'), size, toText(row['colour']), chosen('consistency')].filter((part) => part !== '')
  return parts.length === 0 ? '—' : parts.map((part, index) => (index === 0 ? part : part.toLocaleLowerCase())).join(', ')
}
