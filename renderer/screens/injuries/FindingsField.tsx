import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Mark } from '../../../electron/shared/body/svg'
import { demandedViews, isDrawn, openViews, sideAt, type DrawnView } from '../../../electron/shared/body/views'
import { isByClinician } from '../../../electron/shared/particulars/clinical-evaluation'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { emptyRow, type FieldProps } from '../records/FieldView'
import { toNumberOrNull, toRows } from '../records/values'
import { BodyMap } from './BodyMap'
import { FindingRow } from './FindingRow'
import { useConsentedExport } from './use-consented-export'

type Row = Readonly<Record<string, unknown>>

/** Marks of findings that stand on a drawing. */
export const marksOf = (rows: readonly Row[]): readonly Mark[] =>
  rows.flatMap(({ no, view, x, y }) => {
    const [number, across, down] = [toNumberOrNull(no), toNumberOrNull(x), toNumberOrNull(y)]
    return number === null || across === null || down === null || !isDrawn(view) ? [] : [{ no: number, view, x: across, y: down }]
  })

/** Marks and injuries: drawings of the body above, and below them each finding in words. One cannot say what the other does not. */
export function FindingsField(props: FieldProps & { readonly details: Row }) {
  const { words, field, value, onChange, details, ownId } = props
  const { t, language } = useWords()
  const rows = toRows(value)
  const marks = marksOf(rows)
  const [view, setView] = useState<DrawnView>('front')
  const [current, setCurrent] = useState<number | null>(null)
  const [moving, setMoving] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const { write, sheet } = useConsentedExport(ownId)
  const box = useRef<HTMLDivElement>(null)
  // The drawing may be another one than before: it takes the focus once it is there.
  useEffect(() => {
    if (moving !== null) box.current?.querySelector<HTMLElement>('.body-frame')?.focus()
  }, [moving])
  if (field.type !== 'rows') return null
  const change = (no: unknown, part: Row): void => onChange(rows.map((row) => (row['no'] === no ? { ...row, ...part } : row)))
  const add = (part: Row): void => {
    const row = { ...emptyRow(field.fields, rows), ...part }
    onChange([...rows, row])
    setCurrent(toNumberOrNull(row['no']))
    setSaid(t('injury.placed', { no: String(row['no']) }))
  }
  const place = ({ x, y }: { readonly x: number; readonly y: number }): void => {
    const at = { view, x, y, side: sideAt(view, x) }
    if (moving === null) return add(at)
    change(moving, at)
    setMoving(null)
    setSaid(t('injury.moved', { no: String(moving) }))
  }
  const cancel = (): boolean => {
    setMoving(null)
    return moving !== null
  }
  const saysDegree = !('consistency' in field.fields) || isByClinician(details)
  return (
    <div ref={box} className="findings" role="group" aria-label={words.field('findings')}>
      <p className="small faint">{words.note('findings')}</p>
      <Views view={view} marks={marks} nameOf={(each) => words.value('bodyView', each)} onView={setView} />
      <BodyMap key={view} view={view} marks={marks} current={moving ?? current} title={words.value('bodyView', view)} onPlace={place} onPick={setCurrent} onCancel={cancel} />
      <div className="spread small">
        <span aria-live="polite">{moving === null ? said : <span className="is-soon">{t('injury.moving', { no: String(moving) })}</span>}</span>
        {ownId === null ? null : <LinkBtn onPress={() => write({ channel: 'injuries.exportSvg', input: { id: ownId, view, language }, suggestedName: `drawing-${view}.svg`, title: t('injury.saveSvg') })}>{t('injury.saveSvg')}</LinkBtn>}
      </div>
      <ul className="finding-list" aria-label={t('injury.list')}>
        {rows.map((row, index) => (
          <FindingRow
            key={String(row['no'])}
            {...props}
            row={row}
            index={index}
            fields={field.fields}
            isOpen={row['no'] === current}
            saysDegree={saysDegree}
            onToggle={() => setCurrent(row['no'] === current ? null : toNumberOrNull(row['no']))}
            onRow={(part) => change(row['no'], part)}
            onMove={() => { if (isDrawn(row['view'])) setView(row['view']); setMoving(toNumberOrNull(row['no'])) }}
            onRemove={() => onChange(rows.filter((each) => each !== row))}
          />
        ))}
      </ul>
      {'consistency' in field.fields && !saysDegree ? <p className="small quiet">{t('injury.noDegree')}</p> : null}
      <div><Btn slim onPress={() => add({})}>{t('injury.addUnplaced')}</Btn></div>
      {sheet}
    </div>
  )
}

/** Which drawing is shown. Those of the genital area come when they are asked for, or where a mark stands on them. */
function Views({ view, marks, nameOf, onView }: { readonly view: DrawnView; readonly marks: readonly Mark[]; readonly nameOf: (view: DrawnView) => string; readonly onView: (view: DrawnView) => void }) {
  const { t } = useWords()
  const [isAsked, setAsked] = useState(false)
  const shown = [...openViews, ...demandedViews.filter((each) => isAsked || each === view || marks.some((mark) => mark.view === each))]
  const count = (each: DrawnView): number => marks.filter((mark) => mark.view === each).length
  return (
    <div className="body-views" role="group" aria-label={t('injury.views')}>
      {shown.map((each) => (
        <Button key={each} className="filter" data-selected={each === view ? true : undefined} aria-pressed={each === view} onPress={() => onView(each)}>
          {nameOf(each)}{count(each) === 0 ? '' : ` · ${count(each)}`}
        </Button>
      ))}
      {isAsked ? null : <LinkBtn onPress={() => setAsked(true)}><span className="small">{t('injury.genitalViews')}</span></LinkBtn>}
    </div>
  )
}
