import { Check as CheckSign } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'

/** Yes or no. `label` is used where the words beside it do not name it alone. */
export function Check({ checked, onChange, children, disabled = false, label }: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children?: ReactNode
  readonly disabled?: boolean
  readonly label?: string
}) {
  return (
    <Checkbox className="check" isSelected={checked} onChange={onChange} isDisabled={disabled} {...(label === undefined ? {} : { 'aria-label': label })}>
      <span className="check-box"><CheckSign size={12} strokeWidth={3.5} aria-hidden /></span>
      {children}
    </Checkbox>
  )
}
