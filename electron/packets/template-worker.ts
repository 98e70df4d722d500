/**
 * Sets packets by templates that counsel wrote. A thread of its own, so that a template that never ends can be ended;
 * the web build of Typst, so that no template can reach a file, a package or the network. One answer for each request.
 */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readFonts } from './fonts'
import { TemplateJob, type TemplateAnswer } from './template-job'
import { readTemplates, webCompiler } from './typst-engine'

/** Numbers of the web compiler's own enums: the kind of document, of artifact, and of diagnostics. */
const [paged, pdfArtifact, fullDiagnostics] = [0, 1, 3]
const Diagnostic = z.object({ path: z.string(), range: z.string(), severity: z.string(), message: z.string() })
const Compiled = z.object({ hasError: z.boolean(), diagnostics: z.array(Diagnostic).optional() })
const Artifact = z.object({ result: z.instanceof(Uint8Array) })
const PageCounts = z.tuple([z.int().min(1)])

const ownPath = '/own-template.typ'
const { resourcesDir } = z.object({ resourcesDir: z.string() }).parse(workerData)
const compiler = webCompiler(readFonts(join(resourcesDir, 'fonts')), readTemplates(join(resourcesDir, 'templates')))

/** '4:12-4:20' counts from 0; people count from 1. */
function problemOf({ path, range, message }: z.output<typeof Diagnostic>): TemplateAnswer {
  const [, line = '0', column = '0'] = /^(\d+):(\d+)/u.exec(range) ?? []
  return { ok: false, problem: { where: path === ownPath ? 'template' : 'shipped', line: Number(line) + 1, column: Number(column) + 1, message: message.split('\n')[0]?.slice(0, 300) ?? '' } }
}

async function answer(raw: unknown): Promise<TemplateAnswer> {
  const job = TemplateJob.parse(raw)
  const typst = await compiler
  typst.add_source(ownPath, job.source)
  typst.map_shadow('/data.json', job.json)
  const world = typst.snapshot('/', ownPath, [])
  try {
    const compiled = Compiled.parse(world.compile(paged, fullDiagnostics))
    const first = compiled.diagnostics?.find(({ severity }) => severity === 'error')
    if (compiled.hasError) return first === undefined ? { ok: false, problem: { where: 'template', line: 1, column: 1, message: '' } } : problemOf(first)
    const { result } = Artifact.parse(world.get_artifact(pdfArtifact, fullDiagnostics))
    const counts = PageCounts.safeParse(JSON.parse(world.query(paged, '<page-count>', 'value')))
    // Every page of ours is counted by `paper` in lib.typ: a template that does not use it says nothing of its pages.
    if (!counts.success) return { ok: false, problem: { where: 'paper', line: 1, column: 1, message: '' } }
    return { ok: true, pdf: result, pageCount: counts.data[0] }
  } finally {
    world.free()
    typst.unmap_shadow('/data.json')
  }
}

parentPort?.on('message', (raw: unknown) => {
  answer(raw).then(
    (reply) => parentPort?.postMessage(reply),
    // The compiler itself failed: nothing of the template's or the data's words goes on.
    () => parentPort?.postMessage({ ok: false, problem: { where: 'compiler', line: 1, column: 1, message: '' } } satisfies TemplateAnswer),
  )
})
