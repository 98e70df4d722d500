import { daysBetween } from '../../electron/shared/dates/calendar'
import { LocalDate } from '../../electron/shared/dates/schemas'

/** How a camera's clock stands to the time of an event: by days, or on the same day by minutes; null where that cannot be said. */
export type CameraGap = { readonly days: number } | { readonly minutes: number } | null

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Positive where the camera is later. Clocks are compared as they read: neither is known to be right. */
export function cameraGap(takenAt: string | null, happened: string | null, time: string | null): CameraGap {
  const [taken, day] = [LocalDate.safeParse(takenAt?.slice(0, 10)), LocalDate.safeParse(happened)]
  if (!taken.success || !day.success) return null
  const days = daysBetween(day.data, taken.data)
  const clock = takenAt?.slice(11, 16) ?? ''
  return days !== 0 || time === null || clock === '' ? { days } : { minutes: minutesOf(clock) - minutesOf(time) }
}
