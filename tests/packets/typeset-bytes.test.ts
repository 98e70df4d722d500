import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { typesetAnnexText, typesetPacket, typesetListedAnnexes, type Typeset } from '../../electron/packets/typeset'
import type { EngineKind } from '../../electron/packets/typst-engine'
import type { Job } from './typeset-child'
import { aSeal, enPlan, enWords, longPlan, ruPlan } from './typeset-samples'

const root = join(import.meta.dirname, '../..')
const resources = join(root, 'resources')
const kinds: readonly EngineKind[] = process.platform === 'linux' && process.arch === 'x64' ? ['native', 'wasm'] : ['wasm']
const hash = ({ pdf }: Typeset): string => createHash('sha256').update(pdf).digest('hex')
// Inside the project, so that the bundle finds node_modules as the product does.
const built = join(root, 'out', 'test-typeset')
const child = join(built, 'typeset-child.mjs')
const scratch = mkdtempSync(join(tmpdir(), 'sheaf-typeset-'))

beforeAll(async () => {
  mkdirSync(built, { recursive: true })
  const bundle = await rolldown({ input: join(import.meta.dirname, 'typeset-child.ts'), platform: 'node' })
  await bundle.write({ file: child, format: 'esm' })
  await bundle.close()
})
afterAll(() => {
  rmSync(scratch, { recursive: true })
  rmSync(built, { recursive: true })
})

const inProcess = (job: Job, env: Record<string, string> = {}): string =>
  execFileSync(process.execPath, [child], { input: JSON.stringify(job), encoding: 'utf8', env: { ...process.env, ...env } })

const documents: Record<string, (engine: EngineKind) => Promise<Typeset>> = {
  draft: (engine) => typesetPacket(enPlan(), null, resources, engine),
  'undated draft': (engine) => typesetPacket(enPlan({ dateIso: null }), null, resources, engine),
  'Russian, sealed': (engine) => typesetPacket(ruPlan(), aSeal(), resources, engine),
  'long, sealed': (engine) => typesetPacket(longPlan(ruPlan(), 60, 80, 20), aSeal(), resources, engine),
  annex: (engine) =>
    typesetAnnexText(
      { annexNo: 1, title: 'Письмо', sha256: '0'.repeat(64), paragraphs: ['Text → ✓', 'هذه فقرة 15 بالعربية.', 'x'.repeat(200)], language: 'ru', words: enWords, dateIso: '2031-09-10' },
      resources, engine,
    ),
  listed: (engine) => typesetListedAnnexes({ annexes: enPlan().annexes, language: 'en', words: enWords, dateIso: null }, resources, engine),
}

test.each(Object.entries(documents))('%s: the same bytes and page count again, and from either engine', async (_, make) => {
  const made = []
  for (const kind of [...kinds, ...kinds]) made.push(await make(kind))
  const [first] = made
  expect(made.map((m) => [hash(m), m.pageCount])).toEqual(made.map(() => [first && hash(first), first?.pageCount]))
})

test('different words give different bytes', async () => {
  expect(hash(await typesetPacket(enPlan({ subtitle: 'a' }), null, resources))).not.toBe(hash(await typesetPacket(enPlan({ subtitle: 'b' }), null, resources)))
})

test('another process, another place and a worker thread give the same bytes', async () => {
  for (const engine of kinds) {
    const job: Job = { plan: ruPlan(), seal: aSeal(), resourcesDir: resources, engine }
    const here = hash(await typesetPacket(job.plan, job.seal, resources, engine))
    const worker = new Worker(child, { workerData: job })
    const [fromWorker] = await once(worker, 'message')
    await worker.terminate()
    const away = inProcess(job, { TZ: 'Asia/Tashkent', LANG: 'ru_RU.UTF-8', HOME: scratch })
    expect([inProcess(job), away, fromWorker]).toEqual([here, here, here])
  }
})

