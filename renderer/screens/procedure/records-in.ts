import type { CaseRecord, RecordOf } from '../../../electron/shared/contract/records'

export const motionsIn = (records: readonly CaseRecord[]): readonly RecordOf<'motion'>[] => records.flatMap((record) => (record.kind === 'motion' ? [record] : []))
export const defectsIn = (records: readonly CaseRecord[]): readonly RecordOf<'fairTrialDefect'>[] => records.flatMap((record) => (record.kind === 'fairTrialDefect' ? [record] : []))
export const sentencesIn = (records: readonly CaseRecord[]): readonly RecordOf<'sentence'>[] => records.flatMap((record) => (record.kind === 'sentence' ? [record] : []))
