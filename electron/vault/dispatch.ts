import { damageError, refusalError } from '../../db/database'
import type { Contract, HandlersFor, Reply } from '../shared/contract/channel'
import { AppError } from '../shared/errors'

/**
 * Runs one call. Knows nothing of Electron, so tests and the command line use it as their transport.
 *
 * Never rejects: every outcome is a `Reply`. The input is untrusted and is parsed here, once; handlers receive
 * typed data. Unknown failures are reported to `onBug` and leave as `internal` with no detail, since messages
 * and stacks can quote client material.
 */
export async function dispatch<C extends Contract, Ctx>(
  contract: C,
  handlers: HandlersFor<C, Ctx>,
  ctx: Ctx,
  channel: string,
  rawInput: unknown,
  onBug: (channel: string, cause: unknown) => void,
): Promise<Reply> {
  try {
    if (!Object.hasOwn(contract, channel)) throw new AppError('invalid_input', 'There is no such call.')
    const name = channel as keyof C & string
    const parsed = contract[name]!.input.safeParse(rawInput)
    if (!parsed.success) {
      const details = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.code]))
      throw new AppError('invalid_input', `Invalid input for ${channel}.`, details)
    }
    const value = await handlers[name](ctx, parsed.data as never)
    return { ok: true, value: contract[name]!.output.parse(value) }
  } catch (thrown) {
    // A damaged page can be met by any call that reads, a record removed meanwhile by any call that writes.
    const cause = refusalError(damageError(thrown))
    if (cause instanceof AppError) {
      return { ok: false, error: { code: cause.code, message: cause.message, details: cause.details } }
    }
    onBug(channel, cause)
    return { ok: false, error: { code: 'internal', message: 'Something went wrong. Nothing of this call was kept.', details: {} } }
  }
}
