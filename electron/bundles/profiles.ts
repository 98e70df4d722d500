/** The rules of courts for bundles, as data. Nobody has confirmed any of them unless `checkedBy` says so. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Bundle, BundleLanguage, BundleProfileId, type BundleProfileView } from '../shared/contract/bundles'
import { AppError } from '../shared/errors'

const Token = z.enum(['caseNumber', 'caseName', 'title', 'letter', 'hearingOn', 'judge'])

export const BundleProfile = z.strictObject({
  id: BundleProfileId,
  name: z.strictObject({ en: z.string(), ru: z.string(), fr: z.string() }),
  /** Numbers of sources in the project's notes on court bundles. */
  sources: z.array(z.string()),
  /** Who confirmed the rules, and when; '' for nobody. */
  checkedBy: z.string(),
  paper: z.enum(['a4', 'letter', 'any']),
  numberAt: z.enum(['bottomRight', 'bottomCentre']),
  outline: z.enum(['title', 'titleAndPage', 'dateAndTitle']),
  links: z.strictObject({ index: z.boolean(), external: z.enum(['allow', 'forbid']) }),
  maxDpi: z.int().nullable(),
  /** What one mail or portal takes; null for no such rule. */
  mailBytes: z.int().nullable(),
  subject: z.array(Token),
  fileName: z.array(Token).min(1),
  statementPages: z.int().nullable(),
  /** [] for any. */
  languages: z.array(BundleLanguage),
  deny: z.array(z.string()),
  defaults: Bundle.pick({ markWord: true, markStyle: true, maxBytes: true, late: true, language: true }),
  /** Rules that are not named do not apply. A broken one that is only advised is a warning. */
  rules: z.record(z.string().regex(/^BC\d\d$/), z.enum(['required', 'advised'])),
})
export type BundleProfile = z.output<typeof BundleProfile>

/** All profiles, the plain one first, then by id. */
export function readProfiles(resourcesDir: string): BundleProfile[] {
  const dir = join(resourcesDir, 'bundle-profiles')
  const all = readdirSync(dir).filter((name) => name.endsWith('.json')).map((name) => BundleProfile.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))))
  return all.toSorted((a, b) => Number(b.id === 'plain') - Number(a.id === 'plain') || (a.id < b.id ? -1 : 1))
}

/** Throws `not_found`. */
export function profileOf(resourcesDir: string, id: string): BundleProfile {
  const profile = readProfiles(resourcesDir).find((candidate) => candidate.id === id)
  if (profile === undefined) throw new AppError('not_found', 'There are no rules of this name for bundles.')
  return profile
}

export const toProfileView = ({ id, name, sources, checkedBy, defaults }: BundleProfile): BundleProfileView => ({ id, name, sources, checkedBy, defaults })
