import { formatDate } from '../shared/dates/format-date'
import { toWholeDay } from '../shared/dates/edtf'
import { packetKinds } from '../shared/packet-kinds'
import type { PacketPlan } from '../shared/plan'
import { isDenialCtx, type Ctx } from './context'
import { oneLine } from './default-requests'
import { capital } from './grammar'
import { shownName } from './names'
import { isRefusal } from '../shared/rules/figures'

type Head = Pick<
  PacketPlan,
  'title' | 'subtitle' | 'running' | 'addresseeLines' | 'copyToLines' | 'submitterLines' | 'signature' | 'dateIso' | 'banner' | 'otherSignatures' | 'service'
>

/** Everything around the body: to whom, from whom, about what, signed where and when. */
export function headOf(ctx: Ctx): Head {
  const { records, words } = ctx
  const { composition, matter } = records
  const { title, subtitle } = titleOf(ctx)
  const banner = bannerOf(ctx)
  const others = otherSignatures(ctx)
  return {
    title,
    subtitle,
    running: words.terms.running(isDenialCtx(ctx) ? null : title, records.number, records.version, matter.fileNo),
    addresseeLines: addresseeLines(ctx),
    copyToLines: linesOf(composition.copyTo),
    submitterLines: submitterLines(ctx),
    signature: signatureOf(ctx),
    dateIso: composition.signedOn,
    ...(banner !== '' && { banner }),
    ...(others.length > 0 && { otherSignatures: others }),
    ...(packetKinds[records.kind].hasService && !isDenialCtx(ctx) && { service: { heading: words.service.heading, lines: [...words.service.lines] } }),
  }
}

function titleOf(ctx: Ctx): { title: string; subtitle: string } {
  const { words, kindWords, records, clientName } = ctx
  const subject = isDenialCtx(ctx) ? ctx.records.denial.denial.event : (records.subject?.event ?? null)
  const when = subject === null || subject.happened === null ? '' : words.dates.on(subject.happened)
  if (isDenialCtx(ctx)) {
    const { denial } = ctx.records.denial
    const about = isRefusal(denial) || denial.outcome === 'unknown' ? words.terms.refusedTitle : words.terms.hinderedTitle
    return { title: words.terms.title, subtitle: about(when, records.matter.custodyStatus) }
  }
  const { heading, about, letter, form, committee } = records.details
  if (records.kind === 'blank') return { title: heading === '' ? kindWords.title : String(heading), subtitle: String(about) }
  const sub = kindWords.subtitle({ client: clientName, when, committee: records.kind === 'unCommittee' && committee !== 'notChosen' ? kindWords.value('unCommittee', String(committee)) : '' })
  if (records.kind === 'ngoAppeal' && form === 'caseUpdate') return { title: capital(kindWords.value('ngoForm', 'caseUpdate')), subtitle: sub }
  const isChosen = records.kind === 'specialProcedures' && letter !== 'notChosen'
  // The kind of letter without what explains it.
  return { title: kindWords.title, subtitle: isChosen ? `${kindWords.value('spLetter', String(letter)).replace(/\s*:.*$/u, '')} ${sub}` : sub }
}

function bannerOf({ records, words }: Ctx): string {
  if (records.kind === 'interimMeasures' && records.details['body'] === 'echr') return words.banners.rule39
  return records.kind === 'specialProcedures' ? words.banners.confidential : ''
}

function otherSignatures(ctx: Ctx): NonNullable<PacketPlan['otherSignatures']> {
  const { words, records, clientName } = ctx
  const { signing } = packetKinds[records.kind]
  const empty = { place: '', date: '', name: '', capacity: '', line: words.terms.signatureLine }
  if (signing === 'applicantAndRepresentative') return [{ ...empty, statement: words.signing.applicant, name: clientName, capacity: words.signing.applicantCapacity }]
  return signing === 'warnedReporter' ? [{ ...empty, statement: words.signing.warned, name: submitterName(ctx), line: words.signing.warnedLine }] : []
}

/** The body's own form of address where counsel wrote one (it has the right case), then the party's address. */
export function addresseeLines({ records, words }: Pick<Ctx, 'records' | 'words'>): string[] {
  const { addressee, composition } = records
  const written = linesOf(composition.addresseeText)
  if (addressee === null) return written
  const named = written.length > 0 ? written : [shownName(addressee, words.language).text]
  return [...named, ...linesOf(addressee.postalAddress)]
}

/** The name of the one who signs, in the packet's script where it was given. */
export function submitterName({ records, words }: Pick<Ctx, 'records' | 'words'>): string {
  const { fullName, fullNameRu } = records.profile
  return words.language === 'ru' && fullNameRu !== '' ? fullNameRu : fullName
}

function submitterLines(ctx: Ctx): string[] {
  const { records, words } = ctx
  const { profile, authority } = records
  const { terms, people } = words
  const name = submitterName(ctx)
  const address = oneLine(profile.postalAddress)
  return [
    name === '' ? '' : terms.submitter(name, terms.submitterCapacity[profile.capacity]),
    terms.actsFor(ctx.clientName),
    authority === null ? '' : people.authorityLine(authority),
    address === '' ? '' : terms.replyTo(address),
    profile.phone === '' ? '' : terms.phone(profile.phone),
    profile.email === '' ? '' : terms.email(profile.email),
  ].filter((line) => line !== '')
}

function signatureOf(ctx: Ctx): PacketPlan['signature'] {
  const { composition, profile } = ctx.records
  const { terms, language } = ctx.words
  return {
    place: composition.place,
    date: composition.signedOn === null ? '' : formatDate(toWholeDay(composition.signedOn), language, 'long'),
    name: submitterName(ctx),
    capacity: terms.signsAs[profile.capacity],
    line: terms.signatureLine,
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
