/** Whole bundles against the bare merge of public tools that do less: wall time, memory and size, each in a process of its own. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { encodeJpeg } from '../../electron/parser/redaction/jpeg-encoder'
import { lookAtPdf } from '../../electron/parser/look-run'
import type { BundleBenchJob } from './bundle-child'
import { median, type Effort, type Figure } from './figure'
import { descendants } from '../support/app'
import { memoryOf } from './memory'
import { inScratch, repoRoot, resourcesDir } from './scratch'

const PAGES_PER_PAPER = 10
/** Three papers in ten are scans, which make up nearly all bytes. */
const SCANS_IN_TEN = 3
const SCAN = { width: 1240, height: 1754 }
const PHOTO = { width: 4000, height: 3000 }
const parserPath = join(repoRoot, 'out/parser.mjs')

type Files = BundleBenchJob['files']
type Cost = { readonly ms: number; readonly peakMb: number; /** Of the process and of those below it, as long as they were seen. */ readonly cpuMs: number }

/** Papers of ten pages, every file with bytes of its own, since qpdf reads equal files once. */
async function makePapers(dir: string, pages: number): Promise<Files> {
  const count = Math.ceil(pages / PAGES_PER_PAPER)
  const scans = Array.from({ length: 6 }, (_, n) => noisy(SCAN, n))
  const files: Files[number][] = []
  for (let n = 0; n < count; n += 1) {
    const path = join(dir, `paper-${n}.pdf`)
    files.push(kept(path, n % 10 < SCANS_IN_TEN ? await scanned(scans, n) : await typed(n), PAGES_PER_PAPER, 'pdf'))
  }
  return files
}

/** Writes a paper, and notes of it what a vault's record has. */
function kept(path: string, bytes: Uint8Array, pages: number, form: 'pdf' | 'image'): Files[number] {
  writeFileSync(path, bytes)
  return { path, pages, form, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A page of grain, so that it neither packs to nothing nor repeats. */
function noisy({ width, height }: { readonly width: number; readonly height: number }, seed: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4)
  let state = seed + 1
  for (let at = 0; at < rgba.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const value = 200 + (state >>> 27) + ((at >> 14) % 20)
    rgba[at] = rgba[at + 1] = rgba[at + 2] = value & 255
    rgba[at + 3] = 255
  }
  return encodeJpeg({ width, height, rgba }, false)
}

/** The same picture with bytes of its own. */
function unique(jpeg: Uint8Array, text: string): Uint8Array {
  const words = createHash('sha256').update(text).digest()
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.byteLength + 2]), words])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

async function scanned(scans: readonly Uint8Array[], n: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < PAGES_PER_PAPER; page += 1) {
    const picture = await pdf.embedJpg(unique(scans[(n + page) % scans.length] ?? new Uint8Array(), `${n} ${page}`))
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return pdf.save({ useObjectStreams: n % 2 === 0 })
}

async function typed(n: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (let page = 0; page < PAGES_PER_PAPER; page += 1) {
    const sheet = pdf.addPage([595, 842])
    for (let line = 0; line < 45; line += 1) sheet.drawText(`Line ${line} of page ${page} of paper ${n}: the order of the third of May stands`, { x: 60, y: 780 - line * 16, size: 10, font })
  }
  return pdf.save({ useObjectStreams: n % 2 === 0 })
}

function makePhotos(dir: string, count: number): Files {
  mkdirSync(dir, { recursive: true })
  const photos = Array.from({ length: 4 }, (_, n) => noisy(PHOTO, n))
  return Array.from({ length: count }, (_, n) => {
    const path = join(dir, `photo-${n}.jpg`)
    return kept(path, unique(photos[n % photos.length] ?? new Uint8Array(), String(n)), 1, 'image')
  })
}

/** Wall time and the most memory that the process and everything below it held at one moment. */
function run(command: string, args: readonly string[], input = ''): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'inherit'] })
    let peakMb = 0
    const spent = new Map<number, number>()
    const poll = setInterval(() => {
      if (child.pid === undefined) return
      peakMb = Math.max(peakMb, memoryOf([child.pid]))
      for (const pid of [child.pid, ...descendants(child.pid)]) spent.set(pid, Math.max(spent.get(pid) ?? 0, processorMs(pid)))
    }, 50)
    child.stdin?.end(input)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(poll)
      // qpdf's 3 is 'done, with warnings'.
      if (code !== 0 && code !== 3) return reject(new Error(`${command} ended with ${code}`))
      resolve({ ms: performance.now() - startedAt, peakMb, cpuMs: [...spent.values()].reduce((sum, ms) => sum + ms, 0) })
    })
  })
}

/** Processor time of a process so far, in ms; 0 for one that has ended. */
function processorMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

const child = (side: BundleBenchJob['side'], files: Files, out: string): Promise<Cost> =>
  run(process.execPath, [join(repoRoot, 'out/bench/bundle-child.mjs')], JSON.stringify({ side, files, out, resourcesDir, parserPath } satisfies BundleBenchJob))

