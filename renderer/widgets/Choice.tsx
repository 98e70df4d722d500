import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Select, SelectValue } from 'react-aria-components/Select'
import { useWords } from './use-words'

export type Option<V extends string = string> = { readonly value: V; readonly label: string; readonly hint?: string }

/** A choice of up to six: all of them in sight. Arrow keys move, Space chooses. */
export function Segmented<V extends string>({ labelId, value, options, onChange, slim = false, disabled = false }: {
  readonly labelId: string
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly slim?: boolean
  readonly disabled?: boolean
}) {
  return (
    <RadioGroup
      className={`seg ${slim ? 'slim' : ''}`}
      orientation="horizontal"
      aria-labelledby={labelId}
      value={value}
      isDisabled={disabled}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="seg-item">{option.label}</Radio>
      ))}
    </RadioGroup>
  )
}

/** A choice of more than six, or of records. With `none`, nothing may be chosen too: that is ''. */
export function Choice({ label, labelId, value, options, onChange, none, disabled = false }: {
  readonly label?: string
  readonly labelId?: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  readonly none?: string
  readonly disabled?: boolean
}) {
  const { t } = useWords()
  const all = none === undefined ? options : [{ value: '', label: none }, ...options]
  return (
    <Select
      selectedKey={all.some((option) => option.value === value) ? value : null}
      onSelectionChange={(key) => onChange(String(key ?? ''))}
      placeholder={t('form.choose')}
      isDisabled={disabled}
      {...(labelId === undefined ? {} : { 'aria-labelledby': labelId })}
    >
      {label === undefined ? null : <Label className="hidden-visually">{label}</Label>}
      <Button className="in select-btn">
        <SelectValue className="value">{({ selectedText }) => selectedText === '' || selectedText === null ? <span className="faint">{t('form.choose')}</span> : selectedText}</SelectValue>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <ListBox items={all.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              <span>{option.label}</span>
              {option.hint === undefined ? null : <span className="small">{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
