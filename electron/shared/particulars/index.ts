import type { z } from 'zod'
import { hearing } from './hearing'

/** Every kind of event that has particulars, in the order of the menu. */
export const particulars = { hearing } as const

export type ParticularKind = keyof typeof particulars
export type DetailsOf<K extends ParticularKind> = z.output<(typeof particulars)[K]['schema']>

export const particularKinds = Object.keys(particulars).filter(isParticularKind)

/** Whether an event of this kind has particulars. */
export function isParticularKind(kind: string): kind is ParticularKind {
  return Object.hasOwn(particulars, kind)
}
