import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'

type BtnProps = Omit<ButtonProps, 'className' | 'children'> & {
  readonly children: ReactNode
  /** `go` is the one thing to do next; `risk` takes something away. */
  readonly look?: 'go' | 'risk' | 'plain'
  readonly slim?: boolean
}

export function Btn({ look = 'plain', slim = false, children, ...props }: BtnProps) {
  return (
    <Button {...props} className={`btn ${look === 'plain' ? '' : look} ${slim ? 'slim' : ''}`}>
      {children}
    </Button>
  )
}

/** A button that reads as text: opens a record or takes a small step. */
export function LinkBtn({ children, ...props }: Omit<ButtonProps, 'className' | 'children'> & { readonly children: ReactNode }) {
  return (
    <Button {...props} className="link">
      {children}
    </Button>
  )
}

/** A button that is only a sign; `label` is what it is called. */
export function IconBtn({ label, children, ...props }: Omit<ButtonProps, 'className' | 'children'> & { readonly label: string; readonly children: ReactNode }) {
  return (
    <Button {...props} aria-label={label} className="icon-btn">
      {children}
    </Button>
  )
}
