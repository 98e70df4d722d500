import { formatDate } from '../shared/dates/format-date'
import { finalisedText } from './sealed-at'
import { sentence } from './grammar'
import { datesEn } from './dates-en'
import { sentencesEn } from './sentences-en'
import type { Words } from './words'

const template: Words['template'] = {
  draft: 'draft', page: 'page', of: 'of', copyTo: 'Copy to:', annexNo: 'No.', annex: 'Annex', document: 'document', date: 'date',
  pages: 'pages', copy: 'original or copy', sha256: 'SHA-256', proof: 'This document and its annexes were fixed in counsel’s record as follows.',
  number: 'packet no.', version: 'version', author: 'author', finalised: 'made final', contents: 'SHA-256 of the contents', journal: 'journal',
  listed: 'This annex is handed in separately and is not part of this file.',
  textNote: 'Text of the document, unchanged. The numbers in the margin were added for reference.',
  redactedFrom: 'redacted copy of SHA-256',
  redactedTextNote: 'Text of the document; black marks stand in place of words that counsel has hidden. The numbers in the margin were added for reference.',
}

const authorityKinds = {
  order: 'order', powerOfAttorney: 'power of attorney', signedAuthority: 'signed authority', clientConsent: 'consent of the client',
  familyConsent: 'consent of the family', other: 'authority',
}

const authorityLine: Words['people']['authorityLine'] = ({ kind, number, issuedOn }) => {
  const no = number === '' ? ' (number not recorded)' : ` no. ${number}`
  return `${authorityKinds[kind]}${no}${issuedOn === null ? '' : ` ${datesEn.of(issuedOn)}`}`
}

