import type { RecordOf } from '../contract/records'

export type RateId = RecordOf<'sentence'>['details']['custody'][number]['rate']

/** So many days in custody count as so many days of the term, the rest dropped. */
export type Rate = {
  readonly id: RateId
  readonly custodyDays: number
  readonly termDays: number
  /** Where such a rate is known from. Shown as unconfirmed until somebody checks the text in force. */
  readonly source: string
  readonly verification: 'unverified' | 'verified'
}

const russia = 'RU Criminal Code, art. 72'

/**
 * Rates of credit as data: background knowledge, checked against no official text. Russia: one for one before prison, strict
 * and special regime and for listed offences, one and a half before general regime, two before a settlement colony; two
 * days of house arrest for one.
 */
export const rates: Readonly<Record<RateId, Rate>> = {
  unknown: { id: 'unknown', custodyDays: 1, termDays: 0, source: '', verification: 'unverified' },
  oneToOne: { id: 'oneToOne', custodyDays: 1, termDays: 1, source: `${russia} part 3.1 (a), part 3.2`, verification: 'unverified' },
  oneToOneAndHalf: { id: 'oneToOneAndHalf', custodyDays: 2, termDays: 3, source: `${russia} part 3.1 (b)`, verification: 'unverified' },
  oneToTwo: { id: 'oneToTwo', custodyDays: 1, termDays: 2, source: `${russia} part 3.1 (c)`, verification: 'unverified' },
  twoToOne: { id: 'twoToOne', custodyDays: 2, termDays: 1, source: `${russia} part 3.4`, verification: 'unverified' },
  none: { id: 'none', custodyDays: 1, termDays: 0, source: '', verification: 'unverified' },
}

/** Days of the term for days in custody. */
export const creditOf = (days: number, { custodyDays, termDays }: Rate): number => Math.floor((days * termDays) / custodyDays)
