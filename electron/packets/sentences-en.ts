import type { AccessDenial } from '../shared/contract/access'
import { formatDate } from '../shared/dates/format-date'
import type { Days } from '../shared/rules/divergence'
import { datesEn } from './dates-en'
import { capital, inQuotes, sentence } from './grammar'
import type { Words } from './words'

type Sentences = Pick<Words, 'attribution' | 'visit' | 'denial' | 'refusal' | 'written' | 'earlier' | 'state'>

const bracketed = (text: string): string => (text === '' ? '' : ` (${text})`)
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const orNone = (n: number): string => (n === 0 ? 'none' : String(n))
const beforeThis = (days: Days): string => `${datesEn.days(days)} before this refusal`

const attribution: Sentences['attribution'] = {
  hedge: (strength, source) => {
    switch (strength) {
      case 'seen':
        return ['', '']
      case 'toldByClient':
        return ['according to the client, ', '']
      case 'reported':
        return ['it is reported that ', bracketed(source)]
      case 'alleged':
        return ['it is alleged that ', bracketed(source)]
      case 'feared':
        return ['the fear has been expressed that ', `${bracketed(source)}; counsel does not state it as a fact`]
      case 'courtFound':
        return ['the court found that ', bracketed(source)]
    }
  },
  said: (strength, source) => {
    switch (strength) {
      case 'seen':
        return [`Recorded by counsel${bracketed(source)}: `, '']
      case 'toldByClient':
        return [`According to the client${bracketed(source)}: `, '']
      case 'reported':
        return [`It is reported${bracketed(source)}: `, '']
      case 'alleged':
        return [`It is alleged${bracketed(source)}: `, '']
      case 'feared':
        return [`The fear has been expressed${bracketed(source)}: `, '; counsel does not state it as a fact']
      case 'courtFound':
        return [`The court found${bracketed(source)}: `, '']
    }
  },
  verbatim: (source) => `In the words of the source${bracketed(source)}: `,
  inSubstance: (source) => `In substance${bracketed(source)}: `,
  prefix: (strength) =>
    ({
      seen: '', courtFound: 'The court found: ', toldByClient: 'According to the client: ', reported: 'It is reported: ', alleged: 'It is alleged: ',
      feared: 'A fear, which counsel does not state as a fact: ',
    })[strength],
  source: (author, title) => [author, title === '' ? '' : inQuotes(title, 'en')].filter((part) => part !== '').join(', '),
  person: {
    relative: 'a relative of the client', witness: 'a witness', source: 'a source known to counsel', client: 'the client', counsel: 'counsel',
    other: 'a person known to counsel',
  },
  noSource: 'source not recorded',
  disputed: (by) => sentence(`this is disputed by: ${by}`),
  happened: (when, isOpen, text) => `the following ${isOpen ? 'has happened' : 'happened'} ${when}: ${text}`,
  recorded: (when, text) => `${when} the following was recorded: ${text}`,
  differSentence: (field, values) => `Sources differ on the ${field === 'duration' ? 'length' : 'date'}: ${values.join('; ')}.`,
  differNote: (field, entries, working, reason) =>
    `Sources differ on the ${field === 'duration' ? 'length' : 'date'}. ${capital(entries.join('; '))}.${
      working === '' ? '' : ` Taken here: ${working}${reason === '' ? '' : `; ${reason}`}.`}`,
  copyNote: (copy, original) => `${copy} repeats ${original} and is nowhere here counted as a second source.`,
  computed: (days) => `by the dates: ${days}`,
}

const visitKinds: Record<AccessDenial['visitKind'], string> = {
  counselVisit: 'a visit to the client', counselCall: 'a telephone call with the client', counselCorrespondence: 'correspondence with the client',
  videoLink: 'a meeting with the client by video link', courtHoldingCell: 'a meeting with the client in the holding cell of the court',
  transfer: 'a meeting with the client during transfer', expertVisit: 'a visit of an expert to the client', notary: 'a visit of a notary to the client',
  familyVisit: 'a family visit to the client',
}
const channels: Record<AccessDenial['requestChannel'], string> = {
  unknown: '', inPerson: 'in person', post: 'by post', phone: 'by telephone', email: 'by e-mail', portal: 'through the portal',
  electronicQueue: 'through the electronic queue', other: '',
}
const reference = (denial: AccessDenial): string =>
  [denial.requestRef === '' ? '' : `request no. ${denial.requestRef}`, denial.passRequestNo === '' ? '' : `pass request no. ${denial.passRequestNo}`]
    .filter((part) => part !== '')
    .join(', ')

