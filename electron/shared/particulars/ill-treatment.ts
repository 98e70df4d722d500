import { date, document, line, numbers, ordinal, party, prose, rows, yesNo, choice } from './fields'
import { define } from './define'
import { consciousness, methodRow } from './injury-parts'

/** What is alleged to have been done, apart from when and by whom its traces were seen (features F1, F6; domain 02, 2.2). */
export const illTreatment = define({
  kind: 'illTreatment',
  table: 'ill_treatment',
  register: 'health',
  shown: ['consciousnessLoss', 'toldOn'],
  groups: {
    methods: { methods: rows(methodRow) },
    people: {
      perpetrators: rows({
        no: ordinal(),
        partyId: party(),
        name: line(),
        involvement: choice('involvement', ['unknown', 'actedDirectly', 'ordered', 'assisted', 'present', 'failedToPrevent', 'coveredUp']),
        unit: line(),
        rank: line(),
        badge: line(),
        description: line(),
        identifiedBy: line(),
        identifiedOn: date(),
      }),
      witnesses: rows({ partyId: party(), name: line(), saw: line(), by: numbers() }),
    },
    effects: {
      ...consciousness,
      threats: prose(),
      objects: prose(),
      clothingKept: yesNo(),
      clothing: rows({ item: line(), state: line(), keptWhere: line(), documentId: document() }),
    },
    learned: {
      endedOn: date(),
      toldOn: date(),
      toldByPartyId: party(),
      toldHow: line(),
    },
  },
})
