/**
 * What each table is. `record`: journaled, and replayable from the journal. `derived`: rebuilt from records
 * and blobs. `working`: forms half typed, nobody's statement. `journal`: the journal itself.
 * A table that is missing here fails the tests and is refused at open.
 */
export const tableClasses = {
  party: 'record',
  party_name: 'record',
  matter: 'record',
  party_role: 'record',
  document: 'record',
  event: 'record',
  event_party: 'record',
  claim: 'record',
  authority: 'record',
  visit: 'record',
  access_denial: 'record',
  hearing: 'record',
  ill_treatment: 'record',
  injury_observation: 'record',
  clinical_evaluation: 'record',
  care: 'record',
  crime_report: 'record',
  motion: 'record',
  ruling: 'record',
  custody_order: 'record',
  charge_step: 'record',
  indictment: 'record',
  judgment: 'record',
  sentence: 'record',
  appeal_decision: 'record',
  cassation_decision: 'record',
  fair_trial_defect: 'record',
  profile: 'record',
  standard: 'record',
  packet: 'record',
  redaction: 'record',
  redaction_mark: 'record',
  packet_override: 'record',
  missing_paper: 'record',
  deadline_rule: 'record',
  holiday_calendar: 'record',
  deadline: 'record',
  deadline_value: 'record',
  video_retention: 'record',
  blob_binding: 'derived',
  document_page: 'derived',
  document_text: 'derived',
  page_fingerprint: 'derived',
  document_metadata: 'derived',
  document_camera: 'derived',
  document_part: 'derived',
  page_words: 'derived',
  ocr_job: 'derived',
  search_record: 'derived',
  search_passage: 'derived',
  search_index: 'derived',
  search_name: 'derived',
  search_state: 'derived',
  draft: 'working',
  ocr_setting: 'working',
  ocr_choice: 'working',
  journal_entry: 'journal',
  journal_change: 'journal',
  journal_state: 'journal',
} as const

export type TableName = keyof typeof tableClasses
export type RecordTable = { [K in TableName]: (typeof tableClasses)[K] extends 'record' ? K : never }[TableName]

/** Record tables in an order in which rows can be inserted without breaking a foreign key at once. */
export const recordTables = (Object.keys(tableClasses) as TableName[]).filter(
  (table): table is RecordTable => tableClasses[table] === 'record',
)

export const isRecordTable = (name: string): name is RecordTable => recordTables.some((table) => table === name)
