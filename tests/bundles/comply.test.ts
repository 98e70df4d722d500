/** Every rule on a finished file that keeps it and on one that breaks it, both read back by the parser process. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { checkRules } from '../../electron/bundles/comply'
import type { Checked } from '../../electron/bundles/comply-context'
import { profileOf, readProfiles, type BundleProfile } from '../../electron/bundles/profiles'
import { typesetText } from '../../electron/bundles/typeset-bundle'
import { lookAtPdf } from '../../electron/parser/look-run'
import { ruleIds } from '../../electron/shared/bundle-rules'
import { BundleManifest } from '../../electron/shared/bundle-manifest'
import type { RuleResult } from '../../electron/shared/contract/bundles'
import { bundle as bundleParser, quarters, refusal, tempDir, textPdf, tool } from '../parser/support'
import { aBundle, aPaper, build, resourcesDir, today, type Built, type Paper, type Section } from './support'

const dir = tempDir()
const seal = { size: 7, root: createHash('sha256').update('journal').digest('hex'), text: 'Journal at the making of this bundle: 7 entries.' }
let parserPath = ''
let papers: { readonly order: Paper; readonly reply: Paper; readonly photo: Paper }

beforeAll(async () => {
  parserPath = await bundleParser('electron/parser/entry.ts', dir)
  papers = {
    order: aPaper('Приказ № 99', await setPaper('Order', ['The order of the third of May forbids all visits until further notice.']), { pages: 1, dateOnPaper: '2024-05-03', kind: 'order' }),
    reply: aPaper('Reply', await setPaper('Reply', ['The reply of the governor says that the order stands as it is.']), { pages: 1, dateOnPaper: '2024-06-01', kind: 'reply' }),
    photo: aPaper('The gate', quarters(dir, 'gate.jpg', '-resize', '600x400'), { readability: 'image', dateOnPaper: '2024-07', kind: 'photograph' }),
  }
})

/** A PDF with fonts of its own, as a court's office makes them. */
const setPaper = async (title: string, paragraphs: readonly string[]): Promise<Uint8Array> => (await typesetText({ title, sha256: '0'.repeat(64) }, paragraphs, { language: 'en' }, today, resourcesDir)).pdf

/** Asks for everything, so that no rule can hide behind a profile. */
const strict = (more: Partial<BundleProfile> = {}): BundleProfile => ({
  ...profileOf(resourcesDir, 'plain'), paper: 'a4', maxDpi: 300, mailBytes: 5_000_000, subject: ['caseNumber'], statementPages: 20, languages: ['en', 'ru'], deny: ['\\b\\d{3}-\\d{2}-\\d{4}\\b'],
  rules: Object.fromEntries(ruleIds.map((id) => [id, 'required' as const])), ...more,
})

type Wish = {
  readonly sections?: readonly Section[]
  readonly bundle?: ReturnType<typeof aBundle>
  readonly profile?: BundleProfile
  readonly alter?: (pdf: PDFDocument) => void | Promise<void>
  readonly alterBytes?: (pdf: Buffer) => Buffer
  readonly change?: (checked: Checked) => Checked
  readonly seal?: null
}

const good = (): Section[] => [{ title: 'Orders', papers: [papers.order, papers.reply] }, { title: 'Photographs', papers: [papers.photo] }]

/** Builds, alters the file, reads it back, and holds it against the rules. */
async function results(wish: Wish = {}): Promise<RuleResult[]> {
  const sections = wish.sections ?? good()
  const bundle = wish.bundle ?? aBundle({ maxBytes: 5_000_000 })
  const profile = wish.profile ?? strict()
  const built = await build({ parserPath, sections, bundle, profile, ...(wish.seal === null ? {} : { seal }) })
  const bytes = await altered(built.pdf, wish)
  return checkRules((wish.change ?? ((same) => same))(await toChecked(built, sections, bundle, profile, bytes)))
}