const places = (one: string, many: string, numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `${numbers.length === 1 ? one : many} ${numbers.join(', ')}`

/** The English complaint. */
export const wordsEn: Words = {
  language: 'en',
  headings: {
    counsel: 'Counsel', client: 'The client', visit: 'The visit requested', denial: 'What happened', refusal: 'Who refused, and the reason',
    written: 'Written refusal', earlier: 'Earlier refusals', state: 'The client’s state', law: 'Law', requests: 'Requests', annexes: 'Annexes',
    facts: 'Facts', decisions: 'Decisions of the courts', custody: 'Places of detention', steps: 'Complaints made', concerns: 'What is feared', defects: 'Breaches in the proceedings', patterns: 'What followed what', chronology: 'Chronology',
  },
  template,
  dates: datesEn,
  terms: {
    title: 'Complaint',
    refusedTitle: (when) => `about the refusal of access to counsel${when === '' ? '' : ` ${when}`}`,
    hinderedTitle: (when) => `about the restriction of access to counsel${when === '' ? '' : ` ${when}`}`,
    running: (title, number, version, fileNo) =>
      [`${title ?? 'Complaint'}${number === null ? '' : ` ${number}`}`, version > 1 ? `version ${version}` : '', fileNo === '' ? '' : `case ${fileNo}`].filter((part) => part !== '').join(', '),
    submitterCapacity: { lawyer: 'advocate', detainee: 'the detained person', relative: 'a relative of the client', ngo: 'for a non-governmental organisation' },
    signsAs: { lawyer: 'advocate, counsel', detainee: 'the detained person', relative: 'relative of the client', ngo: 'for the organisation' },
    signatureLine: 'signature',
    replyTo: (address) => `reply to: ${address}`,
    actsFor: (client) => `for ${client}`,
    submitter: (name, capacity) => `from ${name}, ${capacity}`,
    phone: (value) => `telephone: ${value}`,
    email: (value) => `e-mail: ${value}`,
    original: { unknown: 'not recorded', original: 'original', copy: 'copy' },
    unverified: 'to be confirmed before filing',
    checked: (on, by) => `checked ${on} by ${by}`,
    annexLabel: (no, page, paragraph) => `Annex ${no}${page === null ? '' : `, p. ${page}`}${paragraph === null ? '' : `, para. ${paragraph}`}`,
    annexPlaces: (no, pages, paragraphs) =>
      [`Annex ${no}`, places('p.', 'pp.', pages), places('para.', 'paras', paragraphs)].filter((part) => part !== '').join(', '),
    finalisedText: (at) => finalisedText(at, 'en'),
    journalText: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}, root`,
    notRecorded: 'not recorded',
    noClient: 'the client (name not recorded)',
  },
  people: {
    filedBySentence: (name, capacity, details) =>
      `This complaint is filed by ${name === '' ? '(name not recorded)' : name}, ${capacity}${details.length === 0 ? '' : ` (${details.join('; ')})`}.`,
    submittedBySentence: (name, capacity, details) =>
      `Submitted by ${name === '' ? '(name not recorded)' : name}, ${capacity}${details.length === 0 ? '' : ` (${details.join('; ')})`}.`,
    barBody: (body) => body,
    registerNo: (no) => `register no. ${no}`,
    certificateNo: (no) => `certificate no. ${no}`,
    authoritySentence: (authority, client) =>
      authority === null
        ? `The authority to act for ${client} is not recorded.`
        : sentence(`Counsel acts for ${client} under ${authorityLine(authority)}${authority.issuer === '' ? '' : `, issued by ${authority.issuer}`}${
            authority.validUntil === null ? '' : `, valid to ${formatDate(authority.validUntil, 'en', 'long')}`}`),
    authorityLine,
    clientSentence: (name, details) => sentence(`The client is ${name}${details.length === 0 ? '' : ` (${details.join('; ')})`}`),
    clientUnknownSentence: 'The client’s name is not recorded.',
    bornOn: (date) => `born ${datesEn.on(date)}`,
    nationality: (text) => `nationality: ${text}`,
    prisonerNo: (no) => `prisoner no. ${no}`,
    articles: (text) => `articles: ${text}`,
    status: { unknown: '', apprehended: 'apprehended', inCustody: 'in custody', accused: 'accused', convicted: 'convicted', released: 'released' },
    spellingsSentence: (names) => sentence(`documents also write the name as: ${names.join(', ')}`),
    heldAt: (place, since) => (since === '' ? `the client is held in ${place}` : `the client has been held in ${place} ${since}`),
    placeUnknownSentence: 'Where the client is held now is not recorded.',
  },
  ...sentencesEn,
  facts: {
    told: (strength, when, isOpen, source) => {
      const by = source === '' ? '' : ` (${source})`
      const date = when === '' ? '' : `${when}${isOpen ? ' and going on' : ''}`
      const hedges = { seen: '', courtFound: 'the court found', toldByClient: 'according to the client', reported: 'it is reported', alleged: 'it is alleged', feared: 'a fear has been expressed' }
      const how = hedges[strength] === '' ? '' : `${hedges[strength]}${by}`
      const before = [date, how].filter((part) => part !== '').join(', ')
      return [before === '' ? '' : `${before}: `, strength === 'feared' ? '; counsel does not state it as a fact' : '']
    },
    sourceClass: (strength, source) =>
      `[Source: ${{ seen: 'counsel', courtFound: 'court', toldByClient: 'client', reported: 'reported by others', alleged: 'allegation by others', feared: 'a fear' }[strength]}${source === '' ? '' : `; ${source}`}]`,
    fear: 'Counsel does not state it as a fact.',
    columns: ['when', 'what', 'source', 'annex'],
    noSource: 'counsel’s record',
    undated: 'not dated',
    alsoDated: (dates) => `(sources also give: ${dates})`,
  },
  signing: {
    warned: 'I have been warned of criminal liability for a knowingly false report of a crime (Criminal Code, art. 306).',
    warnedLine: 'signature of the one who reports',
    applicant: 'I authorise the representative named below to act for me in these proceedings.',
    applicantCapacity: 'applicant',
  },
  service: { heading: 'Received', lines: ['received by (name, post)', 'date and time', 'incoming no.', 'stamp and signature'] },
  banners: { rule39: 'Rule 39 – Urgent', confidential: 'Confidential: the identity of the source is not to be disclosed' },
  requests: {
    admit: 'To order that counsel be admitted to the client at once, and to state the date and hour.',
    reasons: (on) => `To establish the reasons for the refusal${on === '' ? '' : ` ${on}`} and their legal ground, and to give them to counsel in writing.`,
    health: 'To confirm the client’s state of health and whereabouts.',
    preserve: (on, span, zone) =>
      `To preserve the gate log, the register of passes and the video of the entrance and of the visiting rooms${on === '' ? '' : ` ${on}`}${
        span === '' ? '' : `, ${span}`}${zone === '' ? '' : ` (time zone ${zone})`}, to stop their overwriting, and to confirm this in writing.`,
    liability: 'To examine the liability of the official who refused access.',
    answer: (address) => sentence(`to send a written answer to this complaint${address === '' ? '' : ` to: ${address}`}`),
  },
}
