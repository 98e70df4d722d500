import { AppError } from '../../electron/shared/errors'

/** Something read from the vault. While it is read again, the last value stays on screen. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: AppError }

export const idle: Loadable<never> = { status: 'idle' }

export const ready = <T>(value: T): Loadable<T> => ({ status: 'ready', value })

/** The value when there is one, else `fallback`. */
export function valueOr<T, F>(loadable: Loadable<T>, fallback: F): T | F {
  return loadable.status === 'ready' ? loadable.value : fallback
}

const noItems: readonly never[] = []

/** The list when it is there, else always the same empty one, so that nothing draws again for it. */
export function listOf<T>(loadable: Loadable<readonly T[]>): readonly T[] {
  return loadable.status === 'ready' ? loadable.value : noItems
}

/** An `AppError` as it is; anything else is a bug and keeps going up. */
export function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  throw cause
}

/**
 * Reads with `fetch` and reports every step to `show`. A value already on screen is not taken away while
 * it is read again. Failures a user can act on become `failed`.
 */
export async function loadInto<T>(
  current: Loadable<T>,
  fetch: () => Promise<T>,
  show: (next: Loadable<T>) => void,
): Promise<void> {
  if (current.status !== 'ready') show({ status: 'loading' })
  try {
    show(ready(await fetch()))
  } catch (cause) {
    show({ status: 'failed', error: toAppError(cause) })
  }
}
