// `npm run bench [-- --short] [-- --only=import,deadlines,records,reading,search,patterns,complaint,packets,bundle,redaction,window,memory]`: bundles the bench as the app itself
// is bundled, and runs it. Figures go to stdout and to out/bench/figures.json (short: figures-short.json), progress to stderr.
import { spawnSync } from 'node:child_process'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'rolldown'

const root = join(import.meta.dirname, '../..')
const out = join(root, 'out/bench')
const external = [/^node:/, ...builtinModules, /^better-sqlite3/, /^@myriaddreamin\//, /^@embedpdf\/pdfium/, /^playwright-core/, /^@react-pdf\//, /^react$/, /^@electron\/asar/]
for (const name of ['main', 'complaint-child', 'bundle-child', 'react-pdf-child']) {
  await build({
    cwd: root, input: `tests/bench/${name}.ts`, platform: 'node', external, transform: { target: 'node24' }, logLevel: 'warn',
    output: { file: join(out, `${name}.mjs`), format: 'esm', minify: false, codeSplitting: false },
  })
}

const flags = process.argv.slice(2)
const command = [process.execPath, join(out, 'main.mjs'), ...flags]
// The window is measured in a real Electron, which needs a display.
const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !flags.includes('--short')
const line = needsDisplay ? ['xvfb-run', '-a', ...command] : command
const { status } = spawnSync(line[0], line.slice(1), { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
