import type { Authority } from '../../shared/contract/access'
import type { CaseEvent } from '../../shared/contract/events'
import type { Matter } from '../../shared/contract/matters'
import type { Profile } from '../../shared/contract/packets'
import type { Party } from '../../shared/contract/parties'
import type { RecordOf } from '../../shared/contract/records'
import type { RequestPlan } from '../../shared/contract/requests'
import { toWholeDay } from '../../shared/dates/edtf'
import { formatDate } from '../../shared/dates/format-date'
import type { DateLanguage, LocalDate } from '../../shared/dates/schemas'
import { particularWords } from '../../shared/particulars/words'
import type { Rhythm } from '../../shared/rules/letters'
import { wholeDay } from '../../shared/rules/letters'
import { usualMargin, widened } from '../../shared/rules/preservation'
import { shownName } from '../names'
import { requestWords } from './words'

/** Everything a short letter may look at. */
export type RequestRecords = {
  readonly matter: Matter
  readonly profile: Profile
  readonly authority: Authority | null
  readonly client: Party | null
  readonly heldAt: Party | null
  readonly parties: readonly Party[]
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const nameIn = (party: Party | null, language: DateLanguage): string => (party === null ? '' : shownName(party, language === 'ru' ? 'ru' : 'en').text)
const long = (day: LocalDate, language: DateLanguage): string => formatDate(toWholeDay(day), language, 'long')

/** A label inside a sentence: a small first letter, but an abbreviation stays as it is. */
const inSentence = (label: string, language: DateLanguage): string => (/^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(language) + label.slice(1))

type Head = Pick<RequestPlan, 'language' | 'running' | 'addresseeLines' | 'copyToLines' | 'submitterLines' | 'signature' | 'dateIso' | 'words' | 'requestsHeading'>

function headOf(records: RequestRecords, language: DateLanguage, to: { readonly party: Party | null; readonly written: string; readonly copyTo: string; readonly on: LocalDate | null; readonly at: string }): Head {
  const words = requestWords[language]
  const { profile, authority, matter } = records
  const name = language === 'ru' && profile.fullNameRu !== '' ? profile.fullNameRu : profile.fullName
  const addressee = to.party ?? records.heldAt
  const written = linesOf(to.written)
  const client = nameIn(records.client, language) || words.clientUnknown
  return {
    language, running: [requestTitleOf(language), matter.fileNo].filter((part) => part !== '').join(', '), requestsHeading: words.asks,
    addresseeLines: [...(written.length > 0 ? written : [to.party === null ? words.head : '', nameIn(addressee, language)]), ...linesOf(addressee?.postalAddress ?? '')].filter((line) => line !== ''),
    copyToLines: linesOf(to.copyTo),
    submitterLines: [
      name === '' ? '' : words.submitter(name, words.capacity[profile.capacity]), words.actsFor(client),
      authority === null || authority.number === '' ? '' : words.authority(words.orderWord, authority.number, authority.issuedOn === null ? '' : formatDate(authority.issuedOn, language, 'long')),
      profile.certificateNo === '' ? '' : words.certificate(profile.certificateNo),
      profile.postalAddress.trim() === '' ? '' : words.replyTo(linesOf(profile.postalAddress).join(', ')),
    ].filter((line) => line !== ''),
    signature: { place: to.at, date: to.on === null ? '' : long(to.on, language), name, capacity: words.capacity[profile.capacity], line: words.signature },
    dateIso: to.on, words: { page: words.page, of: words.of, copyTo: words.copyTo },
  }
}

const requestTitleOf = (language: DateLanguage): string => ({ en: 'Request', ru: 'Ходатайство', fr: 'Demande' })[language]

/** The request to keep video, from its record: the same records give the same letter. */
export function planPreservation(records: RequestRecords, { details }: RecordOf<'preservationRequest'>, about: CaseEvent | null): RequestPlan {
  const { language } = details
  const words = requestWords[language]
  const kind = particularWords('preservationRequest', language)
  const margin = details.marginMinutes ?? usualMargin
  const client = nameIn(records.client, language) || words.clientUnknown
  const list = (name: string, values: readonly string[]): string => values.map((value) => inSentence(kind.value(name, value), language)).join(', ')
  const rows = details.spans.map((span) => {
    const wide = widened(span, margin)
    const [from, to] = wide === null
      ? [span.on === null ? '' : formatDate(span.on, language, 'long'), '']
      : span.from === null ? [words.video.wholeDay(long(wide.fromDay, language)), ''] : [`${long(wide.fromDay, language)}, ${wide.fromTime}`, `${long(wide.toDay, language)}, ${wide.toTime}`]
    return [from, to, span.where, span.cameras]
  })
  const party = records.parties.find(({ id }) => id === details.addresseePartyId) ?? null
  const what = about === null ? '' : particularsFreeTitle(about, language)
  return {
    ...headOf(records, language, { party, written: details.addressee, copyTo: details.copyTo, on: wholeDay(details.signedOn), at: details.signedAt }),
    title: words.video.title, subtitle: words.video.subtitle(client),
    paragraphs: [
      about === null ? '' : words.video.intro(client, what, about.happened === null ? '' : formatDate(about.happened, language, 'long')), words.video.fast,
      details.places.length === 0 ? '' : words.video.places(list('videoPlace', details.places)), details.bodyWorn === '' ? '' : words.video.worn(details.bodyWorn),
      details.keep.length === 0 ? '' : words.video.registers(list('keptThing', details.keep)), details.legalBasis.trim() === '' ? '' : words.video.basis(details.legalBasis.trim()),
    ].filter((text) => text !== ''),
    table: rows.length === 0 ? null : { columns: [...words.video.columns], rows },
    notes: rows.length === 0 ? [] : [words.video.margin(margin)],
    requests: [...words.video.requests],
  }
}

/** What happened, named neutrally by its kind: a title may hold counsel's own words for it. */
const eventNames: Readonly<Record<DateLanguage, Readonly<Record<string, string>>>> = {
  en: { accessDenial: 'refusal of access to counsel', visit: 'visit of counsel', illTreatment: 'reported ill-treatment', punishment: 'placement under punishment', search: 'search', confiscation: 'taking of things', transfer: 'transfer', complaint: 'handing over of a complaint', hearing: 'hearing' },
  ru: { accessDenial: 'отказ в допуске адвоката', visit: 'свидание с адвокатом', illTreatment: 'сообщение о жестоком обращении', punishment: 'применение взыскания', search: 'обыск', confiscation: 'изъятие вещей', transfer: 'перевод', complaint: 'передача жалобы', hearing: 'заседание' },
  fr: { accessDenial: 'refus d’accès de l’avocat', visit: 'visite de l’avocat', illTreatment: 'mauvais traitements signalés', punishment: 'placement en sanction', search: 'fouille', confiscation: 'retrait d’objets', transfer: 'transfert', complaint: 'remise d’une plainte', hearing: 'audience' },
}
const particularsFreeTitle = ({ kind, title }: CaseEvent, language: DateLanguage): string => eventNames[language][kind] ?? title

/** A letter that asks how the client is, after a silence beyond the client's own rhythm. */
export function planWelfare(records: RequestRecords, rhythm: Rhythm, language: DateLanguage, today: LocalDate): RequestPlan {
  const words = requestWords[language]
  const client = nameIn(records.client, language) || words.clientUnknown
  const way = inSentence(particularWords('letter', language).value('letterChannel', rhythm.channel), language)
  const { letters, usual, longest, lastOn, silentFor } = rhythm
  return {
    ...headOf(records, language, { party: null, written: '', copyTo: '', on: today, at: '' }),
    title: words.welfare.title, subtitle: words.welfare.subtitle(client),
    paragraphs: [
      lastOn === null || silentFor === null ? '' : words.welfare.silence(client, silentFor, long(lastOn, language), way),
      usual === null || longest === null ? words.welfare.noRhythm(letters.length) : words.welfare.rhythm(letters.length, usual, longest), words.welfare.noConclusion,
    ].filter((text) => text !== ''),
    table: letters.length === 0 ? null : { columns: [...words.welfare.columns], rows: letters.map(({ day, by }, i) => [String(i + 1), long(day, language), words.welfare.by[by]]) },
    notes: usual === null ? [] : [words.welfare.counted],
    requests: [...words.welfare.requests],
  }
}
