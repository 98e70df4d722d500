/** What happened to one paper, from the journal and from people; and the same on paper. */
import type { ReadDb } from '../../db/handles'
import { findCheck, notesOf } from '../../db/repos/custody'
import { entriesNaming, entriesOfAction, entriesOfRecord, rowAt } from '../../db/repos/history'
import { typesetCustody } from '../packets/typeset'
import type { CustodyAction, CustodyLine, CustodyNote } from '../shared/contract/custody'
import type { UiLanguage } from '../shared/contract/desktop'
import type { Document } from '../shared/contract/documents'
import type { JournalEntry } from '../shared/contract/history'
import { formatDate } from '../shared/dates/format-date'
import { shownInstant } from './custody-log-pdf'
import { exportWords, type CustodyWords } from './words'

const byAction: Readonly<Record<string, CustodyAction>> = {
  'documents.view': 'viewed', 'documents.export': 'exported', 'documents.exportOriginal': 'exported', 'seals.seal': 'sealed', 'seals.newVersion': 'unsealed',
  'documents.remove': 'removed', 'history.undo': 'restored', 'documents.update': 'annotated', 'custody.exportSheet': 'printed', 'proofs.exportDocument': 'proven', 'exports.create': 'exported',
}

function actionOf({ action, changes }: JournalEntry, id: string): CustodyAction {
  const own = changes.find(({ table, rowId }) => table === 'document' && rowId === id)
  if (own?.operation === 'insert') return action === 'history.undo' ? 'restored' : 'imported'
  const check = changes.find(({ table, rowId }) => table === 'document_check' && rowId === id)
  if (check !== undefined) return 'verifiedOk'
  return byAction[action] ?? 'other'
}

type Found = { readonly entry: JournalEntry; readonly action: CustodyAction; readonly detail: string }

/** Whether a paper went out with an export of its case: not while it was barred and nobody gave a reason. */
function wasInExport(db: ReadDb, { seq, about, reason }: JournalEntry, document: Document): boolean {
  const row = rowAt(db, { table: 'document', recordId: document.id, seq })
  const level = row?.['level']
  return row !== null && (about === 'vault' || reason !== '' || (level !== 'privileged' && level !== 'sealed'))
}

/** Everything the journal tells of a paper, by number. */
function foundOf(db: ReadDb, document: Document, limit: number): Found[] {
  const { id, matterId } = document
  const checkOf = (entry: JournalEntry): Found => {
    const ok = rowAt(db, { table: 'document_check', recordId: id, seq: entry.seq })?.['state'] === 'ok'
    const isCheck = entry.changes.some(({ table }) => table === 'document_check')
    const action = isCheck && !ok ? 'verifiedFail' : actionOf(entry, id)
    return { entry, action, detail: action === 'imported' ? document.sha256 : action === 'other' ? entry.action : '' }
  }
  const own = entriesOfRecord(db, { recordId: id, limit }).toReversed().map(checkOf)
  const copies = entriesNaming(db, { recordId: id, table: 'redaction', column: 'original_document_id' }).map((entry): Found => ({ entry, action: 'redacted', detail: '' }))
  const times = entriesNaming(db, { recordId: id, table: 'time_proof', column: 'document_id' }).map((entry): Found => ({ entry, action: 'timed', detail: '' }))
  const exports = entriesOfAction(db, { action: 'exports.create', abouts: [matterId, 'vault'] }).filter((entry) => wasInExport(db, entry, document)).map((entry): Found => ({ entry, action: 'exported', detail: '' }))
  const packets = papersWith(db, 'packets.finalise', 'packet', id).map((entry): Found => ({ entry, action: 'printed', detail: entry.reason }))
  const bundles = papersWith(db, 'bundles.build', 'bundle_build', id).map((entry): Found => ({ entry, action: 'bundled', detail: entry.reason }))
  const all = [...own, ...copies, ...times, ...exports, ...packets, ...bundles]
  return [...new Map(all.map((found) => [found.entry.seq, found])).values()].toSorted((a, b) => a.entry.seq - b.entry.seq)
}

/** Entries of an action whose row names the paper anywhere in what was frozen. */
const papersWith = (db: ReadDb, action: string, table: string, id: string): JournalEntry[] =>
  entriesOfAction(db, { action, abouts: null }).filter(({ changes }) => changes.some((change) => change.table === table && Object.values(change.after ?? {}).some((value) => typeof value === 'string' && value.includes(id))))

