import type { Missing } from '../shared/plan'

/** Every code that `PacketPlan.missing` can hold; the page has a sentence for each. */
export const missingCodes = [
  // What a body may refuse to answer without (Law 59-FZ, arts 7 and 11), and what must not leave the office.
  'packet.addressee', 'packet.signedOn', 'profile.name', 'profile.postalAddress', 'denial.date', 'denial.outcome',
  'standard.unverified', 'standard.notFound', 'consent.refused', 'annex.privileged', 'annex.sealed', 'annex.redactionGone',
  // What its review found and nobody has decided.
  'review.blocks',
  // What the kind or its body asks for, and what it does not take.
  'subject.missing', 'field.required', 'gate.echrRussia', 'gate.interimRussia', 'gate.otherPending', 'gate.otherExamined', 'term.passed', 'limit.pages', 'span.backwards',
  // What the person's consent bars.
  'item.consentRefused', 'item.consentWithdrawn',
  // What makes the complaint weaker.
  'authority.missing', 'authority.number', 'authority.expired', 'client.missing', 'client.nameScript', 'client.place', 'client.state',
  'profile.nameScript', 'party.nameScript', 'consent.notAsked', 'denial.noPassRequest', 'denial.noScheduleProof', 'denial.times',
  'denial.noMemo', 'denial.memoLate', 'denial.memoUnsigned', 'denial.noProofOfAttempt', 'denial.refuserUnknown',
  'denial.reasonNotRecorded', 'denial.reasonWords', 'denial.writtenRefusalUnknown', 'denial.clientRefusalUnknown', 'denial.hearsayOnly',
  'event.divergenceUnresolved', 'claim.noSource', 'claim.quoteNotFound', 'document.notFound', 'paragraph.noAnnex', 'text.otherScript',
  'standard.status', 'law.none', 'requests.none',
  'field.advised', 'facts.none', 'facts.onlyPress', 'gate.acceptance', 'language.notTaken', 'addressee.cannotGrant', 'term.unknown', 'term.unverified', 'term.soft',
  'term.restoration', 'span.incomplete', 'ownWords.stale', 'ownWords.orphan', 'ownWords.hedged', 'template.gone',
  // What counsel decided and should see once more before it goes.
  'annex.privilegedOverridden', 'annex.sealedOverridden', 'item.consentOverridden', 'claim.quoteRedacted',
] as const
export type MissingCode = (typeof missingCodes)[number]

const blocking: readonly MissingCode[] = [
  'packet.addressee', 'packet.signedOn', 'profile.name', 'profile.postalAddress', 'denial.date', 'denial.outcome',
  'standard.unverified', 'standard.notFound', 'consent.refused', 'annex.privileged', 'annex.sealed', 'annex.redactionGone', 'review.blocks',
  'subject.missing', 'field.required', 'gate.echrRussia', 'gate.interimRussia', 'gate.otherPending', 'gate.otherExamined', 'term.passed', 'limit.pages', 'span.backwards',
  'item.consentRefused', 'item.consentWithdrawn',
]

/** Entries whose condition holds. */
export const when = (isMissing: boolean, entry: Missing): Missing[] => (isMissing ? [entry] : [])

/** Whether a code stops finalising. */
export function blocksFinalising(code: MissingCode): boolean {
  return blocking.includes(code)
}

/** One entry of the list, with `blocks` set by its code. */
export function lacking(
  code: MissingCode, place: Missing['place'], recordId: string | null, params: Readonly<Record<string, string>> = {},
): Missing {
  return { code, blocks: blocksFinalising(code), place, recordId, params: { ...params } }
}
