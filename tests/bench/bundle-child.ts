/**
 * One bundle from files to a file, in a process of its own, as the product builds it: SHA-256 of every paper checked, index typeset,
 * numbers and marks on every page, links, bookmarks, page labels. Or the same papers through pdf-lib's own `save()`.
 * A job as JSON on standard input; nothing on standard output.
 */
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { partJob } from '../../electron/bundles/part-job'
import { profileOf } from '../../electron/bundles/profiles'
import { settle } from '../../electron/bundles/settle'
import { composeBundle, startComposer, type BundleSource } from '../../electron/parser/bundle-run'
import { BundlePlan } from '../../electron/shared/bundle-plan'
import { Bundle } from '../../electron/shared/contract/bundles'

export type BundleBenchJob = {
  readonly side: 'ours' | 'pdf-lib'
  readonly files: readonly { readonly path: string; readonly pages: number; readonly form: 'pdf' | 'image'; readonly sha256: string }[]
  readonly out: string
  readonly resourcesDir: string
  readonly parserPath: string
}

const job: BundleBenchJob = JSON.parse(readFileSync(0, 'utf8'))

/** The paper's bytes, held against the SHA-256 that its record has, as the vault does while it decrypts. */
async function* checked(path: string, sha256: string): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    sum.update(chunk as Uint8Array)
    yield chunk as Uint8Array
  }
  if (sum.digest('hex') !== sha256) throw new Error('another paper than its record says')
}

async function ours({ files, out, resourcesDir, parserPath }: BundleBenchJob): Promise<void> {
  const starting = startComposer({ parserPath, largestBytes: Math.max(...files.map(({ path }) => statSync(path).size)) })
  const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const items = []
  for (const [at, { path, pages, form, sha256 }] of files.entries()) {
    const byteLength = statSync(path).size
    items.push({ itemId: id(at), documentId: id(at), form, mark: `Annex ${at + 1}`, title: `Paper number ${at + 1} of the bundle`, date: '', dayIso: null, note: '', sha256, byteLength, redactedFrom: null, pages, reserved: pages, weight: byteLength })
  }
  const bundle = Bundle.parse({ id: id(1), matterId: id(2), title: 'Measured bundle', profileId: 'plain', language: 'en', kind: 'evidence', court: '', caseNumber: '', caseName: '', letter: '', judge: '', hearingOn: null, markWord: 'annex', markStyle: 'numbers', maxBytes: null, late: 'append', createdAt: '2026-11-20T10:00:00+00:00' })
  const plan = BundlePlan.parse({ variant: 'full', concordance: null, problems: [], volumes: [{ cover: { court: '', caseName: '', title: 'Measured bundle', subtitle: '', lines: [] }, note: '', dateIso: '2026-11-22', seal: null, frontPages: 0, sections: [{ sectionId: id(3), title: '', items }] }] })
  const profile = profileOf(resourcesDir, 'plain')
  const settled = await settle(plan, bundle, profile, { old: null, measured: new Map(), least: new Map(), resourcesDir })
  const part = await partJob(settled, bundle, profile, 1, resourcesDir)
  const sources = part.sources.map(({ no, item }, at): BundleSource => ({
    head: { no, form: item.form === 'image' ? 'image' : 'pdf', byteLength: item.byteLength, words: [] }, chunks: () => checked(files[at]?.path ?? '', item.sha256),
  }))
  const fd = openSync(out, 'w')
  for await (const piece of composeBundle(await starting, part.job, sources, { parserPath, largestBytes: 0 })) writeSync(fd, piece)
  closeSync(fd)
}

/** The bare merge: no number, no index, no bookmark. */
async function pdfLib({ files, out }: BundleBenchJob): Promise<void> {
  const merged = await PDFDocument.create()
  for (const { path, form } of files) {
    const bytes = readFileSync(path)
    if (form === 'image') {
      const picture = await merged.embedJpg(bytes)
      merged.addPage([595, 842]).drawImage(picture, { x: 36, y: 36, width: 523, height: 392 })
      continue
    }
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page)
  }
  writeFileSync(out, await merged.save())
}

await (job.side === 'ours' ? ours(job) : pdfLib(job))
process.exit(0)
