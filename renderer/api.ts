import type { ChannelName, InputOf, OutputOf } from '../electron/shared/contract'
import type { Reply } from '../electron/shared/contract/channel'
import { AppError } from '../electron/shared/errors'

/** What the vault or the main process tells without being asked. */
export type BridgeEvent = { readonly name: string; readonly data: unknown }

declare global {
  interface Window {
    readonly bridge: {
      readonly call: (channel: string, input: unknown) => Promise<unknown>
      readonly onEvent: (listener: (event: BridgeEvent) => void) => () => void
    }
  }
}

/** The page's only way out. Resolves with the call's output or throws an `AppError`. */
export async function call<K extends ChannelName>(channel: K, input: InputOf<K>): Promise<OutputOf<K>> {
  const reply = toReply(await window.bridge.call(channel, input))
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, { ...reply.error.details })
  return reply.value as OutputOf<K>
}

export type Call = typeof call

/** Listens to events of the main and vault processes; the returned function ends it. */
export function onEvent(listener: (event: BridgeEvent) => void): () => void {
  return window.bridge.onEvent(listener)
}

const toReply = (raw: unknown): Reply => raw as Reply
