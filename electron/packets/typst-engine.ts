/**
 * Typst, in one of two builds that give the same bytes: the native addon on 64-bit Linux, WebAssembly
 * everywhere else. Documents reach it as JSON in memory; nothing is written to disk and no
 * data is ever read as source.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import { AppError } from '../shared/errors'
import { readFonts, type Fonts } from './fonts'

export type EngineKind = 'native' | 'wasm'
export type BundleTemplate = 'bundle-front' | 'bundle-stamps' | 'bundle-text' | 'bundle-certificate'
export type TemplateName = 'packet' | 'annex-text' | 'annex-cover' | 'annex-stamps' | 'deadline-log' | 'injury-report' | 'custody' | 'request' | BundleTemplate | 'paper-form'

export type CompileRequest = {
  readonly template: TemplateName
  /** Plain data for the template; strings must already be printable (`toPrintable`). */
  readonly data: unknown
  /** Holds `fonts/` and `templates/`. */
  readonly resourcesDir: string
  /** The document's date in its metadata, `YYYY-MM-DD`; null leaves the PDF without a date. */
  readonly dateIso: string | null
}
export type CompiledPdf = { readonly pdf: Uint8Array; readonly pageCount: number }

type Engine = { readonly compile: (template: TemplateName, json: Uint8Array) => CompiledPdf }
type Setter = { readonly kind: EngineKind; readonly fonts: Fonts; readonly engine: Engine }

const nativePackage = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const wasmPackage = '@myriaddreamin/typst-ts-web-compiler'
/** A root that does not exist: the templates are handed over in memory, and no real path is under it. */
const nativeRoot = '/sheaf-templates'
/** Parts that none of the last so many compilations used are forgotten; looking for them at each would cost a third of it. */
const compilationsKept = 8

const require = createRequire(import.meta.url)
const setters = new Map<string, Promise<Setter>>()

/**
 * Sets one document as a tagged PDF. The same request gives the same bytes on either engine.
 *
 * The first call in a process reads fonts and templates; later ones reuse the warm compiler. Throws
 * `internal` when Typst refuses the template, naming only the template: its messages quote data.
 */
export async function compilePdf(request: CompileRequest, kind?: EngineKind): Promise<CompiledPdf> {
  const { engine } = await typesetter(request.resourcesDir, kind)
  const dateIso = request.dateIso === null ? null : z.iso.date().parse(request.dateIso)
  const json = new TextEncoder().encode(JSON.stringify({ dateIso, data: request.data }))
  return engine.compile(request.template, json)
}

/** The warm compiler and fonts of a resources folder; made at the first call, one per kind and process. */
export function typesetter(resourcesDir: string, kind: EngineKind = preferredKind()): Promise<Setter> {
  const key = `${kind}:${resourcesDir}`
  const known = setters.get(key)
  if (known !== undefined) return known
  const made = startSetter(resourcesDir, kind)
  setters.set(key, made)
  // A failed start must not be remembered: the next call may find the resources in place.
  made.catch(() => setters.delete(key))
  return made
}

async function startSetter(resourcesDir: string, kind: EngineKind): Promise<Setter> {
  const fonts = readFonts(join(resourcesDir, 'fonts'))
  const sources = readTemplates(join(resourcesDir, 'templates'))
  const engine = kind === 'native' ? startNative(fonts, sources) : await startWasm(fonts, sources)
  return { kind, fonts, engine }
}

/** The shipped sources by file name. */
export function readTemplates(dir: string): Map<string, string> {
  const names = readdirSync(dir).filter((name) => name.endsWith('.typ')).sort()
  return new Map(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]))
}

function preferredKind(): EngineKind {
  try {
    require.resolve(nativePackage)
    return 'native'
  } catch {
    return 'wasm'
  }
}

const refused = (template: TemplateName): AppError =>
  new AppError('internal', 'The pages could not be set. Nothing was changed.', { template })

/** The part of the addon that is used here; the platform package ships no types. */
type NativeDocument = { readonly numOfPages: number }
type NativeCompiler = {
  addSource(path: string, text: string): void
  mapShadow(path: string, bytes: Buffer): void
  unmapShadow(path: string): void
  compile(options: { mainFilePath: string; resetRead: boolean }): { hasError(): boolean; readonly result: NativeDocument | null }
  pdf(document: NativeDocument): Uint8Array
  evictCache(maxAge: number): void
}
type NativeModule = {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: readonly Uint8Array[] }[] }): NativeCompiler }
}

function startNative(fonts: Fonts, sources: ReadonlyMap<string, string>): Engine {
  const { NodeCompiler }: NativeModule = require(nativePackage)
  // The addon adds the system's fonts after ours; Typst takes the first of equals, and `lib.typ` asks
  // only for faces that ship, so a system copy of Noto never gets on the page (tested).
  const compiler = NodeCompiler.create({ workspace: nativeRoot, fontArgs: [{ fontBlobs: fonts.files }] })
  for (const [name, text] of sources) compiler.addSource(`${nativeRoot}/${name}`, text)
  const dataPath = `${nativeRoot}/data.json`
  let compilations = 0
  return {
    compile: (template, json) => {
      compiler.mapShadow(dataPath, Buffer.from(json))
      try {
        const compiled = compiler.compile({ mainFilePath: `${nativeRoot}/${template}.typ`, resetRead: true })
        if (compiled.result === null || compiled.hasError()) throw refused(template)
        return { pdf: new Uint8Array(compiler.pdf(compiled.result)), pageCount: compiled.result.numOfPages }
      } finally {
        compiler.unmapShadow(dataPath)
        compilations += 1
        // Age 1: whatever was used since the last time stays.
        if (compilations % compilationsKept === 0) compiler.evictCache(1)
      }
    },
  }
}

/** Numbers of the web compiler's own enums: the kind of document, of artifact, and of diagnostics. */
const [paged, pdfArtifact, fullDiagnostics] = [0, 1, 3]
const Compiled = z.object({ hasError: z.boolean() })
const Artifact = z.object({ result: z.instanceof(Uint8Array) })
const PageCounts = z.tuple([z.int().min(1)])

/** The web compiler with our fonts and sources. It has no way to a file, a package or a network: what asks for one is an error of the template. */
export async function webCompiler(fonts: Fonts, sources: ReadonlyMap<string, string>): Promise<TypstCompiler> {
  const entry = pathToFileURL(require.resolve(wasmPackage)).href
  const typst: typeof import('@myriaddreamin/typst-ts-web-compiler') = await import(entry)
  typst.initSync({ module: readFileSync(require.resolve(`${wasmPackage}/wasm`)) })
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of fonts.files) await builder.add_raw_font(file)
  const compiler = await builder.build()
  for (const [name, text] of sources) compiler.add_source(`/${name}`, text)
  return compiler
}

async function startWasm(fonts: Fonts, sources: ReadonlyMap<string, string>): Promise<Engine> {
  const compiler = await webCompiler(fonts, sources)
  return {
    compile: (template, json) => {
      compiler.map_shadow('/data.json', json)
      const world = compiler.snapshot('/', `/${template}.typ`, [])
      try {
        if (Compiled.parse(world.compile(paged, fullDiagnostics)).hasError) throw refused(template)
        const { result } = Artifact.parse(world.get_artifact(pdfArtifact, fullDiagnostics))
        const [pageCount] = PageCounts.parse(JSON.parse(world.query(paged, '<page-count>', 'value')))
        return { pdf: result, pageCount }
      } finally {
        world.free()
        compiler.unmap_shadow('/data.json')
      }
    },
  }
}
