// The one build: Vite for the page, rolldown for everything that runs in Node.
//   node electron/build.mjs [--if-stale] [--only=node]
// Speaks on stderr only, because the command line tool's stdout must stay clean JSON.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? '.', '..')
const out = join(root, 'out')
const stamp = join(out, '.stamp')
const flags = new Set(process.argv.slice(2))
const nodeOnly = flags.has('--only=node')

const say = (line) => process.stderr.write(`${line}\n`)

if (Number(process.versions.node.split('.')[0]) < 24) {
  say(
    `Sheaf is built and run with Node 24 or newer; this is ${process.version}.\n` +
      'Run it through npm (npm run build, npm start, npm test): npm puts the Node of node_modules/.bin first on the path.\n' +
      'If npm says this too, run npm ci, or install Node 24 where node_modules/.bin/node is missing (other systems than Linux x64).',
  )
  process.exit(2)
}

/** Bundles that run inside Electron: CommonJS, old enough for the test runtime (Electron 25). */
const electronEntries = { main: 'electron/main/index.ts', preload: 'electron/preload/index.ts' }
/** Bundles that run in the real Node 24. */
const nodeEntries = {
  vault: 'electron/vault/entry.ts',
  cli: 'electron/cli/index.ts',
  checker: 'electron/checker/entry.ts',
  'template-worker': 'electron/packets/template-worker.ts',
}
const parserEntry = 'electron/parser/entry.ts'
/** Loaded from node_modules at run time: native addons, and packages that look for a file beside themselves. */
const runtimePackages = [/^better-sqlite3/, /^@myriaddreamin\//, /^@embedpdf\/pdfium/]
const external = ['electron', /^node:/, ...builtinModules, ...runtimePackages]

/** Newest change below the given files and folders, in ms; 0 when there is none. */
function newestChange(paths) {
  let newest = 0
  for (const path of paths) {
    if (!existsSync(path)) continue
    const stat = statSync(path)
    // A folder's own time changes when a file in it is removed.
    newest = Math.max(newest, stat.mtimeMs)
    if (stat.isDirectory()) newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(path, name))))
  }
  return newest
}

function isFresh() {
  if (!existsSync(stamp)) return false
  const sources = ['electron', 'renderer', 'db', 'resources', 'package-lock.json'].map((name) => join(root, name))
  return newestChange(sources) <= statSync(stamp).mtimeMs
}

/** Names of the parts that did not build; the others are built all the same. */
const failed = []

async function attempt(name, build) {
  try {
    await build()
  } catch (cause) {
    failed.push(name)
    say(`build: ${name} failed\n${cause.message}`)
  }
}

/** The parser in parts, loaded as a job needs them: a process is started for each document, and reads only those. */
async function bundleParser(input) {
  if (!existsSync(join(root, input))) return say(`build: ${input} is not there, skipped`)
  const { build } = await import('rolldown')
  for (const name of readdirSync(out)) if (/^parser-.*\.mjs$/.test(name)) rmSync(join(out, name))
  await build({
    cwd: root,
    input: { parser: input },
    platform: 'node',
    external,
    transform: { target: 'node24' },
    logLevel: 'warn',
    output: { dir: out, entryFileNames: '[name].mjs', chunkFileNames: 'parser-[name]-[hash].mjs', format: 'esm', minify: false, sourcemap: false },
  })
}

async function bundle(name, input, { format, target, extension }) {
  if (!existsSync(join(root, input))) return say(`build: ${input} is not there, skipped`)
  const { build } = await import('rolldown')
  await build({
    cwd: root,
    input,
    platform: 'node',
    external,
    transform: { target },
    logLevel: 'warn',
    output: { file: join(out, `${name}.${extension}`), format, minify: false, sourcemap: false, codeSplitting: false },
  })
}

async function buildPage() {
  if (!existsSync(join(root, 'renderer/index.html'))) return say('build: renderer/index.html is not there, skipped')
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  await build({
    root: join(root, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: join(out, 'page'),
      emptyOutDir: true,
      sourcemap: false,
      // The page's policy allows no data: URLs and no fetch, so nothing is inlined and nothing preloaded by script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  })
}

if (flags.has('--if-stale') && isFresh()) process.exit(0)

const startedAt = Date.now()
mkdirSync(out, { recursive: true })
rmSync(stamp, { force: true })
for (const [name, input] of Object.entries(electronEntries)) {
  await attempt(name, () => bundle(name, input, { format: 'cjs', target: 'node18', extension: 'cjs' }))
}
for (const [name, input] of Object.entries(nodeEntries)) {
  await attempt(name, () => bundle(name, input, { format: 'esm', target: 'node24', extension: 'mjs' }))
}
await attempt('parser', () => bundleParser(parserEntry))
if (!nodeOnly) await attempt('page', buildPage)
if (failed.length > 0) process.exit(1)
if (!nodeOnly) {
  writeFileSync(stamp, '')
  // The start of the build, so that an edit made meanwhile counts as newer.
  utimesSync(stamp, startedAt / 1000, startedAt / 1000)
}
say(`build: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
