import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '../shared/errors'
import type { PacketPlan, PacketSeal } from '../shared/plan'
import { TemplateAnswer, type TemplateProblem } from './template-job'
import { packetData, printable, type Typeset } from './typeset'

export type Places = { readonly rootDir: string; readonly parserPath: string }

/** How long a template may take; after that it is taken for one that never ends. */
const longestMs = 30_000

type Kept = { readonly worker: Worker; readonly key: string }
let kept: Kept | null = null
/** One after another: the worker holds one template and one set of data at a time. */
let last: Promise<unknown> = Promise.resolve()

/** Sets a packet by counsel's own template. Throws `template_broken` with `line`, `column`, `where` and Typst's own words, or `internal` without a worker. */
export async function typesetOwn(plan: PacketPlan, seal: PacketSeal | null, source: string, places: Places): Promise<Typeset> {
  const tried = await tryTemplate(plan, seal, source, places)
  if ('problem' in tried) {
    const { where, line, column, message } = tried.problem
    throw new AppError('template_broken', 'The template is broken. Nothing was written.', { where, line: String(line), column: String(column), message })
  }
  return tried
}

/** The same, with what is wrong as a value: for the editor, which shows it beside the line. */
export async function tryTemplate(plan: PacketPlan, seal: PacketSeal | null, source: string, places: Places): Promise<Typeset | { readonly problem: TemplateProblem }> {
  const { value, missingGlyphs } = await printable(packetData(plan, seal), join(places.rootDir, 'resources'))
  const json = new TextEncoder().encode(JSON.stringify({ dateIso: plan.dateIso, data: value }))
  const turn = last.then(() => ask(source, json, places))
  last = turn.catch(() => undefined)
  const answer = await turn
  return answer.ok ? { pdf: answer.pdf, pageCount: answer.pageCount, missingGlyphs } : { problem: answer.problem }
}

function workerFor({ rootDir, parserPath }: Places): Worker {
  const file = join(dirname(parserPath), 'template-worker.mjs')
  const key = `${file} ${rootDir}`
  if (kept !== null && kept.key === key) return kept.worker
  if (!existsSync(file)) throw new AppError('internal', 'The part that sets own templates is missing.')
  // Its own streams, thrown away: the compiler prints names that a template asks for.
  const worker = new Worker(file, { workerData: { resourcesDir: join(rootDir, 'resources') }, stdout: true, stderr: true, env: {} })
  worker.unref()
  kept = { worker, key }
  return worker
}

function ask(source: string, json: Uint8Array, places: Places): Promise<TemplateAnswer> {
  const worker = workerFor(places)
  return new Promise((resolve) => {
    const end = (answer: TemplateAnswer, isSpent: boolean): void => {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('error')
      if (isSpent) {
        kept = null
        void worker.terminate()
      }
      resolve(answer)
    }
    const broken = (where: TemplateProblem['where']): TemplateAnswer => ({ ok: false, problem: { where, line: 1, column: 1, message: '' } })
    const timer = setTimeout(() => end(broken('tooLong'), true), longestMs)
    worker.once('message', (raw: unknown) => {
      const read = TemplateAnswer.safeParse(raw)
      end(read.success ? read.data : broken('compiler'), !read.success)
    })
    worker.once('error', () => end(broken('compiler'), true))
    worker.postMessage({ source, json })
  })
}
