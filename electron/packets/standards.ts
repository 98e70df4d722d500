import { z } from 'zod'
import type { Matter } from '../shared/contract/matters'
import { Standard } from '../shared/contract/packets'
import { StandardId } from '../shared/contract/values'
import { AppError } from '../shared/errors'

/**
 * Reads a pack of provisions. Throws `invalid_input` when one has the wrong shape, is named twice, or is called
 * verified without a person and a day.
 */
export function parseStandards(json: unknown): Standard[] {
  const parsed = z.array(Standard).safeParse(json)
  if (!parsed.success) throw new AppError('invalid_input', 'The pack of provisions has the wrong shape.')
  const ids = new Set(parsed.data.map(({ id }) => id))
  if (ids.size !== parsed.data.length) throw new AppError('invalid_input', 'The pack of provisions names one twice.')
  if (parsed.data.some((standard) => standard.verification === 'verified' && !isVerified(standard))) {
    throw new AppError('invalid_input', 'A provision is confirmed under a name and on a day.')
  }
  return parsed.data
}

/** Whether a named person confirmed the provision on a known day. Anything less is unverified. */
export function isVerified(standard: Standard): boolean {
  return standard.verification === 'verified' && standard.verifiedBy.trim() !== '' && standard.verifiedOn !== null
}

const general = ['un.bprl.8', 'un.bprl.16', 'un.bop.18', 'un.iccpr.14-3-b']
const afterArrest = ['un.bprl.7', 'un.bop.15', 'un.mr.119-120']
const afterConviction = ['un.mr.61']

const national: Readonly<Record<string, { readonly all: readonly string[]; readonly detained: readonly string[]; readonly imprisoned: readonly string[] }>> = {
  RU: { all: ['ru.const.48'], detained: ['ru.103-fz.18'], imprisoned: ['ru.uik.12-8', 'ru.uik.89'] },
}
/** Form and term of the complaint itself. */
const procedure: Readonly<Record<string, readonly string[]>> = { RU: ['ru.2202-1.10', 'ru.59-fz.12'] }

/**
 * Provisions that a new complaint begins with, in the order to print: international, national, then on the
 * complaint itself. `jurisdiction` is an ISO 3166 code; without a pack for it only the international ones come.
 * Where the status is not known, the ones for both come, for the lawyer to choose.
 */
export function defaultStandardIds(jurisdiction: string, custodyStatus: Matter['custodyStatus']): StandardId[] {
  const isConvicted = custodyStatus === 'convicted' || custodyStatus === 'unknown'
  const isDetained = custodyStatus !== 'convicted'
  const own = national[jurisdiction]
  const ids = [
    ...general,
    ...(isDetained ? afterArrest : []),
    ...(isConvicted ? afterConviction : []),
    ...(own?.all ?? []),
    ...(isDetained ? (own?.detained ?? []) : []),
    ...(isConvicted ? (own?.imprisoned ?? []) : []),
    ...(procedure[jurisdiction] ?? []),
  ]
  return ids.map((id) => StandardId.parse(id))
}