async function altered(pdf: Buffer, { alter, alterBytes }: Wish): Promise<Buffer> {
  if (alterBytes !== undefined) return alterBytes(pdf)
  if (alter === undefined) return pdf
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  await alter(document)
  return Buffer.from(await document.save({ useObjectStreams: true, updateFieldAppearances: false }))
}

async function toChecked(built: Built, sections: readonly Section[], bundle: ReturnType<typeof aBundle>, profile: BundleProfile, bytes: Buffer): Promise<Checked> {
  const all = sections.flatMap((section) => section.papers.map((entry) => ('paper' in entry ? entry.paper : entry)))
  const labels = built.settled.layout.places.flatMap((place) => place.labels)
  const looked = await lookAtPdf({ parserPath, byteLength: bytes.byteLength, chunks: [bytes], wantsFile: true, wantsPages: true, labels }).catch(() => null)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const part = { no: 1, fileName: 'Example-2026-12-01.pdf', sha256, bytes: bytes.byteLength, pages: labels.length, firstLabel: labels[0] ?? '', lastLabel: labels.at(-1) ?? '' }
  const id = (n: number): string => `00000000-0000-4000-9000-00000000000${n}`
  const manifest = BundleManifest.parse({
    v: 1, kind: 'sheaf-bundle', bundleId: bundle.id, buildId: id(1), title: bundle.title, number: 1, variant: 'full', profileId: profile.id, builtAt: '2026-11-22T10:00:00+00:00', builtBy: '', journal: { size: 7, root: seal.root },
    parts: [{ ...part, pageDigests: looked?.file?.digests ?? [] }],
    entries: built.settled.layout.slots.flatMap(({ item, firstPage, labels: own }) => (item === null ? [] : [{ part: 1, mark: item.mark, title: item.title, date: item.date, form: item.form, way: 'copied', firstPage, pages: own.length, firstLabel: own[0], lastLabel: own.at(-1), sha256: item.sha256, byteLength: item.byteLength, redactedFrom: null }])),
  })
  const texts = new Map<string, number>([[papers.order.document.id, 60], [papers.reply.document.id, 50]])
  return {
    bundle, profile, plan: built.settled.plan, layout: built.settled.layout, manifest, documents: new Map(all.map(({ document }) => [document.id, document])),
    parts: [looked === null || looked.file === null ? null : { part, file: looked.file, pages: looked.pages }],
    lettersIn: (documentId) => texts.get(documentId) ?? 0, baseDigests: looked?.file?.digests ?? [], rebuilt: [sha256],
    citations: [{ documentId: papers.order.document.id, page: 1 }], authorityIds: [papers.order.document.id],
  }
}

const stateOf = (all: readonly RuleResult[], id: string): string => {
  const found = all.find((one) => one.id === id)
  return `${found?.state} ${found?.reason} ${found?.pages.join(' ')}`.trim()
}

test('a sound bundle keeps every rule; PDF/A is not claimed', async () => {
  const all = await results()
  expect(all.filter(({ state }) => state !== 'pass').map(({ id, state, reason }) => `${id} ${state} ${reason}`)).toEqual(['BC18 notApplicable BC18.notClaimed'])
})

const page = (pdf: PDFDocument, no: number) => pdf.getPage(no - 1)
const annotate = (pdf: PDFDocument, no: number, annotation: Record<string, unknown>) => page(pdf, no).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.obj(annotation as never)]))
const firstBookmark = (pdf: PDFDocument): PDFDict => pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict)
const noted = (title: string, text: string, more = {}): Promise<Paper> => setPaper(title, [text]).then((bytes) => aPaper(title, bytes, { pages: 1, dateOnPaper: '2024-05-03', ...more }))
const inOrder = (...own: Paper[]): Section[] => [{ title: '', papers: own }]

