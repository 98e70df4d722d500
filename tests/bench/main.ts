/** `npm run bench`: prints every measured claim as a ratio against a public tool, all in one run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { bundleFigures } from './bundle'
import { complaintFigures } from './complaint'
import { deadlineFigures } from './deadlines'
import { efforts, toTable, type Figure } from './figure'
import { importFigures } from './import'
import { packetFigures } from './packets'
import { patternFigures } from './patterns'
import { readingFigures } from './reading'
import { recordFigures } from './records'
import { redactionFigures } from './redaction'
import { repoRoot } from './scratch'
import { searchFigures } from './search'
import { windowFigures } from './window'

const isShort = process.argv.includes('--short')
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length).split(',')
const effort = isShort ? efforts.short : efforts.full

const parts: Readonly<Record<string, { readonly run: (given: typeof effort) => Promise<Figure[]>; readonly needsWindow: boolean }>> = {
  import: { run: importFigures, needsWindow: false },
  records: { run: recordFigures, needsWindow: false },
  reading: { run: readingFigures, needsWindow: false },
  search: { run: searchFigures, needsWindow: false },
  patterns: { run: patternFigures, needsWindow: false },
  bundle: { run: bundleFigures, needsWindow: false },
  complaint: { run: complaintFigures, needsWindow: false },
  packets: { run: packetFigures, needsWindow: false },
  deadlines: { run: deadlineFigures, needsWindow: false },
  redaction: { run: redactionFigures, needsWindow: false },
  window: { run: windowFigures, needsWindow: true },
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

say(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load ${loadavg()[0]!.toFixed(1)} at start`)
const figures: Figure[] = []
for (const [name, { run, needsWindow }] of Object.entries(parts)) {
  if ((only !== undefined && !only.includes(name)) || (isShort && needsWindow)) continue
  process.stderr.write(`bench: ${name} ...\n`)
  figures.push(...(await run(effort)))
}
say(`${toTable(figures)}\nload ${loadavg()[0]!.toFixed(1)} at the end. A ratio above 1 means that Sheaf takes longer or more.`)
mkdirSync(join(repoRoot, 'out/bench'), { recursive: true })
writeFileSync(join(repoRoot, `out/bench/figures${isShort ? '-short' : ''}.json`), `${JSON.stringify(figures, null, 2)}\n`)
