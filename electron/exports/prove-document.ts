/** A proof about one document for somebody who has nothing of ours but a root on paper or in a time stamp. */
import { basename, join } from 'node:path'
import { journalHead } from '../../db/journal'
import { leavesOf, logLines } from '../../db/log'
import { consistencyPath, frontierOf, inclusionPath, rootOf } from '../../db/merkle'
import { blobOf, getDocument } from '../../db/repos/documents'
import { firstEntryOf, printedRoots } from '../../db/repos/history'
import { readProfile } from '../../db/repos/packets'
import { listTimeProofs } from '../../db/repos/time-proofs'
import { readBlob } from '../../db/vault/blobs'
import { checkpointText, fingerprintOf, readCheckpoint } from '../checker/checkpoint'
import type { ProofObject } from '../checker/proof-check'
import type { Document } from '../shared/contract/documents'
import type { Anchor } from '../shared/contract/proofs'
import type { DocumentId } from '../shared/contract/values'
import { AppError } from '../shared/errors'
import { barredLevel } from '../shared/rules/levels'
import { checkConsent } from '../vault/consent'
import { change, opened, type Session } from '../vault/session'
import { openSink, toWriteOutError } from './bag-sink'
import { shownInstant } from './custody-log-pdf'
import { checkerParts, grouped } from './export-bag'
import { timeProofFiles } from './time-files'
import { readMeText } from './words'
import { writeBag } from './write-bag'

/** The number of the entry that brought the document in. Throws `refused` where only its hash is here. */
function seqOf(session: Session, document: Document): number {
  const seq = firstEntryOf(opened(session).db, 'document', document.id)
  if (seq === null) throw new AppError('refused', 'The entry that brought this document in is here as a hash only. Prove it from the vault that it came from.')
  return seq
}

/** Roots that somebody outside has and that are over the document's entry, latest first; then the journal as it is. */
export function anchorsOf(session: Session, id: DocumentId): Anchor[] {
  const { db } = opened(session)
  const document = getDocument(db, id)
  const seq = seqOf(session, document)
  const printed = printedRoots(db, seq).map(({ table, label, at, size, root }): Anchor => ({ size, root, kind: table === 'packet' ? 'packet' : 'bundle', label, at }))
  const stamped = listTimeProofs(db, { matterId: null, limit: 10_000 }).flatMap((proof): Anchor[] => {
    const checkpoint = proof.token === '' ? null : readCheckpoint(proof.subjectText, null)?.checkpoint ?? null
    if (checkpoint === null || checkpoint.size < seq) return []
    return [{ size: checkpoint.size, root: checkpoint.root.toString('hex'), kind: proof.kind, label: proof.facts.authority ?? '', at: proof.facts.time ?? proof.receivedAt ?? '' }]
  })
  const now = journalHead(db)
  return [...[...printed, ...stamped].toSorted((a, b) => b.size - a.size), { size: now.size, root: now.root.toString('hex'), kind: 'now', label: '', at: '' }]
}

function proofOf(session: Session, document: Document, path: string, anchor: Anchor): { proof: ProofObject; head: { size: number; root: Buffer } } {
  const { db } = opened(session)
  const seq = seqOf(session, document)
  const line = [...logLines(db, seq)].at(-1)
  if (line === undefined || line.entry === null) throw new AppError('not_found', 'The entry of this document is not in the journal.')
  const leaves = leavesOf(db)
  const root = rootOf(frontierOf(leaves))
  const hex = (path: readonly Buffer[]): string[] => path.map((node) => node.toString('hex'))
  const changes = line.entry.changes.map((one) => ({ ...one }))
  return {
    head: { size: leaves.length, root },
    proof: {
      v: 1, document: { id: document.id, path, sha256: document.sha256 }, entry: { ...line.entry, changes }, salt: line.salt, leaf: line.leaf,
      anchor: { size: anchor.size, root: anchor.root, path: hex(inclusionPath(leaves.slice(0, anchor.size), seq - 1)), where: `${anchor.kind} ${anchor.label} ${anchor.at}`.trim().slice(0, 500) },
      log: { size: leaves.length, root: root.toString('hex'), path: hex(consistencyPath(leaves, anchor.size)) },
    },
  }
}