const faults: readonly (readonly [rule: string, what: string, found: string, wish: () => Wish | Promise<Wish>])[] = [
  ['BC01', 'a file that was cut short', 'fail BC01.unreadable', () => ({ alterBytes: (pdf) => Buffer.from(pdf.subarray(0, 3000)) })],
  ['BC01', 'a page taken out', 'fail BC01.pages', () => ({ alter: (pdf) => pdf.removePage(4) })],
  ['BC02', 'a password for changes', 'fail BC02.encrypted', () => ({ alterBytes: (pdf) => {
    writeFileSync(join(dir, 'open.pdf'), pdf)
    tool('qpdf', '--encrypt', '', 'owner', '256', '--', join(dir, 'open.pdf'), join(dir, 'locked.pdf'))
    return readFileSync(join(dir, 'locked.pdf'))
  } })],
  ['BC03', 'a script', 'fail BC03.found', () => ({ alter: (pdf) => pdf.addJavaScript('x', 'app.alert(1)') })],
  ['BC03', 'a file inside', 'fail BC03.found', () => ({ alter: (pdf) => pdf.attach(Buffer.from('MZ'), 'a.exe', {}) })],
  ['BC04', 'a field', 'fail BC04.fields', () => ({ alter: (pdf) => pdf.getForm().createTextField('name').addToPage(page(pdf, 4)) })],
  ['BC05', 'a link outside where none may be', 'fail BC05.external 4', () => ({ profile: strict({ links: { index: true, external: 'forbid' } }), alter: (pdf) => annotate(pdf, 4, { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFString.of('https://example.invalid/') } }) })],
  ['BC05', 'an index without links', 'fail BC05.none', () => ({ alter: (pdf) => pdf.getPages().forEach(({ node }) => node.delete(PDFName.of('Annots'))) })],
  ['BC06', 'a part over the limit', 'fail BC06.tooLarge', () => ({ change: (checked) => ({ ...checked, bundle: { ...checked.bundle, maxBytes: 100_000 } }) })],
  ['BC07', 'a page without its number', 'fail BC07.missing 4', () => ({ alter: (pdf) => page(pdf, 4).node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream('q /SheafPage Do Q'))) })],
  ['BC08', 'labels that begin elsewhere', 'fail BC08.differs 1 2 3 4 5 6 7', () => ({ alter: (pdf) => pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D', St: 5 }] } as never)) })],
  ['BC09', 'an entry that leads nowhere', 'fail BC09.unlinked 7', () => ({ alter: (pdf) => {
    const annotations = page(pdf, 2).node.Annots() ?? pdf.context.obj([])
    const kept = annotations.asArray().filter((ref) => pdf.context.lookup(ref, PDFDict).lookup(PDFName.of('Dest'), PDFArray).get(0) !== page(pdf, 7).ref)
    page(pdf, 2).node.set(PDFName.of('Annots'), pdf.context.obj(kept as never))
  } })],
  ['BC10', 'no bookmarks', 'fail BC10.missing 3 4 5 6 7', () => ({ alter: (pdf) => void pdf.catalog.delete(PDFName.of('Outlines')) })],
  ['BC11', 'a bookmark that says something else', 'fail BC11.differs 4', () => ({ alter: (pdf) => firstBookmark(pdf).lookup(PDFName.of('Next'), PDFDict).lookup(PDFName.of('First'), PDFDict).set(PDFName.of('Title'), PDFHexString.fromText('Something')) })],
  ['BC12', 'a bookmark that sets the zoom', 'fail BC12.zoom', () => ({ alter: (pdf) => firstBookmark(pdf).lookup(PDFName.of('Dest'), PDFArray).set(4, PDFNumber.of(2)) })],
  ['BC12', 'opening at another size', 'fail BC12.opens', () => ({ alter: (pdf) => pdf.catalog.lookup(PDFName.of('OpenAction'), PDFArray).set(4, PDFNumber.of(2)) })],
  ['BC12', 'a closed panel', 'fail BC12.panel', () => ({ alter: (pdf) => void pdf.catalog.delete(PDFName.of('PageMode')) })],
  ['BC13', 'words that got lost', 'fail BC13.lost 4', () => ({ alter: (pdf) => page(pdf, 4).node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(' '))) })],
  ['BC13', 'a scan without text', 'fail BC13.imageOnly 3', async () => ({ sections: inOrder(aPaper('Scan', await scan(), { pages: 1, dateOnPaper: '2024-01-01' })) })],
  ['BC14', 'text on its side', 'fail BC14.turned 3', async () => ({ sections: inOrder(aPaper('Turned', await turned(), { pages: 1, dateOnPaper: '2024-01-01' })) })],
  ['BC15', 'a picture too fine', 'fail BC15.over 3', () => ({ sections: inOrder(aPaper('Fine', quarters(dir, 'fine.jpg', '-resize', '6000x4000'), { readability: 'image', dateOnPaper: '2024-01-01' })) })],
  ['BC16', 'another size of paper', 'fail BC16.size 3', async () => ({ sections: inOrder(aPaper('Letter', await textPdf(['Words'], [612, 792]), { pages: 1, dateOnPaper: '2024-01-01' })) })],
  ['BC17', 'a font that is not in the file', 'fail BC17.missing 3', async () => ({ sections: inOrder(aPaper('Plain', await textPdf(['Words']), { pages: 1, dateOnPaper: '2024-01-01' })) })],
  ['BC18', 'a claim nobody checked', 'warn BC18.unvalidated', () => ({ alter: (pdf) => pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream('<x pdfaid:part="2" pdfaid:conformance="B"/>', { Type: 'Metadata', Subtype: 'XML' }))) })],
  ['BC19', 'text under the number', 'fail BC19.covers 3', async () => ({ sections: inOrder(aPaper('Full', await cornerPdf(), { pages: 1, dateOnPaper: '2024-01-01' })) })],
  ['BC20', 'a name with signs', 'fail BC20.unsafe', () => ({ change: (checked) => ({ ...checked, manifest: { ...checked.manifest, parts: checked.manifest.parts.map((part) => ({ ...part, fileName: 'R v. Example/1.pdf' })) } }) })],
  ['BC20', 'the name of a case with a sealed paper', 'fail BC20.named', async () => ({ sections: inOrder(await noted('Sealed', 'Sealed words of a paper', { level: 'sealed' })) })],
  ['BC21', 'the same paper twice', 'fail BC21.duplicates 4', () => ({ sections: inOrder(papers.order, { ...papers.order, document: { ...papers.order.document, id: papers.reply.document.id } }) })],
  ['BC22', 'papers out of order', 'fail BC22.order 3', () => ({ sections: inOrder(papers.reply, papers.order) })],
  ['BC22', 'an unknown date before known ones', 'fail BC22.order 3', async () => ({ sections: inOrder(await noted('Undated', 'Words', { dateOnPaper: null }), papers.order) })],
  ['BC23', 'a delivered page that changed', 'fail BC23.changed 2', () => ({ change: (checked) => ({ ...checked, baseDigests: (checked.baseDigests ?? []).map((digest, at) => (at === 1 ? '0'.repeat(16) : digest)) }) })],
  ['BC24', 'evidence among authorities', 'fail BC24.mixed 7', () => ({ bundle: aBundle({ kind: 'authorities' }) })],
  ['BC25', 'a paper that the index leaves out', 'fail BC25.unlisted 4 5 7', () => ({ alter: (pdf) => page(pdf, 2).node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(' '))) })],
  ['BC25', 'a paper without a date', 'warn BC25.undated 3', async () => ({ sections: inOrder(await noted('Undated', 'Words', { dateOnPaper: null })) })],
  ['BC26', 'a citation of a page that is not there', 'fail BC26.noPage 4', () => ({ change: (checked) => ({ ...checked, citations: [{ documentId: papers.order.document.id, page: 9 }] }) })],
  ['BC26', 'a cited paper that is not there', 'warn BC26.absent', () => ({ change: (checked) => ({ ...checked, citations: [{ documentId: 'elsewhere', page: 1 }] }) })],
  ['BC27', 'a number that must be hidden', 'fail BC27.found 3', async () => ({ sections: inOrder(await noted('Numbers', 'His number is 123-45-6789 and stands here.')) })],
  ['BC28', 'an author', 'fail BC28.found', () => ({ alter: (pdf) => pdf.setAuthor('Somebody') })],
  ['BC29', 'no authority', 'fail BC29.absent', () => ({ change: (checked) => ({ ...checked, authorityIds: ['elsewhere'] }) })],
  ['BC30', 'a statement too long', 'fail BC30.long 4', () => ({ profile: strict({ statementPages: 0 }), change: (checked) => ({ ...checked, documents: new Map([...checked.documents].map(([id, document]) => [id, id === papers.order.document.id ? { ...document, kind: 'statement' as const } : document])) }) })],
  ['BC31', 'a language that is not allowed', 'fail BC31.bundle', () => ({ profile: strict({ languages: ['fr'] }) })],
  ['BC31', 'a paper in another language', 'warn BC31.paper 4', () => ({ change: (checked) => ({ ...checked, documents: new Map([...checked.documents].map(([id, document]) => [id, id === papers.order.document.id ? { ...document, language: 'uz' } : document])) }) })],
  ['BC32', 'too large for the mail', 'fail BC32.tooLarge', () => ({ profile: strict({ mailBytes: 1000 }) })],
  ['BC33', 'no journal root', 'fail BC33.noRoot', () => ({ seal: null })],
  ['BC33', 'a paper that the manifest leaves out', 'fail BC33.unlisted', () => ({ change: (checked) => ({ ...checked, manifest: { ...checked.manifest, entries: checked.manifest.entries.slice(1) } }) })],
  ['BC34', 'another file from the same papers', 'fail BC34.differs', () => ({ change: (checked) => ({ ...checked, rebuilt: ['0'.repeat(64)] }) })],
]

