import { choice, date, line, party, prose, rows, said, yesNo } from './fields'
import { define } from './define'
import { account, circumstances, consents, deliveredTo, findingRow, photographs, photoRules } from './injury-parts'

/**
 * What a lawyer saw and was told: a lay record. It has no degree of consistency, no estimate of age and no diagnosis,
 * because only a clinician states these (domain 02).
 */
export const injuryObservation = define({
  kind: 'injuryObservation',
  table: 'injury_observation',
  register: 'health',
  shown: ['sheetKind', 'guardsPresent'],
  groups: {
    findings: { findings: rows(findingRow) },
    account,
    seen: {
      appearance: prose(),
      movement: prose(),
      mood: prose(),
      selfHarm: yesNo(),
      selfHarmAction: prose(),
      notSeen: prose(),
    },
    circumstances: { sheetKind: choice('sheetKind', ['lawyerObservation', 'photographsOnly']), observerPartyId: party(), observer: line(), ...circumstances },
    consents,
    photographs,
    photoRules,
    authorship: { declaration: said(), signedOn: date(), deliveredTo: deliveredTo() },
  },
})
