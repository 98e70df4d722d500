import { z } from 'zod'
import type { Contract } from './channel'
import { DateLanguage } from '../dates/schemas'
import { bodyViews } from '../particulars/injury-parts'
import { EventId, Line, Sha256 } from './values'

export const injuriesContract = {
  /**
   * Writes a lawyer's sheet, or a clinician's report as a transcription, as PDF with its drawings. Local only; journaled.
   * What consent bars needs a reason: without it `refused`, with `details.why`.
   */
  'injuries.exportPdf': {
    input: z.strictObject({ id: EventId, language: DateLanguage, path: z.string(), reason: Line.optional() }),
    output: z.strictObject({ path: z.string(), sha256: Sha256, pages: z.int() }),
    local: true,
  },
  /** Writes one drawing with the marks on it as SVG. Local only; journaled; consent as above. */
  'injuries.exportSvg': {
    input: z.strictObject({ id: EventId, view: z.enum(bodyViews).exclude(['none']), language: DateLanguage, path: z.string(), reason: Line.optional() }),
    output: z.strictObject({ path: z.string(), sha256: Sha256 }),
    local: true,
  },
} as const satisfies Contract