/** A font of the same name in the user's own folder, with every letter twice as wide. */
function plantWideFont(home: string, name: string): void {
  const font = readFileSync(join(resources, 'fonts', name))
  const tableAt = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
    throw new Error(`No ${tag} in ${name}`)
  }
  const [hmtx, metrics] = [tableAt('hmtx'), font.readUInt16BE(tableAt('hhea') + 34)]
  for (let i = 0; i < metrics; i++) font.writeUInt16BE(Math.min(0xffff, font.readUInt16BE(hmtx + 4 * i) * 2), hmtx + 4 * i)
  for (const dir of [join(home, '.fonts'), join(home, '.local/share/fonts')]) {
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, name), font)
  }
}

test.runIf(process.platform === 'linux')('fonts of the same name on the machine never reach the page', () => {
  const [bare, planted, lacking] = [join(scratch, 'bare'), join(scratch, 'planted'), join(scratch, 'resources')]
  mkdirSync(bare)
  for (const name of ['NotoSerif-Regular.ttf', 'NotoSerif-Bold.ttf', 'NotoSans-Regular.ttf']) plantWideFont(planted, name)
  const job = (resourcesDir: string, engine: EngineKind): Job => ({ plan: enPlan(), seal: aSeal(), resourcesDir, engine })
  for (const engine of kinds) {
    expect(inProcess(job(resources, engine), { HOME: planted, XDG_DATA_HOME: '' })).toBe(inProcess(job(resources, engine), { HOME: bare, XDG_DATA_HOME: '' }))
  }

  // Control: without our own Noto Sans the native engine would take the machine's, so the planted one can be seen.
  cpSync(resources, lacking, { recursive: true })
  for (const name of ['NotoSans-Regular.ttf', 'NotoSans-SemiBold.ttf', 'NotoSans-Bold.ttf']) rmSync(join(lacking, 'fonts', name))
  if (kinds.includes('native')) {
    expect(inProcess(job(lacking, 'native'), { HOME: planted, XDG_DATA_HOME: '' })).not.toBe(inProcess(job(lacking, 'native'), { HOME: bare, XDG_DATA_HOME: '' }))
  }
})

test('a template that Typst refuses fails without quoting the data, and the next document is set', async () => {
  const broken = join(scratch, 'broken')
  cpSync(resources, broken, { recursive: true })
  writeFileSync(join(broken, 'templates', 'annex-cover.typ'), '#import "lib.typ": *\n#panic(input.data.annexes.first().title)')
  const listed = { annexes: enPlan().annexes, language: 'en', words: enWords, dateIso: null }
  for (const engine of kinds) {
    const failed = await typesetListedAnnexes(listed, broken, engine).catch((error: unknown) => error)
    expect({ ...(failed as object), message: String(failed) }).toEqual({
      name: 'AppError', code: 'internal', details: { template: 'annex-cover' }, message: 'AppError: The pages could not be set. Nothing was changed.',
    })
    await expect(typesetPacket(enPlan(), null, broken, engine)).resolves.toMatchObject({ pageCount: 2 })
  }
})

test('no template can read a file of the machine', async () => {
  // WebAssembly's file layer says on the console what it refuses.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const listed = { annexes: enPlan().annexes, language: 'en', words: enWords, dateIso: null }
  const attempts = ['/etc/hostname', '../../../../etc/hostname', 'data.json']
  for (const [i, path] of attempts.entries()) {
    const dir = join(scratch, `reading-${i}`)
    cpSync(resources, dir, { recursive: true })
    writeFileSync(join(dir, 'templates', 'annex-cover.typ'), `#import "lib.typ": *\n#read("${path}").len()\n#page-count`)
    for (const engine of kinds) {
      const outcome = await typesetListedAnnexes(listed, dir, engine).then(() => 'read', () => 'refused')
      expect([path, outcome]).toEqual([path, path === 'data.json' ? 'read' : 'refused'])
    }
  }
})
