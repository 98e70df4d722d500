import { packetKinds, type RecordSection } from '../shared/packet-kinds'
import { packetWords } from '../shared/packet-kinds/words'
import type { Fields } from '../shared/particulars/fields'
import type { PacketPlan } from '../shared/plan'
import { openAnnexBook } from './annex-book'
import { isDenialCtx, type Ctx, type DenialCtx, type DraftSection } from './context'
import { findMissing } from './find-missing'
import { headOf } from './head'
import { shownName } from './names'
import { toSections } from './own-words'
import type { DenialRecords, PacketRecords } from './records'
import { openSourceBook } from './source-book'
import { denialSection, denialStrength } from './sections/denial'
import { earlierSection } from './sections/earlier'
import { chronologySection, concernsSection, custodySection, decisionsSection, defectsSection, factsSection, stepsSection } from './sections/facts'
import { groupSection } from './sections/group'
import { lawSection, requestsSection } from './sections/law'
import { clientSection, counselSection } from './sections/people'
import { patternsSection } from './sections/patterns'
import { refusalSection, writtenSection } from './sections/refusal'
import { stateSection } from './sections/state'
import { visitSection } from './sections/visit'
import { wordsFor } from './words'

export { defaultRequests } from './default-requests'
export { missingCodes } from './missing'
export type { MissingCode } from './missing'

/**
 * What a packet says, from the records alone: the same records give the same plan.
 *
 * Sections come in the order of the kind's description; those with nothing to say are left out, and what a body
 * requires but the records do not hold is listed in `missing`. Paragraphs are numbered through; annexes by first
 * citation, then the papers added by hand, or all by the date of the paper where the body wants that. What was not
 * recorded is said to be not recorded; what others say carries its hedge and its source; where sources differ, every
 * value is given. Counsel's own words stand in place of the planned ones, which are kept beside them.
 */
export function planPacket(records: PacketRecords): PacketPlan {
  const byCitation = planWith(records, null)
  if (packetKinds[records.kind].annexOrder === 'cited' || byCitation.annexes.length < 2) return byCitation
  const dateOf = (documentId: string): string => records.documents.find(({ document }) => document.id === documentId)?.document.dateOnPaper ?? '9999'
  return planWith(records, byCitation.annexes.map(({ documentId }) => documentId).toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)))
}

/** `order`: the papers in the order of their annex numbers; null numbers them as they are cited. */
function planWith(records: PacketRecords, order: readonly string[] | null): PacketPlan {
  const ctx = openContext(records)
  for (const documentId of order ?? []) ctx.book.cite({ documentId })
  const drafts = draftSections(ctx)
  for (const documentId of records.composition.extraDocumentIds) ctx.book.cite({ documentId })
  const annexes = ctx.book.annexes()
  const sections = toSections(ctx, annexes.length === 0 ? drafts : [...drafts, { id: 'annexes', paragraphs: [] }])
  return {
    kind: records.kind,
    language: ctx.words.language,
    ...headOf(ctx),
    sections,
    annexes,
    words: { ...ctx.words.template },
    missing: findMissing(ctx, drafts, sections),
  }
}

/** What the sections are written from. A complaint about a refusal has more of it. */
export function openContext(records: PacketRecords): Ctx {
  const words = wordsFor(records.composition.language)
  const ctx: Ctx = {
    records,
    words,
    kindWords: packetWords(records.kind, words.language),
    book: openAnnexBook(records, words),
    sources: openSourceBook(records, words),
    clientName: records.client === null ? words.terms.noClient : shownName(records.client, words.language).text,
  }
  return records.denial === null ? ctx : withDenial(ctx, { ...records, denial: records.denial })
}

function withDenial(ctx: Ctx, records: DenialRecords): DenialCtx {
  const { denial } = records.denial
  const facility = [...records.parties, ...(records.heldAt ? [records.heldAt] : [])].find((party) => party.id === denial.facilityPartyId)
  const isAtPrison = ['counselVisit', 'expertVisit', 'notary', 'familyVisit'].includes(denial.visitKind)
  const place = facility ?? (denial.event.place === '' && isAtPrison ? records.heldAt : null)
  return { ...ctx, records, placeName: place === null ? denial.event.place : shownName(place, ctx.words.language).text, lead: denialStrength(records.denial) }
}

type Writer = (ctx: Ctx) => DraftSection | null
const onDenial = (write: (ctx: DenialCtx) => DraftSection | null): Writer => (ctx) => (isDenialCtx(ctx) ? write(ctx) : null)

const writers: Readonly<Record<Exclude<RecordSection, 'facts'> | 'patterns', Writer>> = {
  submitter: counselSection,
  client: clientSection,
  visit: onDenial(visitSection),
  denial: onDenial(denialSection),
  refusal: onDenial(refusalSection),
  written: onDenial(writtenSection),
  earlier: onDenial(earlierSection),
  state: onDenial(stateSection),
  decisions: decisionsSection,
  custody: custodySection,
  defects: defectsSection,
  steps: stepsSection,
  concerns: concernsSection,
  law: lawSection,
  requests: requestsSection,
  chronology: chronologySection,
  patterns: patternsSection,
}

/** In print order, because annexes are numbered as they are cited. */
function draftSections(ctx: Ctx): DraftSection[] {
  const { sections, groups } = packetKinds[ctx.records.kind]
  const hasConcerns = sections.some((section) => section === 'concerns')
  const write = (name: string): DraftSection | null => {
    if (name === 'facts') return factsSection(ctx, hasConcerns)
    if (name.startsWith('group:')) {
      const group: Fields | undefined = Object.entries<Fields>(groups).find(([key]) => key === name.slice('group:'.length))?.[1]
      return group === undefined ? null : groupSection(ctx, name.slice('group:'.length), group)
    }
    return isWritten(name) ? writers[name](ctx) : null
  }
  return withStatements([...sections, 'chronology']).map(write).filter((section) => section !== null)
}

/** Statements on what followed what stand before the law, in every kind of packet. */
function withStatements(sections: readonly string[]): readonly string[] {
  const at = sections.indexOf('law')
  return at < 0 ? [...sections, 'patterns'] : sections.toSpliced(at, 0, 'patterns')
}

const isWritten = (name: string): name is keyof typeof writers => Object.hasOwn(writers, name)
