import { choice, date, document, documents, events, line, party, rows, said } from './fields'
import { define } from './define'

/** A report of a crime and what became of it: filed, registered, decided, appealed (feature F7). The event's day is the day of filing. */
export const crimeReport = define({
  kind: 'crimeReport',
  table: 'crime_report',
  register: 'health',
  shown: ['stage', 'registrationNo', 'decision'],
  groups: {
    filed: {
      stage: choice('crimeStage', ['unknown', 'prepared', 'filed', 'registered', 'checked', 'decided', 'appealed', 'ended']),
      incidentIds: events('illTreatment'),
      filedByPartyId: party(),
      filedBy: line(),
      filedWithPartyId: party(),
      filedHow: choice('filingChannel', ['unknown', 'inPerson', 'post', 'online', 'phone', 'viaPrison', 'viaCourt']),
      receiptNo: line(),
      offence: line(),
      documentId: document(),
    },
    registered: { registeredOn: date(), registrationNo: line(), checkedBy: line(), checkUntil: date() },
    decision: {
      decision: choice('crimeDecision', ['none', 'opened', 'refused', 'transferred', 'closed', 'noAnswer']),
      decidedOn: date(),
      decisionNo: line(),
      decidedBy: line(),
      decisionWords: said(),
      copyServedOn: date(),
      decisionDocumentId: document(),
    },
    appeals: {
      appeals: rows({ on: date(), toWhom: line(), reference: line(), outcome: choice('crimeAppeal', ['unknown', 'pending', 'granted', 'refused', 'withdrawn']), outcomeOn: date(), documentId: document() }),
    },
    next: { nextStep: line(), nextOn: date(), documentIds: documents() },
  },
})
