/** Records as files: JSON lines, exact to the byte of the journal, and CSV for a spreadsheet. */
import canonicalize from 'canonicalize'
import type { Row } from '../../db/log'
import type { SchemaColumn } from '../../db/scope'

/** One row a line, columns as the database has them, in canonical JSON (RFC 8785). */
export const toJsonLines = (rows: readonly Row[]): string => rows.map((row) => `${canonicalize(row) ?? ''}\n`).join('')

/**
 * A cell of RFC 4180. What a spreadsheet would run as a formula is made a text by an apostrophe before it (OWASP, CSV
 * injection): the exact value is in the JSON lines.
 */
function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** With a byte order mark, so that a spreadsheet reads Cyrillic as what it is, and CRLF as the RFC has it. */
export const toCsv = (columns: readonly string[], rows: readonly Row[]): string =>
  `\u{feff}${[columns.map(csvCell), ...rows.map((row) => columns.map((name) => csvCell(row[name] ?? null)))].map((cells) => `${cells.join(',')}\r\n`).join('')}`

/** Where a table's CSV stands: those that a reader looks for first have the names that the evidence standard gives them. */
const csvNames: Readonly<Record<string, string>> = { document: 'data/items.csv', claim: 'data/claims.csv', event: 'data/events.csv', deadline: 'data/deadlines.csv' }
export const csvPath = (table: string): string => csvNames[table] ?? `data/records/${table}.csv`
/** Tables that a reader looks for even where they are empty. */
export const csvIsExpected = (table: string): boolean => csvNames[table] !== undefined
export const jsonLinesPath = (table: string): string => `data/records/${table}.jsonl`

const meanings: Readonly<Record<string, string>> = {
  matter: 'A case.', party: 'A person or an institution.', party_name: 'A name of one, with its script and kind.', party_role: 'A role of one in a case, with its time.',
  document: 'A paper as it came in: its SHA-256, dates, where it came from. The bytes are the file that files.json names.',
  event: 'Something that happened, with the working value of each field.', event_party: 'Who took part in it, and as what.',
  claim: 'The word of one source on one field, in its exact words.', authority: 'What entitles counsel to act.', visit: 'Details of an event that is a visit; same id.',
  access_denial: 'Details of an event in which counsel was refused access; same id.', profile: 'Counsel.', standard: 'A provision of law, paraphrased, with who confirmed it.',
  packet: 'A complaint or letter; a final one is frozen with its PDF.', packet_override: 'Why a privileged or sealed paper went into one packet.',
  redaction: 'Which document is the redacted copy of which.', redaction_mark: 'Where something was hidden and why, never what.', missing_paper: 'A paper that was asked for and has not come.',
  document_check: 'The last time a stored paper was read back and hashed.', custody_note: 'What people say happened to a paper: handed over, taken back.',
  record_seal: 'A record that was sealed, with its content as sealed.', time_proof: 'A request for, or a proof of, the time by which something existed.',
  deadline: 'A clock with its trigger and count.', bundle: 'An evidence bundle.',
}

/** `data/records/schema.json`: every table and column of the JSON lines. */
export const schemaDocument = (schema: ReadonlyMap<string, readonly SchemaColumn[]>): string =>
  `${JSON.stringify({
    about: 'Each file <table>.jsonl holds one record a line as a JSON object with these columns. TEXT is UTF-8; INTEGER is a whole number; null means not known. Columns whose text is JSON hold lists. Ids are UUIDs; parts of a record (names, roles) have the id <record>:<position>. Dates are EDTF level 1 (a day, a month, a range, about), instants RFC 3339 with offset.',
    csv: 'The CSV files hold the same rows and columns (document: items.csv, claim: claims.csv, event: events.csv, deadline: deadlines.csv, in data/). A text that a spreadsheet would take for a formula has an apostrophe before it there; the JSON lines are exact.',
    tables: Object.fromEntries([...schema].map(([table, columns]) => [table, { about: meanings[table] ?? '', columns }])),
  }, null, 1)}\n`
