import { z } from 'zod'

/** Languages a packet can be written in. */
export const PacketLanguage = z.enum(['en', 'ru', 'fr'])
/** In the order of a choice: the language of the registry first. */
export const packetLanguages = ['ru', 'en', 'fr'] as const
export type PacketLanguage = z.output<typeof PacketLanguage>

/** One line of text, trimmed; may be empty. */
export const Line = z.string().trim().max(500)
/** Running text of any length a person types; kept as typed. */
export const Prose = z.string().max(200_000)
/** Lists ask for a page on purpose: a screen and a packet must not be confused. */
export const Limit = z.int().min(1).max(100_000)
/** RFC 3339 instant with offset, as machines write it. */
export const Instant = z.iso.datetime({ offset: true })
/** Lower-case SHA-256 in hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const MatterId = z.uuid().brand<'MatterId'>()
export type MatterId = z.output<typeof MatterId>
export const PartyId = z.uuid().brand<'PartyId'>()
export type PartyId = z.output<typeof PartyId>
export const DocumentId = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.output<typeof DocumentId>
export const EventId = z.uuid().brand<'EventId'>()
export type EventId = z.output<typeof EventId>
export const ClaimId = z.uuid().brand<'ClaimId'>()
export type ClaimId = z.output<typeof ClaimId>
export const PacketId = z.uuid().brand<'PacketId'>()
export type PacketId = z.output<typeof PacketId>
export const TemplateId = z.uuid().brand<'TemplateId'>()
export type TemplateId = z.output<typeof TemplateId>
export const AuthorityId = z.uuid().brand<'AuthorityId'>()
export type AuthorityId = z.output<typeof AuthorityId>
export const MissingPaperId = z.uuid().brand<'MissingPaperId'>()
export type MissingPaperId = z.output<typeof MissingPaperId>
export const DeadlineId = z.uuid().brand<'DeadlineId'>()
export type DeadlineId = z.output<typeof DeadlineId>
export const BundleId = z.uuid().brand<'BundleId'>()
export type BundleId = z.output<typeof BundleId>
export const BundleSectionId = z.uuid().brand<'BundleSectionId'>()
export type BundleSectionId = z.output<typeof BundleSectionId>
export const BundleItemId = z.uuid().brand<'BundleItemId'>()
export type BundleItemId = z.output<typeof BundleItemId>
export const BundleBuildId = z.uuid().brand<'BundleBuildId'>()
export type BundleBuildId = z.output<typeof BundleBuildId>
export const DispatchId = z.uuid().brand<'DispatchId'>()
export type DispatchId = z.output<typeof DispatchId>
export const ItemConsentId = z.uuid().brand<'ItemConsentId'>()
export type ItemConsentId = z.output<typeof ItemConsentId>
export const PaperFormId = z.uuid().brand<'PaperFormId'>()
export type PaperFormId = z.output<typeof PaperFormId>
/** Standards have readable ids, e.g. `un.bprl.8`. */
export const StandardId = z.string().regex(/^[a-z0-9.-]{3,60}$/).brand<'StandardId'>()
export type StandardId = z.output<typeof StandardId>
/** Raw bytes. They cross between processes as they are; the command line shows them as base64. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Not bytes')
