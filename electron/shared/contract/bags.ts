import { z } from 'zod'
import type { Contract } from './channel'
import { Sha256 } from './values'
import { Secret } from './vault'

/** What came in with an export. */
export const ImportedBag = z.strictObject({
  /** Entries of its journal, which goes on in this vault, and how many of them are here as hashes only. */
  entries: z.int(),
  withheld: z.int(),
  papers: z.int(),
  root: Sha256,
})
export type ImportedBag = z.output<typeof ImportedBag>

export const bagsContract = {
  /** Whether an export could be brought in: nothing of anybody's work is in the vault yet. */
  'bags.mayImport': { input: z.strictObject({}), output: z.strictObject({ isEmpty: z.boolean() }) },
  /**
   * Brings an export into this vault, which must be empty: checked first, then all of it or nothing. Its journal goes on
   * here, so roots on paper stay roots of this vault. `secret` opens this vault. Local only; `jobs.cancel` stops it.
   */
  'bags.import': { input: z.strictObject({ path: z.string(), secret: Secret }), output: ImportedBag, local: true },
} as const satisfies Contract
