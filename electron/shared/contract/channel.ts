import type { z } from 'zod'
import type { ErrorCode } from '../errors'

/**
 * One call: what goes in, what comes back. One argument, plain data only.
 *
 * `local` marks calls that take a path of this machine: the command line and the main process may
 * make them, the page never. `unlocked: false` marks the few calls that work on a locked vault.
 */
export type Channel = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly local?: true
  readonly unlocked?: false
}
export type Contract = Readonly<Record<string, Channel>>

/** What crosses the process boundary. Errors are data, because Electron keeps only `message`. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ReplyError }

export type ReplyError = {
  readonly code: ErrorCode
  readonly message: string
  readonly details: Readonly<Record<string, string>>
}

/** A contract's implementation: miss a channel, or return the wrong shape, and it does not compile. */
export type HandlersFor<C extends Contract, Ctx> = {
  readonly [K in keyof C]: (
    ctx: Ctx,
    input: z.output<C[K]['input']>,
  ) => z.input<C[K]['output']> | Promise<z.input<C[K]['output']>>
}
