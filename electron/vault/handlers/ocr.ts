import { getDocument } from '../../../db/repos/documents'
import {
  cancelOcr, chooseLanguages, moveOcrFirst, ocrCounts, ocrDocuments, ocrSettings, putOcrSettings, requeueForOcr,
} from '../../../db/repos/ocr'
import type { HandlersFor } from '../../shared/contract/channel'
import type { ocrContract } from '../../shared/contract/ocr'
import { AppError } from '../../shared/errors'
import { interruptOcr, runningPage, tellOcr, wakeOcr } from '../ocr/queue'
import { change, opened, type Session } from '../session'

const DOCUMENTS = 1000

/** None of this is a fact of the case: it is not journaled. */
function set(session: Session, action: string, settings: { enabled?: boolean; paused?: boolean }): Record<string, never> {
  change(session, action, (tx) => putOcrSettings(tx, { ...ocrSettings(tx), ...settings }))
  const { enabled, paused } = ocrSettings(opened(session).db)
  if (!enabled || paused) interruptOcr(session)
  else wakeOcr(session)
  tellOcr(session)
  return {}
}

export const ocrHandlers: HandlersFor<typeof ocrContract, Session> = {
  'ocr.status': (session, { matterId = null, limit = DOCUMENTS }) => {
    const { db } = opened(session)
    return { ...ocrSettings(db), running: runningPage(session), ...ocrCounts(db, matterId), documents: ocrDocuments(db, matterId, limit) }
  },

  'ocr.pause': (session) => set(session, 'ocr.pause', { paused: true }),
  'ocr.resume': (session) => set(session, 'ocr.resume', { paused: false }),
  'ocr.setEnabled': (session, { enabled }) => set(session, 'ocr.setEnabled', { enabled }),

  'ocr.moveFirst': (session, { documentId }) => {
    const queued = change(session, 'ocr.moveFirst', (tx) => moveOcrFirst(tx, getDocument(tx, documentId).id)).value
    tellOcr(session)
    return { queued }
  },

  'ocr.cancel': (session, { documentId }) => {
    const cancelled = change(session, 'ocr.cancel', (tx) => cancelOcr(tx, documentId)).value
    interruptOcr(session, documentId)
    tellOcr(session)
    return { cancelled }
  },

  'ocr.requeue': (session, { documentId, languages }) => {
    const { readability } = getDocument(opened(session).db, documentId)
    if (readability !== 'pages' && readability !== 'image') {
      throw new AppError('refused', 'This document has no pages or pictures to read text from. Nothing was changed.')
    }
    const queued = change(session, 'ocr.requeue', (tx) => {
      chooseLanguages(tx, documentId, languages)
      return requeueForOcr(tx, documentId)
    }).value
    // What is being read was begun with the languages of before.
    interruptOcr(session, documentId)
    tellOcr(session)
    wakeOcr(session)
    return { queued }
  },
}