export type ProofWish = { readonly documentId: DocumentId; readonly anchorSize: number | null; readonly path: string; readonly form: 'folder' | 'zip'; readonly reason: string }

/** Writes the proof. Throws `refused` for a barred paper without a reason, `not_found` for a root nobody has, and what writing throws. */
export async function proveDocument(session: Session, { documentId, anchorSize, path, form, reason }: ProofWish): Promise<{ path: string; seq: number; anchor: Anchor }> {
  const { db, blobs, signer } = opened(session)
  const document = getDocument(db, documentId)
  const level = barredLevel(document)
  if (level !== null && reason === '') throw new AppError('refused', 'This paper is privileged or sealed. Say why it is taken out. No file was written.', { level })
  checkConsent(db, { documentIds: [documentId], eventIds: [] }, reason)
  const blob = blobOf(db, documentId)
  const sink = openSink(path, form)
  try {
    change(session, 'proofs.exportDocument', () => undefined, { about: documentId, reason })
    const known = anchorsOf(session, documentId)
    const anchor = known.find(({ size }) => anchorSize === null || size === anchorSize)
    if (anchor === undefined) throw new AppError('not_found', 'No paper or time stamp has the journal’s root at that size.')
    const extension = /\.([A-Za-z0-9]{1,5})$/.exec(document.originalName)?.[1]?.toLowerCase() ?? 'bin'
    const { proof, head } = proofOf(session, document, `data/document.${extension}`, anchor)
    const resourcesDir = join(session.rootDir, 'resources')
    const profile = readProfile(db)
    const madeAt = session.around.now().at
    const fingerprint = fingerprintOf(signer.publicKey)
    const times = listTimeProofs(db, { matterId: document.matterId, limit: 10_000 }).filter((one) => one.documentId === documentId || readCheckpoint(one.subjectText, null)?.checkpoint.size === anchor.size)
    await writeBag(sink, {
      signer,
      payload: [
        { path: proof.document.path, chunks: () => readBlob(blobs, blob.blobId, blob.bind) },
        { path: 'data/proof.json', chunks: () => [Buffer.from(`${JSON.stringify(proof, null, 1)}\n`, 'utf8')] },
        { path: 'data/checkpoint.txt', chunks: () => [Buffer.from(checkpointText(head, signer), 'utf8')] },
        ...timeProofFiles(times.map((one) => ({ token: one.token, made_at: one.madeAt, kind: one.kind, subject: one.subject, subject_text: one.subjectText, request: one.request }))),
        ...checkerParts(resourcesDir, ['verify.sh', 'verify.ps1', 'verify.py', 'verify.html', 'verify-proof.py']),
      ],
      tags: [{ path: 'READ-ME-FIRST.txt', chunks: () => [Buffer.from(readMeText({
        kind: 'proof', title: '', madeAt: shownInstant(madeAt), maker: profile.fullName, contact: [profile.postalAddress.replaceAll('\n', ', '), profile.phone, profile.email].filter((line) => line !== ''),
        fingerprint: grouped(fingerprint), logSize: anchor.size, logRoot: anchor.root, withheld: 0, barred: 0, restingOnBarred: 0, barredReason: reason, papers: 1, packets: 0, redactions: 0, tablesLeftOut: [],
      }), 'utf8')] }],
      info: [
        ['Source-Organization', profile.fullName], ['External-Description', 'Proof that one document was on record and is unchanged'], ['External-Identifier', basename(path).replace(/[^A-Za-z0-9._-]/g, '_')],
        ['Bagging-Date', madeAt.slice(0, 10)], ['Bag-Software-Agent', 'Sheaf'], ['Sheaf-Contents', 'proof'], ['Sheaf-Log-Size', String(anchor.size)], ['Sheaf-Log-Root', anchor.root], ['Sheaf-Key-Fingerprint', fingerprint],
      ],
    })
    return { path, seq: proof.entry.seq, anchor }
  } catch (cause) {
    await sink.abandon()
    throw toWriteOutError(cause)
  }
}
