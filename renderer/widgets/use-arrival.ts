import { useEffect } from 'react'

/** The row that was opened last and its place, so that leaving or deleting its record comes back to it. */
let lastRow: string | null = null
let lastIndex = 0

const rowsOnScreen = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-row]')]

/** Remembers the row that has the focus, before its record takes the screen or is deleted. */
export function rememberRow(id: string): void {
  lastRow = id
  lastIndex = Math.max(0, rowsOnScreen().findIndex(({ dataset }) => dataset['row'] === id))
}

/** Once a dialog is gone together with the row it was about: the focus goes to the row that took its place. */
export function returnToList(): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    const rows = rowsOnScreen()
    rows[Math.min(lastIndex, rows.length - 1)]?.focus()
  }, 80)
}

/**
 * Puts the focus where the arrows work: on the row left last, else on the first row of the list that `place` shows.
 * Leaves it alone when something in the page that is still there holds it, such as a tab or a dialog.
 */
export function useArrival(place: string): void {
  useEffect(() => {
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body && activeElement.closest('.rail') === null) return
    const rows = rowsOnScreen()
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
