import { z } from 'zod'
import type { Matter } from '../shared/contract/matters'
import { Standard } from '../shared/contract/packets'
import { packetKinds, type PacketKind } from '../shared/packet-kinds'
import type { SuggestedLaw } from '../shared/packet-kinds/define'
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

/** Those that a jurisdiction adds to a complaint on access, by the status of the client. */
const onAccess: Readonly<Record<string, { readonly detained: readonly string[]; readonly imprisoned: readonly string[] }>> = {
  RU: { detained: ['ru.103-fz.18'], imprisoned: ['ru.uik.12-8', 'ru.uik.89'] },
}

/**
 * Provisions that a new packet begins with, in the order to print: international, then national, with those on the
 * packet itself last. `jurisdiction` is an ISO 3166 code; without a pack for it only the international ones come.
 * Where the status is not known, the ones for both come, for the lawyer to choose.
 */
export function defaultStandardIds(kind: PacketKind, jurisdiction: string, custodyStatus: Matter['custodyStatus']): StandardId[] {
  const isConvicted = custodyStatus === 'convicted' || custodyStatus === 'unknown'
  const isDetained = custodyStatus !== 'convicted'
  const law: SuggestedLaw = packetKinds[kind].law
  const [first, ...procedure] = jurisdiction === 'RU' ? (law.RU ?? []) : []
  const own = kind === 'accessDenialComplaint' ? onAccess[jurisdiction] : undefined
  const ids = [
    ...law.all,
    ...(isDetained ? (law.detained ?? []) : []),
    ...(isConvicted ? (law.imprisoned ?? []) : []),
    ...(first === undefined ? [] : [first]),
    ...(isDetained ? (own?.detained ?? []) : []),
    ...(isConvicted ? (own?.imprisoned ?? []) : []),
    ...procedure,
  ]
  return ids.map((id) => StandardId.parse(id))
}
