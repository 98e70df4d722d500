import { Template } from '../../electron/shared/contract/templates'
import type { TemplateId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'

/** Counsel's own templates, by name. */
export const listTemplates = (db: ReadDb): Template[] =>
  db
    .prepare<[], Row>('SELECT id, name, source, updated_at FROM template ORDER BY name, id')
    .all()
    .map((row) => Template.parse(fromRow(row)))

/** The template. Throws `not_found`. */
export function getTemplate(db: ReadDb, id: TemplateId): Template {
  const row = db.prepare<[string], Row>('SELECT id, name, source, updated_at FROM template WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('not_found', 'This template no longer exists.')
  return Template.parse(fromRow(row))
}

/** Adds or replaces. */
export const putTemplate = (tx: WriteDb, template: Template): void => putRow(tx, 'template', toRow(template))
