import type { ChannelName, InputOf, OutputOf } from '../../electron/shared/contract'
import { AppError } from '../../electron/shared/errors'
import type { Call } from '../../renderer/api'

export type Answers = { readonly [K in ChannelName]?: (input: InputOf<K>) => Promise<OutputOf<K>> | OutputOf<K> }

/** A `call` that answers from a table and remembers what was asked, in order. A call without an answer is refused. */
export function fakeCall(answers: Answers): { readonly call: Call; readonly asked: [string, unknown][] } {
  const asked: [string, unknown][] = []
  const table: Readonly<Record<string, ((input: never) => unknown) | undefined>> = answers
  const call = async (channel: string, input: unknown): Promise<unknown> => {
    asked.push([channel, input])
    const answer = table[channel]
    if (answer === undefined) throw new AppError('internal', `No answer for ${channel}`)
    return answer(input as never)
  }
  return { call: call as Call, asked }
}
