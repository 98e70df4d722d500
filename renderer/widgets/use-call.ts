import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChannelName, InputOf, OutputOf } from '../../electron/shared/contract'
import { call } from '../store'
import { idle, loadInto, type Loadable } from '../store/loadable'

/**
 * Reads one call for as long as its component is on screen, and again when the input (or `version`) changes.
 * With a null input nothing is asked. The last value stays while the same input is read again.
 */
export function useCall<K extends ChannelName>(
  channel: K,
  input: InputOf<K> | null,
  version: unknown = null,
): readonly [Loadable<OutputOf<K>>, () => void] {
  const [read, setRead] = useState<{ readonly of: string; readonly what: Loadable<OutputOf<K>> }>({ of: '', what: idle })
  const [round, setRound] = useState(0)
  const of = JSON.stringify(input)
  // `of` stands for `input`, which is a new object at every drawing.
  const latest = useRef({ input, read })
  latest.current = { input, read }
  useEffect(() => {
    const { input: asked, read: before } = latest.current
    if (asked === null) return
    let isWanted = true
    void loadInto(before.of === of ? before.what : idle, () => call(channel, asked), (what) => {
      if (isWanted) setRead({ of, what })
    })
    return () => {
      isWanted = false
    }
  }, [channel, of, version, round])
  const again = useCallback(() => setRound((n) => n + 1), [])
  return [read.of === of ? read.what : idle, again]
}
