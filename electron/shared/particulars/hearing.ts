import { choice, date, document, documents, line, parties, party, prose, rows, said, time, whole, yesNo } from './fields'
import { define } from './define'

/** A hearing and how the defence could take part in it: attendance quality is lost unless noted the same day (features D1, D2). */
export const hearing = define({
  kind: 'hearing',
  table: 'hearing',
  register: 'procedure',
  shown: ['courtPartyId', 'stage', 'status'],
  groups: {
    court: {
      status: choice('hearingStatus', ['scheduled', 'adjourned', 'held', 'decisionPending', 'decided']),
      courtPartyId: party(),
      caseNo: line(),
      judges: parties(),
      prosecutor: line(),
      stage: choice('hearingStage', ['unknown', 'custody', 'custodyExtension', 'preliminary', 'firstInstance', 'appeal', 'cassation', 'supervisory', 'complaint', 'execution', 'other']),
      mode: choice('hearingMode', ['unknown', 'inPerson', 'videoLink', 'writing', 'absent']),
      isOpen: choice('hearingOpenness', ['unknown', 'open', 'partlyClosed', 'closed']),
      startedAt: time(),
      endedAt: time(),
    },
    attendance: {
      clientPresent: yesNo(),
      counselPresent: yesNo(),
      videoQuality: choice('videoQuality', ['notApplicable', 'good', 'interruptions', 'cut', 'noSound']),
      minutesCut: whole(0, 1440),
      privateTalk: choice('privateTalk', ['unknown', 'allowed', 'overheard', 'refused', 'notAsked']),
      privateTalkMinutes: whole(0, 1440),
      interpreterNeeded: yesNo(),
      interpreter: choice('interpreterState', ['unknown', 'notNeeded', 'present', 'poor', 'refused']),
      papersInHand: choice('papersInHand', ['unknown', 'all', 'some', 'none']),
      restraints: line(),
      attendanceNote: prose(),
    },
    heard: {
      witnessesHeard: rows({ name: line(), called: choice('calledBy', ['unknown', 'prosecution', 'defence', 'court']), heard: yesNo(), note: line() }),
      motionsHeard: prose(),
      clientSaid: said(),
    },
    outcome: {
      outcome: choice('hearingOutcome', ['notRecorded', 'adjourned', 'granted', 'partlyGranted', 'refused', 'upheld', 'changed', 'quashed', 'remitted', 'judgment', 'other']),
      outcomeWords: said(),
      announcedOn: date(),
      copyServedOn: date(),
      decisionDocumentId: document(),
      recordDocumentId: document(),
      documentIds: documents(),
      nextOn: date(),
      nextAt: time(),
      nextWhat: line(),
    },
  },
})
