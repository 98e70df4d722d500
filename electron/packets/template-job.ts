import { z } from 'zod'

/** What the worker sets: the source of a template and the data, which never becomes source. */
export const TemplateJob = z.strictObject({ source: z.string(), json: z.instanceof(Uint8Array) })
export type TemplateJob = z.output<typeof TemplateJob>

/** Where a template is broken; `where`: in it, in a shipped part it calls, not using `paper`, the compiler itself, never ending. */
export const TemplateProblem = z.strictObject({
  where: z.enum(['template', 'shipped', 'paper', 'compiler', 'tooLong']), line: z.int().min(1), column: z.int().min(1), message: z.string(),
})
export type TemplateProblem = z.output<typeof TemplateProblem>

export const TemplateAnswer = z.union([
  z.strictObject({ ok: z.literal(true), pdf: z.instanceof(Uint8Array), pageCount: z.int().min(1) }),
  z.strictObject({ ok: z.literal(false), problem: TemplateProblem }),
])
export type TemplateAnswer = z.output<typeof TemplateAnswer>
