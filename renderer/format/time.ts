/** Reads a clock time as people type it ('9', '940', '9.40', '09:40', '9h40') into `HH:MM`; null when it is none. */
export function parseTime(text: string): string | null {
  const compact = text.trim()
  const parts = /^(\d{1,2})(?:\s*[:.,hч\s-]\s*(\d{2}))?\s*[hч]?$/i.exec(compact) ?? /^(\d{1,2})(\d{2})$/.exec(compact)
  if (parts === null) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? '0')
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Splits a typed line of the minute-by-minute account into its leading clock time and the rest. */
export function splitMinute(line: string): { readonly time: string | null; readonly text: string } {
  const parts = /^(\d{1,2}[:.]\d{2}|\d{4})\s+(.*)$/s.exec(line.trim())
  const time = parts === null ? null : parseTime(parts[1] ?? '')
  return time === null ? { time: null, text: line.trim() } : { time, text: (parts?.[2] ?? '').trim() }
}
