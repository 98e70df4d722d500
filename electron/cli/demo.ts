import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatePassphrase } from '../../db/vault/passphrase'
import { verifyBundleFile } from '../bundles/verify'
import type { BundleBuild } from '../shared/contract/bundles'
import type { Document } from '../shared/contract/documents'
import type { Packet } from '../shared/contract/packets'
import type { OutputOf } from '../shared/contract'
import { EventId, MatterId, type PacketLanguage } from '../shared/contract/values'
import { LocalDate } from '../shared/dates/schemas'
import { AppError } from '../shared/errors'
import type { Session } from '../vault/session'
import { writeBuild } from './bundle'
import { idAt, loadCase, readCaseFile, type CaseKeys } from './load-case'
import { callsOf, newCliSession, rootDir, type Call } from './session'
import { exitCodes, readArguments, say, UsageError, userPath, type Command } from './terminal'
import { checkJournal, checkPath, type Check } from './verify'

const sampleDir = join(rootDir, 'resources/sample-case')
const folderName = 'demo-out'
const vaultName = 'practice.sheaf'
const passphraseName = 'passphrase.txt'
/** Tells a folder that a former run made from one that merely has the name. */
const markName = 'made-by-sheaf-demo.txt'
/** The languages of the story. */
type DemoLanguage = Exclude<PacketLanguage, 'fr'>
const complaintName = (language: DemoLanguage): string => `complaint-${language}.pdf`
const bundleName = 'Invented-case-evidence-bundle'
const bundleNames = [`${bundleName}.pdf`, `${bundleName}-certificate.pdf`, `${bundleName}-manifest.json`]
const exportName = 'EXPORT-2026-99'
const ourNames = [...bundleNames, exportName, vaultName, markName, passphraseName, complaintName('en'), complaintName('ru')]

/** The story's own days: the complaint is signed on the day after the last paper of the sample case. */
const signedOn = LocalDate.parse('2026-10-15')
const settings: Readonly<Record<DemoLanguage, { place: string; addressee: string; consent: string }>> = {
  en: { place: 'Nigdeysk', addressee: '', consent: 'orally at the visit of 11 August 2026' },
  ru: { place: 'г. Нигдейск', addressee: 'Нигдейскому прокурору по надзору\nза соблюдением законов в исправительных учреждениях', consent: 'устно на свидании 11 августа 2026 года' },
}

/** Makes way for this run. Throws `conflict`, with nothing changed, where the folder holds what no run of ours made. */
function freshFolder(folder: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat !== undefined) {
    const isOurs = stat.isDirectory() && (readdirSync(folder).length === 0 || existsSync(join(folder, markName)))
    if (!isOurs) throw new AppError('conflict', `There is a ${folderName} here that this command did not make. Nothing was changed; move it away or stand elsewhere.`)
    for (const name of ourNames) rmSync(join(folder, name), { recursive: true, force: true })
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, markName), 'Made by `sheaf demo` from an invented case. The next run replaces it.\n')
}

/** Confirms, in the name of the invented counsel, the provisions a packet rests on that nobody has confirmed yet. */
async function confirmProvisions(call: Call, { composition }: Packet): Promise<number> {
  const { fullName } = await call('profile.get', {})
  const open = (await call('standards.list', {})).filter(({ id, verification }) => verification === 'unverified' && composition.standardIds.includes(id))
  for (const { id } of open) await call('standards.verify', { id, verification: 'verified', verifiedBy: fullName, verifiedOn: signedOn })
  return open.length
}

/** One complaint, composed, finalised and written beside the vault. */
async function writeComplaint(call: Call, keys: CaseKeys, language: DemoLanguage, folder: string): Promise<{ packet: Packet; path: string; confirmed: number }> {
  const matterId = MatterId.parse(idAt(keys, 'matter'))
  const draft = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')), language })
  const { place, addressee, consent } = settings[language]
  await call('packets.compose', {
    id: draft.id, change: { place, addresseeText: addressee, signedOn, consent: { state: 'given', on: LocalDate.parse('2026-08-11'), how: consent } },
  })
  const confirmed = await confirmProvisions(call, draft)
  const packet = await call('packets.finalise', { id: draft.id })
  const path = join(folder, complaintName(language))
  await call('packets.exportPdf', { id: draft.id, path })
  return { packet, path, confirmed }
}

/** Every paper of the case in two sections, built, checked on the finished file, and held against its manifest. */
async function writeBundle(call: Call, session: Session, keys: CaseKeys, folder: string): Promise<{ build: BundleBuild; path: string; checks: Check[] }> {
  const matterId = MatterId.parse(idAt(keys, 'matter'))
  const papers = (await call('documents.list', { matterId, limit: 100 })).toReversed()
  const bundle = await call('bundles.create', { matterId, title: 'Papers of the defence', profileId: 'england-wales', language: 'en' })
  const section = (title: string, chosen: readonly Document[]) => ({
    title, order: 'date' as const, items: chosen.map(({ id }) => ({ documentId: id, title: '', redactedDocumentId: null, isWithheld: false })),
  })
  const isOfficial = ({ kind }: Document) => kind === 'order' || kind === 'passRequest' || kind === 'refusal'
  await call('bundles.arrange', { id: bundle.id, sections: [section('Requests and orders', papers.filter(isOfficial)), section('Evidence', papers.filter((paper) => !isOfficial(paper)))] })
  await call('bundles.update', { id: bundle.id, caseName: 'Invented case, evidence bundle', court: 'Nigdeysk District Court', markWord: 'tab', letter: '' })
  const build = await call('bundles.build', { id: bundle.id, variant: 'full' })
  const { parts, manifest } = await writeBuild(call, build, folder)
  const path = parts[0] ?? ''
  const bytes = readFileSync(path)
  const { problems } = await verifyBundleFile(JSON.parse(readFileSync(manifest, 'utf8')), { byteLength: bytes.byteLength, chunks: () => [bytes] }, session)
  const failed = build.results.filter(({ state }) => state === 'fail').map(({ id }) => id)
  return {
    build, path,
    checks: [
      { what: path, ok: problems.length === 0, says: problems.length === 0 ? 'is the bundle of its manifest, byte for byte' : 'is not the bundle of its manifest' },
      { what: 'rules of the court', ok: failed.length === 0, says: failed.length === 0 ? `none of ${build.results.length} broken on the finished file` : `broken: ${failed.join(', ')}` },
    ],
  }
}

