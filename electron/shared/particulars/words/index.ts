import type { DateLanguage } from '../../dates/schemas'
import type { ParticularKind } from '../index'
import { commonChoices } from './common'
import { careWords } from './care'
import { chargeWords, indictmentWords } from './charge'
import { clinicalEvaluationWords } from './clinical-evaluation'
import { crimeReportWords } from './crime-report'
import { appealDecisionWords, cassationDecisionWords, custodyOrderWords, judgmentWords, rulingWords } from './decision'
import { fairTrialDefectWords } from './defect'
import { hearingWords } from './hearing'
import { illTreatmentWords } from './ill-treatment'
import { injuryObservationWords } from './injury-observation'
import { motionWords } from './motion'
import { sentenceWords } from './sentence'
import { complaintWords } from './complaint'
import { conditionWords } from './condition'
import { confiscationWords } from './confiscation'
import { letterWords } from './letter'
import { preservationWords } from './preservation'
import { punishmentWords } from './punishment'
import { transferWords } from './transfer'
import { visitNoteWords } from './visit-note'

type Table = Readonly<Record<string, string | undefined>>
type Spoken = {
  readonly name: string
  readonly groups: Table
  readonly fields: Table
  readonly notes?: Table
  readonly choices: Readonly<Record<string, Table | undefined>>
}

const words: { readonly [K in ParticularKind]: Readonly<Record<DateLanguage, Spoken>> } = {
  hearing: hearingWords,
  motion: motionWords,
  ruling: rulingWords,
  custodyOrder: custodyOrderWords,
  charge: chargeWords,
  indictment: indictmentWords,
  judgment: judgmentWords,
  sentence: sentenceWords,
  appealDecision: appealDecisionWords,
  cassationDecision: cassationDecisionWords,
  fairTrialDefect: fairTrialDefectWords,
  visitNote: visitNoteWords,
  letter: letterWords,
  punishment: punishmentWords,
  condition: conditionWords,
  confiscation: confiscationWords,
  transfer: transferWords,
  complaint: complaintWords,
  preservationRequest: preservationWords,
  illTreatment: illTreatmentWords,
  injuryObservation: injuryObservationWords,
  clinicalEvaluation: clinicalEvaluationWords,
  care: careWords,
  crimeReport: crimeReportWords,
}

/** The words of one kind of record in one language, for screens and for paper alike. */
export type ParticularWords = {
  readonly name: string
  readonly group: (name: string) => string
  /** A field's label; a field of rows is `rows.field`. */
  readonly field: (path: string) => string
  /** The sentence under a field, or undefined. */
  readonly note: (name: string) => string | undefined
  /** The words of a value of a closed list. */
  readonly value: (list: string, value: string) => string
}

/** Words that the types prove to be there are given as they stand; asking for others gives the name itself. */
export const particularWords = (kind: ParticularKind, language: DateLanguage): ParticularWords => wordsFrom(words[kind][language], language)

/** The same over any words of this shape. */
export function wordsFrom(spoken: Spoken, language: DateLanguage): ParticularWords {
  const common: Readonly<Record<string, Table | undefined>> = commonChoices[language]
  return {
    name: spoken.name,
    group: (name) => spoken.groups[name] ?? name,
    field: (path) => spoken.fields[path] ?? path,
    note: (name) => spoken.notes?.[name],
    value: (list, value) => (spoken.choices[list] ?? common[list])?.[value] ?? value,
  }
}
