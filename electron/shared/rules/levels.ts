/** Which papers may leave the office. */
import type { Document } from '../contract/documents'
import type { PacketOverride } from '../contract/overrides'

export type BarredLevel = PacketOverride['level']

/** The level that bars a paper from packets, bundles and exports; null for one that may go. */
export function barredLevel({ level }: Pick<Document, 'level'>): BarredLevel | null {
  return level === 'privileged' || level === 'sealed' ? level : null
}

/** The decision that lets a barred paper in. One made when the paper was only privileged does not hold once it is sealed. */
export function overrideFor(document: Pick<Document, 'id' | 'level'>, overrides: readonly PacketOverride[]): PacketOverride | null {
  const own = overrides.find(({ documentId }) => documentId === document.id)
  return own === undefined || (document.level === 'sealed' && own.level !== 'sealed') ? null : own
}
