import { useEffect, useRef } from 'react'

/** Whether the key belongs to a field, so that a plain letter must not be taken as a command. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return target instanceof HTMLElement && target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=menu]') !== null
}

const isDialogOpen = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null

/** How long after G the second letter still counts, in ms. */
const chordMs = 1200

/**
 * Keys of a screen. Names: 'N', '?', 'Ctrl+S', 'Escape', and two-letter chords such as 'G O'. They go by the
 * place of the key (`event.code`), so that they are the same on a Cyrillic layout. Plain letters rest while a field has
 * the focus; Ctrl keys and Escape work in fields too. While a dialog is open only its own keys (`inDialog`) work, and Lock.
 */
export function useKeys(bindings: Readonly<Record<string, () => void>>, inDialog = false): void {
  const latest = useRef(bindings)
  latest.current = bindings
  useEffect(() => {
    let chord: { readonly first: string; readonly at: number } | null = null
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const name = keyName(event)
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.code !== 'Escape'
      if (isDialogOpen() !== inDialog && keyName(event) !== 'Ctrl+L') return
      if (isPlain && isTyping(event)) return
      const pair = chord !== null && event.timeStamp - chord.at < chordMs ? `${chord.first} ${name}` : null
      chord = null
      const run = (pair === null ? undefined : latest.current[pair]) ?? latest.current[name]
      if (run !== undefined) {
        event.preventDefault()
        run()
      } else if (isPlain && Object.keys(latest.current).some((key) => key.startsWith(`${name} `))) {
        chord = { first: name, at: event.timeStamp }
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [inDialog])
}

/** The keys of size, which every layout has elsewhere: plus (also without Shift), minus and nought. */
function signOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | null {
  if (key === '+' || key === '=' || code === 'NumpadAdd') return '+'
  if (key === '-' || code === 'NumpadSubtract') return '-'
  return key === '0' || code === 'Digit0' || code === 'Numpad0' ? '0' : null
}

/** 'Ctrl+S', 'N', '?', '/'. The Mac's command key counts as Ctrl. '?' has no place of its own, and '/' none but its own: layouts differ. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  if (event.key === '?') return '?'
  if ((event.key === '/' || event.code === 'Slash') && !event.ctrlKey && !event.metaKey && !event.altKey) return '/'
  const sign = event.ctrlKey || event.metaKey ? signOf(event) : null
  if (sign !== null) return `Ctrl+${sign}`
  const code = event.code.replace(/^Key/, '')
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', code]
  return parts.filter((part) => part !== '').join('+')
}
