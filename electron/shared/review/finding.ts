import { z } from 'zod'

/**
 * What a packet could give away or be turned against the client with (features J10, X14, X15, X17). A finding is a
 * question to the lawyer with the passage it is about; it states nothing about the law.
 */
export const FindingCode = z.enum([
  'sensitive.pseudonym', 'sensitive.person', 'sensitive.contact', 'sensitive.number', 'sensitive.privileged', 'sensitive.source',
  'names.several', 'names.misspelt', 'names.former',
  'adverse.conduct', 'adverse.admission', 'adverse.wordAlone', 'adverse.contested', 'adverse.differs', 'adverse.charged', 'adverse.accused',
  'reprisal.route', 'reprisal.earlier',
])
export type FindingCode = z.output<typeof FindingCode>

export const Finding = z.strictObject({
  code: FindingCode,
  /** The same for the same thing in the same words: what a decision is kept under. */
  key: z.string().max(300),
  /** The words it is about, as they stand; '' where it is about the packet as a whole. */
  passage: z.string(),
  /** Number of the paragraph, or null for headings, tables and what stands around. */
  paragraph: z.int().nullable(),
  /** Records behind it: the person, the event, the paper. */
  recordIds: z.array(z.string()),
  /** Values of its sentence. */
  params: z.record(z.string(), z.string()),
  /** Not to be released without a decision. */
  blocks: z.boolean(),
})
export type Finding = z.output<typeof Finding>

const blocking: readonly FindingCode[] = ['sensitive.pseudonym', 'sensitive.privileged']

/** A finding with its key. What identifies it is code, records and words: a passage that changes is asked about again. */
export function finding(code: FindingCode, passage: string, more: Partial<Pick<Finding, 'paragraph' | 'recordIds' | 'params'>> = {}): Finding {
  const recordIds = more.recordIds ?? []
  const words = passage.replaceAll(/\s+/g, ' ').trim()
  return {
    code, passage, recordIds, paragraph: more.paragraph ?? null, params: more.params ?? {}, blocks: blocking.includes(code),
    key: `${code} ${recordIds.join(' ')} ${words}`.slice(0, 300),
  }
}
