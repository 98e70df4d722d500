import { formatDate } from '../shared/dates/format-date'
import { toWholeDay } from '../shared/dates/edtf'
import type { PacketPlan } from '../shared/plan'
import type { Ctx } from './context'
import { oneLine } from './default-requests'
import { shownName } from './names'
import { isRefusal } from '../shared/rules/figures'

type Head = Pick<PacketPlan, 'title' | 'subtitle' | 'running' | 'addresseeLines' | 'copyToLines' | 'submitterLines' | 'signature' | 'dateIso'>

/** Everything around the body: to whom, from whom, about what, signed where and when. */
export function headOf(ctx: Ctx): Head {
  const { records, words } = ctx
  const { composition, matter } = records
  const { denial } = records.denial
  const when = denial.event.happened === null ? '' : words.dates.on(denial.event.happened)
  const isAboutRefusal = isRefusal(denial) || denial.outcome === 'unknown'
  return {
    title: words.terms.title,
    subtitle: (isAboutRefusal ? words.terms.refusedTitle : words.terms.hinderedTitle)(when, matter.custodyStatus),
    running: words.terms.running(records.number, records.version, matter.fileNo),
    addresseeLines: addresseeLines(ctx),
    copyToLines: linesOf(composition.copyTo),
    submitterLines: submitterLines(ctx),
    signature: signatureOf(ctx),
    dateIso: composition.signedOn,
  }
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
