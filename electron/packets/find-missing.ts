import type { Matter } from '../shared/contract/matters'
import type { Party } from '../shared/contract/parties'
import { dateBounds } from '../shared/dates/order'
import type { Missing } from '../shared/plan'
import { isHedge } from './attribution'
import { lastContacts } from './contacts'
import type { Ctx, DraftSection } from './context'
import { addresseeLines, submitterName } from './head'
import { lacking } from './missing'
import { isInScript, shownName } from './names'
import { arrivalOf } from './sections/people'
import { chosenStandards } from './sections/law'
import { refuserDetails } from './sections/refusal'
import { requestPapers } from './sections/visit'
import { shownEarlier } from './sections/earlier'
import { isVerified } from './standards'

/** What stands between the complaint and the registry: first what blocks, then what weakens it, in a fixed order. */
export function findMissing(ctx: Ctx, drafts: readonly DraftSection[]): Missing[] {
  const found = [
    ...headMissing(ctx), ...partiesMissing(ctx), ...denialMissing(ctx), ...proofMissing(ctx), ...lawMissing(ctx),
    ...claimsMissing(ctx), ...ctx.book.missing(), ...paragraphsMissing(drafts), ...scriptMissing(ctx),
  ]
  return [...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)]
}

/** Entries whose condition holds. */
const when = (isMissing: boolean, entry: Missing): Missing[] => (isMissing ? [entry] : [])

function headMissing(ctx: Ctx): Missing[] {
  const { composition, profile } = ctx.records
  return [
    ...when(addresseeLines(ctx).length === 0, lacking('packet.addressee', 'packet', null)),
    ...when(composition.signedOn === null, lacking('packet.signedOn', 'packet', null)),
    ...when(submitterName(ctx) === '', lacking('profile.name', 'profile', null)),
    ...when(profile.postalAddress.trim() === '', lacking('profile.postalAddress', 'profile', null)),
    ...when(composition.consent.state === 'refused', lacking('consent.refused', 'packet', null)),
    ...when(composition.consent.state === 'notAsked', lacking('consent.notAsked', 'packet', null)),
    ...when(composition.requests.every((request) => request.trim() === ''), lacking('requests.none', 'packet', null)),
  ]
}

function partiesMissing(ctx: Ctx): Missing[] {
  const { records, words } = ctx
  const { matter, client, heldAt, addressee, authority, profile } = records
  const isForeign = (party: Party): boolean => !shownName(party, words.language).inScript
  const nameOf = (party: Party): Record<string, string> => ({ name: shownName(party, words.language).text })
  const others = [heldAt, composedAddressee(ctx) ? null : addressee].filter((party) => party !== null)
  const end = authority?.validUntil ? dateBounds(authority.validUntil).latest : null
  const day = records.denial.denial.event.happened === null ? null : dateBounds(records.denial.denial.event.happened).earliest
  return [
    ...when(authority === null, lacking('authority.missing', 'authority', null)),
    ...when(authority !== null && authority.number === '', lacking('authority.number', 'authority', authority?.id ?? null)),
    ...when(end !== null && day !== null && end < day, lacking('authority.expired', 'authority', authority?.id ?? null)),
    ...when(client === null, lacking('client.missing', 'matter', matter.id)),
    ...(client !== null && isForeign(client) ? [lacking('client.nameScript', 'party', client.id, nameOf(client))] : []),
    ...when(heldAt === null, lacking('client.place', 'matter', matter.id)),
    ...others.filter(isForeign).map((party) => lacking('party.nameScript', 'party', party.id, nameOf(party))),
    ...when(submitterName(ctx) !== '' && !isInScript(submitterName(ctx), words.language), lacking('profile.nameScript', 'profile', null, { name: profile.fullName })),
  ]
}

/** Whether counsel wrote the form of address, so that the addressee's name is not printed. */
const composedAddressee = ({ records }: Ctx): boolean => records.composition.addresseeText.trim() !== ''

