import type { ComponentType } from 'react'
import type { CaseRecord } from '../../../electron/shared/contract/records'
import type { ParticularKind } from '../../../electron/shared/particulars'
import { CrimeNextView, IncidentCourses } from '../injuries/IncidentCourses'
import { ChargeHistory } from '../procedure/ChargeHistory'
import { Grounds } from '../procedure/Grounds'
import { MotionStandingView, MotionTally } from '../procedure/MotionLedger'
import { SentencesShort } from '../procedure/SentencesShort'

/** What a kind's section of a register has beyond its list: something over it, and what stands at the end of each line. */
export const registerParts: {
  readonly [K in ParticularKind]?: { readonly Above?: ComponentType<{ readonly records: readonly CaseRecord[] }>; readonly End?: ComponentType<{ readonly record: CaseRecord }> }
} = {
  motion: { Above: MotionTally, End: MotionStandingView },
  illTreatment: { Above: IncidentCourses },
  crimeReport: { End: CrimeNextView },
  charge: { Above: ChargeHistory },
  sentence: { Above: SentencesShort },
  fairTrialDefect: { Above: Grounds },
}
