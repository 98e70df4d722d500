import { z } from 'zod'
import type { Contract } from './channel'
import { Bytes, Instant, Line, PacketId, TemplateId } from './values'

/** Typst source of a template. Data reaches it as JSON and never as source. */
const Source = z.string().min(1).max(400_000)

/** A template of counsel's own, begun as a copy of the one that ships. */
export const Template = z.strictObject({ id: TemplateId, name: Line.min(1), source: Source, updatedAt: Instant })
export type Template = z.output<typeof Template>

/** Where a template is broken: see `template-job.ts`. Lines and columns count from 1. */
export const TemplateFault = z.strictObject({
  where: z.enum(['template', 'shipped', 'paper', 'compiler', 'tooLong']), line: z.int(), column: z.int(), message: z.string(),
})
export type TemplateFault = z.output<typeof TemplateFault>

export const templatesContract = {
  /** By name. */
  'templates.list': { input: z.strictObject({}), output: z.array(Template) },
  /** The template that ships, to copy or to go back to. */
  'templates.original': { input: z.strictObject({}), output: z.strictObject({ source: z.string() }) },
  /** Creates (no id) or replaces. A broken template can be kept: packets that use it are refused until it is mended. */
  'templates.save': { input: z.strictObject({ id: TemplateId.optional(), name: Line.min(1), source: Source }), output: Template },
  /** Packets that used it go back to the one that ships when they are next composed. */
  'templates.remove': { input: z.strictObject({ id: TemplateId }), output: z.strictObject({ journalSeq: z.int() }) },
  /** One page of a packet by this source, or where the source is broken. */
  'templates.preview': {
    input: z.strictObject({ source: Source, packetId: PacketId, page: z.int().min(1), maxWidthPx: z.int().min(50).max(2400) }),
    output: z.strictObject({
      fault: TemplateFault.nullable(),
      page: z.strictObject({ width: z.int(), height: z.int(), rgba: Bytes, pages: z.int() }).nullable(),
    }),
  },
} as const satisfies Contract
