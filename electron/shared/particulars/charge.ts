import { choice, date, document, event, line, party, prose, rows, said } from './fields'
import { define } from './define'

/**
 * One step in the history of the charges (feature X19). Its working date is the event's; what each source says about it is
 * the event's claims, so that a step has a date per source.
 */
export const charge = define({
  kind: 'charge',
  table: 'charge_step',
  register: 'procedure',
  shown: ['step', 'article', 'byWhom'],
  groups: {
    charge: {
      step: choice('chargeStep', ['unknown', 'opened', 'initial', 'added', 'reclassified', 'dropped', 'restored']),
      article: line(),
      words: said(),
      replacesArticle: line(),
      replacesEventId: event('charge'),
      conductFrom: date(),
      conductTo: date(),
    },
    who: { byPartyId: party(), byWhom: line(), chargedOn: date(), counselPresent: choice('ynu', ['unknown', 'yes', 'no']), clientSaid: said(), documentId: document() },
    note: { note: prose() },
  },
})

/** The official indictment: another kind of act than a charge, and often of another day. */
export const indictment = define({
  kind: 'indictment',
  table: 'indictment',
  register: 'procedure',
  shown: ['articles', 'byWhom'],
  groups: {
    indictment: { articles: line(), counts: rows({ article: line(), words: line() }), byPartyId: party(), byWhom: line(), approvedBy: line(), approvedOn: date(), servedOn: date(), courtPartyId: party(), sentToCourtOn: date(), documentId: document(), note: prose() },
  },
})
