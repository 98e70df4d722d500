/** Why a document, or a page of it, cannot be shown here. Apart from the schemas, which the child does without. */
export const UNREADABLE_REASONS = ['encrypted', 'damaged', 'unsupported_kind', 'too_large', 'empty'] as const
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number]

export function isUnreadableReason(reason: string): reason is UnreadableReason {
  return UNREADABLE_REASONS.some((known) => known === reason)
}