const visit: Sentences['visit'] = {
  requestSentence: (denial, on) =>
    `${[
      `Counsel requested ${visitKinds[denial.visitKind]}`, on, channels[denial.requestChannel],
      denial.requestedBy === '' ? '' : `(request made by ${denial.requestedBy})`,
    ].filter((part) => part !== '').join(' ')}${bracketed(reference(denial))}.`,
  noRequestSentence: 'When and how the visit was requested is not recorded.',
  plannedSentence: (denial, on, place) => {
    const end = denial.plannedEnd === null ? '' : ` to ${denial.plannedEnd}`
    const start = denial.plannedStart === null ? '' : `, ${denial.plannedStart}${end}`
    const where = [place, denial.entrance === '' ? '' : `entrance: ${denial.entrance}`, denial.room === '' ? '' : `room: ${denial.room}`]
    return `It was scheduled${on === '' ? '' : ` ${on.replace(/^on /u, 'for ')}`}${start}${bracketed(where.filter((part) => part !== '').join('; '))}.`
  },
  certificateSentence: (no) => `Counsel carried certificate no. ${no}.`,
}

const denial: Sentences['denial'] = {
  arrived: (on, at, place) => `${on}${at === '' ? '' : ` ${at}`} counsel came to ${place === '' ? 'the institution' : place}`,
  outcome: {
    fullAccess: 'Access to the client was given in full.', denied: 'Access to the client was refused.',
    partial: 'Access to the client was given only in part.', delayed: 'Access to the client was given with delay.',
    interrupted: 'The meeting with the client was cut short.', cancelledByFacility: 'The institution cancelled the visit.',
    clientSaidUnwilling: 'Access to the client was refused; counsel was told that the client did not wish to meet.',
    clientTransferred: 'Access to the client was refused; counsel was told that the client had been transferred.',
    clientUnderPunishment: 'Access to the client was refused; counsel was told that the client was under punishment.',
    quarantine: 'Access to the client was refused; counsel was told of a quarantine.', unknown: 'The outcome is not recorded.',
  },
  outcomeOn: (outcome, on) => {
    const clauses: Partial<Record<AccessDenial['outcome'], string>> = {
      fullAccess: 'counsel was admitted to the client in full', partial: 'counsel was given only partial access to the client',
      delayed: 'counsel was admitted to the client with delay', interrupted: 'the meeting of counsel with the client was cut short',
      cancelledByFacility: 'the institution cancelled the visit of counsel', unknown: 'counsel sought access to the client, with an outcome that is not recorded',
    }
    return `${on} ${clauses[outcome] ?? 'counsel was not admitted to the client'}`
  },
  clientRefusalSeen: {
    yes: 'Counsel was shown a refusal in the client’s own hand.', no: 'No refusal in the client’s own hand was shown to counsel.',
    unknown: 'Whether a refusal in the client’s own hand was shown to counsel is not recorded.',
  },
  left: (at) => `Counsel left ${at}.`,
  waited: (duration) => `Counsel waited ${duration}.`,
  minutesFollow: 'The course of events, as counsel recorded it:',
  restrictions: (items) => `The following restrictions were applied: ${items.join('; ')}.`,
  restriction: {
    glass: 'a glass partition', intercom: 'talk through an intercom', guardInHearing: 'an officer within hearing', guardInSight: 'an officer within sight',
    camera: 'a camera', audioSuspected: 'suspected sound recording', shortened: 'shortened time', paperExchangeBarred: 'no exchange of papers',
    devicesBarred: 'no devices', interpreterBarred: 'no interpreter', papersRead: 'counsel’s papers were read',
  },
  breach: {
    none: '', suspected: 'Counsel suspects that confidentiality was breached; this is not stated as a fact.', observed: 'Counsel observed a breach of confidentiality.',
  },
  confiscatedSentence: (items) => sentence(`taken from counsel: ${items.join('; ')}`),
  confiscated: (item) =>
    [
      item.item, item.pages === null ? '' : count(item.pages, 'page', 'pages'), item.privileged === 'yes' ? 'privileged' : '',
      item.receipt === '' ? 'receipt not recorded' : `receipt: ${item.receipt}`, item.returnedOn === null ? '' : `returned ${datesEn.on(item.returnedOn)}`,
    ].filter((part) => part !== '').join(', '),
  witnessesSentence: (n) => `The attempt can be confirmed by ${count(n, 'witness', 'witnesses')}, whom counsel will name to the official who examines this complaint.`,
}

const reasons: Record<AccessDenial['reasonKind'], string> = {
  none: 'none', notRecorded: 'not recorded', lockdown: 'lockdown', quarantine: 'quarantine', staffShortage: 'shortage of staff', noRoom: 'no free room',
  documentsDefective: 'defects in counsel’s documents', investigatorPermission: 'no permission of the investigator', clientRefusal: 'refusal by the client',
  punishmentCell: 'the client is in a punishment cell', transfer: 'transfer of the client', securityThreat: 'a threat to security', deviceRule: 'a rule on devices',
  other: 'another reason',
}

