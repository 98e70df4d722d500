import { createHash } from 'node:crypto'
import {
  bundleContents, bundleOverrides, frozenBuild, getBuild, getBundle, listBuilds, listBundles, partBlob, putArrangement, putBundle, putBundleOverride, removeBundleOverride, setDelivered,
} from '../../../db/repos/bundles'
import { getDocument } from '../../../db/repos/documents'
import { getMatter } from '../../../db/repos/matters'
import { readProfile } from '../../../db/repos/packets'
import { removeRow } from '../../../db/repos/row'
import { readBlob } from '../../../db/vault/blobs'
import { certificatePdf } from '../../bundles/certificate'
import { planBundle } from '../../bundles/plan-bundle'
import { profileOf, readProfiles, toProfileView } from '../../bundles/profiles'
import { lookAtPdf } from '../../parser/look-run'
import type { BundleVariant } from '../../shared/bundle-plan'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Bundle, BundleBuild, BundleContents, BundleOverride, BundleSection, bundlesContract, PlannedBundle } from '../../shared/contract/bundles'
import { BundleId, BundleItemId, BundleSectionId, type BundleBuildId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { barredLevel } from '../../shared/rules/levels'
import { labelRange } from '../../shared/rules/page-labels'
import { buildBundle, settledPlan } from '../bundles/build'
import { checkBuild } from '../bundles/check'
import { gatherBundle } from '../bundles/gather'
import { preflightBundle } from '../bundles/preflight'
import { writeOut } from '../export'
import { change, given, opened, removal, type Session } from '../session'

const resourcesOf = (session: Session): string => `${session.rootDir}/resources`

/** Runs what can be stopped by `bundles.cancel`. Throws `conflict` while something runs for the bundle already. */
async function running<T>(session: Session, id: BundleId, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (session.running.has(id)) throw new AppError('conflict', 'Something is being done for this bundle already. Wait for it, or stop it.')
  const control = new AbortController()
  session.running.set(id, control)
  try {
    return await work(control.signal)
  } finally {
    session.running.delete(id)
  }
}

type Wanted = Parameters<(typeof bundleHandlers)['bundles.arrange']>[1]

/** Gives what is new an id. Throws `conflict` for a paper of another case, a copy that is none of its paper, or an item that stands twice. */
function toSections(session: Session, before: BundleContents, { sections }: Wanted): BundleSection[] {
  const { db } = opened(session)
  const known = new Set(before.sections.flatMap(({ id, items }) => [id as string, ...items.map((item) => item.id as string)]))
  const used = new Set<string>()
  const own = (id: string | undefined): string => {
    const kept = id !== undefined && known.has(id) && !used.has(id) ? id : session.newId()
    used.add(kept)
    return kept
  }
  return sections.map(({ id, title, order, items }) => ({
    id: BundleSectionId.parse(own(id)), title, order,
    items: items.map((item) => {
      const document = getDocument(db, item.documentId)
      if (document.matterId !== before.bundle.matterId) throw new AppError('conflict', 'This paper belongs to another case. Nothing was changed.')
      const copy = item.redactedDocumentId === null ? null : getDocument(db, item.redactedDocumentId)
      if (copy !== null && copy.redactionOfDocumentId !== item.documentId) throw new AppError('conflict', 'This paper is not a redacted copy of the other. Nothing was changed.')
      return { ...item, id: BundleItemId.parse(own(item.id)) }
    }),
  }))
}

async function planned(session: Session, id: BundleId, variant: BundleVariant): Promise<PlannedBundle> {
  const gathered = await gatherBundle(session, id)
  const bare = planBundle(gathered.records, variant)
  if (bare.problems.some(({ code }) => code === 'bundle.empty')) return { pages: 0, sections: emptySections(gathered.records.sections), problems: bare.problems }
  const { layout, plan } = await settledPlan(session, gathered, variant)
  const sections = plan.volumes.flatMap((volume, at) => volume.sections.map((section) => {
    const mine = layout.slots.filter((slot) => slot.section?.sectionId === section.sectionId && slot.chunk.volume === at)
    const divider = mine.find(({ kind }) => kind === 'divider')
    return {
      id: section.sectionId, title: section.title, label: divider === undefined ? '' : labelRange(divider.labels), isAddition: at > 0,
      items: section.items.map(({ itemId, documentId, form, mark, title, date, reserved }) => ({
        itemId, documentId, form, mark, title, date, pages: reserved, label: labelRange(mine.find(({ item }) => item?.itemId === itemId)?.labels ?? []),
      })),
    }
  }))
  return { pages: layout.slots.reduce((sum, slot) => sum + slot.pages, 0), sections, problems: plan.problems }
}

const emptySections = (sections: readonly BundleSection[]): PlannedBundle['sections'] => sections.map(({ id, title }) => ({ id, title, label: '', isAddition: false, items: [] }))

function deliver(session: Session, id: BundleBuildId, deliveredOn: string | null, deliveredTo: string): BundleBuild {
  return change(session, 'bundles.deliver', (tx) => {
    getBuild(tx, id)
    setDelivered(tx, id, deliveredOn, deliveredTo)
    return getBuild(tx, id)
  }, { about: id }).value
}

async function save(session: Session, build: BundleBuild, what: string, path: string, bytes: Uint8Array): Promise<{ path: string; sha256: string }> {
  change(session, `bundles.${what}`, () => undefined, { about: build.id, reason: `build ${build.number}` })
  await writeOut(path, [bytes])
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export const bundleHandlers: HandlersFor<typeof bundlesContract, Session> = {
  'bundles.profiles': (session) => readProfiles(resourcesOf(session)).map(toProfileView),
  'bundles.list': (session, input) => listBundles(opened(session).db, input),
  'bundles.get': (session, { id }) => bundleContents(opened(session).db, id),

  'bundles.create': (session, { matterId, title, profileId, language }) =>
    change(session, 'bundles.create', (tx) => {
      const { fileNo } = getMatter(tx, matterId)
      const { defaults } = profileOf(resourcesOf(session), profileId)
      const bundle: Bundle = {
        id: BundleId.parse(session.newId()), matterId, title, profileId, kind: 'evidence', court: '', caseNumber: fileNo, caseName: '', letter: '', judge: '', hearingOn: null,
        ...defaults, language: language ?? defaults.language, createdAt: session.around.now().at,
      }
      putBundle(tx, bundle)
      return bundle
    }).value,

  'bundles.update': (session, { id, ...input }) =>
    change(session, 'bundles.update', (tx) => {
      const bundle = { ...getBundle(tx, id), ...given(input) }
      profileOf(resourcesOf(session), bundle.profileId)
      putBundle(tx, bundle)
      return bundle
    }).value,

  'bundles.arrange': (session, input) =>
    change(session, 'bundles.arrange', (tx) => {
      const before = bundleContents(tx, input.id)
      putArrangement(tx, input.id, toSections(session, before, input))
      return bundleContents(tx, input.id)
    }, { about: input.id }).value,

  'bundles.remove': (session, { id }) => removal(session, 'bundles.remove', id, (tx) => removeRow(tx, 'bundle', id)),

  'bundles.override': (session, { id, documentId, reason }) =>
    change(session, 'bundles.override', (tx) => {
      const bundle = getBundle(tx, id)
      const document = getDocument(tx, documentId)
      const level = barredLevel(document)
      if (document.matterId !== bundle.matterId) throw new AppError('conflict', 'This paper belongs to another case. Nothing was changed.')
      if (level === null) throw new AppError('conflict', 'Nothing bars this paper from a bundle, so there is nothing to override.')
      const override: BundleOverride = { bundleId: id, documentId, level, reason, decidedAt: session.around.now().at, decidedBy: readProfile(tx).fullName }
      putBundleOverride(tx, override)
      return override
    }, { reason }).value,

  'bundles.withdrawOverride': (session, { id, documentId }) => removal(session, 'bundles.withdrawOverride', documentId, (tx) => removeBundleOverride(tx, id, documentId)),
  'bundles.overrides': (session, { id }) => bundleOverrides(opened(session).db, getBundle(opened(session).db, id).id),

  'bundles.plan': (session, { id, variant }) => planned(session, id, variant),
  'bundles.preflight': (session, { id, variant }) => running(session, id, (signal) => preflightBundle(session, id, variant, signal)),
  'bundles.build': (session, { id, variant }) => running(session, id, (signal) => buildBundle(session, id, variant, signal)),
  'bundles.cancel': (session, { id }) => {
    const control = session.running.get(id)
    control?.abort()
    return { cancelled: control !== undefined }
  },

  'bundles.builds': (session, input) => listBuilds(opened(session).db, input),
  'bundles.check': (session, { buildId }) => {
    const build = getBuild(opened(session).db, buildId)
    return running(session, build.bundleId, (signal) => checkBuild(session, build, signal))
  },
  'bundles.deliver': (session, { buildId, deliveredOn, deliveredTo }) => deliver(session, buildId, deliveredOn, deliveredTo),
  'bundles.removeBuild': (session, { buildId }) => {
    if (getBuild(opened(session).db, buildId).deliveredOn !== null) throw new AppError('refused', 'This build was delivered and stays, because its page numbers are being cited.')
    return removal(session, 'bundles.removeBuild', buildId, (tx) => removeRow(tx, 'bundle_build', buildId))
  },

  'bundles.renderPage': async (session, { buildId, part, page, maxWidthPx }) => {
    const { db, blobs } = opened(session)
    const found = getBuild(db, buildId).parts.find(({ no }) => no === part)
    if (found === undefined) throw new AppError('not_found', 'This build has no such part.')
    const { blobId, bind } = partBlob(db, buildId, part)
    const { picture } = await lookAtPdf({ parserPath: session.parserPath, byteLength: found.bytes, chunks: readBlob(blobs, blobId, bind), render: { page, maxWidthPx } })
    if (picture === null) throw new AppError('unreadable', 'This page cannot be shown.')
    return { ...picture, pages: found.pages }
  },

  'bundles.exportPdf': async (session, { buildId, part, path }) => {
    const { db, blobs } = opened(session)
    const build = getBuild(db, buildId)
    const found = build.parts.find(({ no }) => no === part)
    if (found === undefined) throw new AppError('not_found', 'This build has no such part.')
    const { blobId, bind } = partBlob(db, buildId, part)
    change(session, 'bundles.export', () => undefined, { about: buildId, reason: `build ${build.number}, part ${part}` })
    await writeOut(path, readBlob(blobs, blobId, bind))
    return { path, sha256: found.sha256 }
  },
  'bundles.exportCertificate': async (session, { buildId, path }) => {
    const { db } = opened(session)
    const build = getBuild(db, buildId)
    const bundle = getBundle(db, build.bundleId)
    return save(session, build, 'exportCertificate', path, await certificatePdf(bundle, build, profileOf(resourcesOf(session), build.profileId), resourcesOf(session)))
  },
  'bundles.exportManifest': (session, { buildId, path }) => {
    const { db } = opened(session)
    return save(session, getBuild(db, buildId), 'exportManifest', path, Buffer.from(frozenBuild(db, buildId).manifest, 'utf8'))
  },
}
