import type { PartyName } from '../../electron/shared/contract/parties'

/** The script most of a name's letters belong to. */
export function scriptOf(name: string): PartyName['script'] {
  const counts = {
    latin: name.match(/\p{Script=Latin}/gu)?.length ?? 0,
    cyrillic: name.match(/\p{Script=Cyrillic}/gu)?.length ?? 0,
    arabic: name.match(/\p{Script=Arabic}/gu)?.length ?? 0,
  }
  const most = Math.max(counts.latin, counts.cyrillic, counts.arabic)
  if (most === 0) return 'other'
  return counts.latin === most ? 'latin' : counts.cyrillic === most ? 'cyrillic' : 'arabic'
}
