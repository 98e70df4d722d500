/** What the tests of bundles share: a bundle of invented papers without a vault, built in memory. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { partJob } from '../../electron/bundles/part-job'
import type { Base } from '../../electron/bundles/plan-bundle'
import { planBundle } from '../../electron/bundles/plan-bundle'
import { profileOf, type BundleProfile } from '../../electron/bundles/profiles'
import { settle, type Settled } from '../../electron/bundles/settle'
import { typesetText } from '../../electron/bundles/typeset-bundle'
import { composeBundle, startComposer, type BundleSource } from '../../electron/parser/bundle-run'
import type { BundleMessage, PlacedWord } from '../../electron/parser/bundle/protocol'
import { Bundle, BundleSection, type BundleOverride } from '../../electron/shared/contract/bundles'
import { Document } from '../../electron/shared/contract/documents'
import type { BundleVariant } from '../../electron/shared/bundle-plan'
import { LocalDate } from '../../electron/shared/dates/schemas'
import { splitParagraphs } from '../../electron/shared/paragraphs'
import { repoRoot } from '../parser/support'

export const resourcesDir = join(repoRoot, 'resources')
export const today = LocalDate.parse('2026-11-22')

let made = 0
const newId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`
const matterId = newId()

export type Paper = {
  readonly document: Document
  readonly bytes: Uint8Array
  readonly words?: readonly { readonly page: number; readonly words: readonly PlacedWord[] }[]
}

export function aPaper(title: string, bytes: Uint8Array, more: { readonly [K in keyof Document]?: Document[K] | string } = {}): Paper {
  const document = Document.parse({
    id: newId(), matterId, title, kind: 'other', sha256: createHash('sha256').update(bytes).digest('hex'), byteLength: bytes.byteLength, mediaType: '', originalName: '',
    readability: 'pages', readabilityReason: '', pages: null, dateOnPaper: null, receivedOn: null, servedOn: null, addedAt: '2026-11-01T10:00:00+00:00', author: '', language: '',
    copyOrOriginal: 'unknown', givenBy: '', obtainedHow: '', permission: '', level: 'confidential', repeatsDocumentId: null, note: '', redactionOfDocumentId: null,
    parentDocumentId: null, pathInParent: '', repaired: false, kindMismatch: false, isDistressing: false, ...more,
  })
  return { document, bytes }
}

export const aBundle = (more: Partial<Record<keyof Bundle, unknown>> = {}): Bundle =>
  Bundle.parse({
    id: newId(), matterId, title: 'Bundle of papers', profileId: 'plain', language: 'en', kind: 'evidence', court: 'District Court', caseNumber: '1-23/2026', caseName: 'Example', letter: '',
    judge: '', hearingOn: '2026-12-01', markWord: 'annex', markStyle: 'numbers', maxBytes: null, late: 'append', createdAt: '2026-11-20T10:00:00+00:00', ...more,
  })

export type Section = { readonly title: string; readonly order?: 'date' | 'hand'; readonly papers: readonly (Paper | { readonly paper: Paper; readonly redacted?: Paper; readonly isWithheld?: boolean })[] }

const sectionIds = new Map<string, string>()
const itemIds = new Map<string, string>()
const lasting = (ids: Map<string, string>, key: string): string => ids.get(key) ?? (ids.set(key, newId()), ids.get(key) ?? '')

/** Sections as records; a section keeps its id by its title, an item by its paper. */
export function toSections(sections: readonly Section[]): BundleSection[] {
  return sections.map(({ title, order = 'hand', papers }) =>
    BundleSection.parse({
      id: lasting(sectionIds, title), title, order,
      items: papers.map((entry) => {
        const { paper, redacted = null, isWithheld = false } = 'paper' in entry ? { redacted: null, isWithheld: false, ...entry } : { paper: entry }
        return { id: lasting(itemIds, paper.document.id), documentId: paper.document.id, title: '', redactedDocumentId: redacted?.document.id ?? null, isWithheld }
      }),
    }),
  )
}