type Made = { readonly bundle: Awaited<ReturnType<typeof writeBundle>>; readonly packets: readonly Awaited<ReturnType<typeof writeComplaint>>[]; readonly exported: OutputOf<'exports.create'>; readonly checks: readonly Check[]; readonly counts: string }

async function makeAll(call: Call, session: Session, folder: string): Promise<Made> {
  const keys = await loadCase(call, readCaseFile(sampleDir, 'case.json').steps, sampleDir)
  const english = await writeComplaint(call, keys, 'en', folder)
  // The records hold one wording at a time; the journal keeps the former one.
  await loadCase(call, readCaseFile(sampleDir, 'words-ru.json').steps, sampleDir, keys)
  const russian = await writeComplaint(call, keys, 'ru', folder)
  const papers = await call('documents.list', { matterId: MatterId.parse(idAt(keys, 'matter')), limit: 100 })
  const unread = papers.filter(({ readability, readabilityReason }) => readability === 'none' || readabilityReason !== '')
  const reading = { what: 'papers', ok: unread.length === 0, says: `${papers.length - unread.length} of ${papers.length} read by the parser process` }
  const bundle = await writeBundle(call, session, keys, folder)
  const exported = await call('exports.create', { matterId: MatterId.parse(idAt(keys, 'matter')), path: join(folder, exportName), form: 'folder', language: 'en' })
  const journal = await checkJournal(call)
  const [summary] = await call('matters.list', { limit: 1 })
  const { findings } = await call('vault.doctor', { readBlobs: true })
  const examined = findings.map(({ state, code, meaning }) => ({ what: `doctor: ${code}`, ok: state !== 'bad', says: meaning }))
  return {
    bundle,
    packets: [english, russian], exported,
    checks: [
      reading, ...journal, ...(await checkPath(call, english.path)), ...(await checkPath(call, russian.path)), ...bundle.checks, ...(await checkPath(call, exported.path)), ...examined,
    ],
    counts: `${summary?.documents ?? 0} papers, ${summary?.events ?? 0} events`,
  }
}

function report({ bundle, packets, exported, checks, counts }: Made, folder: string, passphrase: string): void {
  const confirmed = packets.reduce((sum, packet) => sum + packet.confirmed, 0)
  say('Sheaf made an invented case and wrote its complaint on denial of access. No person or place in it exists.\n')
  say(`Vault       ${join(folder, vaultName)}   (${counts})`)
  say(`Passphrase  ${passphrase}   (also in ${passphraseName}, because nothing here is real)\n`)
  for (const { packet, path } of packets) {
    say(`Complaint   ${path}`)
    say(`            packet ${packet.number}, version ${packet.version}, ${packet.pdfPages} pages with annexes, signed ${packet.composition.signedOn ?? ''}`)
    say(`            SHA-256 ${packet.pdfSha256}`)
    say(`            journal on its last own page: size ${packet.journalSize}, root ${packet.journalRoot}\n`)
  }
  say(`Bundle      ${bundle.path}`)
  say(`            ${bundle.build.pages} pages, with certificate and manifest beside it`)
  say(`            SHA-256 ${bundle.build.parts[0]?.sha256 ?? ''}\n`)
  say(`Export      ${exported.path}`)
  say(`            ${exported.files} files for a stranger to check: open data/verify.html there, or sh data/verify.sh`)
  say(`            key fingerprint ${exported.fingerprint}\n`)
  say(`${confirmed} provisions were marked as confirmed in the name of the invented counsel, because a complaint that rests on`)
  say('an unconfirmed provision cannot be made final. In a real vault a lawyer confirms each one.\n')
  for (const { what, ok, says } of checks) say(`${ok ? 'ok ' : 'BAD'} ${what}: ${says}`)
  say('\nTo look at it:')
  const here = join(folder, vaultName)
  const secret = `--passphrase-file ${join(folder, passphraseName)}`
  say(`  npm start                                     choose the vault folder above, type the passphrase`)
  say(`  npm run -s sheaf -- call matters.list '{"limit":10}' --vault ${here} ${secret}`)
  say(`  npm run -s sheaf -- verify --vault ${here} ${secret} ${packets[0]?.path ?? ''}`)
}

/** The main job without a window: an invented case from its papers to two final complaints, checked. */
export const demoCommand: Command = {
  synopsis: 'demo',
  does: `makes ${folderName}/ here: a vault with the invented sample case and its complaint in English and Russian, and its export, verified`,
  run: async (argv) => {
    if (readArguments(argv).words.length > 0) throw new UsageError('demo takes nothing')
    const folder = userPath(folderName)
    freshFolder(folder)
    const passphrase = generatePassphrase()
    const session = newCliSession(join(folder, vaultName))
    const call = callsOf(session)
    try {
      await call('vault.create', { passphrase })
      writeFileSync(join(folder, passphraseName), `${passphrase}\n`)
      const made = await makeAll(call, session, folder)
      report(made, folder, passphrase)
      return made.checks.every(({ ok }) => ok) ? exitCodes.done : exitCodes.damage
    } finally {
      session.vault?.close()
    }
  },
}
