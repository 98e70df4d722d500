/** Building a bundle: plan, layout, one stream into the vault for each part, and what the build keeps. */
import { blobOf } from '../../../db/repos/documents'
import { journalHead } from '../../../db/journal'
import { deleteBlob, putBlob, readBlob } from '../../../db/vault/blobs'
import { partJob, type PartSource } from '../../bundles/part-job'
import { planBundle } from '../../bundles/plan-bundle'
import { profileOf, type BundleProfile } from '../../bundles/profiles'
import { settle, type Settled } from '../../bundles/settle'
import { wordsFor } from '../../bundles/words'
import { composeBundle, startComposer, type BundleSource } from '../../parser/bundle-run'
import type { BundleMessage } from '../../parser/bundle/protocol'
import type { Way } from '../../shared/bundle-manifest'
import type { BundlePlan, BundleVariant } from '../../shared/bundle-plan'
import type { Bundle, BundleBuild, BundleEvent } from '../../shared/contract/bundles'
import type { BundleId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { opened, type Session } from '../session'
import { keepBuild, type Written } from './keep'
import { gatherBundle, seenWords, typesetPaper, type Gathered } from './gather'

/** How often parts are drawn anew because one came out larger than was thought. */
const MOST_ATTEMPTS = 4
/** Progress is told at most so often, in ms. */
const TELL_EVERY_MS = 100

export type Tell = (stage: BundleEvent['stage'], done: number, of: number) => void

/** Tells the page how far a job is, not more often than it can draw. */
export function teller(session: Session, bundleId: BundleId): Tell {
  let last = 0
  return (stage, done, of) => {
    const now = performance.now()
    if (done < of && now - last < TELL_EVERY_MS) return
    last = now
    session.notify('bundle', { bundleId, stage, done, of } satisfies BundleEvent)
  }
}

/** The plan with its layout, as it would be built now. Nothing blocks here. */
export async function settledPlan(session: Session, gathered: Gathered, variant: BundleVariant, measured: ReadonlyMap<string, number> = new Map()): Promise<Settled> {
  const { records } = gathered
  const { bundle, sections, base } = records
  const resourcesDir = `${session.rootDir}/resources`
  const profile = profileOf(resourcesDir, bundle.profileId)
  const old = base?.places ?? null
  const plan = withSeal(session, planBundle(records, variant), bundle)
  // Both variants have their pages at the same numbers, so neither index may be shorter than the other's.
  const differs = sections.some(({ items }) => items.some(({ redactedDocumentId, isWithheld }) => redactedDocumentId !== null || isWithheld))
  const least = new Map<string, number>()
  if (differs) {
    const other = await settle(withSeal(session, planBundle(records, variant === 'full' ? 'redacted' : 'full'), bundle), bundle, profile, { old, measured, least, resourcesDir })
    for (const { key, frontPages } of other.layout.chunks) least.set(key, frontPages)
  }
  return settle(plan, bundle, profile, { old, measured, least, resourcesDir })
}

/** New volumes name the journal as it stands; old ones keep what they named. */
function withSeal(session: Session, plan: BundlePlan, bundle: Bundle): BundlePlan {
  const head = journalHead(opened(session).db)
  const seal = { size: head.size, root: head.root.toString('hex'), text: wordsFor(bundle.language).seal(head.size) }
  return { ...plan, volumes: plan.volumes.map((volume) => ({ ...volume, seal: volume.seal ?? seal })) }
}

/** Throws `refused` with the codes of what blocks. */
function refuseBlocked(plan: BundlePlan): void {
  const blocking = plan.problems.filter(({ blocks }) => blocks)
  if (blocking.length === 0) return
  throw new AppError('refused', 'Something still has to be mended before this bundle can be built. Nothing was built.', { codes: [...new Set(blocking.map(({ code }) => code))].join(' ') })
}

/** Builds, checks and keeps. Throws as the contract says; nothing is kept then. */
export async function buildBundle(session: Session, id: BundleId, variant: BundleVariant, signal: AbortSignal): Promise<BundleBuild> {
  const tell = teller(session, id)
  tell('typesetting', 0, 1)
  const gathered = await gatherBundle(session, id)
  const { bundle } = gathered.records
  const profile = profileOf(`${session.rootDir}/resources`, bundle.profileId)
  const head = journalHead(opened(session).db)
  refuseBlocked(planBundle(gathered.records, variant))
  const measured = new Map<string, number>()
  for (let attempt = 1; ; attempt += 1) {
    const settled = await settledPlan(session, gathered, variant, measured)
    const written = await writeParts(session, settled, bundle, profile, tell, signal)
    try {
      if (bundle.maxBytes !== null && written.some(({ blob }) => blob.byteLength > (bundle.maxBytes ?? 0)) && attempt < MOST_ATTEMPTS) {
        for (const { sizes } of written) for (const [itemId, bytes] of sizes) measured.set(itemId, Math.ceil(bytes * 1.02))
        forget(session, written)
        continue
      }
      return await keepBuild(session, { gathered, variant, settled, written, profile, head: { size: head.size, root: head.root.toString('hex') }, tell, signal })
    } catch (error) {
      forget(session, written)
      throw error
    }
  }
}

/** Takes back the files of a build that is not kept, unless they were there before. */
function forget(session: Session, written: readonly Written[]): void {
  const { blobs } = opened(session)
  for (const { blob } of written) if (!blob.existed) deleteBlob(blobs, blob.blobId)
}

async function writeParts(session: Session, settled: Settled, bundle: Bundle, profile: BundleProfile, tell: Tell, signal: AbortSignal): Promise<Written[]> {
  const { blobs } = opened(session)
  const written: Written[] = []
  try {
    for (let part = 1; part <= settled.layout.parts; part += 1) {
      const ways = new Map<string, Way>()
      const sizes = new Map<string, number>()
      const chunks = composePart(session, settled, bundle, profile, part, { tell: (done, of) => tell('writing', done, of), signal, ways, sizes })
      written.push({ blob: await putBlob(blobs, chunks, null), ways, sizes })
    }
    return written
  } catch (error) {
    forget(session, written)
    throw error
  }
}

type PartNotes = { readonly tell: (done: number, of: number) => void; readonly signal: AbortSignal; readonly ways: Map<string, Way>; readonly sizes: Map<string, number> }

/** One part's bytes as they are made. */
export async function* composePart(session: Session, settled: Settled, bundle: Bundle, profile: BundleProfile, part: number, notes: PartNotes): AsyncGenerator<Uint8Array> {
  const items = settled.layout.slots.flatMap(({ item, chunk }) => (item !== null && chunk.part === part ? [item] : []))
  // It starts while the stamps are typeset.
  const starting = startComposer({ parserPath: session.parserPath, largestBytes: Math.max(0, ...items.map(({ byteLength }) => byteLength)) })
  starting.catch(() => undefined)
  try {
    const { job, sources } = await partJob(settled, bundle, profile, part, `${session.rootDir}/resources`)
    const composer = await starting
    const all = settled.layout.slots.reduce((sum, slot) => sum + slot.pages, 0)
    const before = settled.layout.slots.filter(({ chunk }) => chunk.part < part).reduce((sum, slot) => sum + slot.pages, 0)
    let done = before
    const onMessage = (message: BundleMessage): void => {
      if (message.kind === 'done') notes.tell(before + message.pages, all)
      if (message.kind !== 'placed') return
      const item = sources.find(({ no }) => no === message.no)?.item
      if (item === undefined) return
      notes.ways.set(item.itemId, item.form === 'text' ? 'rendition' : message.way)
      notes.sizes.set(item.itemId, message.bytes)
      done += item.reserved
      notes.tell(Math.min(done, all), all)
    }
    yield* composeBundle(composer, job, feedSources(session, bundle, settled, sources), { parserPath: session.parserPath, largestBytes: 0, onMessage, signal: notes.signal })
  } catch (error) {
    throw named(error, settled, part)
  } finally {
    await starting.then(({ child }) => child.kill('SIGKILL'), () => undefined)
  }
}

/** What the parser could not take, by the paper and not by its number in the stream. */
function named(error: unknown, settled: Settled, part: number): unknown {
  if (!(error instanceof AppError) || error.details['annexNo'] === undefined) return error
  const sources = settled.layout.slots.flatMap(({ item, chunk }) => (item !== null && chunk.part === part && item.form !== 'slip' && item.form !== 'withheld' ? [item] : []))
  const item = sources[Number(error.details['annexNo']) - 1]
  if (item === undefined) return error
  return new AppError(error.code, `${item.mark === '' ? 'A paper' : item.mark} cannot go into the bundle as it is. Nothing was built.`, { ...error.details, documentId: item.documentId }, error)
}

async function* feedSources(session: Session, bundle: Bundle, { plan }: Settled, sources: readonly PartSource[]): AsyncGenerator<BundleSource> {
  const { db, blobs } = opened(session)
  for (const { no, item } of sources) {
    if (item.form === 'text') {
      const { pdf } = await typesetPaper(session, bundle, item, plan.volumes[0]?.dateIso ?? '1980-01-01')
      yield { head: { no, form: 'own', byteLength: pdf.byteLength, words: [] }, chunks: () => [pdf] }
      continue
    }
    const { blobId, bind } = blobOf(db, item.documentId)
    yield { head: { no, form: item.form === 'image' ? 'image' : 'pdf', byteLength: item.byteLength, words: seenWords(session, item) }, chunks: () => readBlob(blobs, blobId, bind) }
  }
}
