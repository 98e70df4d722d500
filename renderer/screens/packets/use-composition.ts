import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '../../../electron/shared/contract'
import type { Packet } from '../../../electron/shared/contract/packets'
import { actions } from '../../store'

/** What the composer shows and changes; dates and ids are plain text, as in every form. */
export type CompositionDraft = Required<{ [K in keyof Change]: Exclude<Change[K], undefined> }>
type Change = InputOf<'packets.compose'>['change']

/** How long a pause in typing lasts before a change goes into the packet, in ms. */
const pauseMs = 500

export type Composing = {
  readonly value: CompositionDraft
  /** Grows with every change that reached the vault: the plan and the page are read anew. */
  readonly revision: number
  /** Choices go in at once, typed text after a pause. */
  readonly change: (part: Partial<CompositionDraft>, when?: 'now' | 'paused') => void
  /** Reads plan and page anew after something beside the composition has changed. */
  readonly again: () => void
  /** Sends what still waits. */
  readonly settle: () => Promise<void>
}

/** The composition of a draft packet. Every change goes straight into the vault, so nothing needs saving. */
export function useComposition(packet: Packet): Composing {
  const [value, setValue] = useState<CompositionDraft>({ ...packet.composition, statements: packet.composition.statements ?? [] })
  const [revision, setRevision] = useState(0)
  const waiting = useRef<Partial<CompositionDraft>>({})
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const last = useRef<Promise<void>>(Promise.resolve())

  const send = async (): Promise<void> => {
    const part = waiting.current
    if (Object.keys(part).length === 0) return
    waiting.current = {}
    try {
      await actions().composePacket({ id: packet.id, change: part })
    } catch (cause) {
      actions().sayError(cause)
    }
    setRevision((n) => n + 1)
  }
  const settle = (): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current)
    // One after another, so that an older change can never overtake a newer one.
    last.current = last.current.then(send)
    return last.current
  }
  const latestSettle = useRef(settle)
  latestSettle.current = settle
  useEffect(() => () => void latestSettle.current(), [])
  const change = (part: Partial<CompositionDraft>, when: 'now' | 'paused' = 'now'): void => {
    setValue((before) => ({ ...before, ...part }))
    waiting.current = { ...waiting.current, ...part }
    if (timer.current !== null) clearTimeout(timer.current)
    if (when === 'now') void settle()
    else timer.current = setTimeout(() => void settle(), pauseMs)
  }
  return { value, revision, change, settle, again: () => setRevision((n) => n + 1) }
}
