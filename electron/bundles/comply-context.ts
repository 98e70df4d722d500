/** What the rules look at: the finished files as they were read back, beside what was planned. */
import type { FileLook, PageLook } from '../parser/bundle/look'
import type { BundleManifest } from '../shared/bundle-manifest'
import type { BundlePlan, PlanItem } from '../shared/bundle-plan'
import type { Bundle, BundlePart, RuleResult, RuleState } from '../shared/contract/bundles'
import type { Document } from '../shared/contract/documents'
import { foldedLetters } from '../shared/redaction'
import type { LaidSlot, Layout } from './layout'
import type { BundleProfile } from './profiles'

export type ReadPart = { readonly part: BundlePart; readonly file: FileLook; readonly pages: readonly PageLook[] }

/** A page that somebody cites: of which paper, and which of its pages where that is known. */
export type Citation = { readonly documentId: string; readonly page: number | null }

export type Checked = {
  readonly bundle: Bundle
  readonly profile: BundleProfile
  readonly plan: BundlePlan
  readonly layout: Layout
  /** Null for a part that cannot be read. */
  readonly parts: readonly (ReadPart | null)[]
  readonly manifest: BundleManifest
  readonly documents: ReadonlyMap<string, Document>
  /** Letters that the vault read on each page of a paper when it came in, by document, pages from 1. */
  readonly lettersIn: (documentId: string, page: number) => number
  /** Page digests of the build delivered before, in order; null without one. */
  readonly baseDigests: readonly string[] | null
  /** SHA-256 of every part when it was built once more; null where that was not done. */
  readonly rebuilt: readonly string[] | null
  readonly citations: readonly Citation[]
  /** Papers that entitle counsel to act, of this case. */
  readonly authorityIds: readonly string[]
}

/** One page of one part, with what stands on it. */
export type CheckedPage = { readonly label: string; readonly part: number; readonly at: number; readonly look: PageLook; readonly slot: LaidSlot; readonly item: PlanItem | null; /** Within its slot, from 1. */ readonly pageOf: number }

export type Verdict = { readonly state: RuleState; readonly reason?: string; readonly pages?: readonly string[]; readonly values?: Record<string, string> }
export type Rule = (checked: Checked, pages: readonly CheckedPage[]) => Verdict

export const pass: Verdict = { state: 'pass' }
export const notApplicable = (reason: string): Verdict => ({ state: 'notApplicable', reason })
export const broken = (reason: string, pages: readonly string[] = [], values: Record<string, string> = {}): Verdict => ({ state: 'fail', reason, pages, values })
/** A warning whatever the profile asks. */
export const doubt = (reason: string, pages: readonly string[] = [], values: Record<string, string> = {}): Verdict => ({ state: 'warn', reason, pages, values })
/** Broken on these pages, or passed where there are none. */
export const onPages = (reason: string, pages: readonly CheckedPage[], values: Record<string, string> = {}): Verdict => (pages.length === 0 ? pass : broken(reason, pages.map(({ label }) => label), values))

/** All pages of the parts that could be read, in order. */
export function pagesOf({ layout, parts }: Checked): CheckedPage[] {
  return layout.slots.flatMap((slot) => {
    const read = parts[slot.chunk.part - 1]
    if (read === null || read === undefined) return []
    return slot.labels.flatMap((label, at): CheckedPage[] => {
      const look = read.pages[slot.firstPage - 1 + at]
      return look === undefined ? [] : [{ label, part: slot.chunk.part, at: slot.firstPage + at, look, slot, item: slot.item, pageOf: at + 1 }]
    })
  })
}

/** Letters that are the paper's own: without its number and mark. */
export function ownLetters({ look, label, item }: CheckedPage): number {
  return Math.max(0, look.letters - [...label].length - (item === null ? 0 : foldedLetters(item.mark).length))
}

/** The paper itself is on this page, not a slip sheet or a blank page behind it. */
export const showsPaper = ({ item, pageOf }: CheckedPage): boolean => item !== null && item.form !== 'slip' && item.form !== 'withheld' && pageOf <= item.pages

export function toResult(id: string, importance: 'required' | 'advised' | undefined, verdict: Verdict): RuleResult {
  if (importance === undefined) return { id, state: 'notApplicable', reason: 'notInProfile', pages: [], values: {} }
  const state = verdict.state === 'fail' && importance === 'advised' ? 'warn' : verdict.state
  return { id, state, reason: verdict.reason ?? '', pages: (verdict.pages ?? []).slice(0, 10_000), values: verdict.values ?? {} }
}
