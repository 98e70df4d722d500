import type { z } from 'zod'
import { charge, indictment } from './charge'
import { appealDecision, cassationDecision, custodyOrder, judgment, ruling } from './decision'
import { fairTrialDefect } from './defect'
import { hearing } from './hearing'
import { motion } from './motion'
import { sentence } from './sentence'
import { complaint } from './complaint'
import { condition } from './condition'
import { confiscation } from './confiscation'
import { letter } from './letter'
import { preservationRequest } from './preservation'
import { punishment } from './punishment'
import { transfer } from './transfer'
import { visitNote } from './visit-note'
import { care } from './care'
import { clinicalEvaluation } from './clinical-evaluation'
import { crimeReport } from './crime-report'
import { illTreatment } from './ill-treatment'
import { injuryObservation } from './injury-observation'

/** Every kind of event that has particulars, in the order of the menu. */
export const particulars = {
  hearing,
  motion,
  ruling,
  custodyOrder,
  charge,
  indictment,
  judgment,
  sentence,
  appealDecision,
  cassationDecision,
  fairTrialDefect,
  visitNote,
  letter,
  punishment,
  condition,
  confiscation,
  transfer,
  complaint,
  preservationRequest,
  illTreatment,
  injuryObservation,
  clinicalEvaluation,
  care,
  crimeReport,
} as const

export type ParticularKind = keyof typeof particulars
export type DetailsOf<K extends ParticularKind> = z.output<(typeof particulars)[K]['schema']>

export const particularKinds = Object.keys(particulars).filter(isParticularKind)

/** Whether an event of this kind has particulars. */
export function isParticularKind(kind: string): kind is ParticularKind {
  return Object.hasOwn(particulars, kind)
}
