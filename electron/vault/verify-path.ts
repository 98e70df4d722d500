/** A bag, a proof or a file against itself, and, where a vault is open, against what that vault knows. */
import { journalHead, recomputeJournal, rootAt } from '../../db/journal'
import { rootOf } from '../../db/merkle'
import { ownersOfSha256 } from '../../db/repos/documents'
import { fingerprintOf } from '../checker/checkpoint'
import { newFindings, reportOf, type Findings } from '../checker/findings'
import { runChecker } from '../checker/run'
import type { CheckReport, PrintedRoot } from '../shared/contract/verify'
import { AppError } from '../shared/errors'
import { opened, type Session } from './session'
import { holdBundle, manifestFor } from './verify-bundle'

/** A fingerprint as people write it. Throws `invalid_input` for anything else. */
function plainFingerprint(text: string): string {
  const plain = text.replace(/[\s:-]/g, '').toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(plain)) throw new AppError('invalid_input', 'A fingerprint has 64 signs, 0-9 and a-f.', { fingerprint: 'invalid_format' })
  return plain
}

/** This vault's journal: recomputed from its entries, and a printed root against it. */
function holdJournal(session: Session, printed: PrintedRoot | null, findings: Findings): void {
  const { db } = opened(session)
  const { frontier, badLeaves } = recomputeJournal(db)
  const head = journalHead(db)
  const isSound = badLeaves.length === 0 && frontier.size === head.size && rootOf(frontier).equals(head.root)
  findings.add(isSound ? 'ok' : 'bad', isSound ? 'vault.journal' : 'vault.journalWrong', null, `${head.size} ${head.root.toString('hex')}`)
  if (printed === null) return
  const detail = `${printed.size} ${printed.root}`
  if (printed.size > head.size) findings.add('bad', 'root.unknown', 'printed', detail)
  else {
    const isSame = rootAt(db, printed.size).toString('hex') === printed.root
    findings.add(isSame ? 'ok' : 'bad', isSame ? 'root.ok' : 'root.differs', 'printed', detail)
  }
}

/** Whether a journal seen elsewhere is the beginning of this vault's. */
function holdLog(session: Session, { size, root }: { size: number; root: string }, findings: Findings): void {
  const { db } = opened(session)
  const head = journalHead(db)
  const isOurs = size <= head.size && rootAt(db, size).toString('hex') === root
  findings.add(isOurs ? 'ok' : 'warn', isOurs ? 'vault.log' : 'vault.otherLog', null, `${size} ${root}`)
}

/** Whether the file is a final paper or an original of this vault, to the byte. */
function holdFile(session: Session, sha256: string, findings: Findings): void {
  const { db } = opened(session)
  const owners = ownersOfSha256(db, sha256)
  if (owners.length === 0) findings.add('bad', 'vault.unknownFile', null, sha256)
  for (const owner of owners) {
    findings.add('ok', owner.kind === 'document' ? 'vault.original' : owner.kind === 'packet' ? 'vault.packet' : 'vault.bundle', owner.label, owner.at)
    if (owner.journalSize === null || owner.journalRoot === null) continue
    const isSame = rootAt(db, owner.journalSize).toString('hex') === owner.journalRoot
    findings.add(isSame ? 'ok' : 'bad', isSame ? 'root.ok' : 'root.differs', owner.label, `${owner.journalSize} ${owner.journalRoot}`)
  }
}

/** Checks what stands at the path. Throws `not_found` or `unreadable` when nothing can be read there. */
export async function verifyPath(session: Session, { path, printed, fingerprint }: { path: string; printed: PrintedRoot | null; fingerprint: string | null }): Promise<CheckReport> {
  const checkerPath = session.parserPath.replace(/parser\.mjs$/, 'checker.mjs')
  const { report, sha256, log } = await runChecker({ kind: 'path', path, printed, fingerprint: fingerprint === null ? null : plainFingerprint(fingerprint) }, { checkerPath })
  const findings = newFindings()
  const isFile = report.facts.kind === 'file'
  const bundle = isFile ? manifestFor(path) : null
  if (bundle !== null) await holdBundle(path, bundle, printed, session.parserPath, findings)
  if (session.vault === null) {
    if (isFile && bundle === null) findings.add('warn', 'vault.unknownFile', null, sha256 ?? '')
    return merged(report, findings)
  }
  holdJournal(session, isFile ? printed : null, findings)
  const isManifest = bundle !== null && bundle.path === path
  if (sha256 !== null && !isManifest) holdFile(session, sha256, findings)
  if (bundle !== null) holdLog(session, bundle.manifest.journal, findings)
  if (report.facts.fingerprint !== null) {
    const isOurs = report.facts.fingerprint === fingerprintOf(session.vault.signer.publicKey)
    findings.add(isOurs ? 'ok' : 'warn', isOurs ? 'vault.key' : 'vault.otherKey', null, report.facts.fingerprint)
  }
  if (log !== null) holdLog(session, log, findings)
  return merged(report, findings)
}

const merged = (report: CheckReport, findings: Findings): CheckReport => {
  const all = reportOf(report.facts, [...report.findings, ...findings.all()])
  return { ...all, more: all.more + report.more }
}

/** A root printed on paper against this vault alone. */
export function verifyRoot(session: Session, printed: PrintedRoot): CheckReport {
  const findings = newFindings()
  holdJournal(session, printed, findings)
  return reportOf({ kind: 'file', files: 0, bytes: 0, logSize: null, logRoot: null, withheld: 0, fingerprint: null }, findings.all())
}
