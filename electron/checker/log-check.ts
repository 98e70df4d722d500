/** The journal inside an export: every leaf, their order, the root, and the records against it. */
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '../../db/merkle'
import type { BagSource } from './bag-source'
import { linesOf } from './bag-source'
import type { Findings } from './findings'

export const ColumnValue = z.union([z.string(), z.int(), z.null()])
export const RowObject = z.record(z.string().max(100), ColumnValue)
export type RowObject = z.output<typeof RowObject>
const Hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const Text = z.string()

export const LogEntryObject = z.strictObject({
  v: z.literal(1), seq: z.int().min(1), at: Text, monotonicMs: z.int(), device: Text, actor: Text, action: Text, reason: Text, about: Text.nullable(),
  changes: z.array(z.strictObject({ table: Text, rowId: Text, operation: z.enum(['insert', 'update', 'delete']), before: RowObject.nullable(), after: RowObject.nullable() })),
})
export type LogEntryObject = z.output<typeof LogEntryObject>

/** One line of `custody-log.jsonl`. */
export const LogLineObject = z.union([
  z.strictObject({ seq: z.int().min(1), leaf: Hex32, salt: z.string().regex(/^[0-9a-f]{32}$/), entry: LogEntryObject }),
  z.strictObject({ seq: z.int().min(1), leaf: Hex32, withheld: z.literal(true) }),
])
export type LogLineObject = z.output<typeof LogLineObject>

export const logPath = 'data/custody-log.jsonl'
export const recordsFolder = 'data/records/'

/** What the log holds: the root at every size that was asked for, and the last state of every row that it tells. */
export type LogRead = {
  readonly size: number
  readonly root: Buffer
  readonly withheld: number
  readonly rootAt: ReadonlyMap<number, Buffer>
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, RowObject>>
  /** Leaf of each entry, hex, for comparison with a vault's. */
  readonly leaves: readonly string[]
}

function parseLine(line: string): LogLineObject | null {
  try {
    return LogLineObject.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** Reads the log through and recomputes it. Null where the bag has none. */
export async function checkLog(source: BagSource, sizes: readonly number[], findings: Findings): Promise<LogRead | null> {
  const file = source.files.get(logPath)
  if (file === undefined) return null
  const rows = new Map<string, Map<string, RowObject>>()
  const rootAt = new Map<number, Buffer>([[0, rootOf(emptyFrontier)]])
  const wanted = new Set(sizes)
  const leaves: string[] = []
  let [frontier, withheld, lines] = [emptyFrontier, 0, 0]
  for await (const text of linesOf(file, () => findings.add('bad', 'log.line', logPath))) {
    lines += 1
    const line = parseLine(text)
    if (line === null) {
      findings.add('bad', 'log.line', `${logPath}:${lines}`)
      continue
    }
    if (line.seq !== frontier.size + 1) findings.add('bad', 'log.order', `${logPath}:${lines}`, `${line.seq}`)
    if ('entry' in line) {
      const leaf = leafHash(Buffer.from(line.salt, 'hex'), Buffer.from(canonicalize(line.entry) ?? '', 'utf8')).toString('hex')
      if (leaf !== line.leaf || line.entry.seq !== line.seq) findings.add('bad', 'log.entry', `${logPath}:${lines}`, `${line.seq}`)
      noteRows(rows, line.entry)
    } else withheld += 1
    leaves.push(line.leaf)
    frontier = appendLeaf(frontier, Buffer.from(line.leaf, 'hex'))
    if (wanted.has(frontier.size)) rootAt.set(frontier.size, rootOf(frontier))
  }
  if (withheld > 0) findings.add('warn', 'log.withheld', null, String(withheld))
  return { size: frontier.size, root: rootOf(frontier), withheld, rootAt, rows, leaves }
}

function noteRows(rows: Map<string, Map<string, RowObject>>, { changes }: LogEntryObject): void {
  for (const { table, rowId, after } of changes) {
    const ofTable = rows.get(table) ?? new Map<string, RowObject>()
    rows.set(table, ofTable)
    if (after === null) ofTable.delete(rowId)
    else ofTable.set(rowId, after)
  }
}

const Schema = z.object({ tables: z.record(z.string(), z.object({ columns: z.array(z.object({ name: z.string(), default: ColumnValue })) })) })

/** What a column holds in rows that the journal wrote before there was such a column. */
async function defaultsOf(source: BagSource): Promise<Map<string, RowObject>> {
  const file = source.files.get(`${recordsFolder}schema.json`)
  if (file === undefined || file.size > 16 * 1024 * 1024) return new Map()
  const parts: Uint8Array[] = []
  for await (const chunk of file.chunks()) parts.push(chunk)
  const parsed = Schema.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8')))
  if (!parsed.success) return new Map()
  return new Map(Object.entries(parsed.data.tables).map(([table, { columns }]) => [table, Object.fromEntries(columns.map(({ name, default: value }) => [name, value]))]))
}

/** Every record of the bag, by table. Lines that are no records are told. */
export async function readRecords(source: BagSource, findings: Findings): Promise<Map<string, Map<string, RowObject>>> {
  const tables = new Map<string, Map<string, RowObject>>()
  for (const file of source.files.values()) {
    const table = /^data\/records\/([a-z_]{1,60})\.jsonl$/.exec(file.path)?.[1]
    if (table === undefined) continue
    const rows = new Map<string, RowObject>()
    tables.set(table, rows)
    let n = 0
    for await (const text of linesOf(file, () => findings.add('bad', 'records.line', file.path))) {
      n += 1
      const row = parseRow(text)
      if (row === null || typeof row['id'] !== 'string' || rows.has(row['id'])) findings.add('bad', 'records.line', `${file.path}:${n}`)
      else rows.set(row['id'], row)
    }
  }
  return tables
}

function parseRow(text: string): RowObject | null {
  try {
    return RowObject.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const same = (a: RowObject, b: RowObject): boolean => canonicalize(a) === canonicalize(b)

/**
 * Holds the records against what the log says they are. Where entries were withheld, a record may differ because one
 * of those changed it: that is told as not proven, and never as right.
 */
export async function checkRecords(source: BagSource, log: LogRead, findings: Findings): Promise<Map<string, Map<string, RowObject>>> {
  const records = await readRecords(source, findings)
  const defaults = await defaultsOf(source).catch(() => new Map<string, RowObject>())
  let [agreeing, unproven] = [0, 0]
  const differ = (table: string, id: string): void => {
    if (log.withheld > 0) unproven += 1
    else findings.add('bad', 'records.differ', `${recordsFolder}${table}.jsonl`, id)
  }
  for (const [table, rows] of records) {
    for (const [id, row] of rows) {
      const told = log.rows.get(table)?.get(id)
      if (told !== undefined && same({ ...defaults.get(table), ...told }, row)) agreeing += 1
      else differ(table, id)
    }
    for (const id of log.rows.get(table)?.keys() ?? []) if (!rows.has(id)) differ(table, id)
  }
  for (const [table, told] of log.rows) if (!records.has(table)) for (const id of told.keys()) differ(table, id)
  if (unproven > 0) findings.add('warn', 'records.unproven', null, String(unproven))
  if (agreeing > 0) findings.add('ok', 'records.ok', null, String(agreeing))
  return records
}
