import { useEffect } from 'react'

/** The row that was opened last, so that leaving its record comes back to it. */
let lastRow: string | null = null

/** Remembers the row that has the focus, before its record takes the screen. */
export function rememberRow(id: string): void {
  lastRow = id
}

/**
 * Puts the focus where the arrows work: on the row left last, else on the first row of the list that `place` shows.
 * Leaves it alone when something that is still there holds it, such as the palette or a dialog.
 */
export function useArrival(place: string): void {
  useEffect(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')]
    const row = rows.find(({ dataset }) => dataset['row'] === lastRow) ?? rows[0]
    row?.focus({ preventScroll: row.dataset['row'] !== lastRow })
    lastRow = null
  }, [place])
}

/** Puts the focus into a record that was opened: the first field of a new one, the heading of one that exists. */
export function useRecordArrival(isNew: boolean): void {
  useEffect(() => {
    if (document.querySelector('[role=dialog]') !== null) return
    const target = document.querySelector<HTMLElement>(isNew ? 'main .form input, main .form textarea' : 'main h1')
    target?.focus({ preventScroll: true })
  }, [isNew])
}
