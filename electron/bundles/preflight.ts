/** What counsel should know of each paper before a bundle is built. Pure: the pages were looked at before. */
import type { PageLook } from '../parser/bundle/look'
import type { PreflightFinding } from '../shared/contract/bundles'
import type { Document } from '../shared/contract/documents'
import type { BundleProfile } from './profiles'

/** Below this a scan is hard to read and to recognise. */
const LOW_DPI = 150
const FEW_LETTERS = 8
const PAPER = { a4: [595.28, 841.89], letter: [612, 792] } as const
const PAPER_SLACK = 6

export type LookedPaper = {
  readonly document: Document
  /** Null for papers without pages of their own, [] for one that could not be opened. */
  readonly pages: readonly PageLook[] | null
  /** Letters that recognition read, by page from 1. */
  readonly recognised: ReadonlyMap<number, number>
}

/** Findings in the order of the papers. */
export function preflight(papers: readonly LookedPaper[], profile: BundleProfile): PreflightFinding[] {
  const seen = new Set<string>()
  return papers.flatMap((paper) => {
    const isTwice = seen.has(paper.document.sha256)
    seen.add(paper.document.sha256)
    return [...aboutPaper(paper, isTwice), ...aboutPages(paper, profile)]
  })
}

const finding = (code: PreflightFinding['code'], { document }: LookedPaper, pages: readonly number[] = [], value = ''): PreflightFinding => ({ code, documentId: document.id, pages: [...pages], value })

function aboutPaper(paper: LookedPaper, isTwice: boolean): PreflightFinding[] {
  const { dateOnPaper, readability, readabilityReason, repaired } = paper.document
  return [
    ...(readability === 'none' ? [finding('slip', paper, [], readabilityReason)] : []),
    ...(paper.pages?.length === 0 ? [finding('unreadable', paper)] : []),
    ...(dateOnPaper === null ? [finding('undated', paper)] : []),
    ...(isTwice ? [finding('duplicate', paper)] : []),
    ...(repaired ? [finding('repaired', paper)] : []),
  ]
}

function aboutPages(paper: LookedPaper, profile: BundleProfile): PreflightFinding[] {
  const { pages, recognised } = paper
  if (pages === null) return []
  const on = (code: PreflightFinding['code'], is: (page: PageLook, no: number) => boolean, value: (found: readonly PageLook[]) => string = () => ''): PreflightFinding[] => {
    const numbers = pages.flatMap((page, at) => (is(page, at + 1) ? [at + 1] : []))
    return numbers.length === 0 ? [] : [finding(code, paper, numbers, value(numbers.map((no) => pages[no - 1]).filter((page) => page !== undefined)))]
  }
  const isPhoto = paper.document.readability === 'image'
  const highest = (found: readonly PageLook[]): string => String(Math.max(...found.map(({ maxDpi }) => maxDpi)))
  const lowest = (found: readonly PageLook[]): string => String(Math.min(...found.map(({ minDpi }) => minDpi)))
  return [
    ...on('noText', ({ letters, coverage }, no) => !isPhoto && letters < FEW_LETTERS && coverage > 0.3 && (recognised.get(no) ?? 0) < FEW_LETTERS),
    ...on('sideways', ({ letters, turned }) => letters > 20 && turned > 0.5),
    ...on('blank', ({ objects, letters }) => objects === 0 && letters === 0),
    ...on('lowDpi', ({ minDpi, coverage }) => minDpi > 0 && minDpi < LOW_DPI && coverage > 0.3, lowest),
    ...on('highDpi', ({ maxDpi }) => profile.maxDpi !== null && maxDpi > profile.maxDpi * 1.02, highest),
    ...on('size', (page) => !isPhoto && !fits(page, profile.paper)),
  ]
}

function fits({ widthPt, heightPt }: PageLook, paper: BundleProfile['paper']): boolean {
  if (paper === 'any') return true
  const [short, long] = PAPER[paper]
  return Math.abs(Math.min(widthPt, heightPt) - short) <= PAPER_SLACK && Math.abs(Math.max(widthPt, heightPt) - long) <= PAPER_SLACK
}

/** A picture as it will stand on its page: pixels over the inches that it gets. */
export function pictureLook({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }): PageLook {
  const [width, height] = widthPx > heightPx ? [841.89, 595.28] : [595.28, 841.89]
  const room = { width: width - 72, height: height - 72 - 28 - 14 }
  const dpi = Math.round(72 / Math.min(room.width / widthPx, room.height / heightPx))
  return { widthPt: width, heightPt: height, text: '', letters: 0, turned: 0, number: false, covers: false, objects: 1, pictures: 1, maxDpi: dpi, minDpi: dpi, coverage: 1 }
}
