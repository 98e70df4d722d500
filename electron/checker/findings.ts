import type { CheckCode, CheckFinding, CheckReport, BagFacts } from '../shared/contract/verify'

const most = 2000

/** Collects what is found. */
export type Findings = {
  readonly add: (state: CheckFinding['state'], code: CheckCode, where?: string | null, detail?: string) => void
  readonly all: () => readonly CheckFinding[]
  readonly has: (state: CheckFinding['state']) => boolean
}

/** A name from outside, fit to be shown: control and direction marks made visible. */
const shown = (text: string, length: number): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{fffd}').slice(0, length)

export function newFindings(): Findings {
  const found: CheckFinding[] = []
  return {
    add: (state, code, where = null, detail = '') => void found.push({ code, state, where: where === null ? null : shown(where, 4400), detail: shown(detail, 500) }),
    all: () => found,
    has: (state) => found.some((one) => one.state === state),
  }
}

const rank = { bad: 0, warn: 1, ok: 2 } as const

/** The report: bad ones first, otherwise in the order found. */
export function reportOf(facts: BagFacts, all: readonly CheckFinding[]): CheckReport {
  const sorted = all.toSorted((a, b) => rank[a.state] - rank[b.state])
  const verdict = sorted[0]?.state ?? 'ok'
  return { facts, verdict, findings: sorted.slice(0, most), more: Math.max(sorted.length - most, 0) }
}