const refusal: Sentences['refusal'] = {
  whoSentence: (details, isNameKnown) => `${sentence(`access was refused by: ${details.join(', ')}`)}${isNameKnown ? '' : ' The name is not recorded.'}`,
  whoUnknownSentence: 'Who refused access is not recorded.',
  badge: (no) => `badge no. ${no}`,
  noReason: 'no reason was given',
  reasonUnknown: 'whether a reason was given is not recorded',
  reasonVerbatim: 'The reason in the words of the official: ',
  reasonKind: reasons,
  reasonGiven: (kind) => `the reason given: ${kind}; its exact words are not recorded`,
  languageNote: (language) => `Language of the words as spoken: ${language}.`,
  ground: (text) => sentence(`legal ground named: ${text}`),
  groundNotNamed: 'no legal ground was named',
  groundNamedUnknown: 'a legal ground was named; its words are not recorded',
  groundUnknown: 'whether a legal ground was named is not recorded',
}

const written: Sentences['written'] = {
  asked: (d) => {
    const at = d.writtenRefusalAskedAt === null ? '' : ` at ${d.writtenRefusalAskedAt}`
    if (d.writtenRefusalAsked === 'yes') return `A written refusal was asked for${at}.`
    return d.writtenRefusalAsked === 'no' ? 'A written refusal was not asked for.' : 'Whether a written refusal was asked for is not recorded.'
  },
  given: (d) => {
    const no = d.writtenRefusalRef === '' ? '' : `, no. ${d.writtenRefusalRef}`
    if (d.writtenRefusalGiven === 'yes') return `A written refusal was given${no}.`
    return d.writtenRefusalGiven === 'no' ? 'No written refusal was given.' : 'Whether one was given is not recorded.'
  },
  stepsSentence: (steps) => sentence(`counsel took these steps: ${steps.join('; ')}`),
  step: ({ kind, text, reference: no }) => {
    const words = { call: 'call', complaint: 'complaint', prosecutorLine: 'prosecutor’s telephone line', press: 'press', other: '' }[kind]
    return `${[words, text].filter((part) => part !== '').join(': ')}${no === '' ? '' : ` (no. ${no})`}`
  },
  nextSentence: (on, at) => `Counsel will come again ${on}${at === '' ? '' : ` ${at}`}.`,
}

const earlier: Sentences['earlier'] = {
  caption: 'Earlier refusals in counsel’s register',
  columns: ['when', 'time without counsel, per source', 'reason', 'annex'],
  byDates: (days) => `${days} by the dates`,
  betweenMeetings: (days, last, next) =>
    `${datesEn.days(days)} passed ${last === null ? `from this refusal to the meeting of ${next}` : `between the meetings of ${last} and ${next}`}`,
  meetingOn: (date) => formatDate(date, 'en', 'long'),
  betweenInTable: (days, last, next) => (last === null ? `${days} to the meeting of ${next}` : `${days} between the meetings of ${last} and ${next}`),
  bySource: (isFirst, source) => `${isFirst ? 'one source' : 'another source'}${bracketed(source)} says `,
  atGate: (duration) => `${duration} at the entrance`,
  reported: { seen: '', courtFound: 'as the court found', toldByClient: 'according to the client', reported: 'as reported', alleged: 'as alleged', feared: 'feared, not stated as a fact' },
  noLength: 'not recorded',
  countSentence: (n, in90, in365) =>
    n === 0
      ? 'Before this refusal counsel’s register holds no earlier refusal.'
      : `Before this refusal counsel’s register holds ${count(n, 'earlier refusal', 'earlier refusals')}: ${orNone(in90)} within 90 days and ${orNone(in365)} within 365 days before it.`,
  withoutReasonSentence: (all, without, unknown) =>
    `Of the ${count(all, 'refusal', 'refusals')}, this one included, no reason was given in ${orNone(without)}${unknown === 0 ? '' : `; in ${unknown} it is not recorded whether a reason was given`}.`,
  countNote:
    'Counted are the refusals listed here whose dates place them before this one with certainty; days run back from the day of this refusal, not counting it, and a refusal that lasted counts by its last day. Restricted access is listed and not counted.',
  hinderedNote: 'Records of restricted access, or with no recorded outcome, are listed and not counted as refusals.',
}

const state: Sentences['state'] = {
  whenSeen: (on) => `The client’s state at the last meeting with counsel, ${on}: `,
  lastSeen: 'The client’s state when last seen: ',
  sinceCounsel: (on, days) => `counsel last met the client ${on}, ${beforeThis(days)}`,
  sincePrivate: (days) => `the last meeting recorded as private was ${beforeThis(days)}`,
  sinceFamily: (days) => `the last family visit recorded was ${beforeThis(days)}`,
  daysBefore: (days) => ` (${beforeThis(days)})`,
  countNote: 'Counted from counsel’s register of visits: from the day of the meeting, not counting it, to the first day of this refusal.',
  noLettersSince: (since, days) => `no letter from the client has been received ${since}${days === null ? '' : `, ${beforeThis(days)}`}`,
  lastLetterSentence: (on, days) => `The last letter from the client came ${on}${days === null ? '' : `, ${beforeThis(days)}`}.`,
  fear: (by) => `A fear has been expressed${bracketed(by)}: `,
}

/** English sentences about what happened; see `Words`. */
export const sentencesEn: Sentences = { attribution, visit, denial, refusal, written, earlier, state }
