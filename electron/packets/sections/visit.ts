import { paragraph } from '../context'
import type { DenialCtx, DraftSection } from '../context'

/** The visit asked for: when, how, under which number (section 3). Counsel's own record. */
export function visitSection(ctx: DenialCtx): DraftSection {
  const { denial } = ctx.records.denial
  const { visit, dates } = ctx.words
  const isRequestKnown =
    denial.requestedOn !== null || denial.requestRef !== '' || denial.passRequestNo !== '' || denial.requestedBy !== '' || denial.requestChannel !== 'unknown'
  const isScheduled = denial.plannedStart !== null || denial.visitEventId !== null
  const happened = denial.event.happened
  return {
    id: 'visit',
    paragraphs: [
      paragraph(ctx, 'visit.requested', {
        sentences: [
          [isRequestKnown ? visit.requestSentence(denial, denial.requestedOn === null ? '' : dates.on(denial.requestedOn)) : visit.noRequestSentence],
          [isScheduled ? visit.plannedSentence(denial, happened === null ? '' : dates.on(happened), ctx.placeName) : ''],
          [denial.certificateNo === '' ? '' : visit.certificateSentence(denial.certificateNo)],
        ],
        recordIds: [denial.event.id, ...(denial.visitEventId === null ? [] : [denial.visitEventId])],
        cites: requestPapers(ctx).map((documentId) => ({ documentId })),
        isFact: isRequestKnown || isScheduled,
      }),
    ],
  }
}

/** Stamped requests and the like among the papers of this refusal. */
export function requestPapers(ctx: Pick<DenialCtx, 'records'>): string[] {
  const { denial, claims } = ctx.records.denial
  const named: readonly (string | null)[] = [...denial.evidenceDocumentIds, ...claims.map((claim) => claim.documentId)]
  return ctx.records.documents
    .filter(({ document }) => document.kind === 'passRequest' && named.includes(document.id))
    .map(({ document }) => document.id)
}
