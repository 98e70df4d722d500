import { dateBounds } from '../shared/dates/order'
import type { Missing } from '../shared/plan'
import { isHedge } from './attribution'
import type { DenialCtx } from './context'
import { lacking, when } from './missing'
import { refuserDetails } from './sections/refusal'
import { requestPapers } from './sections/visit'

/** What the record of a refusal lacks. */
export function denialMissing(ctx: DenialCtx): Missing[] {
  const { denial, figures } = ctx.records.denial
  const at = denial.event.id
  const hasVerbatim = denial.reasonVerbatim.trim() !== ''
  const isUnwilling = denial.outcome === 'clientSaidUnwilling' || denial.reasonKind === 'clientRefusal'
  const last = ctx.records.visits.find(({ event }) => event.id === figures.lastCounselVisit?.eventId)
  const isUnseen = denial.clientState.trim() === '' && (last === undefined || last.visit.clientState.trim() === '')
  return [
    ...when(denial.event.happened === null, lacking('denial.date', 'denial', at)),
    ...when(denial.outcome === 'unknown', lacking('denial.outcome', 'denial', at)),
    ...when(denial.arrivedAt === null || denial.leftAt === null, lacking('denial.times', 'denial', at)),
    ...when(refuserDetails(ctx, denial).length === 0, lacking('denial.refuserUnknown', 'denial', at)),
    ...when(denial.reasonKind === 'notRecorded' && !hasVerbatim, lacking('denial.reasonNotRecorded', 'denial', at)),
    ...when(!['none', 'notRecorded'].includes(denial.reasonKind) && !hasVerbatim, lacking('denial.reasonWords', 'denial', at)),
    ...when(denial.writtenRefusalAsked === 'unknown', lacking('denial.writtenRefusalUnknown', 'denial', at)),
    ...when(isUnwilling && denial.clientRefusalSeenByCounsel === 'unknown', lacking('denial.clientRefusalUnknown', 'denial', at)),
    ...when(isHedge(ctx.lead), lacking('denial.hearsayOnly', 'denial', at)),
    ...when(isUnseen, lacking('client.state', last === undefined ? 'denial' : 'visit', last?.event.id ?? at)),
  ]
}

/** What proves it. */
export function proofMissing(ctx: DenialCtx): Missing[] {
  const { denial } = ctx.records.denial
  const at = denial.event.id
  const hasRequest = denial.passRequestNo !== '' || denial.requestRef !== '' || requestPapers(ctx).length > 0
  const isSameDay = denial.memoWrittenOn === null || denial.event.happened === null || wasThatDay(denial.memoWrittenOn, denial.event.happened)
  return [
    ...when(!hasRequest, lacking('denial.noPassRequest', 'denial', at)),
    ...when(denial.visitEventId === null && requestPapers(ctx).length === 0, lacking('denial.noScheduleProof', 'denial', at)),
    ...when(denial.memoDocumentId === null && denial.memoWrittenOn === null, lacking('denial.noMemo', 'denial', at)),
    ...when(!isSameDay, lacking('denial.memoLate', 'denial', at, { date: denial.memoWrittenOn ?? '' })),
    ...when((denial.memoDocumentId !== null || denial.memoWrittenOn !== null) && denial.memoSigned !== 'yes', lacking('denial.memoUnsigned', 'denial', at)),
    ...when(denial.evidenceDocumentIds.length === 0 && denial.writtenRefusalDocumentId === null, lacking('denial.noProofOfAttempt', 'denial', at)),
  ]
}

function wasThatDay(day: string, happened: NonNullable<DenialCtx['records']['denial']['denial']['event']['happened']>): boolean {
  const { earliest, latest } = dateBounds(happened)
  return (earliest === null || day >= earliest) && (latest === null || day <= latest)
}