test.each(faults)('%s finds %s', async (rule, _, found, wish) => {
  expect(stateOf(await results(await wish()), rule)).toBe(found)
})

test('every rule has a file that breaks it', () => {
  expect(ruleIds.filter((id) => !faults.some(([rule]) => rule === id))).toEqual([])
})

test('what is only advised is a warning, what is not named does not apply, and every profile is sound', async () => {
  const profile = strict({ rules: { BC22: 'advised' } })
  const all = await results({ profile, sections: inOrder(papers.reply, papers.order) })
  expect([stateOf(all, 'BC22'), stateOf(all, 'BC01')]).toEqual(['warn BC22.order 3', 'notApplicable notInProfile'])
  const profiles = readProfiles(resourcesDir)
  expect(profiles.map(({ id }) => id)).toHaveLength(12)
  expect(profiles.flatMap(({ id, rules }) => Object.keys(rules).filter((rule) => !ruleIds.some((each) => each === rule)).map((rule) => `${id} ${rule}`))).toEqual([])
})

test('a file that is no PDF is not read', async () => {
  expect((await refusal(lookAtPdf({ parserPath, byteLength: 5, chunks: [Buffer.from('hello')], wantsFile: true }))).code).toBe('unreadable')
})

async function scan(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawImage(await pdf.embedJpg(quarters(dir, 'scan.jpg', '-resize', '1240x1754!')), { x: 0, y: 0, width: 595, height: 842 })
  return pdf.save()
}

async function turned(): Promise<Uint8Array> {
  writeFileSync(join(dir, 'upright.pdf'), await setPaper('Turned', ['Words that lie on their side, more than twenty letters of them, as a scanner gave them.']))
  tool('qpdf', '--rotate=90', join(dir, 'upright.pdf'), join(dir, 'turned.pdf'))
  return readFileSync(join(dir, 'turned.pdf'))
}

async function cornerPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawText('Text that runs right through the corner of the page', { x: 320, y: 31, size: 12 })
  return pdf.save()
}
