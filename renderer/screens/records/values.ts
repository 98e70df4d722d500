/** Values of particulars come typed by their description, not by the compiler: what is of another type counts as empty. */

export const toText = (value: unknown): string => (typeof value === 'string' ? value : '')
export const toTextOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
export const toNumberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)
export const toTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])
export const toRows = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null) : []
