/** What an export holds, read in one go: no change can come between its parts. */
import type { ReadDb } from '../../db/handles'
import type { Row } from '../../db/log'
import { recordSchema, scopeOf, type Scope, type ScopeOptions } from '../../db/scope'
import { bindOf } from '../../db/repos/documents'

/** A stored file that goes out. */
export type ExportFile = {
  readonly path: string
  readonly blobId: string
  readonly bind: string
  readonly table: string
  readonly recordId: string
  readonly sha256Column: string
  readonly sha256: string
  readonly title: string
  readonly originalName: string
  readonly mediaType: string
}

export type Gathered = Scope & { readonly files: readonly ExportFile[]; readonly schema: ReturnType<typeof recordSchema>; readonly failed: readonly Row[] }

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'image/heic': 'heic', 'image/webp': 'webp', 'text/plain': 'txt',
  'message/rfc822': 'eml', 'application/zip': 'zip',
}

/** An ASCII ending: by content where it is known, else the one it came with. */
const extensionOf = (mediaType: string, name: string): string => extensions[mediaType] ?? /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

type Kept = { readonly table: string; readonly blobColumn: string; readonly shaColumn: string; readonly folder: (row: Row) => string; readonly mediaType: string }

/** Columns that name stored files: every one that ends in 'blob_id' with the SHA-256 that is called alike. */
function keptIn(table: string, columns: readonly string[], copies: ReadonlySet<string>): Kept[] {
  return columns.filter((column) => /(^|_)blob_id$/.test(column)).flatMap((blobColumn) => {
    const shaColumn = blobColumn.replace(/blob_id$/, 'sha256')
    if (!columns.includes(shaColumn)) return []
    const plain = table === 'bundle_part' ? 'bundles' : `${table}s`.replaceAll('_', '-')
    const folder = (row: Row): string => (table === 'document' ? (copies.has(String(row['id'])) ? 'redacted' : 'originals') : plain)
    const mediaType = /pdf/.test(blobColumn) || table === 'bundle_part' ? 'application/pdf' : ''
    return [{ table, blobColumn, shaColumn, folder, mediaType }]
  })
}

/** Stored files of the rows, numbered in the order they were added: names tell nothing and suit every system. */
function filesOf(db: ReadDb, scope: Scope, schema: ReturnType<typeof recordSchema>): ExportFile[] {
  const copies = new Set((scope.tables.get('redaction') ?? []).map((row) => String(row['id'])))
  const counts = new Map<string, number>()
  const files: ExportFile[] = []
  for (const [table, rows] of scope.tables) {
    const columns = (schema.get(table) ?? []).map(({ name }) => name)
    for (const kept of keptIn(table, columns, copies)) {
      const inOrder = rows.toSorted((a, b) => `${text(a['added_at'] ?? a['created_at'])} ${text(a['id'])}`.localeCompare(`${text(b['added_at'] ?? b['created_at'])} ${text(b['id'])}`, 'en'))
      for (const row of inOrder) {
        const [blobId, sha256] = [row[kept.blobColumn], row[kept.shaColumn]]
        if (typeof blobId !== 'string' || typeof sha256 !== 'string') continue
        const folder = kept.folder(row)
        const n = (counts.get(folder) ?? 0) + 1
        counts.set(folder, n)
        const mediaType = text(row['media_type']) || kept.mediaType
        files.push({
          path: `data/${folder}/${String(n).padStart(4, '0')}.${extensionOf(mediaType, text(row['original_name']))}`, blobId, bind: bindOf(db, blobId), table, recordId: String(row['id']),
          sha256Column: kept.shaColumn, sha256, title: text(row['title']), originalName: text(row['original_name']), mediaType,
        })
      }
    }
  }
  return files
}

/** Reads everything that goes out. Cost grows with the journal and the records, not with the files. */
export function gather(db: ReadDb, options: ScopeOptions): Gathered {
  const scope = scopeOf(db, options)
  const schema = recordSchema(db)
  const failedIds = new Set((scope.tables.get('document_check') ?? []).filter((row) => row['state'] !== 'ok').map((row) => String(row['id'])))
  return { ...scope, schema, files: filesOf(db, scope, schema), failed: (scope.tables.get('document') ?? []).filter((row) => failedIds.has(String(row['id']))) }
}
