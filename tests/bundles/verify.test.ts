import { createHash } from 'node:crypto'
import { PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { verifyBundleFile } from '../../electron/bundles/verify'
import { lookAtPdf } from '../../electron/parser/look-run'
import { bundle as bundleParser, tempDir, textPdf } from '../parser/support'
import { aPaper, build } from './support'

const dir = tempDir()
let parserPath = ''
let pdf: Buffer = Buffer.alloc(0)
let manifest: object

beforeAll(async () => {
  parserPath = await bundleParser('electron/parser/entry.ts', dir)
  const papers = await Promise.all(['One', 'Two', 'Three'].map(async (title) => aPaper(title, await textPdf([`${title} begins`, `${title} ends`]), { pages: 2 })))
  const built = await build({ parserPath, sections: [{ title: '', papers }] })
  pdf = built.pdf
  const { file } = await lookAtPdf({ parserPath, byteLength: pdf.byteLength, chunks: [pdf], wantsFile: true })
  const id = (n: number): string => `00000000-0000-4000-9000-00000000000${n}`
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  manifest = {
    v: 1, kind: 'sheaf-bundle', bundleId: id(1), buildId: id(2), title: 'T', number: 1, variant: 'full', profileId: 'plain', builtAt: '2026-11-22T10:00:00+00:00', builtBy: '', journal: { size: 1, root: sha256 }, entries: [],
    parts: [{ no: 1, fileName: 'a.pdf', bytes: pdf.byteLength, pages: 8, firstLabel: '1', lastLabel: '8', sha256, pageDigests: file?.digests ?? [] }],
  }
})

const verify = (bytes: Buffer, held: unknown = manifest) => verifyBundleFile(held, { byteLength: bytes.byteLength, chunks: () => [bytes] }, { parserPath })

async function altered(alter: (document: PDFDocument) => void): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  alter(document)
  return Buffer.from(await document.save({ useObjectStreams: true }))
}

test('the file that was built is its part, byte for byte', async () => {
  expect(await verify(pdf)).toEqual({ part: 1, problems: [] })
})

test.each([
  ['a changed page', (document: PDFDocument) => void document.getPage(3).node.set(PDFName.of('Contents'), document.context.register(document.context.stream('0 g'))), { code: 'pages.changed', labels: ['4'], missing: 0, extra: 0 }],
  ['a page taken out', (document: PDFDocument) => document.removePage(5), { code: 'pages.changed', labels: ['6'], missing: 1, extra: 0 }],
  ['a page put in', (document: PDFDocument) => void document.insertPage(5, [300, 300]), { code: 'pages.changed', labels: [], missing: 0, extra: 1 }],
  ['another author', (document: PDFDocument) => document.setAuthor('Somebody'), { code: 'file.changed' }],
])('%s is named', async (_, alter, problem) => {
  const { part, problems } = await verify(await altered(alter))
  // The index links to places in the file: where pages moved, it is changed with them.
  expect([part, problems.map((one) => ('labels' in one ? { ...one, labels: one.labels.filter((label) => label !== '2') } : one))]).toEqual([1, [problem]])
})

test('another file, a damaged one and a manifest that is none are told apart', async () => {
  expect(await verify(Buffer.from(await textPdf(['Other'])))).toEqual({ part: null, problems: [{ code: 'file.other' }] })
  expect(await verify(Buffer.from('no pdf at all'))).toEqual({ part: null, problems: [{ code: 'file.unreadable' }] })
  expect(await verify(pdf, { ...manifest, v: 2 })).toEqual({ part: null, problems: [{ code: 'manifest.invalid' }] })
})
