/** One measured claim: what ours costs as a multiple of what a public tool costs for the same, in the same run. */
export type Figure = {
  readonly what: string
  /** How much of it: '200 files of 64 kB', '20,000 rows'. Several sizes of one claim show how its cost grows. */
  readonly size: string
  /** Cost of ours and of the reference, each in `unit`; smaller is better. */
  readonly ours: number
  readonly reference: number
  readonly referenceName: string
  readonly unit: 'ms' | 'us' | 'MB'
  /** Median of the ratios of the single rounds, which differs a little from the ratio of the medians. */
  readonly ratio: number
  /** The ratio is to stay below this; null where the figure only shows how cost grows. */
  readonly goal: number | null
  readonly note: string
}

/** How much work a run does. */
export type Effort = { readonly isShort: boolean; readonly rounds: number }

export const efforts = { full: { isShort: false, rounds: 5 }, short: { isShort: true, rounds: 1 } } as const satisfies Record<string, Effort>

/** The middle value, or the mean of the two middle ones. Throws on an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values')
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!]
  return (low + high) / 2
}

/** Wall time of `work` in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Processor time of `work` in ms, all threads counted: for work that waits for nothing, what a quiet machine would take. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export type Compared = { readonly ours: number; readonly reference: number; readonly ratio: number }

/**
 * Runs both sides turn by turn, `rounds` times, the order changed every round, so that what else the machine
 * does falls on both. Each side gives its own cost.
 */
export async function compare(
  rounds: number, ours: (round: number) => number | Promise<number>, reference: (round: number) => number | Promise<number>,
): Promise<Compared> {
  const pairs: (readonly [number, number])[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours(round)
      pairs.push([first, await reference(round)])
    } else {
      const first = await reference(round)
      pairs.push([await ours(round), first])
    }
  }
  return {
    ours: median(pairs.map(([a]) => a)), reference: median(pairs.map(([, b]) => b)), ratio: median(pairs.map(([a, b]) => a / b)),
  }
}

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

const verdict = ({ ratio, goal }: Figure): string => (goal === null ? '' : ratio < goal ? 'met' : 'NOT MET')

/** The figures as a table of Markdown, one row each. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what, figure.size, `${number(figure.ours)} ${figure.unit}`, `${number(figure.reference)} ${figure.unit} (${figure.referenceName})`,
    `**${figure.ratio.toFixed(2)}x**`, figure.goal === null ? '' : `< ${figure.goal}x`, verdict(figure), figure.note,
  ])
  const head = ['what', 'how much', 'Sheaf', 'reference', 'ratio', 'goal', '', 'note']
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
