import type { UiLanguage } from '../shared/contract/desktop'
import { wordsEn } from './words-en'
import { wordsFr } from './words-fr'
import { wordsRu } from './words-ru'

/** What an export says of itself. */
export type ReadMeFacts = {
  readonly kind: 'case' | 'archive' | 'proof'
  readonly title: string
  readonly madeAt: string
  readonly maker: string
  readonly contact: readonly string[]
  /** In groups of four. */
  readonly fingerprint: string
  readonly logSize: number
  readonly logRoot: string
  readonly withheld: number
  /** Papers left out because they are privileged or sealed. */
  readonly barred: number
  readonly restingOnBarred: number
  /** Why privileged and sealed papers are in it; '' where they are not. */
  readonly barredReason: string
  readonly papers: number
  readonly packets: number
  readonly redactions: number
  readonly tablesLeftOut: readonly string[]
}

/** Words of custody papers. */
export type CustodyWords = {
  readonly log: string
  readonly sheet: string
  readonly page: string
  readonly of: string
  readonly columns: readonly [no: string, when: string, who: string, what: string, detail: string]
  readonly withheld: (count: number) => string
  readonly machine: string
  readonly told: string
  readonly entered: (at: string) => string
  readonly from: string
  readonly to: string
  readonly acknowledgement: string
  readonly place: string
  readonly reason: string
  readonly sealNo: string
  readonly condition: string
  readonly witness: string
  readonly corrects: (no: number) => string
  readonly copyClass: Readonly<Record<'original' | 'evidentiary' | 'working' | 'redacted' | 'export', string>>
  /** By the action of domain/06 6.2, and those of the journal that have no such name. */
  readonly actions: Readonly<Record<string, string>>
  readonly facts: { readonly title: string; readonly sha256: string; readonly size: string; readonly added: string; readonly original: string; readonly given: string; readonly level: string; readonly lastCheck: string; readonly never: string; readonly id: string; readonly journal: string; readonly key: string }
  readonly states: { readonly ok: string; readonly missing: string; readonly damaged: string }
  readonly note: string
  readonly signature: string
}

export type ExportWords = { readonly readMe: (facts: ReadMeFacts) => string; readonly custody: CustodyWords }

export const exportWords: Readonly<Record<UiLanguage, ExportWords>> = { en: wordsEn, ru: wordsRu, fr: wordsFr }

const rule = `\n${'='.repeat(78)}\n\n`

/** READ-ME-FIRST.txt: English, Russian and French, one after the other. */
export const readMeText = (facts: ReadMeFacts): string =>
  [exportWords.en.readMe(facts), exportWords.ru.readMe(facts), exportWords.fr.readMe(facts)].join(rule)