export type Built = { readonly pdf: Buffer; readonly settled: Settled; readonly parts: readonly Buffer[]; readonly messages: readonly BundleMessage[]; readonly base: Base }

export type Wish = {
  readonly sections: readonly Section[]
  readonly bundle?: Bundle
  readonly variant?: BundleVariant
  readonly base?: Base | null
  readonly overrides?: readonly BundleOverride[]
  readonly profile?: BundleProfile
  readonly parserPath: string
  readonly least?: ReadonlyMap<string, number>
  readonly signal?: AbortSignal
  readonly onMessage?: (message: BundleMessage) => void
  readonly seal?: { readonly size: number; readonly root: string; readonly text: string }
}

const papersOf = (sections: readonly Section[]): Paper[] =>
  sections.flatMap(({ papers }) => papers.flatMap((entry) => ('paper' in entry ? [entry.paper, ...(entry.redacted === undefined ? [] : [entry.redacted])] : [entry])))

/** Plans, lays out and writes a bundle, whole in memory. */
export async function build(wish: Wish): Promise<Built> {
  const { sections, bundle = aBundle(), variant = 'full', base = null, overrides = [], parserPath, least = new Map() } = wish
  const profile = wish.profile ?? profileOf(resourcesDir, bundle.profileId)
  const papers = new Map<string, Paper>(papersOf(sections).map((paper) => [paper.document.id, paper]))
  const setText = ({ document, bytes }: Paper) =>
    typesetText({ title: document.title, sha256: document.sha256 }, splitParagraphs(Buffer.from(bytes).toString('utf8')), bundle, today, resourcesDir)
  const textPages = new Map<string, number>()
  for (const paper of papers.values()) if (paper.document.readability === 'text') textPages.set(paper.document.id, (await setText(paper)).pageCount)
  const documents = new Map([...papers].map(([id, { document }]) => [id, document]))
  const planned = planBundle({ bundle, sections: toSections(sections), documents, overrides, consents: new Map(), textPages, base, today }, variant)
  const plan = { ...planned, volumes: planned.volumes.map((volume) => ({ ...volume, seal: volume.seal ?? wish.seal ?? null })) }
  const settled = await settle(plan, bundle, profile, { old: base?.places ?? null, measured: new Map(), least, resourcesDir })
  const parts: Buffer[] = []
  const messages: BundleMessage[] = []
  for (let part = 1; part <= settled.layout.parts; part += 1) {
    const { job, sources } = await partJob(settled, bundle, profile, part, resourcesDir)
    const composer = await startComposer({ parserPath, largestBytes: Math.max(0, ...[...papers.values()].map(({ bytes }) => bytes.byteLength)) })
    const fed: BundleSource[] = []
    for (const { no, item } of sources) {
      const paper = papers.get(item.documentId)
      if (paper === undefined) throw new Error('no such paper')
      const bytes = item.form === 'text' ? (await setText(paper)).pdf : paper.bytes
      const form = item.form === 'text' ? 'own' : item.form === 'image' ? 'image' : 'pdf'
      fed.push({ head: { no, form, byteLength: bytes.byteLength, words: paper.words ?? [] }, chunks: () => [bytes] })
    }
    const pieces: Uint8Array[] = []
    const options = { parserPath, largestBytes: 0, onMessage: (message: BundleMessage) => { messages.push(message); wish.onMessage?.(message) }, ...(wish.signal === undefined ? {} : { signal: wish.signal }) }
    for await (const piece of composeBundle(composer, job, fed, options)) pieces.push(Buffer.from(piece))
    parts.push(Buffer.concat(pieces))
  }
  const frozen = { ...settled.plan, volumes: settled.plan.volumes.map((volume, at) => ({ ...volume, frontPages: settled.layout.chunks.find(({ key }) => key === `front:${at}`)?.frontPages ?? 0 })) }
  return { pdf: parts[0] ?? Buffer.alloc(0), settled, parts, messages, base: { plan: frozen, places: settled.layout.places } }
}
