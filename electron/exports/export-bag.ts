/** Writes one case, or everything, as a bag that a stranger can check without us. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import canonicalize from 'canonicalize'
import { journalHead } from '../../db/journal'
import { logLineText } from '../../db/log'
import { documentTitles } from '../../db/repos/documents'
import { getMatter } from '../../db/repos/matters'
import { readProfile } from '../../db/repos/packets'
import { readBlob } from '../../db/vault/blobs'
import { checkpointText, fingerprintOf } from '../checker/checkpoint'
import type { UiLanguage } from '../shared/contract/desktop'
import type { ExportPlan, ExportResult } from '../shared/contract/exports'
import { DocumentId, type MatterId } from '../shared/contract/values'
import { AppError } from '../shared/errors'
import { change, opened, type Session } from '../vault/session'
import { openSink, toWriteOutError, type Chunks } from './bag-sink'
import { custodyLogPdf, shownInstant } from './custody-log-pdf'
import { gather, type Gathered } from './gather'
import { csvIsExpected, csvPath, jsonLinesPath, schemaDocument, toCsv, toJsonLines } from './tables'
import { timeProofFiles } from './time-files'
import { readMeText, type ReadMeFacts } from './words'
import { writeBag, type BagPart } from './write-bag'

export type ExportWish = {
  readonly matterId: MatterId | null
  readonly barredReason: string | undefined
  readonly path: string
  readonly form: 'folder' | 'zip'
  readonly language: UiLanguage
}

const text = (value: string): (() => Chunks) => () => [Buffer.from(value, 'utf8')]

/** Hex in groups of four, for eyes and telephones. */
export const grouped = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? ''

/** Everything goes into the owner's archive; into one case's export only with a reason. */
const withBarred = ({ matterId, barredReason }: Pick<ExportWish, 'matterId' | 'barredReason'>): boolean => matterId === null || (barredReason ?? '') !== ''

/** What would go out. Throws `not_found` for a case that is none. */
export function planExport(session: Session, wish: Pick<ExportWish, 'matterId' | 'barredReason'>): ExportPlan {
  const { db } = opened(session)
  if (wish.matterId !== null) getMatter(db, wish.matterId)
  const { tables, files, log, withheld, barred, withBarredLeftOut, failed } = gather(db, { matterId: wish.matterId, withBarred: withBarred(wish) })
  const titles = documentTitles(db)
  const named = (id: string): { id: DocumentId; title: string } => ({ id: DocumentId.parse(id), title: titles.get(id) ?? '' })
  return {
    papers: tables.get('document')?.length ?? 0,
    bytes: (tables.get('document') ?? []).reduce((sum, row) => sum + Number(row['byte_length'] ?? 0), 0),
    packets: files.filter(({ table }) => table === 'packet').length,
    records: [...tables.values()].reduce((sum, rows) => sum + rows.length, 0),
    logSize: log.length, withheld, barred: barred.map(named), restingOnBarred: withBarredLeftOut, failed: failed.map((row) => named(String(row['id']))),
  }
}

