import type { ParserLimits } from '../limits'
import { aFinding, plainText, type Found } from './found'
import { openZip } from './zip'

/** An archive: its list as text, one entry a line (name, size, time, 'encrypted'), and its files as parts. Nothing is unpacked but what is asked for. */
export function readArchive(bytes: Uint8Array, limits: ParserLimits): Found {
  const { entries, truncated } = openZip(bytes, limits)
  const lines = entries.map(({ name, size, changedAt, encrypted }) =>
    [name, String(size), changedAt, ...(encrypted ? ['encrypted'] : [])].join('\t').replaceAll('\n', ' '),
  )
  return aFinding({ text: plainText(lines.join('\n')), parts: entries.map(({ name, read }) => ({ name, read })), truncated })
}
