/** The journal of an export on paper. */
import type { LogLine, Row } from '../../db/log'
import { typesetCustody } from '../packets/typeset'
import type { UiLanguage } from '../shared/contract/desktop'
import { exportWords } from './words'

const told = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** What a row is called, for a reader: a title, a name, the first words of a quote. */
const labelOf = (row: Row | null): string => {
  const label = [row?.['title'], row?.['text'], row?.['quote'], row?.['number'], row?.['what'], row?.['full_name']].find(told)
  return label === undefined ? '' : ` “${label.length > 60 ? `${label.slice(0, 59)}…` : label}”`
}

const shownChanges = 3

function detailOf({ entry, leaf }: LogLine): string {
  if (entry === null) return `hash ${leaf}`
  const changes = entry.changes.slice(0, shownChanges).map(({ table, operation, before, after }) => `${operation} ${table.replaceAll('_', ' ')}${labelOf(after ?? before)}`)
  const more = entry.changes.length > shownChanges ? [`+ ${entry.changes.length - shownChanges}`] : []
  return [entry.reason, ...changes, ...more, entry.about === null ? '' : `record ${entry.about}`].filter(told).join('; ')
}

/** `2026-11-22 07:44:15 +03:00`, as the machine wrote it. */
export const shownInstant = (at: string): string => at.replace('T', ' ').replace(/\.\d+/, '').replace(/(Z|[+-]\d{2}:\d{2})$/, ' $1')

/** Every entry in order, and those that are here as hashes only. */
export async function custodyLogPdf(
  log: readonly LogLine[], { title, root, fingerprint, language, resourcesDir, dateIso }: { title: string; root: string; fingerprint: string; language: UiLanguage; resourcesDir: string; dateIso: string },
): Promise<Uint8Array> {
  const { custody: words } = exportWords[language]
  const withheld = log.filter(({ entry }) => entry === null).length
  const { pdf } = await typesetCustody({
    title: words.log, subtitle: title,
    facts: [[words.facts.journal, `${log.length}, ${root}`], [words.facts.key, fingerprint]],
    columns: words.columns,
    rows: log.map((line) => ({
      no: String(line.seq), when: line.entry === null ? '' : shownInstant(line.entry.at), who: line.entry === null ? '' : `${line.entry.actor}, ${line.entry.device}`,
      what: line.entry?.action ?? '', detail: detailOf(line), bad: false,
    })),
    notes: [...(withheld > 0 ? [words.withheld(withheld)] : []), words.note],
    signature: '', footLeft: words.log, language, words: { page: words.page, of: words.of },
  }, resourcesDir, dateIso)
  return pdf
}
