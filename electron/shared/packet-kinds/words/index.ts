import type { PacketLanguage } from '../../contract/values'
import { commonChoices } from '../../particulars/words/common'
import type { ParticularWords } from '../../particulars/words'
import type { PacketKind } from '../index'
import { echrApplicationWords, interimMeasuresWords, ngoAppealWords } from './abroad'
import { accessDenialComplaintWords, blankWords, medicalExaminationWords, preservationWords } from './complaints'
import { appealWords, cassationWords, courtChallengeWords, crimeReportWords } from './courts'
import type { About } from './types'
import { specialProceduresWords, unCommitteeWords, wgadWords } from './un'

type Table = Readonly<Record<string, string | undefined>>
type Spoken = {
  readonly name: string
  readonly explain: string
  readonly title: string
  readonly subtitle: (about: About) => string
  readonly headings?: Table
  readonly groups: Table
  readonly fields: Table
  readonly notes?: Table
  readonly choices: Readonly<Record<string, Table | undefined>>
  readonly requests: Table
  readonly traps: Table
}

const words: { readonly [K in PacketKind]: Readonly<Record<PacketLanguage, Spoken>> } = {
  accessDenialComplaint: accessDenialComplaintWords,
  crimeReport: crimeReportWords,
  medicalExamination: medicalExaminationWords,
  preservation: preservationWords,
  courtChallenge: courtChallengeWords,
  appeal: appealWords,
  cassation: cassationWords,
  interimMeasures: interimMeasuresWords,
  specialProcedures: specialProceduresWords,
  wgad: wgadWords,
  unCommittee: unCommitteeWords,
  echrApplication: echrApplicationWords,
  ngoAppeal: ngoAppealWords,
  blank: blankWords,
}

/** The words of one kind of packet in one language, for screens and for paper alike. */
export type PacketWords = ParticularWords & {
  readonly explain: string
  readonly title: string
  readonly subtitle: (about: About) => string
  /** A heading of a section from the records, where the kind has its own. */
  readonly heading: (section: string) => string | undefined
  readonly request: (id: string) => string
  readonly trap: (id: string) => string
}

/** Words that the types prove to be there are given as they stand; asking for others gives the name itself. */
export function packetWords(kind: PacketKind, language: PacketLanguage): PacketWords {
  const spoken = words[kind][language]
  const common: Readonly<Record<string, Table | undefined>> = commonChoices[language]
  return {
    name: spoken.name,
    explain: spoken.explain,
    title: spoken.title,
    subtitle: spoken.subtitle,
    heading: (section) => spoken.headings?.[section],
    group: (name) => spoken.groups[name] ?? name,
    field: (path) => spoken.fields[path] ?? path,
    note: (name) => spoken.notes?.[name],
    value: (list, value) => (spoken.choices[list] ?? common[list])?.[value] ?? value,
    request: (id) => spoken.requests[id] ?? id,
    trap: (id) => spoken.traps[id] ?? id,
  }
}