function has(command: string): boolean {
  try {
    execFileSync(command, [command === 'mutool' ? '-v' : '--version'], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write(`bench: ${command} is not installed, its rows are left out\n`)
    return false
  }
}

type Tool = { readonly name: string; readonly run: (files: Files, out: string) => Promise<Cost>; readonly goal: number | null }

const qpdf = (goal: number | null): Tool => ({ name: 'qpdf, bare merge', goal, run: (files, out) => run('qpdf', ['--empty', '--pages', ...files.flatMap(({ path }) => [path, '1-z']), '--', out]) })
const mutool: Tool = { name: 'mutool, bare merge', goal: null, run: (files, out) => run('mutool', ['merge', '-o', out, ...files.map(({ path }) => path)]) }
const pdfLib: Tool = { name: 'pdf-lib, bare merge', goal: null, run: (files, out) => child('pdf-lib', files, out) }

async function measure(dir: string, size: string, files: Files, tools: readonly Tool[], rounds: number, memoryGoal: number | null): Promise<Figure[]> {
  const out = join(dir, 'ours.pdf')
  const theirs = join(dir, 'theirs.pdf')
  const mb = (path: string): number => statSync(path).size / 1e6
  const input = files.reduce((sum, { path }) => sum + mb(path), 0)
  const figures: Figure[] = []
  // Files are read once, so that the first side does not pay for the disk.
  for (const { path } of files) readFileSync(path)
  for (const tool of tools) {
    const pairs: { readonly ours: Cost; readonly theirs: Cost }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const first = round % 2 === 0 ? await child('ours', files, out) : null
      const reference = await tool.run(files, theirs)
      pairs.push({ ours: first ?? (await child('ours', files, out)), theirs: reference })
    }
    const of = (key: keyof Cost, side: 'ours' | 'theirs'): number => median(pairs.map((pair) => pair[side][key]))
    const shared = { size, referenceName: tool.name }
    figures.push({ what: 'bundle, whole process', ...shared, unit: 'ms', ours: of('ms', 'ours'), reference: of('ms', 'theirs'), ratio: median(pairs.map(({ ours, theirs: other }) => ours.ms / other.ms)), goal: tool.goal, note: `processor time ${of('cpuMs', 'ours').toFixed(0)} against ${of('cpuMs', 'theirs').toFixed(0)} ms; ours with index, numbers, marks, links, bookmarks and hashes; ${input.toFixed(0)} MB in, ${mb(out).toFixed(0)} MB out against ${mb(theirs).toFixed(0)} MB` })
    const peak = of('peakMb', 'ours')
    figures.push({ what: 'bundle, peak memory', ...shared, unit: 'MB', ours: peak, reference: of('peakMb', 'theirs'), ratio: peak / of('peakMb', 'theirs'), goal: null, note: memoryGoal === null ? 'both processes of ours together' : `both processes of ours together; goal below ${memoryGoal} MB: ${peak < memoryGoal ? 'met' : 'NOT MET'}` })
  }
  return figures
}

/** 500 pages in short; 500, 2,000 and 5,000 pages and 300 photographs else. */
export async function bundleFigures({ isShort, rounds }: Effort): Promise<Figure[]> {
  if (!has('qpdf')) return []
  const others = isShort ? [] : [...(has('mutool') ? [mutool] : []), pdfLib]
  const sizes = isShort ? [[200, null]] as const : [[500, 1.5], [2000, 1], [5000, 0.75]] as const
  const figures: Figure[] = []
  for (const [pages, goal] of sizes) {
    await inScratch(async (dir) => {
      const files = await makePapers(dir, pages)
      figures.push(...(await measure(dir, `${pages} pages`, files, [qpdf(goal), ...others], Math.min(rounds, 3), pages === 5000 ? 400 : null)))
      if (pages === sizes.at(-1)?.[0]) figures.push(await readingBack(join(dir, 'ours.pdf'), pages))
    })
  }
  if (isShort) return figures
  await inScratch(async (dir) => {
    const files = [...(await makePapers(dir, 500)), ...makePhotos(join(dir, 'photos'), 300)]
    figures.push(...(await measure(dir, '500 pages and 300 photographs', files, [pdfLib], 1, 400)))
  })
  return figures
}

/** How fast a finished file is read back, against pdftotext, which reads its text alone. */
async function readingBack(path: string, pages: number): Promise<Figure> {
  const bytes = readFileSync(path)
  const startedAt = performance.now()
  const { pages: looked } = await lookAtPdf({ parserPath, byteLength: bytes.byteLength, chunks: [bytes], wantsFile: true, wantsPages: true, labels: [] })
  const ours = performance.now() - startedAt
  if (looked.length < pages) throw new Error('the bundle was not read whole')
  const { ms } = await run('pdftotext', [path, '-'])
  return { what: 'bundle read back and measured', size: `${pages} pages`, ours, reference: ms, referenceName: 'pdftotext', unit: 'ms', ratio: ours / ms, goal: null, note: `${Math.round((looked.length / ours) * 1000)} pages a second: text, numbers, resolution, structure` }
}
