import { particulars } from '../../../electron/shared/particulars'
import { computeAccount, type Account, type AccountComputed } from '../../../electron/shared/sentence/account'

/** An account of a sentence; what is not given is empty. Dates are plain text and are checked by the schema. */
export const anAccount = (fields: Readonly<Record<string, unknown>> = {}): Account => particulars.sentence.schema.parse({ ...particulars.sentence.empty, ...fields })

export const aChange = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  ({ on: null, byPartyId: null, decisionEventId: null, direction: 'less', years: null, months: null, days: null, note: '', ...fields })

export const aStay = (from: string | null, to: string | null, rate = 'oneToOne'): Record<string, unknown> => ({ from, to, where: '', rate })

export const aStage = (regime: string, years: number, months: number | null = null): Record<string, unknown> => ({ regime, place: '', years, months, days: null })

export const computed = (fields: Readonly<Record<string, unknown>>): AccountComputed => computeAccount(anAccount(fields))
