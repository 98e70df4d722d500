import type { AccessDenial, Authority } from '../shared/contract/access'
import type { Claim, Divergence } from '../shared/contract/events'
import type { Matter } from '../shared/contract/matters'
import type { Profile } from '../shared/contract/packets'
import type { PacketLanguage } from '../shared/contract/values'
import type { EdtfDate } from '../shared/dates/schemas'
import type { Days } from '../shared/rules/divergence'
import type { Document } from '../shared/contract/documents'
import type { RecordSection } from '../shared/packet-kinds'
import { wordsEn } from './words-en'
import { wordsFr } from './words-fr'
import { wordsRu } from './words-ru'

/** Sections with a heading of their own. The submitter's is printed as 'counsel'. */
export type SectionId = Exclude<RecordSection, 'submitter'> | 'counsel' | 'patterns' | 'annexes'
export type Strength = Claim['strength']
type Each<K extends string> = Readonly<Record<K, string>>

/**
 * All the words of a complaint in one language. Functions take values and give a clause (no capital, no full stop),
 * a phrase, or, where the name ends in `Sentence`, a whole sentence. Quoted words are added by the caller as runs.
 */
export type Words = {
  readonly language: PacketLanguage
  readonly headings: Each<SectionId>
  readonly template: Readonly<Record<string, string>>
  readonly terms: {
    readonly title: string
    readonly refusedTitle: (when: string, status: Matter['custodyStatus']) => string
    readonly hinderedTitle: (when: string, status: Matter['custodyStatus']) => string
    /** `title` is null for a complaint on access. */
    readonly running: (title: string | null, number: number | null, version: number, fileNo: string) => string
    readonly submitterCapacity: Each<Profile['capacity']>
    readonly signatureLine: string
    readonly signsAs: Each<Profile['capacity']>
    readonly replyTo: (address: string) => string
    readonly actsFor: (client: string) => string
    readonly submitter: (name: string, capacity: string) => string
    readonly phone: (value: string) => string
    readonly email: (value: string) => string
    readonly original: Each<Document['copyOrOriginal']>
    readonly unverified: string
    readonly checked: (on: string, by: string) => string
    readonly annexLabel: (no: number, page: number | null, paragraph: number | null) => string
    /** Several places in one annex: 'Annex 5, paras 6, 7'. Numbers in order; none: the annex as a whole. */
    readonly annexPlaces: (no: number, pages: readonly number[], paragraphs: readonly number[]) => string
    /** For the seal: when, in local time with its offset, and what stands before the journal's root. */
    readonly finalisedText: (at: string) => string
    readonly journalText: (entries: number) => string
    readonly notRecorded: string
    readonly noClient: string
  }
  readonly dates: {
    /** Adverbial: 'on 9 September 2024', 'since …', 'in January 2024'. Null: the date is not recorded. */
    readonly on: (date: EdtfDate | null) => string
    /** The same, but a stretch between two known days ends before the second: 'from 23 January until 7 February 2024'. */
    readonly stretch: (date: EdtfDate | null) => string
    /** As the date of a paper: 'of 2 September 2024'. */
    readonly of: (date: EdtfDate) => string
    /** From when on: 'since November 2023'. */
    readonly since: (date: EdtfDate) => string
    readonly at: (time: string) => string
    readonly days: (days: Days) => string
  }
  readonly attribution: {
    /** What comes before a clause about the fact, and after it. */
    readonly hedge: (strength: Strength, source: string) => readonly [string, string]
    /** What comes before the exact words of a claim, and after them. */
    readonly said: (strength: Strength, source: string) => readonly [string, string]
    readonly verbatim: (source: string) => string
    readonly inSubstance: (source: string) => string
    readonly prefix: (strength: Strength) => string
    readonly source: (author: string, title: string) => string
    readonly person: Each<'relative' | 'witness' | 'source' | 'client' | 'counsel' | 'other'>
    readonly noSource: string
    readonly disputed: (by: string) => string
    readonly happened: (when: string, isOpen: boolean, text: string) => string
    readonly recorded: (when: string, text: string) => string
    readonly differSentence: (field: Divergence['field'], values: readonly string[]) => string
    readonly differNote: (field: Divergence['field'], entries: readonly string[], working: string, reason: string) => string
    readonly copyNote: (copy: string, original: string) => string
    readonly computed: (days: string) => string
  }
  readonly people: {
    readonly filedBySentence: (name: string, capacity: string, details: readonly string[]) => string
    /** The same for every packet but the complaint on access. */
    readonly submittedBySentence: (name: string, capacity: string, details: readonly string[]) => string
    readonly barBody: (body: string) => string
    readonly registerNo: (no: string) => string
    readonly certificateNo: (no: string) => string
    readonly authoritySentence: (authority: Authority | null, client: string) => string
    readonly authorityLine: (authority: Authority) => string
    readonly clientSentence: (name: string, details: readonly string[]) => string
    readonly clientUnknownSentence: string
    readonly bornOn: (date: EdtfDate) => string
    readonly nationality: (text: string) => string
    readonly prisonerNo: (no: string) => string
    readonly articles: (text: string) => string
    readonly status: Each<Matter['custodyStatus']>
    readonly spellingsSentence: (names: readonly string[]) => string
    readonly heldAt: (place: string, since: string) => string
    readonly placeUnknownSentence: string
  }
  readonly visit: {
    readonly requestSentence: (denial: AccessDenial, on: string) => string
    readonly noRequestSentence: string
    readonly plannedSentence: (denial: AccessDenial, on: string, place: string) => string
    readonly certificateSentence: (no: string) => string
  }
  readonly denial: {
    readonly arrived: (on: string, at: string, place: string) => string
    readonly outcome: Each<AccessDenial['outcome']>
    /** The same as a clause about one date: 'on 12 June 2024 counsel was not admitted to the client'. */
    readonly outcomeOn: (outcome: AccessDenial['outcome'], on: string) => string
    readonly clientRefusalSeen: Each<'yes' | 'no' | 'unknown'>
    readonly left: (at: string) => string
    readonly waited: (duration: string) => string
    readonly minutesFollow: string
    readonly restrictions: (items: readonly string[]) => string
    readonly restriction: Each<AccessDenial['restrictions'][number]>
    readonly breach: Each<AccessDenial['confidentialityBreach']>
    readonly confiscatedSentence: (items: readonly string[]) => string
    readonly confiscated: (item: AccessDenial['confiscated'][number]) => string
    readonly witnessesSentence: (count: number) => string
  }
  readonly refusal: {
    readonly whoSentence: (details: readonly string[], isNameKnown: boolean) => string
    readonly whoUnknownSentence: string
    readonly badge: (no: string) => string
    readonly noReason: string
    readonly reasonUnknown: string
    readonly reasonVerbatim: string
    readonly reasonKind: Each<AccessDenial['reasonKind']>
    readonly reasonGiven: (kind: string) => string
    readonly languageNote: (language: string) => string
    readonly ground: (text: string) => string
    readonly groundNotNamed: string
    readonly groundNamedUnknown: string
    readonly groundUnknown: string
  }
  readonly written: {
    readonly asked: (denial: AccessDenial) => string
    readonly given: (denial: AccessDenial) => string
    readonly stepsSentence: (steps: readonly string[]) => string
    readonly step: (step: AccessDenial['immediateSteps'][number]) => string
    readonly nextSentence: (on: string, at: string) => string
  }
  readonly earlier: {
    readonly caption: string
    readonly columns: readonly string[]
    readonly byDates: (days: string) => string
    /** A whole clause: how long it was from the meeting before (null: from this refusal) to the one after. */
    readonly betweenMeetings: (days: Days, last: string | null, next: string) => string
    /** The date of a meeting as `betweenMeetings` takes it. */
    readonly meetingOn: (date: EdtfDate) => string
    readonly betweenInTable: (days: string, last: string | null, next: string) => string
    readonly bySource: (isFirst: boolean, source: string) => string
    readonly atGate: (duration: string) => string
    readonly reported: Each<Strength>
    readonly noLength: string
    readonly countSentence: (count: number, in90: number, in365: number) => string
    readonly withoutReasonSentence: (all: number, without: number, notRecorded: number) => string
    readonly countNote: string
    readonly hinderedNote: string
  }
  readonly state: {
    readonly whenSeen: (on: string) => string
    readonly lastSeen: string
    readonly sinceCounsel: (on: string, days: Days) => string
    readonly sincePrivate: (days: Days) => string
    readonly sinceFamily: (days: Days) => string
    /** Behind a date of a meeting where sources differ. */
    readonly daysBefore: (days: Days) => string
    readonly countNote: string
    readonly noLettersSince: (since: string, days: Days | null) => string
    readonly lastLetterSentence: (on: string, days: Days | null) => string
    readonly fear: (by: string) => string
  }
  readonly facts: {
    /** What comes before the text of one fact and after it: its date, how it is known, who says it. */
    readonly told: (strength: Strength, when: string, isOpen: boolean, source: string) => readonly [string, string]
    /** How a fact of this strength is marked where every sentence says its source. */
    readonly sourceClass: (strength: Strength, source: string) => string
    /** What closes counsel's own words where they rest on a fear. */
    readonly fear: string
    readonly columns: readonly [string, string, string, string]
    readonly noSource: string
    readonly undated: string
    /** In a table, under the date that is used. */
    readonly alsoDated: (dates: string) => string
  }
  readonly signing: {
    readonly warned: string
    readonly warnedLine: string
    readonly applicant: string
    readonly applicantCapacity: string
  }
  readonly service: { readonly heading: string; readonly lines: readonly string[] }
  readonly banners: { readonly rule39: string; readonly confidential: string }
  readonly requests: {
    readonly admit: string
    readonly reasons: (on: string) => string
    readonly health: string
    readonly preserve: (on: string, span: string, zone: string) => string
    readonly liability: string
    readonly answer: (address: string) => string
  }
}

/** The words of a packet's language. */
export function wordsFor(language: PacketLanguage): Words {
  return { en: wordsEn, ru: wordsRu, fr: wordsFr }[language]
}
