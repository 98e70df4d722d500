import { compareDates } from '../../shared/dates/order'
import { citesOf, creditedClaims, differences, hedgedSentence, isHedge, leadStrength, toldClaims } from '../attribution'
import { isDenialCtx, paragraph } from '../context'
import type { Ctx, DraftParagraph, DraftSection } from '../context'
import { otherSpellings, shownName } from '../names'
import type { ToldEvent } from '../records'

/** Who complains and by what authority (domain 1a, section 1). */
export function counselSection(ctx: Ctx): DraftSection {
  const { records, words } = ctx
  const { profile, authority } = records
  const { people, terms } = words
  const name = words.language === 'ru' && profile.fullNameRu !== '' ? profile.fullNameRu : profile.fullName
  const details = [
    profile.barBody === '' ? '' : people.barBody(profile.barBody),
    profile.registerNo === '' ? '' : people.registerNo(profile.registerNo),
    profile.certificateNo === '' ? '' : people.certificateNo(profile.certificateNo),
  ].filter((detail) => detail !== '')
  return {
    id: 'counsel',
    paragraphs: [
      paragraph(ctx, 'counsel.authority', {
        sentences: [
          [(isDenialCtx(ctx) ? people.filedBySentence : people.submittedBySentence)(name, terms.submitterCapacity[profile.capacity], details)],
          [people.authoritySentence(authority, ctx.clientName)],
        ],
        recordIds: authority === null ? [] : [authority.id],
        cites: [{ documentId: authority?.documentId ?? null }],
      }),
    ],
  }
}

/** Whom it is about and where the client is held (section 2). */
export function clientSection(ctx: Ctx): DraftSection {
  const { records, words } = ctx
  const { matter, client } = records
  const { people } = words
  const details = [
    client?.bornOn ? people.bornOn(client.bornOn) : '',
    client === null || client.nationality === '' ? '' : people.nationality(client.nationality),
    people.status[matter.custodyStatus],
    matter.prisonerNo === '' ? '' : people.prisonerNo(matter.prisonerNo),
    matter.articles === '' ? '' : people.articles(matter.articles),
  ].filter((detail) => detail !== '')
  const spellings = client === null ? [] : otherSpellings(client, ctx.clientName)
  const identity = paragraph(ctx, 'client.identity', {
    sentences: [
      [client === null ? people.clientUnknownSentence : people.clientSentence(ctx.clientName, details)],
      [spellings.length === 0 ? '' : people.spellingsSentence(spellings)],
    ],
    recordIds: client === null ? [matter.id] : [client.id, matter.id],
  })
  return { id: 'client', paragraphs: [identity, heldParagraph(ctx)] }
}

/** Since when and where: counsel's own record of the place, the date as strongly as its sources allow. */
function heldParagraph(ctx: Ctx): DraftParagraph {
  const { records, words } = ctx
  const { matter, heldAt } = records
  if (heldAt === null) {
    return paragraph(ctx, 'client.held', { sentences: [[words.people.placeUnknownSentence]], recordIds: [matter.id] })
  }
  const place = shownName(heldAt, words.language).text
  const arrival = arrivalOf(ctx)
  const since = matter.heldSince ?? arrival?.event.happened ?? null
  const lead = arrival === null ? 'seen' : leadStrength(arrival.event, arrival.claims, arrival.claims.some((claim) => claim.strength === 'seen'))
  const told = arrival === null ? [] : toldClaims(ctx, arrival.claims)
  const credited = arrival === null ? [] : creditedClaims(ctx, arrival.claims, lead)
  const differ = arrival === null ? { sentences: [], notes: [] } : differences(ctx, arrival)
  const clause = words.people.heldAt(place, since === null ? '' : words.dates.since(since))
  return paragraph(ctx, 'client.held', {
    sentences: [hedgedSentence(ctx, lead, credited, clause), ...differ.sentences],
    claimIds: arrival?.claims.map((claim) => claim.id) ?? [],
    recordIds: [matter.id, heldAt.id, ...(arrival === null ? [] : [arrival.event.id])],
    cites: citesOf(told, credited),
    notes: differ.notes,
    isHedged: isHedge(lead),
    isFact: true,
  })
}

/** The last recorded coming to a place of detention. A feared transfer is none. */
export function arrivalOf(ctx: Pick<Ctx, 'records'>): ToldEvent | null {
  const arrivals = ctx.records.custodyEvents.filter(
    ({ event, claims }) => (event.kind === 'transfer' || event.kind === 'detention') && leadStrength(event, claims, false) !== 'feared',
  )
  return arrivals.toSorted((a, b) => compareDates(a.event.happened, b.event.happened)).at(-1) ?? null
}
