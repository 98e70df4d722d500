import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { journalHead } from '../../../db/journal'
import { getDocument } from '../../../db/repos/documents'
import { getTimeProof, listTimeProofs, putTimeProof, timeProofsOf } from '../../../db/repos/time-proofs'
import { checkpointText, fingerprintOf, verifierKey } from '../../checker/checkpoint'
import { runChecker } from '../../checker/run'
import { nonceInRequest, timestampRequest } from '../../checker/timestamp-request'
import { anchorsOf, proveDocument } from '../../exports/prove-document'
import type { HandlersFor } from '../../shared/contract/channel'
import { TimeProofFacts, TimeProofId, type proofsContract, type TimeProof } from '../../shared/contract/proofs'
import type { DocumentId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { writeOut } from '../export'
import { change, opened, type Session } from '../session'

const mostBytes = 4 * 1024 * 1024

/** A small file that the user chose. Throws `not_found` and `limit`. */
function readChosen(path: string): Buffer {
  try {
    if (!statSync(path).isFile()) throw new RangeError('no file')
    if (statSync(path).size > mostBytes) throw new AppError('limit', 'This file is too large for a proof of time. Nothing was kept.')
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('not_found', 'This file cannot be read.', {}, cause)
  }
}

/** What is stamped: the journal's head as text, or a document by its hash. */
function subjectOf(session: Session, documentId: DocumentId | null): Pick<TimeProof, 'subject' | 'subjectText' | 'digest' | 'documentId' | 'matterId'> {
  const { db, signer } = opened(session)
  if (documentId !== null) {
    const { sha256, matterId } = getDocument(db, documentId)
    return { subject: 'document', subjectText: '', digest: sha256, documentId, matterId }
  }
  const subjectText = checkpointText(journalHead(db), signer)
  return { subject: 'checkpoint', subjectText, digest: createHash('sha256').update(subjectText, 'utf8').digest('hex'), documentId: null, matterId: null }
}

const checkerPath = ({ parserPath }: Session): string => parserPath.replace(/parser\.mjs$/, 'checker.mjs')

const newProof = (session: Session, kind: TimeProof['kind'], subject: ReturnType<typeof subjectOf>): TimeProof => ({
  id: TimeProofId.parse(session.newId()), kind, ...subject, nonce: '', madeAt: session.around.now().at, request: '', token: '', receivedAt: null, facts: {},
})

async function requestTimestamp(session: Session, documentId: DocumentId | null, path: string): Promise<TimeProof> {
  const subject = subjectOf(session, documentId)
  const nonce = randomBytes(8)
  const request = timestampRequest(Buffer.from(subject.digest, 'hex'), nonce)
  const proof: TimeProof = { ...newProof(session, 'rfc3161', subject), nonce: nonceInRequest(nonce), request: request.toString('base64') }
  change(session, 'proofs.requestTimestamp', (tx) => putTimeProof(tx, proof), { about: documentId ?? 'vault', reason: proof.digest })
  await writeOut(path, [request])
  return proof
}

async function importTimestamp(session: Session, id: TimeProofId, path: string): Promise<TimeProof> {
  const proof = getTimeProof(opened(session).db, id)
  if (proof.kind !== 'rfc3161') throw new AppError('refused', 'This is no request for a time stamp.', { fault: 'otherKind' })
  if (proof.token !== '') throw new AppError('refused', 'The reply to this request is here already. It is kept as it came.', { fault: 'answered' })
  const bytes = readChosen(path)
  const read = await runChecker({ kind: 'timestamp', bytes: bytes.toString('base64'), digest: proof.digest, nonce: proof.nonce }, { checkerPath: checkerPath(session) })
  if (!read.ok) throw new AppError('refused', 'This reply does not prove the time of what was asked. Nothing was kept.', { fault: read.fault })
  const next: TimeProof = { ...proof, token: bytes.toString('base64'), receivedAt: session.around.now().at, facts: TimeProofFacts.parse(read.facts) }
  change(session, 'proofs.importTimestamp', (tx) => putTimeProof(tx, next), { about: proof.documentId ?? 'vault', reason: `${read.facts.time}, ${read.facts.authority}`.slice(0, 480) })
  return next
}

/** The record an OpenTimestamps proof is about: a checkpoint that was given out, or the document. */
function otsSubject(session: Session, documentId: DocumentId | null, digest: string): ReturnType<typeof subjectOf> {
  const { db } = opened(session)
  if (documentId !== null) return subjectOf(session, documentId)
  const known = listTimeProofs(db, { matterId: null, limit: 100_000 }).find((one) => one.subject === 'checkpoint' && one.digest === digest)
  if (known === undefined) throw new AppError('refused', 'This proof is about no checkpoint that was given out here. Nothing was kept.', { fault: 'otherDigest' })
  const { subject, subjectText, documentId: id, matterId } = known
  return { subject, subjectText, digest, documentId: id, matterId }
}

async function importOpenTimestamps(session: Session, documentId: DocumentId | null, path: string): Promise<TimeProof> {
  const { db } = opened(session)
  const bytes = readChosen(path)
  const expected = documentId === null ? null : getDocument(db, documentId).sha256
  const read = await runChecker({ kind: 'openTimestamps', bytes: bytes.toString('base64'), digest: expected }, { checkerPath: checkerPath(session) })
  if (!read.ok) throw new AppError('refused', 'This is no OpenTimestamps proof of that. Nothing was kept.', { fault: read.fault })
  const subject = otsSubject(session, documentId, read.facts.digest)
  const all = documentId === null ? listTimeProofs(db, { matterId: null, limit: 100_000 }) : timeProofsOf(db, documentId)
  const before = all.find((one) => one.kind === 'openTimestamps' && one.digest === subject.digest)
  if (before !== undefined && (before.facts.bitcoin ?? []).length > 0 && read.facts.bitcoin.length === 0) {
    throw new AppError('refused', 'The proof that is kept is further along than this one. Nothing was changed.', { fault: 'older' })
  }
  const next: TimeProof = { ...(before ?? newProof(session, 'openTimestamps', subject)), token: bytes.toString('base64'), receivedAt: session.around.now().at, facts: TimeProofFacts.parse(read.facts) }
  change(session, 'proofs.importOpenTimestamps', (tx) => putTimeProof(tx, next), { about: documentId ?? 'vault', reason: subject.digest })
  return next
}

/** Gives the checkpoint out, and keeps that it was: an OpenTimestamps proof of it may come back. */
async function exportCheckpoint(session: Session, path: string): Promise<{ path: string; size: number }> {
  const subject = subjectOf(session, null)
  const { size } = journalHead(opened(session).db)
  change(session, 'proofs.exportCheckpoint', (tx) => putTimeProof(tx, newProof(session, 'openTimestamps', subject)), { about: 'vault', reason: `size ${size}` })
  await writeOut(path, [Buffer.from(subject.subjectText, 'utf8')])
  return { path, size }
}

async function exportToken(session: Session, id: TimeProofId, part: 'request' | 'token' | 'subject', path: string): Promise<{ path: string }> {
  const proof = getTimeProof(opened(session).db, id)
  const bytes = part === 'subject' ? Buffer.from(proof.subjectText, 'utf8') : Buffer.from(proof[part], 'base64')
  if (bytes.length === 0) throw new AppError('not_found', 'There is no such part of this proof.')
  change(session, 'proofs.exportToken', () => undefined, { about: proof.documentId ?? 'vault', reason: part })
  await writeOut(path, [bytes])
  return { path }
}

export const proofHandlers: HandlersFor<typeof proofsContract, Session> = {
  'proofs.checkpoint': (session) => {
    const { db, signer } = opened(session)
    const head = journalHead(db)
    return { size: head.size, root: head.root.toString('hex'), text: checkpointText(head, signer), fingerprint: fingerprintOf(signer.publicKey), verifierKey: verifierKey(signer.publicKey) }
  },
  'proofs.exportCheckpoint': (session, { path }) => exportCheckpoint(session, path),
  'proofs.list': (session, { matterId, documentId, limit }) => {
    const { db } = opened(session)
    return documentId === undefined ? listTimeProofs(db, { matterId, limit }) : timeProofsOf(db, documentId).slice(0, limit)
  },
  'proofs.requestTimestamp': (session, { documentId, path }) => requestTimestamp(session, documentId, path),
  'proofs.importTimestamp': (session, { id, path }) => importTimestamp(session, id, path),
  'proofs.importOpenTimestamps': (session, { documentId, path }) => importOpenTimestamps(session, documentId, path),
  'proofs.exportToken': (session, { id, part, path }) => exportToken(session, id, part, path),
  'proofs.anchors': (session, { documentId }) => anchorsOf(session, documentId),
  'proofs.exportDocument': (session, { documentId, anchorSize, path, form, reason = '' }) => proveDocument(session, { documentId, anchorSize, path, form, reason }),
}
