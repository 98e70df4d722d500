import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { journalHead } from '../../../db/journal'
import { contentOf, insertNote, putCheck, putSeal, sealsInForce, sealsOf } from '../../../db/repos/custody'
import { getDocument, listDocuments, storedBlobOf } from '../../../db/repos/documents'
import { listMatters } from '../../../db/repos/matters'
import { readProfile } from '../../../db/repos/packets'
import { verifyBlob } from '../../../db/vault/blobs'
import { fingerprintOf } from '../../checker/checkpoint'
import { custodySheetPdf, sheetOf } from '../../exports/custody-sheet'
import type { HandlersFor } from '../../shared/contract/channel'
import { CustodyNote, CustodyNoteId, RecordSeal, type custodyContract, type DocumentCheck } from '../../shared/contract/custody'
import type { Document } from '../../shared/contract/documents'
import type { DocumentId, MatterId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { writeOut } from '../export'
import { runJob } from '../jobs'
import { change, given, opened, type Session } from '../session'

/** Reads one stored paper to its end and keeps what was found. */
async function checkDocument(session: Session, document: Document): Promise<DocumentCheck> {
  const { db, blobs } = opened(session)
  const { blobId, bind } = storedBlobOf(db, document.id)
  const found = await verifyBlob(blobs, blobId, bind)
  const state = found.state === 'ok' && found.sha256 !== document.sha256 ? 'damaged' : found.state
  const check: DocumentCheck = { documentId: document.id, checkedAt: session.around.now().at, state, sha256: document.sha256 }
  change(session, 'custody.check', (tx) => putCheck(tx, check), { about: document.id, reason: found.state === 'ok' ? `${state}, SHA-256 ${found.sha256}` : state })
  return check
}

async function checkAll(session: Session, matterId: MatterId | null, { signal, onFile }: { signal: AbortSignal; onFile: (done: number, total: number) => void }) {
  const { db } = opened(session)
  const matters = matterId === null ? listMatters(db, 100_000).map(({ id }) => id) : [matterId]
  const papers = matters.flatMap((id) => listDocuments(db, { matterId: id, limit: 'all' }))
  const failed: DocumentCheck[] = []
  let checked = 0
  for (const paper of papers) {
    if (signal.aborted) break
    const check = await checkDocument(session, paper)
    if (check.state !== 'ok') failed.push(check)
    onFile((checked += 1), papers.length)
  }
  return { checked, failed }
}

const emptyNote = {
  copyClass: 'original', at: null, atClock: null, fromCustodian: '', toCustodian: '', acknowledgement: '', place: '', reason: '', sealNo: '', condition: '', witness: '', note: '', correctsId: null,
} as const

async function exportSheet(session: Session, documentId: DocumentId, path: string, language: 'en' | 'ru' | 'fr') {
  const { db, signer } = opened(session)
  const document = getDocument(db, documentId)
  change(session, 'custody.exportSheet', () => undefined, { about: documentId })
  const head = journalHead(db)
  const now = session.around.now().at
  const { pdf, pageCount } = await custodySheetPdf(db, document, {
    head: { size: head.size, root: head.root.toString('hex') }, fingerprint: fingerprintOf(signer.publicKey), language, resourcesDir: join(session.rootDir, 'resources'), dateIso: now.slice(0, 10),
  })
  await writeOut(path, [pdf])
  return { path, sha256: createHash('sha256').update(pdf).digest('hex'), pages: pageCount }
}

export const custodyHandlers: HandlersFor<typeof custodyContract, Session> = {
  'custody.sheet': (session, { documentId, limit }) => sheetOf(opened(session).db, getDocument(opened(session).db, documentId), limit),
  'custody.check': (session, { documentId }) => checkDocument(session, getDocument(opened(session).db, documentId)),
  'custody.checkAll': (session, { matterId }) => runJob(session, 'check', (steer) => checkAll(session, matterId, steer)),

  'custody.note': (session, input) =>
    change(session, 'custody.note', (tx) => {
      const note = CustodyNote.parse({ ...emptyNote, ...given(input), id: CustodyNoteId.parse(session.newId()), enteredAt: session.around.now().at })
      getDocument(tx, note.documentId)
      const needsNames = note.action === 'handedOver' || note.action === 'takenBack'
      if (needsNames && (note.fromCustodian === '' || note.toCustodian === '')) {
        throw new AppError('invalid_input', 'Say who handed the paper over and who took it.', { [note.fromCustodian === '' ? 'fromCustodian' : 'toCustodian']: 'missing' })
      }
      insertNote(tx, note)
      return note
    }).value,

  'custody.exportSheet': (session, { documentId, path, language = 'en' }) => exportSheet(session, documentId, path, language),

  'seals.ofRecord': (session, { recordId }) => sealsOf(opened(session).db, recordId),
  'seals.inForce': (session, input) => sealsInForce(opened(session).db, input).map(({ recordId, kind, version, sealedAt, sealedBy }) => ({ recordId, kind, version, sealedAt, sealedBy })),

  'seals.seal': (session, { recordId, reason }) =>
    change(session, 'seals.seal', (tx) => {
      const [last] = sealsOf(tx, recordId)
      if (last !== undefined && last.openedAt === null) throw new AppError('refused', 'This record is sealed already.', { sealed: 'yes' })
      const { sha256, ...content } = contentOf(tx, recordId)
      const seal = RecordSeal.parse({
        ...content, recordId, version: (last?.version ?? 0) + 1, sealedAt: session.around.now().at, sealedBy: readProfile(tx).fullName || 'counsel', reason,
        contentSha256: sha256, openedAt: null, openedBy: '', openedReason: '',
      })
      putSeal(tx, seal)
      return seal
    }, { about: recordId, reason }).value,

  'seals.newVersion': (session, { recordId, reason }) =>
    change(session, 'seals.newVersion', (tx) => {
      const [last] = sealsOf(tx, recordId)
      if (last === undefined || last.openedAt !== null) throw new AppError('refused', 'This record is not sealed, so it can simply be changed.')
      const seal: RecordSeal = { ...last, openedAt: session.around.now().at, openedBy: readProfile(tx).fullName || 'counsel', openedReason: reason }
      putSeal(tx, seal)
      return seal
    }, { about: recordId, reason }).value,
}
