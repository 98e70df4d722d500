import type { ComponentType } from 'react'
import type { Matter } from '../../../electron/shared/contract/matters'
import type { CaseRecord } from '../../../electron/shared/contract/records'
import type { ParticularKind } from '../../../electron/shared/particulars'
import type { Form } from '../../widgets/use-form'
import { ConditionGroup, PreservationActions, PreservationSide, PreserveAction, PunishmentSide } from '../detention/own-parts'
import { InjuryActions, RecordConsent } from '../injuries/InjuryActions'
import { FindingsField } from '../injuries/FindingsField'
import { InjurySide } from '../injuries/InjurySide'
import { PhotographsField } from '../injuries/PhotographsField'
import { HearingSide } from '../procedure/HearingSide'
import { SentenceActions, SentenceSide } from '../procedure/SentenceSide'
import type { FieldProps } from './FieldView'
import type { RecordDraft } from './RecordForm'

export type OwnPart = ComponentType<{
  readonly matter: Matter
  /** The record as it is stored; null while it is new. */
  readonly record: CaseRecord | null
  readonly form: Form<RecordDraft>
  readonly setDetail: (name: string, value: unknown) => void
}>

/** A field that is drawn in its own way; it sees what the other fields hold. */
export type OwnField = ComponentType<FieldProps & { readonly details: RecordDraft['details'] }>

/** What a kind's form has beyond the fields of its description: buttons in the head, a group of its own, the thinking margin. */
export const recordParts: { readonly [K in ParticularKind]?: { readonly Actions?: OwnPart; readonly Group?: OwnPart; readonly Side?: OwnPart; readonly Fields?: Readonly<Record<string, OwnField>> } } = {
  hearing: { Side: HearingSide },
  judgment: { Actions: SentenceActions },
  appealDecision: { Actions: SentenceActions },
  cassationDecision: { Actions: SentenceActions },
  illTreatment: { Actions: PreserveAction, Group: RecordConsent, Side: InjurySide },
  injuryObservation: { Actions: InjuryActions, Group: RecordConsent, Side: InjurySide, Fields: { findings: FindingsField, photographs: PhotographsField } },
  clinicalEvaluation: { Actions: InjuryActions, Group: RecordConsent, Side: InjurySide, Fields: { findings: FindingsField, photographs: PhotographsField } },
  care: { Group: RecordConsent, Side: InjurySide },
  crimeReport: { Group: RecordConsent, Side: InjurySide },
  sentence: { Actions: SentenceActions, Side: SentenceSide },
  punishment: { Actions: PreserveAction, Side: PunishmentSide },
  condition: { Group: ConditionGroup },
  confiscation: { Actions: PreserveAction },
  transfer: { Actions: PreserveAction },
  preservationRequest: { Actions: PreservationActions, Side: PreservationSide },
}
