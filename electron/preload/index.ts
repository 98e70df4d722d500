import { contextBridge, ipcRenderer } from 'electron'
import type { Reply } from '../shared/contract/channel'
import { toCallFrame } from '../shared/frame'

// All the page gets: one way to ask, one way to listen. This file does not change when a call is added.
const refused: Reply = {
  ok: false,
  error: { code: 'invalid_input', message: 'A call takes plain data of at most 2 MiB', details: {} },
}

const bridge = Object.freeze({
  call: (channel: string, input: unknown): Promise<Reply> => {
    const frame = toCallFrame({ channel, input })
    return frame === null ? Promise.resolve(refused) : ipcRenderer.invoke('call', frame)
  },

  /** Calls back with `{ name, data }`; the returned function ends it. The Electron event stays on this side. */
  onEvent: (listener: (event: { name: string; data: unknown }) => void): (() => void) => {
    const forward = (_: unknown, event: { name: string; data: unknown }): void => listener(event)
    ipcRenderer.on('event', forward)
    return () => {
      ipcRenderer.removeListener('event', forward)
    }
  },
})

contextBridge.exposeInMainWorld('bridge', bridge)
