import type { ChannelName, InputOf, OutputOf } from '../../electron/shared/contract'
import type { Call } from '../api'

type Rest<K extends ChannelName> = Omit<InputOf<K>, 'path'>

// Main answers with the output of the call it was given, which the vault has checked.
const toOutput = <K extends ChannelName>(reply: unknown): OutputOf<K> => reply as OutputOf<K>

/** Has main ask where to write, and makes the call with that place. Null when the user cancels. */
export async function saveWith<K extends ChannelName>(call: Call, channel: K, input: Rest<K>, suggestedName: string): Promise<OutputOf<K> | null> {
  const { saved, reply } = await call('desktop.saveExport', { channel, input: { ...input }, suggestedName: suggestedName.slice(0, 120) })
  return saved ? toOutput<K>(reply) : null
}

/** Has main ask for a file or folder, and makes the call with it. Null when the user cancels. */
export async function openWith<K extends ChannelName>(call: Call, channel: K, input: Rest<K>, kind: 'file' | 'folder', extensions: readonly string[] = []): Promise<OutputOf<K> | null> {
  const { opened, reply } = await call('desktop.openWith', { channel, input: { ...input }, kind, extensions: [...extensions] })
  return opened ? toOutput<K>(reply) : null
}