function denialMissing(ctx: Ctx): Missing[] {
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

function proofMissing(ctx: Ctx): Missing[] {
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

function wasThatDay(day: string, happened: NonNullable<Ctx['records']['denial']['denial']['event']['happened']>): boolean {
  const { earliest, latest } = dateBounds(happened)
  return (earliest === null || day >= earliest) && (latest === null || day <= latest)
}

const status: Readonly<Record<Matter['custodyStatus'], 'detained' | 'imprisoned' | null>> = {
  unknown: null, released: null, apprehended: 'detained', inCustody: 'detained', accused: 'detained', convicted: 'imprisoned',
}

function lawMissing(ctx: Ctx): Missing[] {
  const { records, words } = ctx
  const chosen = chosenStandards(ctx)
  const known = new Set<string>(chosen.map(({ id }) => id))
  const own = status[records.matter.custodyStatus]
  const paramsOf = (standard: (typeof chosen)[number]): Record<string, string> => ({ reference: standard.reference[words.language] })
  return [
    ...chosen.filter((standard) => !isVerified(standard)).map((standard) => lacking('standard.unverified', 'standard', standard.id, paramsOf(standard))),
    ...records.composition.standardIds.filter((id) => !known.has(id)).map((id) => lacking('standard.notFound', 'standard', id, { reference: id })),
    ...chosen
      .filter(({ appliesTo }) => own !== null && appliesTo !== 'both' && appliesTo !== own)
      .map((standard) => lacking('standard.status', 'standard', standard.id, paramsOf(standard))),
    ...when(records.composition.standardIds.length === 0, lacking('law.none', 'packet', null)),
  ]
}

function claimsMissing(ctx: Ctx): Missing[] {
  const { records } = ctx
  const earlier = shownEarlier(ctx).map((told) => ({ ...told, event: told.denial.event }))
  const arrival = arrivalOf(ctx)
  const contacts = Object.values(lastContacts(records)).filter((one) => one !== null)
  const all = [{ ...records.denial, event: records.denial.denial.event }, ...earlier, ...contacts, ...records.stateEvents, ...(arrival === null ? [] : [arrival])]
  // The last visit may be the last private one too, and may be chosen among the events.
  const told = all.filter(({ event }, i) => all.findIndex((other) => other.event.id === event.id) === i)
  return [
    ...told
      .filter(({ event, divergences }) => divergences.length > 0 && event.workingReason === '')
      .map(({ event, divergences }) => lacking('event.divergenceUnresolved', 'claim', divergences[0]?.claimIds[0] ?? event.id, { title: event.title })),
    ...told
      .flatMap(({ claims }) => claims)
      .filter((claim) => claim.documentId === null && claim.toldByPartyId === null)
      .map((claim) => lacking('claim.noSource', 'claim', claim.id)),
  ]
}

function paragraphsMissing(drafts: readonly DraftSection[]): Missing[] {
  const numbered = drafts.flatMap((section) => section.paragraphs).map((paragraph, i) => ({ paragraph, number: i + 1 }))
  return numbered
    .filter(({ paragraph }) => paragraph.isFact && paragraph.annexes.length === 0)
    .map(({ paragraph, number }) => lacking('paragraph.noAnnex', 'packet', paragraph.recordIds[0] ?? null, { key: paragraph.key, number: String(number) }))
}

/** Typed words that print as they are and are mostly in another script than the packet's: they want a translation. */
function scriptMissing(ctx: Ctx): Missing[] {
  const { records, words } = ctx
  const { denial } = records.denial
  const texts = [
    { text: denial.clientState, id: denial.event.id }, { text: denial.concerns, id: denial.event.id },
    { text: denial.minutes.map((minute) => minute.text).join(' '), id: denial.event.id },
    ...records.stateEvents.filter(({ event }) => event.kind !== 'correspondenceGap').map(({ event }) => ({ text: event.narrative || event.title, id: event.id })),
  ]
  const foreign = texts.filter(({ text }) => !isInScript(text, words.language))
  return [...new Set(foreign.map(({ id }) => id))].map((id) => lacking('text.otherScript', id === denial.event.id ? 'denial' : 'claim', id))
}
