import type { DenialDraft } from './denial-draft'

export const checklistCodes = ['visit', 'authority', 'outcome', 'account', 'refuser', 'reason', 'writing', 'proof', 'memo', 'state'] as const
export type ChecklistCode = (typeof checklistCodes)[number]

/** One thing a complaint about this refusal will want, whether it is there, and the group of the form that holds it. */
export type ChecklistItem = { readonly code: ChecklistCode; readonly done: boolean; readonly group: string }

/** What a complaint will want of a refusal. Nothing here stops saving. */
export function complaintChecklist(draft: DenialDraft): readonly ChecklistItem[] {
  const { refusedBy } = draft
  const item = (code: ChecklistCode, done: boolean, group: string): ChecklistItem => ({ code, done, group })
  return [
    item('visit', draft.happened !== null && [draft.requestedBy, draft.requestRef, draft.passRequestNo].some(isFilled), 'denial-visit'),
    item('authority', draft.authorityId !== null, 'denial-visit'),
    item('outcome', draft.outcome !== 'unknown', 'denial-happened'),
    item('account', draft.minutes.length > 0 || isFilled(draft.narrative), 'denial-happened'),
    item('refuser', refusedBy.partyId !== null || [refusedBy.name, refusedBy.rank, refusedBy.badge, refusedBy.post, refusedBy.description].some(isFilled), 'denial-refusal'),
    item('reason', draft.reasonKind !== 'notRecorded' || isFilled(draft.reasonVerbatim), 'denial-refusal'),
    item('writing', draft.writtenRefusalAsked !== 'unknown', 'denial-writing'),
    item('proof', draft.evidenceDocumentIds.length > 0, 'denial-proof'),
    item('memo', draft.memoWrittenOn !== null && draft.memoSigned === 'yes', 'denial-next'),
    item('state', isFilled(draft.clientState), 'denial-client'),
  ]
}

const isFilled = (text: string): boolean => text.trim() !== ''
