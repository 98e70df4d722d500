import { choice, choices, document, documents, line, prose, said, whole, yesNo } from './fields'
import { define } from './define'

export const conditionTopics = [
  'unknown', 'cell', 'crowding', 'bed', 'clothing', 'light', 'cold', 'air', 'hygiene', 'food', 'water', 'exercise', 'isolation', 'search', 'religion', 'books', 'company', 'other',
] as const
export type ConditionTopic = (typeof conditionTopics)[number]

/** Provisions of `resources/standards` that a condition can be held against. */
export const conditionNorms = [
  'un.mr.1', 'un.mr.12', 'un.mr.13', 'un.mr.14', 'un.mr.15-16', 'un.mr.18', 'un.mr.19', 'un.mr.21', 'un.mr.22', 'un.mr.23', 'un.mr.43', 'un.mr.44', 'un.mr.50-52',
  'un.mr.64', 'un.mr.65-66', 'un.mr.67', 'un.iccpr.10', 'un.iccpr.18',
] as const
export type ConditionNorm = (typeof conditionNorms)[number]

/** Which provisions speak of a topic: a suggestion for the lawyer, each to be confirmed in the law library. */
export const normsOfTopic: Readonly<Record<ConditionTopic, readonly ConditionNorm[]>> = {
  unknown: [],
  cell: ['un.mr.12', 'un.mr.13', 'un.iccpr.10'],
  crowding: ['un.mr.12', 'un.mr.13', 'un.iccpr.10'],
  bed: ['un.mr.21'],
  clothing: ['un.mr.19'],
  light: ['un.mr.14'],
  cold: ['un.mr.13'],
  air: ['un.mr.13', 'un.mr.14'],
  hygiene: ['un.mr.15-16', 'un.mr.18'],
  food: ['un.mr.22', 'un.mr.43'],
  water: ['un.mr.22', 'un.mr.43'],
  exercise: ['un.mr.23'],
  isolation: ['un.mr.43', 'un.mr.44'],
  search: ['un.mr.1', 'un.mr.50-52'],
  religion: ['un.mr.65-66', 'un.iccpr.18'],
  books: ['un.mr.64'],
  company: ['un.mr.12'],
  other: ['un.mr.1', 'un.iccpr.10'],
}

/** One thing about how the client is held, over a day or a stretch, held against norms (feature G5). */
export const condition = define({
  kind: 'condition',
  table: 'detention_condition',
  register: 'detention',
  shown: ['topic', 'cellNo', 'normIds'],
  groups: {
    what: {
      topic: choice('conditionTopic', conditionTopics),
      clientSaid: said(),
      observed: prose(),
      observedBy: choice('conditionSeenBy', ['unknown', 'client', 'counsel', 'relative', 'monitor', 'doctor', 'other']),
      cellNo: line(),
      squareMetres: whole(0, 10_000),
      persons: whole(0, 1000),
      beds: whole(0, 1000),
      celsius: whole(-60, 60),
      minutesADay: whole(0, 1440),
    },
    norms: {
      normIds: choices('conditionNorm', conditionNorms),
      normNote: prose(),
    },
    answer: {
      complained: yesNo(),
      answer: said(),
      documentIds: documents(),
      photographDocumentId: document(),
    },
  },
})