function canonicalFormText(resourcesDir: string, { log }: Gathered): string {
  const example = log.filter(({ entry }) => entry !== null).toSorted((a, b) => (canonicalize(a.entry)?.length ?? 0) - (canonicalize(b.entry)?.length ?? 0))[0]
  const values: Readonly<Record<string, string>> = { seq: String(example?.seq ?? 0), salt: example?.salt ?? '', leaf: example?.leaf ?? '', canonical: canonicalize(example?.entry ?? null) ?? '' }
  return readFileSync(join(resourcesDir, 'export/canonical-form.txt'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

/** The checkers, as they ship with the app. */
export const checkerParts = (resourcesDir: string, names: readonly string[] = ['verify.sh', 'verify.ps1', 'verify.py', 'verify.html']): BagPart[] =>
  names.map((name) => ({ path: `data/${name}`, chunks: () => [readFileSync(join(resourcesDir, 'export', name))], isExecutable: /\.(sh|py)$/.test(name) }))

function recordParts({ tables, schema, files }: Gathered): BagPart[] {
  const rows = [...tables].flatMap(([table, all]): BagPart[] => {
    if (all.length === 0 && !csvIsExpected(table)) return []
    const columns = (schema.get(table) ?? []).map(({ name }) => name)
    return [{ path: jsonLinesPath(table), chunks: text(toJsonLines(all)) }, { path: csvPath(table), chunks: text(toCsv(columns, all)) }]
  })
  const index = files.map(({ path, table, recordId, sha256Column, sha256, title, originalName, mediaType }) => ({ path, table, recordId, sha256Column, sha256, title, originalName, mediaType }))
  return [
    ...rows,
    { path: 'data/records/schema.json', chunks: text(schemaDocument(schema)) },
    { path: 'data/files.json', chunks: text(`${JSON.stringify(index, null, 1)}\n`) },
    { path: 'data/index.csv', chunks: text(toCsv(['path', 'sha256', 'table', 'recordId', 'title', 'originalName', 'mediaType'], index)) },
  ]
}

/** Law and rules of counting on record, with who confirmed each, as one file of their own. */
const rulesPart = ({ tables }: Gathered): BagPart => ({
  path: 'data/rules-used.json',
  chunks: text(`${JSON.stringify({ about: 'Provisions of law and rules by which deadlines are counted, and who confirmed each. Unverified ones were confirmed by nobody.', standards: tables.get('standard') ?? [], deadlineRules: tables.get('deadline_rule') ?? [], calendars: tables.get('holiday_calendar') ?? [] }, null, 1)}\n`),
})

function readMeFacts(session: Session, wish: ExportWish, gathered: Gathered, head: { size: number; root: string }, madeAt: string): ReadMeFacts {
  const { db, signer } = opened(session)
  const profile = readProfile(db)
  return {
    kind: wish.matterId === null ? 'archive' : 'case',
    title: wish.matterId === null ? '' : getMatter(db, wish.matterId).title,
    madeAt: shownInstant(madeAt), maker: profile.fullName,
    contact: [profile.postalAddress.replaceAll('\n', ', '), profile.phone, profile.email].filter((line) => line !== ''),
    fingerprint: grouped(fingerprintOf(signer.publicKey)),
    logSize: head.size, logRoot: head.root, withheld: gathered.withheld, barred: gathered.barred.length, restingOnBarred: gathered.withBarredLeftOut,
    barredReason: wish.matterId === null ? '' : wish.barredReason ?? '',
    papers: gathered.tables.get('document')?.length ?? 0, packets: gathered.files.filter(({ table }) => table === 'packet').length,
    redactions: gathered.tables.get('redaction_mark')?.length ?? 0, tablesLeftOut: gathered.tablesLeftOut,
  }
}

/** Refuses what must not go out: papers that are not what came in. */
function refuseFailed({ failed }: Gathered): void {
  if (failed.length === 0) return
  throw new AppError('document_changed', 'A stored paper failed its last check: it is not what came in. Nothing was written; restore it from a backup and check it again.', { papers: String(failed.length) })
}

/** Original bytes, read to their end: only that shows that they are the ones on record. */
const blobPart = (session: Session, { path, blobId, bind }: Gathered['files'][number]): BagPart => ({ path, chunks: () => readBlob(opened(session).blobs, blobId, bind) })

/**
 * Writes the export. Throws `conflict` (the folder is there), `disk_full`, `vault_read_only`, `not_found`,
 * `document_changed` (a stored paper is damaged), `cancelled`; in each case nothing is left of it.
 */
export async function exportBag(session: Session, wish: ExportWish, { onFile, signal }: { onFile: (done: number, total: number) => void; signal: AbortSignal }): Promise<ExportResult> {
  const { db, signer } = opened(session)
  if (wish.matterId !== null) getMatter(db, wish.matterId)
  const resourcesDir = join(session.rootDir, 'resources')
  refuseFailed(gather(db, { matterId: wish.matterId, withBarred: withBarred(wish) }))
  const sink = openSink(wish.path, wish.form, signal)
  const reason = wish.matterId === null ? 'everything' : wish.barredReason ?? ''
  change(session, 'exports.create', () => undefined, { about: wish.matterId ?? 'vault', reason })
  // Gathered after the entry was made: the journal in the export tells of the export.
  const gathered = gather(db, { matterId: wish.matterId, withBarred: withBarred(wish) })
  const now = journalHead(db)
  const head = { size: now.size, root: now.root.toString('hex') }
  const fingerprint = fingerprintOf(signer.publicKey)
  const madeAt = session.around.now().at
  const facts = readMeFacts(session, wish, gathered, head, madeAt)
  try {
    const pdf = await custodyLogPdf(gathered.log, { title: facts.title, root: head.root, fingerprint: facts.fingerprint, language: wish.language, resourcesDir, dateIso: madeAt.slice(0, 10) })
    const payload: BagPart[] = [
      ...gathered.files.map((file) => blobPart(session, file)),
      ...recordParts(gathered),
      rulesPart(gathered),
      { path: 'data/custody-log.jsonl', chunks: () => gathered.log.map((line) => Buffer.from(logLineText(line), 'utf8')) },
      { path: 'data/custody-log.pdf', chunks: () => [pdf] },
      { path: 'data/checkpoint.txt', chunks: text(checkpointText(now, signer)) },
      { path: 'data/CANONICAL-FORM.txt', chunks: text(canonicalFormText(resourcesDir, gathered)) },
      ...timeProofFiles(gathered.tables.get('time_proof') ?? []),
      ...checkerParts(resourcesDir),
    ]
    const summary = await writeBag(sink, {
      payload, tags: [{ path: 'READ-ME-FIRST.txt', chunks: text(readMeText(facts)) }], signer, onFile,
      info: [
        ['Source-Organization', facts.maker], ['Contact-Name', facts.maker], ['Contact-Phone', readProfile(db).phone], ['Contact-Email', readProfile(db).email],
        ['External-Description', wish.matterId === null ? 'Everything in one practice, with privileged papers; not for handing over' : 'Export of one case'],
        ['External-Identifier', basename(wish.path).replace(/[^A-Za-z0-9._-]/g, '_')], ['Bagging-Date', madeAt.slice(0, 10)], ['Bag-Software-Agent', 'Sheaf'],
        ['Sheaf-Contents', facts.kind], ['Sheaf-Log-Size', String(head.size)], ['Sheaf-Log-Root', head.root], ['Sheaf-Key-Fingerprint', fingerprint],
        ['Sheaf-Left-Out', gathered.barred.length > 0 ? `${gathered.barred.length} papers that are privileged or sealed` : 'nothing because of its level'],
      ],
    })
    return { path: wish.path, ...summary, logSize: head.size, logRoot: head.root, withheld: gathered.withheld, barred: gathered.barred.length, fingerprint }
  } catch (cause) {
    await sink.abandon()
    const error = toWriteOutError(cause)
    change(session, 'exports.failed', () => undefined, { about: wish.matterId ?? 'vault', reason: error instanceof AppError ? error.code : 'not written' })
    throw error
  }
}
