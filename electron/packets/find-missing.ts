import type { Matter } from '../shared/contract/matters'
import type { Party } from '../shared/contract/parties'
import { dateBounds } from '../shared/dates/order'
import type { CaseEvent, Claim, Divergence } from '../shared/contract/events'
import type { Missing, PlanSection } from '../shared/plan'
import { barredIn } from './consent'
import { lastContacts } from './contacts'
import { isDenialCtx, type Ctx, type DraftSection } from './context'
import { gatesMissing, kindMissing, ownWordsMissing, templateMissing, termMissing, waived } from './missing-kind'
import { denialMissing, proofMissing } from './missing-denial'
import { addresseeLines, submitterName } from './head'
import { lacking, when } from './missing'
import { isInScript, shownName } from './names'
import { arrivalOf } from './sections/people'
import { chosenStandards, referenceOf } from './sections/law'
import { shownEarlier } from './sections/earlier'
import { isVerified } from './standards'

/**
 * What stands between the packet and the registry: first what blocks, then what weakens it, in a fixed order. What
 * counsel goes past with a reason does not block, and carries the reason.
 */
export function findMissing(ctx: Ctx, drafts: readonly DraftSection[], sections: readonly PlanSection[]): Missing[] {
  const all = [
    ...headMissing(ctx), ...partiesMissing(ctx), ...(isDenialCtx(ctx) ? [...denialMissing(ctx), ...proofMissing(ctx)] : kindMissing(ctx)),
    ...gatesMissing(ctx), ...termMissing(ctx), ...lawMissing(ctx), ...claimsMissing(ctx), ...ctx.book.missing(), ...consentMissing(ctx, drafts), ...paragraphsMissing(drafts),
    ...ownWordsMissing(ctx, drafts, sections), ...templateMissing(ctx), ...scriptMissing(ctx),
  ]
  const found = all.map((entry) => waived(ctx, entry))
  return [...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)]
}

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
  const about = isDenialCtx(ctx) ? ctx.records.denial.denial.event : (records.subject?.event ?? null)
  const day = about === null || about.happened === null ? null : dateBounds(about.happened).earliest
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

const status: Readonly<Record<Matter['custodyStatus'], 'detained' | 'imprisoned' | null>> = {
  unknown: null, released: null, apprehended: 'detained', inCustody: 'detained', accused: 'detained', convicted: 'imprisoned',
}

function lawMissing(ctx: Ctx): Missing[] {
  const { records, words } = ctx
  const chosen = chosenStandards(ctx)
  const known = new Set<string>(chosen.map(({ id }) => id))
  const own = status[records.matter.custodyStatus]
  const paramsOf = (standard: (typeof chosen)[number]): Record<string, string> => ({ reference: referenceOf(standard, words.language) })
  return [
    ...chosen.filter((standard) => !isVerified(standard)).map((standard) => lacking('standard.unverified', 'standard', standard.id, paramsOf(standard))),
    ...records.composition.standardIds.filter((id) => !known.has(id)).map((id) => lacking('standard.notFound', 'standard', id, { reference: id })),
    ...chosen
      .filter(({ appliesTo }) => own !== null && appliesTo !== 'both' && appliesTo !== own)
      .map((standard) => lacking('standard.status', 'standard', standard.id, paramsOf(standard))),
    ...when(records.composition.standardIds.length === 0, lacking('law.none', 'packet', null)),
  ]
}

/** Everything the packet tells, each event once. */
function toldOf(ctx: Ctx): readonly { readonly event: CaseEvent; readonly claims: readonly Claim[]; readonly divergences: readonly Divergence[] }[] {
  const { records } = ctx
  const arrival = arrivalOf(ctx)
  const about = isDenialCtx(ctx)
    ? [
        { ...ctx.records.denial, event: ctx.records.denial.denial.event }, ...shownEarlier(ctx).map((told) => ({ ...told, event: told.denial.event })),
        ...Object.values(lastContacts(ctx.records)).filter((one) => one !== null),
      ]
    : []
  const all = [...about, ...records.factEvents, ...(arrival === null ? [] : [arrival])]
  // The last visit may be the last private one too, and may be chosen among the events.
  return all.filter(({ event }, i) => all.findIndex((other) => other.event.id === event.id) === i)
}

function claimsMissing(ctx: Ctx): Missing[] {
  const told = toldOf(ctx)
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

/** What the person's consent bars, whether it is told, quoted or enclosed. */
function consentMissing({ records, book }: Ctx, drafts: readonly DraftSection[]): Missing[] {
  const { consentBlocks, consentOverrides, denial, subject, earlier, visits, familyVisits, factEvents, custodyEvents, decisions, steps } = records
  const claims = [denial, subject, ...earlier, ...visits, ...familyVisits, ...factEvents, ...custodyEvents, ...decisions, ...steps].flatMap((told) => told?.claims ?? [])
  return barredIn(consentBlocks, consentOverrides, {
    paragraphs: drafts.flatMap(({ paragraphs }) => paragraphs),
    annexIds: book.annexes().map(({ documentId }) => documentId),
    paperOf: (claimId) => claims.find(({ id }) => id === claimId)?.documentId ?? null,
  }).map(({ block, override }) => {
    const [place, id] = block.documentId === null ? (['claim', block.eventId] as const) : (['document', block.documentId] as const)
    if (override !== null) return lacking('item.consentOverridden', place, id, { title: block.title, reason: override.reason })
    return lacking(block.state === 'refused' ? 'item.consentRefused' : 'item.consentWithdrawn', place, id, { title: block.title })
  })
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
  const denial = isDenialCtx(ctx) ? ctx.records.denial.denial : null
  const texts = [
    ...(denial === null ? [] : [
      { text: denial.clientState, id: denial.event.id }, { text: denial.concerns, id: denial.event.id },
      { text: denial.minutes.map((minute) => minute.text).join(' '), id: denial.event.id },
    ]),
    ...records.factEvents.filter(({ event }) => event.kind !== 'correspondenceGap').map(({ event }) => ({ text: event.narrative || event.title, id: event.id })),
  ]
  const foreign = texts.filter(({ text }) => !isInScript(text, words.language))
  return [...new Set(foreign.map(({ id }) => id))].map((id) => lacking('text.otherScript', id === denial?.event.id ? 'denial' : 'claim', id))
}
