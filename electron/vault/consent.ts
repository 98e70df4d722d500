import type { ReadDb } from '../../db/handles'
import { consentBlocks } from '../../db/repos/consents'
import { AppError } from '../shared/errors'
import type { ItemIds } from '../shared/rules/consent'

/** Throws `refused` with `details.why` where consent bars the item and no reason is given. Nothing has been written yet. */
export function checkConsent(db: ReadDb, ids: ItemIds, reason: string): void {
  const blocks = consentBlocks(db, ids, null)
  const state = blocks[0]?.state
  if (state === undefined || reason !== '') return
  const purposes = [...new Set(blocks.map(({ purpose }) => purpose))].join(' ')
  throw new AppError('refused', 'The person refused or withdrew consent to send this out. Say why it is taken out. No file was written.', { why: state === 'refused' ? 'consentRefused' : 'consentWithdrawn', purposes })
}
