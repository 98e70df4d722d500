import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Btn, IconBtn } from './Btn'
import { Field } from './Field'
import type { Bound } from './use-form'
import { useWords } from './use-words'

/** Several of the same: rows that can be added and taken away. `draw` gets a row and how to change it. */
export function RowsField<T extends object>({ label, addLabel, columns, empty, value, onChange, draw }: Bound<readonly T[]> & {
  readonly label: string
  readonly addLabel: string
  /** Widths of the columns, as CSS grid writes them; the last one, for removing, is added. */
  readonly columns: string
  readonly empty: T
  readonly draw: (row: T, change: (part: Partial<T>) => void, index: number) => ReactNode
}) {
  const { t } = useWords()
  return (
    <Field label={label} set>
      {({ labelId }) => (
        <div className="rows-edit" role="group" aria-labelledby={labelId}>
          {value.map((row, index) => (
            <div key={index} className="line" style={{ gridTemplateColumns: `${columns} 26px` }}>
              {draw(row, (part) => onChange(value.map((each, at) => (at === index ? { ...each, ...part } : each))), index)}
              <IconBtn label={t('form.remove')} onPress={() => onChange(value.filter((_, at) => at !== index))}><X size={15} aria-hidden /></IconBtn>
            </div>
          ))}
          <div><Btn slim onPress={() => onChange([...value, empty])}>{addLabel}</Btn></div>
        </div>
      )}
    </Field>
  )
}

/** A bare text field in a row; its label is its placeholder too. */
export function RowText({ label, value, onChange }: Bound<string> & { readonly label: string }) {
  return <input className="in" aria-label={label} placeholder={label} value={value} onChange={(event) => onChange(event.target.value)} />
}
