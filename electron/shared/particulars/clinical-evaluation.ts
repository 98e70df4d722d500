import { choice, date, document, line, party, prose, rows, said } from './fields'
import { define } from './define'
import { account, circumstances, consciousness, consents, deliveredTo, findingRow, methodRow, photographs, photoRules } from './injury-parts'

/** The scale of the Istanbul Protocol 2022 (chap. IV, before paras 380 and 419), in its fixed order; first what claims nothing. */
export const consistencies = ['notStated', 'notConsistent', 'consistent', 'highlyConsistent', 'typicalOf', 'diagnosticOf'] as const

/** Reports that a clinician writes; photographs alone are none. */
export const clinicianReports = ['clinicalScreening', 'medicoLegalEvaluation', 'forensicExpertOpinion'] as const

/** A clinician's report, written down here as it stands in the report. Never merged with a lawyer's sheet (domain 02). */
export const clinicalEvaluation = define({
  kind: 'clinicalEvaluation',
  table: 'clinical_evaluation',
  register: 'health',
  shown: ['reportKind', 'clinicianName'],
  refuses: (details) => (statesDegree(details) && !isByClinician(details) ? 'noClinician' : null),
  groups: {
    author: {
      reportKind: choice('reportKind', ['notStated', ...clinicianReports, 'photographsOnly']),
      clinicianPartyId: party(),
      clinicianName: line(),
      qualification: line(),
      licence: line(),
      employer: line(),
      independence: line(),
      reportDocumentId: document(),
    },
    circumstances,
    consents,
    account: { ...account, methods: rows(methodRow), ...consciousness },
    findings: {
      findings: rows({ ...findingRow, ageEstimate: line(), consistency: choice('consistency', consistencies) }),
      diagnosticTests: rows({ type: line(), on: date(), place: line(), result: line(), documentId: document() }),
    },
    photographs,
    photoRules,
    psychological: {
      assessmentMethods: prose(),
      currentComplaints: prose(),
      preHistory: prose(),
      postHistory: prose(),
      psychiatricHistory: prose(),
      psychSubstanceUse: prose(),
      mentalStatus: prose(),
      socialFunctioning: prose(),
      psychTests: prose(),
      neuropsychTests: prose(),
      suicideRisk: choice('suicideRisk', ['notAssessed', 'none', 'low', 'moderate', 'high']),
      suicideAction: prose(),
    },
    opinion: {
      interpretation: prose(),
      overallConsistency: choice('consistency', consistencies),
      internalConsistency: prose(),
      externalConsistency: prose(),
      currentDisability: prose(),
      socialEffect: prose(),
      recommendations: prose(),
    },
    authorship: { declaration: said(), signedOn: date(), deliveredTo: deliveredTo() },
  },
})

type Details = Readonly<Record<string, unknown>>

/** Whether a degree of consistency is stated anywhere: of one finding or over all. */
export function statesDegree(details: Details): boolean {
  const { findings, overallConsistency } = details
  const each = Array.isArray(findings) ? findings.map((finding: Details) => finding['consistency']) : []
  return [overallConsistency, ...each].some((degree) => degree !== undefined && degree !== 'notStated')
}

/** Whether a named clinician wrote it: the only kind of record that may state a degree. */
export function isByClinician(details: Details): boolean {
  const { reportKind, clinicianPartyId, clinicianName } = details
  const isNamed = typeof clinicianPartyId === 'string' || (typeof clinicianName === 'string' && clinicianName.trim() !== '')
  return isNamed && clinicianReports.some((kind) => kind === reportKind)
}
