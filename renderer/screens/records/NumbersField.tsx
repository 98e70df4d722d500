import { useState, type InputHTMLAttributes } from 'react'
import { Field } from '../../widgets/Field'
import { readNumbers, toNumbers } from './values'

type NumbersProps = { readonly label: string; readonly value: unknown; readonly onChange: (value: unknown) => void }

/** Numbers of rows as running text: '1, 3'. */
export function NumbersInput({ label, ...props }: NumbersProps) {
  return <Typed {...props} aria-label={label} placeholder={label} />
}

export function NumbersField({ label, note, ...props }: NumbersProps & { readonly note?: string }) {
  return <Field label={label} note={note}>{({ id }) => <Typed {...props} id={id} />}</Field>
}

function Typed({ value, onChange, ...rest }: Omit<NumbersProps, 'label'> & Pick<InputHTMLAttributes<HTMLInputElement>, 'id' | 'placeholder' | 'aria-label'>) {
  const [typing, setTyping] = useState<string | null>(null)
  return (
    <input
      {...rest}
      className="in num"
      inputMode="numeric"
      value={typing ?? toNumbers(value).join(', ')}
      onChange={(event) => { setTyping(event.target.value); onChange(readNumbers(event.target.value)) }}
      onBlur={() => setTyping(null)}
    />
  )
}