/** The sheet: the journal by number, and people's entries where they were made. */
export function sheetOf(db: ReadDb, document: Document, limit: number): { lines: CustodyLine[]; check: ReturnType<typeof findCheck> } {
  const notes = new Map<string, CustodyNote>(notesOf(db, document.id).map((note) => [note.id, note]))
  const seqOfNote = new Map(entriesNaming(db, { recordId: document.id, table: 'custody_note', column: 'document_id' }).flatMap((entry) =>
    entry.changes.filter(({ table }) => table === 'custody_note').map(({ rowId }) => [rowId, entry] as const)))
  const journal = foundOf(db, document, limit).filter(({ entry }) => entry.action !== 'custody.note').map(({ entry, action, detail }): CustodyLine => ({
    seq: entry.seq, action, at: entry.at, actor: entry.actor, device: entry.device, reason: entry.reason, detail, note: null,
  }))
  const told = [...notes.values()].map((note): CustodyLine => {
    const entry = seqOfNote.get(note.id)
    return { seq: entry?.seq ?? null, action: note.action, at: note.enteredAt, actor: entry?.actor ?? '', device: entry?.device ?? '', reason: note.reason, detail: '', note }
  })
  const lines = [...journal, ...told].toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0)).slice(-limit)
  return { lines, check: findCheck(db, document.id) }
}

/** What a person's entry says, in one line. */
function noteText(note: CustodyNote, lines: readonly CustodyLine[], words: CustodyWords, language: UiLanguage): string {
  const when = note.at === null ? '' : `${formatDate(note.at, language, 'short')}${note.atClock === null ? '' : ` ${note.atClock}`} (${words.told})`
  const named: readonly (readonly [string, string])[] = [
    [words.from, note.fromCustodian], [words.to, note.toCustodian], [words.acknowledgement, note.acknowledgement], [words.place, note.place], [words.reason, note.reason],
    [words.sealNo, note.sealNo], [words.condition, note.condition], [words.witness, note.witness],
  ]
  const corrected = lines.find((line) => line.note !== null && line.note.id === note.correctsId)?.seq ?? null
  return [words.copyClass[note.copyClass], when, ...named.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`), note.note, corrected === null ? '' : words.corrects(corrected)].filter((part) => part !== '').join('; ')
}

/** The sheet as PDF. */
export async function custodySheetPdf(
  db: ReadDb, document: Document, { head, fingerprint, language, resourcesDir, dateIso }: { head: { size: number; root: string }; fingerprint: string; language: UiLanguage; resourcesDir: string; dateIso: string },
): Promise<{ pdf: Uint8Array; pageCount: number }> {
  const { custody: words } = exportWords[language]
  const { lines, check } = sheetOf(db, document, 100_000)
  const checkText = check === null ? words.facts.never : `${shownInstant(check.checkedAt)}: ${words.states[check.state]}`
  return typesetCustody({
    title: words.sheet, subtitle: document.title,
    facts: [
      [words.facts.sha256, document.sha256], [words.facts.size, String(document.byteLength)], [words.facts.added, shownInstant(document.addedAt)], [words.facts.original, document.originalName],
      [words.facts.given, document.givenBy], [words.facts.lastCheck, checkText], [words.facts.id, document.id], [words.facts.journal, `${head.size}, ${head.root}`], [words.facts.key, fingerprint],
    ].filter(([, value]) => value !== '') as [string, string][],
    columns: words.columns,
    rows: lines.map((line) => ({
      no: line.seq === null ? '' : String(line.seq),
      when: line.note === null ? shownInstant(line.at) : words.entered(shownInstant(line.at)),
      who: line.device === '' ? line.actor : `${line.actor}, ${line.device}`,
      what: words.actions[line.action] ?? line.action,
      detail: line.note === null ? [line.detail, line.reason].filter((part, i, all) => part !== '' && all.indexOf(part) === i).join('; ') : noteText(line.note, lines, words, language),
      bad: line.action === 'verifiedFail',
    })),
    notes: [words.note], signature: words.signature, footLeft: `${words.sheet}: ${document.title}`, language, words: { page: words.page, of: words.of },
  }, resourcesDir, dateIso)
}
