import { X } from 'lucide-react'
import { IconBtn, LinkBtn } from './Btn'
import { Choice, type Option } from './Choice'
import { Field } from './Field'
import type { Bound } from './use-form'
import { useWords } from './use-words'

/** Any number of records out of a list; each chosen one opens. */
export function RecordsField({ label, note, value, onChange, options, addLabel, onOpen }: Bound<readonly string[]> & {
  readonly label: string
  readonly note?: string
  readonly options: readonly Option[]
  readonly addLabel: string
  readonly onOpen: (id: string) => void
}) {
  const { t } = useWords()
  const chosen = value.map((id) => options.find((option) => option.value === id) ?? { value: id, label: t('form.gone') })
  const rest = options.filter((option) => !value.includes(option.value))
  return (
    <Field label={label} note={note} set>
      {() => (
        <div className="stack">
          {chosen.map((option) => (
            <span key={option.value} className="row">
              <LinkBtn onPress={() => onOpen(option.value)}>{option.label}</LinkBtn>
              {option.hint === undefined || option.hint === '' ? null : <span className="small faint">{option.hint}</span>}
              <IconBtn label={`${t('form.remove')}: ${option.label}`} onPress={() => onChange(value.filter((id) => id !== option.value))}><X size={14} aria-hidden /></IconBtn>
            </span>
          ))}
          {rest.length === 0 ? <span className="small faint">{value.length === 0 ? t('form.nothingToChoose') : ''}</span> : (
            <Choice label={addLabel} none={addLabel} value="" options={rest} onChange={(id) => { if (id !== '') onChange([...value, id]) }} />
          )}
        </div>
      )}
    </Field>
  )
}
