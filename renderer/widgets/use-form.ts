import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AppError } from '../../electron/shared/errors'
import { actions, drafts } from '../store'
import { toAppError } from '../store/loadable'

/** What a form holds: its values, and texts of date and time fields that could not be understood yet. */
type Typed<T> = { readonly value: T; readonly unread: Readonly<Record<string, string>> }

export type FormStatus =
  | 'opening'
  | 'same'
  | 'edited'
  | 'saving'
  /** A date or time is not understood, so nothing was saved. */
  | 'unread'
  | { readonly failed: AppError }

export type Bound<V> = { readonly value: V; readonly onChange: (value: V) => void }
export type BoundText<V> = { readonly value: V; readonly unread: string | undefined; readonly onChange: (value: V, unread?: string) => void }

export type Form<T> = {
  readonly value: T
  readonly status: FormStatus
  /** When the draft on screen was kept in the vault; null while there is none. */
  readonly draftAt: string | null
  readonly at: <K extends keyof T & string>(name: K) => Bound<T[K]>
  /** As `at`, for a field whose text may not be understood yet. */
  readonly reading: <K extends keyof T & string>(name: K) => BoundText<T[K]>
  readonly change: (change: Partial<T>) => void
  readonly unreadAt: (path: string) => string | undefined
  readonly setUnread: (path: string, text: string | undefined) => void
  readonly save: () => Promise<void>
  readonly discard: () => Promise<void>
  readonly keepNow: () => void
}

/**
 * A form over a record. What is typed goes to the vault as a draft under `draftKey` after a short pause and comes
 * back when the form is opened again. `save` gets the whole value; when it resolves the draft is dropped.
 */
export function useForm<T extends object>({ draftKey, initial, save }: {
  readonly draftKey: string
  readonly initial: T
  readonly save: (value: T) => Promise<void>
}): Form<T> {
  const [typed, setTyped] = useState<Typed<T> | null>(null)
  const [status, setStatus] = useState<FormStatus>('opening')
  const [draftAt, setDraftAt] = useState<string | null>(null)
  const latest = useRef<Typed<T>>({ value: initial, unread: {} })
  latest.current = typed ?? { value: initial, unread: {} }
  const isEdited = useRef(false)
  const blank = useRef(initial)
  blank.current = initial

  useEffect(() => {
    let isHere = true
    void drafts.read(draftKey).then((draft) => {
      if (!isHere || isEdited.current) return
      const kept = draft === null ? null : toTyped(draft.value, blank.current)
      if (kept !== null) {
        isEdited.current = true
        setTyped(kept)
        setDraftAt(draft?.savedAt ?? null)
      }
      setStatus(kept === null ? 'same' : 'edited')
    }).catch((cause: unknown) => {
      toAppError(cause)
      if (isHere) setStatus('same')
    })
    return () => {
      isHere = false
      void drafts.flush(draftKey)
    }
    // The form is mounted anew for another record, so the key never changes under it.
  }, [draftKey])

  const put = useCallback((next: Typed<T>): void => {
    isEdited.current = true
    latest.current = next
    setTyped(next)
    setStatus('edited')
    drafts.keep(draftKey, JSON.stringify(next), setDraftAt)
  }, [draftKey])

  const change = useCallback((part: Partial<T>) => put({ ...latest.current, value: { ...latest.current.value, ...part } }), [put])

  const setUnread = useCallback((path: string, text: string | undefined): void => {
    const { [path]: _gone, ...others } = latest.current.unread
    put({ ...latest.current, unread: text === undefined ? others : { ...others, [path]: text } })
  }, [put])

  const reset = async (): Promise<void> => {
    await drafts.drop(draftKey)
    isEdited.current = false
    setTyped(null)
    setDraftAt(null)
    setStatus('same')
  }

  const saveNow = async (): Promise<void> => {
    if (status === 'saving') return
    if (Object.keys(latest.current.unread).length > 0) return setStatus('unread')
    setStatus('saving')
    try {
      await save(latest.current.value)
      await reset()
      actions().say('toast.saved')
    } catch (cause) {
      setStatus({ failed: toAppError(cause) })
    }
  }

  const bound = useMemo(() => ({ setUnread, change }), [setUnread, change])
  const { value, unread } = typed ?? { value: initial, unread: {} as Readonly<Record<string, string>> }
  return {
    value,
    status,
    draftAt,
    at: (name) => ({ value: value[name], onChange: (next) => bound.change(only<T>(name, next)) }),
    reading: (name) => ({
      value: value[name],
      unread: unread[name],
      onChange: (next, text) => {
        bound.setUnread(name, text)
        bound.change(only<T>(name, next))
      },
    }),
    change: bound.change,
    unreadAt: (path) => unread[path],
    setUnread: bound.setUnread,
    save: saveNow,
    discard: reset,
    keepNow: () => void drafts.flush(draftKey),
  }
}

const only = <T,>(name: keyof T, value: T[keyof T]): Partial<T> => toPartial<T>({ [name]: value })
const toPartial = <T,>(part: object): Partial<T> => part as Partial<T>

/** A kept draft over the record's own values, so that fields added to the form since are not missing. */
function toTyped<T extends object>(json: string, initial: T): Typed<T> | null {
  try {
    const kept = JSON.parse(json) as Typed<Partial<T>>
    return { value: { ...initial, ...kept.value }, unread: kept.unread }
  } catch {
    return null
  }
}
