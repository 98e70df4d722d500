import { getDocument } from '../../../db/repos/documents'
import { findPageJob, pageReading } from '../../../db/repos/ocr'
import { runParser } from '../../parser/run'
import type { HandlersFor } from '../../shared/contract/channel'
import type { PlacedWord } from '../../shared/contract/ocr'
import type { pagesContract } from '../../shared/contract/pages'
import type { DocumentId } from '../../shared/contract/values'
import { noteSeen, opened, type Session } from '../session'
import { originalBytes } from './documents'

async function layerWords(session: Session, id: DocumentId, page: number, text: string): Promise<PlacedWord[]> {
  if (text.trim() === '') return []
  const bytes = await originalBytes(session, id)
  return (await runParser({ kind: 'words', bytes, page, text }, { parserPath: session.parserPath })).words
}

export const pageHandlers: HandlersFor<typeof pagesContract, Session> = {
  'documents.pageWords': async (session, { id, page }) => {
    const { db } = opened(session)
    const document = getDocument(db, id)
    const reading = pageReading(db, id, page)
    const job = findPageJob(db, id, page)
    const rest = { job: job?.state ?? null, error: job?.error ?? '' }
    if (reading?.ocr) return { source: 'ocr' as const, ...reading.ocr, words: [...reading.ocr.words], languages: [...reading.ocr.languages], ...rest }
    const words = document.readability === 'pages' ? await layerWords(session, id, page, reading?.text ?? '') : []
    return { source: words.length > 0 ? ('layer' as const) : ('none' as const), words, confidence: null, languages: [], turned: 0 as const, ...rest }
  },

  'documents.thumbnails': async (session, { id, pages, maxWidthPx }) => {
    getDocument(opened(session).db, id)
    noteSeen(session, id)
    const bytes = await originalBytes(session, id)
    return runParser({ kind: 'thumbnails', bytes, pages, maxWidthPx }, { parserPath: session.parserPath })
  },
}
