/** Brings an export into an empty vault: the journal as it was, every record, every paper. */
import { z } from 'zod'
import type { ReadDb } from '../../db/handles'
import type { LogLine, Row } from '../../db/log'
import { refillVault } from '../../db/open'
import { readProfile } from '../../db/repos/packets'
import { isVaultEmpty, restoreJournal } from '../../db/restore'
import { putBlob, type BlobStore } from '../../db/vault/blobs'
import { linesOf, openBag, readSmall, type BagSource } from '../checker/bag-source'
import { newFindings } from '../checker/findings'
import { LogLineObject, logPath, readRecords } from '../checker/log-check'
import { runChecker } from '../checker/run'
import type { ImportedBag } from '../shared/contract/bags'
import type { Secret } from '../shared/contract/vault'
import { AppError } from '../shared/errors'
import { opened, type Session } from '../vault/session'

const FileIndex = z.array(z.object({
  path: z.string().regex(/^data\/[a-z-]+\/[A-Za-z0-9._-]+$/), table: z.string(), recordId: z.string(), sha256Column: z.string().regex(/^[a-z0-9_]*sha256$/), sha256: z.string(),
})).max(200_000)

const damaged = (): AppError => new AppError('vault_damaged', 'This export is not whole or was altered. Nothing was brought in; check it first.')

/** What is left of the checker's report that must stop an import: anything bad, and a bag that is none of ours. */
async function checkFirst(session: Session, path: string, signal: AbortSignal) {
  const { report, log } = await runChecker({ kind: 'path', path, printed: null, fingerprint: null }, { checkerPath: session.parserPath.replace(/parser\.mjs$/, 'checker.mjs'), signal })
  if (report.facts.kind !== 'export' && report.facts.kind !== 'archive') throw new AppError('refused', 'This is no export of a case or of a practice. Nothing was brought in.', { kind: report.facts.kind })
  const bad = report.findings.filter(({ state }) => state === 'bad')
  if (bad.length > 0 || log === null) throw new AppError('vault_damaged', 'This export is not whole or was altered. Nothing was brought in; check it first.', { codes: [...new Set(bad.map(({ code }) => code))].join(' ') })
  return { log, withheld: report.facts.withheld }
}

async function readLog(source: BagSource): Promise<LogLine[]> {
  const file = source.files.get(logPath)
  if (file === undefined) throw damaged()
  const lines: LogLine[] = []
  for await (const text of linesOf(file, () => { throw damaged() })) {
    const line = LogLineObject.parse(JSON.parse(text))
    lines.push('entry' in line ? line : { seq: line.seq, leaf: line.leaf, salt: '', entry: null })
  }
  return lines
}

type Brought = { readonly tables: ReadonlyMap<string, readonly Row[]>; readonly bindings: ReadonlyMap<string, string>; readonly papers: number }

/** Stores every file and gives its record the name that this vault knows it by. Throws where a file is not what its record says. */
async function bringFiles(source: BagSource, blobs: BlobStore, { onFile, signal }: Steer): Promise<Brought> {
  const tables = new Map([...(await readRecords(source, newFindings()))].map(([table, rows]) => [table, new Map<string, Row>(rows)]))
  const index = FileIndex.parse(JSON.parse((await readSmall(source, 'data/files.json', 256 * 1024 * 1024))?.toString('utf8') ?? '[]'))
  const bindings = new Map<string, string>()
  for (const [i, { path, table, recordId, sha256Column }] of index.entries()) {
    if (signal.aborted) throw new AppError('cancelled', 'The import was stopped. The vault is empty as it was.')
    const file = source.files.get(path)
    const row = tables.get(table)?.get(recordId)
    if (file === undefined || row === undefined) throw damaged()
    const stored = await putBlob(blobs, file.chunks(), file.size)
    if (stored.sha256 !== row[sha256Column]) throw damaged()
    tables.get(table)?.set(recordId, { ...row, [sha256Column.replace(/sha256$/, 'blob_id')]: stored.blobId })
    bindings.set(stored.blobId, stored.bind)
    onFile(i + 1, index.length)
  }
  return { tables: new Map([...tables].map(([table, rows]) => [table, [...rows.values()]])), bindings, papers: index.length }
}

type Steer = { readonly onFile: (done: number, total: number) => void; readonly signal: AbortSignal }

/**
 * Brings the export in and leaves the vault closed: the caller opens it again. Throws `conflict` for a vault that is
 * not empty, `refused` (not an export of ours), `vault_damaged` (not whole, altered), `vault_newer`, `wrong_secret`,
 * `cancelled`, `disk_full`; the vault is then as empty as it was.
 */
export async function importBag(session: Session, { path, secret }: { path: string; secret: Secret }, steer: Steer): Promise<ImportedBag> {
  const vault = opened(session)
  if (!isVaultEmpty(vault.db)) throw new AppError('conflict', 'This vault is in use already. An export is brought into a new, empty one.')
  const { log: head, withheld } = await checkFirst(session, path, steer.signal)
  const source = openBag(path, newFindings())
  if (source === null) throw damaged()
  try {
    const actor = readProfile(vault.db).fullName || 'counsel'
    let papers = 0
    await refillVault(vault, secret, async (db: ReadDb, blobs: BlobStore) => {
      const brought = await bringFiles(source, blobs, steer)
      papers = brought.papers
      restoreJournal(db, { log: await readLog(source), head, tables: brought.tables, bindings: brought.bindings, source: session.around, actor, reason: `size ${head.size}, root ${head.root}` })
    })
    return { entries: head.size, withheld, papers, root: head.root }
  } catch (cause) {
    if (cause instanceof z.ZodError || cause instanceof SyntaxError) throw damaged()
    throw cause
  } finally {
    source.close()
  }
}
