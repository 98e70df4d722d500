import { bindBlob, documentText, findDocument } from '../../../db/repos/documents'
import {
  freezePacket, frozenParts, getPacket, getStandard, listPackets, listStandards, nextPacketNumber, putPacket, putProfile, putStandard,
  readProfile,
} from '../../../db/repos/packets'
import { listTemplates } from '../../../db/repos/templates'
import { removeRow } from '../../../db/repos/row'
import type { ReadDb } from '../../../db/handles'
import { journalHead } from '../../../db/journal'
import { putBlob, readBlob, readBlobBytes } from '../../../db/vault/blobs'
import { claimsOfMatter } from '../../../db/repos/events'
import { consentBlocksOfMatter, consentOverridesOf } from '../../../db/repos/consents'
import { barredIn } from '../../packets/consent'
import { purposeOf } from '../../packets/purpose'
import { gatherRecords, recompose, suggestComposition } from '../../packets/gather'
import { planPacket } from '../../packets/plan-packet'
import { packetDocx } from '../../packets/docx'
import { lacking } from '../../packets/missing'
import { contentsSha256, producePdf, sealOf, typesetFront, type AnnexSource, type CompletedPdf } from '../../packets/produce'
import { runParser } from '../../parser/run'
import type { HandlersFor } from '../../shared/contract/channel'
import { packetKinds } from '../../shared/packet-kinds'
import type { Composition, Packet, Standard, packetsContract } from '../../shared/contract/packets'
import { DocumentId, PacketId, StandardId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { splitParagraphs } from '../../shared/paragraphs'
import type { Missing, PacketPlan } from '../../shared/plan'
import { createHash } from 'node:crypto'
import { writeOut } from '../export'
import { reviewSummary, withReview } from '../review'
import { change, given, opened, removal, type Session } from '../session'
import { originalBytes } from './documents'

/** The plan of a packet: frozen for a final one, computed from the records for a draft. */
export function planOf(session: Session, packet: Packet): PacketPlan {
  const { db } = opened(session)
  return frozenParts(db, packet.id)?.plan ?? withReview(db, packet, planPacket(gatherRecords(db, packet, packet.number)))
}

function annexSource(session: Session): AnnexSource {
  const { db } = opened(session)
  return {
    bytes: (id) => originalBytes(session, DocumentId.parse(id)),
    paragraphs: (id) => splitParagraphs(documentText(db, DocumentId.parse(id)) ?? ''),
  }
}

/** Throws `refused` for a final packet: what was sent stays what was sent. */
export function draftOf(packet: Packet): Packet {
  if (packet.status === 'final') {
    throw new AppError('refused', 'This packet is final and stays as it is. Make a new version to correct it.')
  }
  return packet
}

/** The source of counsel's own template; null for the one that ships, also where the own one is gone (which `missing` says). */
function templateOf(session: Session, { composition: { templateId } }: Packet): string | null {
  const { db } = opened(session)
  return templateId === null ? null : (listTemplates(db).find(({ id }) => id === templateId)?.source ?? null)
}

/** The draft's own pages without annexes, for the screen; set again only when the plan has changed. */
async function draftPages(session: Session, packet: Packet): Promise<CompletedPdf> {
  const plan = planOf(session, packet)
  const template = templateOf(session, packet)
  const key = `${packet.id} ${contentsSha256(plan)} ${template ?? ''}`
  if (session.typeset?.key === key) return session.typeset.pdf
  const { pdf, pageCount, missingGlyphs } = await typesetFront(plan, null, template, session)
  session.typeset = { key, pdf: { pdf, pages: pageCount, ownPages: pageCount, missingGlyphs } }
  return session.typeset.pdf
}

async function finalPages(session: Session, packet: Packet): Promise<CompletedPdf> {
  const { db, blobs } = opened(session)
  if (session.typeset?.key === packet.id) return session.typeset.pdf
  const frozen = frozenParts(db, packet.id)
  if (frozen === null) throw new AppError('not_found', 'This packet no longer exists.')
  const pdf = await readBlobBytes(blobs, frozen.blob.blobId, frozen.blob.bind)
  const pages = packet.pdfPages ?? 1
  session.typeset = { key: packet.id, pdf: { pdf, pages, ownPages: pages, missingGlyphs: [] } }
  return session.typeset.pdf
}

/** Number of a first version is new; a correction keeps the number of what it corrects. */
function numberFor(session: Session, packet: Packet): number {
  const { db } = opened(session)
  if (packet.supersedesId !== null) return getPacket(db, packet.supersedesId).number ?? nextPacketNumber(db)
  return nextPacketNumber(db)
}

/**
 * Freezes a draft. The journal's size and root are those before the freezing entry itself, which can thus be
 * checked against what the paper says. Throws `refused` with the codes of what blocks.
 */
async function finalise(session: Session, packet: Packet): Promise<Packet> {
  const { db, blobs } = opened(session)
  const number = numberFor(session, packet)
  const plan = planPacket(gatherRecords(db, packet, number))
  const blocking = withReview(db, packet, plan).missing.filter(({ blocks }) => blocks)
  if (blocking.length > 0) {
    throw new AppError('refused', 'Something still has to be mended before this packet can be final. It stays a draft.', {
      codes: [...new Set(blocking.map(({ code }) => code))].join(' '),
    })
  }
  const head = journalHead(db)
  const finalisedAt = session.around.now().at
  const author = plan.signature.name
  const seal = sealOf(plan, {
    number, version: packet.version, author, finalisedAt, journalSize: head.size, journalRoot: head.root.toString('hex'),
  })
  const produced = await producePdf(plan, seal, annexSource(session), session, templateOf(session, packet))
  if (overLong(packet, produced.ownPages).some(({ blocks }) => blocks)) {
    throw new AppError('refused', 'The packet is longer than this body takes. It stays a draft.', { codes: 'limit.pages' })
  }
  const blob = await putBlob(blobs, [produced.pdf], produced.pdf.byteLength)
  const final: Packet = {
    ...packet, status: 'final', number, title: titleOf(plan), finalisedAt, author, contentsSha256: seal.contentsSha256,
    pdfSha256: blob.sha256, pdfPages: produced.pages, journalSize: head.size, journalRoot: seal.journalRoot,
  }
  return change(session, 'packets.finalise', (tx) => {
    draftOf(getPacket(tx, packet.id))
    bindBlob(tx, blob)
    freezePacket(tx, final, { plan, blob })
    return final
  }, { reason: `number ${number}, version ${packet.version}; ${reviewSummary(db, packet, plan)}` }).value
}

/** A packet by its subtitle; a blank one by its heading. */
const titleOf = ({ title, subtitle, kind }: PacketPlan): string => (kind === 'blank' || subtitle === '' ? [title, subtitle].filter((part) => part !== '').join(' ') : subtitle)

/** Throws `invalid_input` for fields that this kind of packet does not have, or values that do not fit them. */
function checkDetails({ kind }: Packet, details: Composition['details']): void {
  const checked = packetKinds[kind].schema.partial().safeParse(details)
  if (!checked.success) {
    throw new AppError('invalid_input', 'These fields do not belong to this kind of packet.', Object.fromEntries(checked.error.issues.map(({ path, code }) => [`details.${path.join('.')}`, code])))
  }
}

/** Throws `conflict` for a choice that is no redacted copy of this case. One that is gone since shows in `missing`. */
function checkCopies(db: ReadDb, { matterId, composition }: Packet): void {
  for (const id of composition.redactedDocumentIds) {
    const copy = findDocument(db, id)
    if (copy !== null && (copy.matterId !== matterId || copy.redactionOfDocumentId === null)) {
      throw new AppError('conflict', 'This paper is not a redacted copy, so it cannot go in for another. Nothing was changed.')
    }
  }
}

/** Throws `refused` when a privileged or sealed paper, or what consent bars, would leave with the draft and nobody has decided that it may. */
function refuseBarred({ missing }: PacketPlan): void {
  const codes = missing.map(({ code }) => code).filter((code) => code === 'annex.privileged' || code === 'annex.sealed' || code === 'annex.redactionGone' || code === 'item.consentRefused' || code === 'item.consentWithdrawn')
  if (codes.length > 0) {
    throw new AppError('refused', 'A privileged or sealed paper, or something that consent was refused for, would leave with this packet. No file was written.', { codes: [...new Set(codes)].join(' ') })
  }
}

/** Throws `refused` when consent was refused or withdrawn since a packet became final, and no reason is given to send it again. */
function checkWithdrawn(db: ReadDb, packet: Packet, plan: PacketPlan, reason: string): void {
  if (reason !== '') return
  const claims = claimsOfMatter(db, { matterId: packet.matterId, limit: 'all' })
  const barred = barredIn(consentBlocksOfMatter(db, packet.matterId, purposeOf(packet)), consentOverridesOf(db, packet.id), {
    paragraphs: plan.sections.flatMap(({ paragraphs }) => paragraphs),
    annexIds: plan.annexes.map(({ documentId }) => documentId),
    paperOf: (claimId) => claims.find(({ id }) => id === claimId)?.documentId ?? null,
  }).find(({ override }) => override === null)
  if (barred === undefined) return
  const why = barred.block.state === 'refused' ? 'consentRefused' : 'consentWithdrawn'
  throw new AppError('refused', 'Consent for something in this packet was refused or withdrawn since it became final. No file was written.', { why })
}

/** The plan of a packet that may leave, journaled as leaving. Throws `refused` where something in it may not. */
function leaving(session: Session, packet: Packet, reason: string): PacketPlan {
  const plan = planOf(session, packet)
  if (packet.status === 'draft') refuseBarred(plan)
  else checkWithdrawn(opened(session).db, packet, plan, reason)
  change(session, 'packets.export', () => undefined, { about: packet.id, reason: reason === '' ? packet.status : `${packet.status}: ${reason}` })
  return plan
}

async function exportDocx(session: Session, packet: Packet, path: string, reason: string): Promise<{ path: string; sha256: string }> {
  const bytes = await packetDocx(leaving(session, packet, reason), packet.status === 'draft')
  await writeOut(path, [bytes])
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** More own pages than the body takes: known only once they are set. */
async function pagesMissing(session: Session, packet: Packet): Promise<Missing[]> {
  const most = packetKinds[packet.kind].ownPages
  if (packet.status === 'final' || most === null) return []
  return overLong(packet, (await draftPages(session, packet)).pages)
}

function overLong({ kind, composition }: Packet, pages: number): Missing[] {
  const most = packetKinds[kind].ownPages
  if (most === null || pages <= most) return []
  const entry = lacking('limit.pages', 'packet', null, { pages: String(pages), most: String(most) })
  const waiver = composition.waived.find(({ code }) => code === entry.code)
  return [waiver === undefined ? entry : { ...entry, blocks: false, params: { ...entry.params, waived: waiver.reason } }]
}

async function exportPdf(session: Session, packet: Packet, path: string, reason: string): Promise<{ path: string; sha256: string; pages: number }> {
  const { db, blobs } = opened(session)
  const plan = leaving(session, packet, reason)
  const frozen = frozenParts(db, packet.id)
  if (frozen !== null && packet.pdfSha256 !== null) {
    await writeOut(path, readBlob(blobs, frozen.blob.blobId, frozen.blob.bind))
    return { path, sha256: packet.pdfSha256, pages: packet.pdfPages ?? 1 }
  }
  const { pdf, pages } = await producePdf(plan, null, annexSource(session), session, templateOf(session, packet))
  await writeOut(path, [pdf])
  return { path, sha256: createHash('sha256').update(pdf).digest('hex'), pages }
}

/** Provisions made here; those that ship are named by their instrument. */
const ownPrefix = 'own.'
const unchecked = { verification: 'unverified', verifiedBy: '', verifiedOn: null } as const
const wordsOf = ({ instrument, unit, reference, paraphrase, source, appliesTo, jurisdiction }: Omit<Standard, 'id' | 'verification' | 'verifiedBy' | 'verifiedOn'>): unknown =>
  [instrument, unit, reference.en, reference.ru, reference.fr, paraphrase.en, paraphrase.ru, paraphrase.fr, source, appliesTo, jurisdiction]

export const packetHandlers: HandlersFor<typeof packetsContract, Session> = {
  'profile.get': (session) => readProfile(opened(session).db),
  'profile.save': (session, input) =>
    change(session, 'profile.save', (tx) => {
      const profile = { ...readProfile(tx), ...given(input) }
      putProfile(tx, profile)
      return profile
    }).value,

  'standards.list': (session) => listStandards(opened(session).db),
  'standards.verify': (session, { id, verification, verifiedBy, verifiedOn }) =>
    change(session, 'standards.verify', (tx) => {
      if (verification === 'verified' && (verifiedBy === '' || verifiedOn === null)) {
        throw new AppError('invalid_input', 'A provision is confirmed under a name and on a day.', { verifiedBy: 'missing' })
      }
      const standard = { ...getStandard(tx, id), verification, verifiedBy, verifiedOn }
      putStandard(tx, standard)
      return standard
    }).value,

  'standards.save': (session, { id, ...words }) =>
    change(session, 'standards.save', (tx) => {
      if (words.reference.en === '' || words.paraphrase.en.trim() === '') throw new AppError('invalid_input', 'A provision needs a reference and its content, in English at least.', { reference: 'missing' })
      const before = id === undefined ? null : getStandard(tx, id)
      const isSame = before !== null && JSON.stringify(wordsOf(before)) === JSON.stringify(wordsOf(words))
      const checked = isSame ? { verification: before.verification, verifiedBy: before.verifiedBy, verifiedOn: before.verifiedOn } : unchecked
      const standard: Standard = { ...words, id: before?.id ?? StandardId.parse(`${ownPrefix}${session.newId().slice(0, 8)}`), ...checked }
      putStandard(tx, standard)
      return standard
    }).value,
  'standards.remove': (session, { id }) => {
    if (!id.startsWith(ownPrefix)) throw new AppError('refused', 'A provision that ships stays in the library; it can be left out of a packet.')
    getStandard(opened(session).db, id)
    return removal(session, 'standards.remove', id, (tx) => removeRow(tx, 'standard', id))
  },

  'packets.list': (session, input) => listPackets(opened(session).db, input),
  'packets.get': (session, { id }) => getPacket(opened(session).db, id),

  'packets.create': (session, input) =>
    change(session, 'packets.create', (tx) => {
      const composition = suggestComposition(tx, input)
      const draft: Packet = {
        id: PacketId.parse(session.newId()), matterId: input.matterId, kind: input.kind, status: 'draft', number: null, version: 1,
        supersedesId: null, title: '', composition, createdAt: session.around.now().at, finalisedAt: null, author: '', contentsSha256: null,
        pdfSha256: null, pdfPages: null, journalSize: null, journalRoot: null,
      }
      const packet = { ...draft, title: titleOf(planPacket(gatherRecords(tx, draft, null))) }
      putPacket(tx, packet)
      return packet
    }).value,

  'packets.compose': (session, { id, change: wanted }) =>
    change(session, 'packets.compose', (tx) => {
      const before = draftOf(getPacket(tx, id))
      if (wanted.details !== undefined) checkDetails(before, wanted.details)
      const next = { ...before, composition: recompose(tx, before, given(wanted)) }
      checkCopies(tx, next)
      const packet = { ...next, title: titleOf(planPacket(gatherRecords(tx, next, null))) }
      putPacket(tx, packet)
      return packet
    }).value,

  'packets.plan': async (session, { id }) => {
    const packet = getPacket(opened(session).db, id)
    const plan = planOf(session, packet)
    const long = await pagesMissing(session, packet)
    return long.length === 0 ? plan : { ...plan, missing: [...long, ...plan.missing] }
  },

  'packets.renderPage': async (session, { id, page, maxWidthPx }) => {
    const packet = getPacket(opened(session).db, id)
    const { pdf, pages, missingGlyphs } = packet.status === 'final' ? await finalPages(session, packet) : await draftPages(session, packet)
    const picture = await runParser({ kind: 'render', bytes: pdf, page, maxWidthPx }, { parserPath: session.parserPath })
    return { ...picture, pages, missingGlyphs: [...missingGlyphs] }
  },

  'packets.finalise': (session, { id }) => finalise(session, draftOf(getPacket(opened(session).db, id))),

  'packets.newVersion': (session, { id }) =>
    change(session, 'packets.newVersion', (tx) => {
      const before = getPacket(tx, id)
      if (before.status !== 'final') throw new AppError('refused', 'Only a final packet gets a new version; a draft is simply changed.')
      const packet: Packet = {
        ...before, id: PacketId.parse(session.newId()), status: 'draft', number: null, version: before.version + 1, supersedesId: id,
        createdAt: session.around.now().at, finalisedAt: null, author: '', contentsSha256: null, pdfSha256: null, pdfPages: null,
        journalSize: null, journalRoot: null,
      }
      putPacket(tx, packet)
      return packet
    }).value,

  'packets.remove': (session, { id }) => {
    draftOf(getPacket(opened(session).db, id))
    return removal(session, 'packets.remove', id, (tx) => removeRow(tx, 'packet', id))
  },

  'packets.exportDocx': (session, { id, path, reason = '' }) => exportDocx(session, getPacket(opened(session).db, id), path, reason),
  'packets.exportPdf': (session, { id, path, reason = '' }) => exportPdf(session, getPacket(opened(session).db, id), path, reason),
}
