import type { Party } from '../../electron/shared/contract/parties'

/** The name shown for a party: the first preferred one, else the first. */
export function shownName(party: Pick<Party, 'names'>): string {
  return (party.names.find((name) => name.kind === 'preferred') ?? party.names[0])?.text ?? ''
}

/** Initials for lists that a stranger may see: 'A. K.' */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 3)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ')
}
