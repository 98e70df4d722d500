import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { rememberRow } from './use-arrival'

/** Keys that act on the row that has the focus. Rows are found by `data-row` on the element that is focused. */
export type RowKeys = { readonly onEdit?: (id: string) => void; readonly onDelete?: (id: string) => void }

/** A list of records: arrows, Home and End move, Enter opens (each row is a button), E edits, Delete asks. */
export function RowList({ label, keys = {}, children, className = 'rows' }: {
  readonly label: string
  readonly keys?: RowKeys
  readonly children: ReactNode
  readonly className?: string
}) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return
    const row = event.target.closest<HTMLElement>('[data-row]')
    if (row === null || event.target !== row) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const target = rows[nextIndex(event.key, rows.indexOf(row), rows.length)]
    if (target !== undefined) {
      event.preventDefault()
      target.focus()
      return
    }
    const id = row.dataset['row'] ?? ''
    const act = event.code === 'KeyE' ? keys.onEdit : event.key === 'Delete' ? keys.onDelete : undefined
    if (act === undefined) return
    event.preventDefault()
    rememberRow(id)
    act(id)
  }
  return <ul ref={list} className={className} aria-label={label} onKeyDown={onKeyDown}>{children}</ul>
}

function nextIndex(key: string, index: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(index - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}

/** One record of a list, in one line. */
export function Row({ id, onOpen, children, columns, current = false }: {
  readonly id: string
  readonly onOpen: () => void
  readonly children: ReactNode
  /** Widths of the columns, as CSS grid writes them. */
  readonly columns: string
  readonly current?: boolean
}) {
  return (
    <button type="button" className="rec" data-row={id} aria-current={current} style={{ gridTemplateColumns: columns }} onClick={() => { rememberRow(id); onOpen() }}>
      {children}
    </button>
  )
}
