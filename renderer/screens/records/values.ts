/** Values of particulars come typed by their description, not by the compiler: what is of another type counts as empty. */

export const toText = (value: unknown): string => (typeof value === 'string' ? value : '')
/** Numbers in running text, such as '1, 3': each once, in the order typed. */
export const readNumbers = (text: string): readonly number[] => [...new Set((text.match(/\d{1,4}/g) ?? []).map(Number).filter((number) => number > 0))]
/** The next number that no row has. */
export const nextOrdinal = (rows: readonly Readonly<Record<string, unknown>>[], name: string): number => Math.max(0, ...rows.map((row) => toNumberOrNull(row[name]) ?? 0)) + 1
export const toTextOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
export const toNumberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)
export const toNumbers = (value: unknown): readonly number[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [])
export const toTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])
export const toRows = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null) : []
