import { z } from 'zod'
import { BundlePlan, Place } from '../../electron/shared/bundle-plan'
import { Bundle, BundleBuild, BundleItem, BundleOverride, BundlePart, BundleSection, type BundleContents } from '../../electron/shared/contract/bundles'
import type { BundleBuildId, BundleId, DocumentId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import type { BlobRef } from './documents'
import { fromRow, putRow, removeRow, toRow, type Row } from './row'

const bundleColumns = `id, matter_id, title, profile_id, language, kind, court, case_number, case_name, letter, judge, hearing_on, mark_word,
  mark_style, max_bytes, late, created_at`

/** Newest first. */
export const listBundles = (db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number }): Bundle[] =>
  db
    .prepare<[string, number], Row>(`SELECT ${bundleColumns} FROM bundle WHERE matter_id = ? ORDER BY created_at DESC, id LIMIT ?`)
    .all(matterId, limit)
    .map((row) => Bundle.parse(fromRow(row)))

/** Throws `not_found`. */
export function getBundle(db: ReadDb, id: BundleId): Bundle {
  const row = db.prepare<[string], Row>(`SELECT ${bundleColumns} FROM bundle WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found', 'This bundle no longer exists.')
  return Bundle.parse(fromRow(row))
}

export const putBundle = (tx: WriteDb, bundle: Bundle): void => putRow(tx, 'bundle', toRow(bundle))

/** Sections and papers in order. Throws `not_found`. */
export function bundleContents(db: ReadDb, id: BundleId): BundleContents {
  const bundle = getBundle(db, id)
  const sections = db.prepare<[string], Row>('SELECT id, title, "order" FROM bundle_section WHERE bundle_id = ? ORDER BY position').all(id)
  const items = db.prepare<[string], Row>(
    'SELECT id, document_id, title, redacted_document_id, is_withheld FROM bundle_item WHERE section_id = ? ORDER BY position',
  )
  const toItem = (row: Row): BundleItem => BundleItem.parse({ ...fromRow(row), isWithheld: row['is_withheld'] === 1 })
  return { bundle, sections: sections.map((row) => BundleSection.parse({ ...fromRow(row), items: items.all(String(row['id'])).map(toItem) })) }
}

/** Makes sections and papers equal to `sections`, in order; what is not among them goes. */
export function putArrangement(tx: WriteDb, id: BundleId, sections: readonly BundleSection[]): void {
  const before = bundleContents(tx, id)
  const kept = new Set(sections.flatMap(({ id: sectionId, items }) => [sectionId as string, ...items.map((item) => item.id as string)]))
  // Sections first, so that a paper can move into one before its old one goes.
  for (const [position, section] of sections.entries()) {
    putRow(tx, 'bundle_section', { id: section.id, bundle_id: id, position, title: section.title, order: section.order })
    for (const [at, item] of section.items.entries()) {
      putRow(tx, 'bundle_item', { ...toRow({ ...item, isWithheld: Number(item.isWithheld) }), section_id: section.id, position: at })
    }
  }
  for (const item of before.sections.flatMap(({ items }) => items)) if (!kept.has(item.id)) removeRow(tx, 'bundle_item', item.id)
  for (const section of before.sections) if (!kept.has(section.id)) removeRow(tx, 'bundle_section', section.id)
}

const overrideId = (bundleId: BundleId, documentId: DocumentId): string => `${bundleId}:${documentId}`

export const putBundleOverride = (tx: WriteDb, override: BundleOverride): void =>
  putRow(tx, 'bundle_override', { ...toRow(override), id: overrideId(override.bundleId, override.documentId) })

/** Returns whether there was one. */
export const removeBundleOverride = (tx: WriteDb, bundleId: BundleId, documentId: DocumentId): boolean =>
  removeRow(tx, 'bundle_override', overrideId(bundleId, documentId))

/** In the order decided. */
export const bundleOverrides = (db: ReadDb, id: BundleId): BundleOverride[] =>
  db
    .prepare<[string], Row>('SELECT bundle_id, document_id, level, reason, decided_at, decided_by FROM bundle_override WHERE bundle_id = ? ORDER BY decided_at, id')
    .all(id)
    .map((row) => BundleOverride.parse(fromRow(row)))

/** What a build keeps beside what is shown of it: its plan, the labels of its pages, and what was drawn on them. */
export const Frozen = z.strictObject({ plan: BundlePlan, places: z.array(Place) })
export type Frozen = z.output<typeof Frozen>

const buildColumns = `id, bundle_id, variant, number, built_at, built_by, profile_id, pages, journal_size, journal_root, manifest_sha256, results,
  base_build_id, delivered_on, delivered_to`

function toBuild(db: ReadDb, row: Row): BundleBuild {
  const parts = db
    .prepare<[string], Row>('SELECT no, file_name, sha256, bytes, pages, first_label, last_label FROM bundle_part WHERE build_id = ? ORDER BY no')
    .all(String(row['id']))
    .map((part) => BundlePart.parse(fromRow(part)))
  return BundleBuild.parse({ ...fromRow(row, ['results']), parts })
}

/** Newest first. */
export const listBuilds = (db: ReadDb, { id, limit }: { id: BundleId; limit: number }): BundleBuild[] =>
  db
    .prepare<[string, number], Row>(`SELECT ${buildColumns} FROM bundle_build WHERE bundle_id = ? ORDER BY number DESC LIMIT ?`)
    .all(id, limit)
    .map((row) => toBuild(db, row))

/** Throws `not_found`. */
export function getBuild(db: ReadDb, id: BundleBuildId): BundleBuild {
  const row = db.prepare<[string], Row>(`SELECT ${buildColumns} FROM bundle_build WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found', 'This build of the bundle no longer exists.')
  return toBuild(db, row)
}

/** What the build keeps, and its manifest as it was written. */
export function frozenBuild(db: ReadDb, id: BundleBuildId): { readonly frozen: Frozen; readonly manifest: string } {
  const row = db.prepare<[string], { frozen: string; manifest: string }>('SELECT frozen, manifest FROM bundle_build WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('not_found', 'This build of the bundle no longer exists.')
  return { frozen: Frozen.parse(JSON.parse(row.frozen)), manifest: row.manifest }
}

/** The build delivered last, of either variant: its numbers are kept. */
export function lastDelivered(db: ReadDb, id: BundleId): BundleBuild | null {
  const row = db
    .prepare<[string], Row>(`SELECT ${buildColumns} FROM bundle_build WHERE bundle_id = ? AND delivered_on IS NOT NULL ORDER BY number DESC LIMIT 1`)
    .get(id)
  return row === undefined ? null : toBuild(db, row)
}

/** One more than the highest so far. */
export const nextBuildNumber = (db: ReadDb, id: BundleId): number =>
  (db.prepare<[string], { n: number | null }>('SELECT max(number) AS n FROM bundle_build WHERE bundle_id = ?').get(id)?.n ?? 0) + 1

/** Freezes a build with its files. */
export function insertBuild(tx: WriteDb, build: BundleBuild, frozen: Frozen, manifest: string, blobIds: readonly string[]): void {
  const { parts, ...rest } = build
  putRow(tx, 'bundle_build', { ...toRow(rest), frozen: JSON.stringify(frozen), manifest })
  for (const [at, part] of parts.entries()) {
    putRow(tx, 'bundle_part', { ...toRow(part), id: `${build.id}:${part.no}`, build_id: build.id, blob_id: blobIds[at] ?? '' })
  }
}

/** Notes when and to whom a build was handed over, or takes it back. */
export function setDelivered(tx: WriteDb, id: BundleBuildId, deliveredOn: string | null, deliveredTo: string): void {
  tx.prepare<[string | null, string, string]>('UPDATE bundle_build SET delivered_on = ?, delivered_to = ? WHERE id = ?').run(deliveredOn, deliveredTo, id)
}

/** Where a part's bytes are. Throws `not_found`. */
export function partBlob(db: ReadDb, id: BundleBuildId, no: number): BlobRef {
  const row = db
    .prepare<[string, number], BlobRef>(
      'SELECT p.blob_id AS blobId, b.bind AS bind FROM bundle_part AS p JOIN blob_binding AS b ON b.blob_id = p.blob_id WHERE p.build_id = ? AND p.no = ?',
    )
    .get(id, no)
  if (row === undefined) throw new AppError('not_found', 'This build has no such part.')
  return row
}

/** Sizes of a paper's pages as they were read, in points; for pictures in pixels. */
export const pageSizes = (db: ReadDb, id: DocumentId): { readonly widthPx: number; readonly heightPx: number }[] =>
  db
    .prepare<[string], { widthPx: number; heightPx: number }>(
      'SELECT width_pt AS widthPx, height_pt AS heightPx FROM document_page WHERE document_id = ? AND width_pt > 0 AND height_pt > 0 ORDER BY page',
    )
    .all(id)
