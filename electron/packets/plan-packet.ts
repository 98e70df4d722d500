import type { PacketPlan, PlanSection } from '../shared/plan'
import { openAnnexBook } from './annex-book'
import type { Ctx, DraftSection } from './context'
import { findMissing } from './find-missing'
import { headOf } from './head'
import { shownName } from './names'
import type { PacketRecords } from './records'
import { openSourceBook } from './source-book'
import { denialSection, denialStrength } from './sections/denial'
import { earlierSection } from './sections/earlier'
import { lawSection, requestsSection } from './sections/law'
import { clientSection, counselSection } from './sections/people'
import { refusalSection, writtenSection } from './sections/refusal'
import { stateSection } from './sections/state'
import { visitSection } from './sections/visit'
import { wordsFor } from './words'

export { defaultRequests } from './default-requests'
export { missingCodes } from './missing'
export type { MissingCode } from './missing'

/**
 * What the complaint on denial of access says, from the records alone: the same records give the same plan.
 *
 * Sections come in the order of domain 1a; those with nothing to say are left out, and what a body requires but
 * the records do not hold is listed in `missing`. Paragraphs are numbered through; annexes by first citation, then
 * the papers added by hand. What was not recorded is said to be not recorded; what others say carries its hedge
 * and its source; where sources differ, every value is given.
 */
export function planPacket(records: PacketRecords): PacketPlan {
  const ctx = openContext(records)
  const drafts = draftSections(ctx)
  for (const documentId of records.composition.extraDocumentIds) ctx.book.cite({ documentId })
  const annexes = ctx.book.annexes()
  return {
    kind: 'accessDenialComplaint',
    language: ctx.words.language,
    ...headOf(ctx),
    sections: toSections(ctx, annexes.length === 0 ? drafts : [...drafts, { id: 'annexes', paragraphs: [] }]),
    annexes,
    words: { ...ctx.words.template },
    missing: findMissing(ctx, drafts),
  }
}

function openContext(records: PacketRecords): Ctx {
  const words = wordsFor(records.composition.language)
  const { denial } = records.denial
  const facility = [...records.parties, ...(records.heldAt ? [records.heldAt] : [])].find((party) => party.id === denial.facilityPartyId)
  const isAtPrison = ['counselVisit', 'expertVisit', 'notary', 'familyVisit'].includes(denial.visitKind)
  const place = facility ?? (denial.event.place === '' && isAtPrison ? records.heldAt : null)
  return {
    records,
    words,
    book: openAnnexBook(records, words),
    sources: openSourceBook(records, words),
    clientName: records.client === null ? words.terms.noClient : shownName(records.client, words.language).text,
    placeName: place === null ? denial.event.place : shownName(place, words.language).text,
    lead: denialStrength(records.denial),
  }
}

/** In print order, because annexes are numbered as they are cited. */
function draftSections(ctx: Ctx): DraftSection[] {
  const writers = [
    counselSection, clientSection, visitSection, denialSection, refusalSection, writtenSection, earlierSection, stateSection, lawSection, requestsSection,
  ]
  return writers.map((write) => write(ctx)).filter((section) => section !== null)
}

function toSections(ctx: Ctx, drafts: readonly DraftSection[]): PlanSection[] {
  let number = 0
  return drafts.map((draft) => ({
    id: draft.id,
    heading: ctx.words.headings[draft.id],
    paragraphs: draft.paragraphs.map(({ isFact: _, ...paragraph }) => ({ ...paragraph, number: ++number })),
    minutes: [...(draft.minutes ?? [])],
    table: draft.table ?? null,
    provisions: [...(draft.provisions ?? [])],
    requests: [...(draft.requests ?? [])],
  }))
}
