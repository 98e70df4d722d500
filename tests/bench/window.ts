import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { launchApp, runtimeSwitches, type LaunchedApp } from '../support/app'
import { findElectron } from '../support/electron-runtime.mjs'
import { compare, timed, type Effort, type Figure } from './figure'
import { memoryOf, spawnIdleNode } from './memory'
import { fillWithFiles } from './records'
import { inScratch, makeVault } from './scratch'

/** The least an Electron app can be: one window, isolated and sandboxed as ours, with an empty page. */
const blankMain = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false } })
  window.loadFile('index.html')
})
`

function makeBlankApp(dir: string): string {
  mkdirSync(dir)
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'blank', version: '1.0.0', main: 'main.cjs' }))
  writeFileSync(join(dir, 'main.cjs'), blankMain)
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>blank</title><p>')
  return dir
}

async function launchBlank(dir: string): Promise<ElectronApplication> {
  const { path } = await findElectron({ mayDownload: false })
  const app = await _electron.launch({ executablePath: path, args: [...runtimeSwitches(), `--user-data-dir=${join(dir, 'user-data')}`, dir], cwd: dir })
  await (await app.firstWindow()).waitForLoadState('load')
  return app
}

type PreparedVault = { readonly vaultDir: string; readonly recoveryWords: string }

async function prepareVault(dir: string, events: number, documents: number): Promise<PreparedVault> {
  mkdirSync(dir)
  const vault = await makeVault(dir, { withCase: events > 0 })
  if (events > 0) await fillWithFiles(vault, events, documents)
  vault.close()
  return { vaultDir: vault.session.vaultDir, recoveryWords: vault.recoveryWords }
}

/** What the person reaches for first: the first case, or the button that makes one. */
const firstTarget = '[data-row], main .empty'

/** Runs in the page: sends the form, and gives the ms until the case list stands on the screen and takes the focus. */
async function unlockInPage(target: string): Promise<number> {
  const startedAt = performance.now()
  document.querySelector('form')?.requestSubmit()
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const found = document.querySelector(target)
    const focusable = found?.matches('[data-row]') ? found : found && document.querySelector('main button')
    if (found === null || found.getClientRects().length === 0 || !(focusable instanceof HTMLElement)) continue
    focusable.focus()
    if (document.activeElement !== focusable) continue
    // One more frame: what has the focus has been drawn.
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - startedAt
  }
}

/** Opens with the recovery key: the same road as the passphrase's, without the second that Argon2id is meant to cost. */
async function unlock({ page }: LaunchedApp, recoveryWords: string): Promise<number> {
  await page.locator('form .seg-item').nth(1).click({ timeout: 15_000 })
  await page.locator('form textarea').fill(recoveryWords)
  return page.evaluate(unlockInPage, firstTarget)
}

type Opened = { readonly unlockMs: number; readonly memoryMb: number | null }

async function openOnce({ vaultDir, recoveryWords }: PreparedVault, idleMs: number | null): Promise<Opened> {
  const launched = await launchApp({ vaultDir })
  try {
    const unlockMs = await unlock(launched, recoveryWords)
    if (idleMs === null) return { unlockMs, memoryMb: null }
    await new Promise((resolve) => setTimeout(resolve, idleMs))
    return { unlockMs, memoryMb: memoryOf([launched.app.process().pid!]) }
  } finally {
    await launched.close()
  }
}

/** Memory of the blank window and an idle Node 24, both after the same rest. */
async function blankMemory(dir: string, idleMs: number): Promise<number> {
  const app = await launchBlank(dir)
  const node = spawnIdleNode()
  try {
    await new Promise((resolve) => setTimeout(resolve, idleMs))
    return memoryOf([app.process().pid!, node.pid!])
  } finally {
    node.kill()
    await app.close()
  }
}

const idleMs = 10_000

async function figuresOf(size: string, vault: PreparedVault, blankDir: string, rounds: number): Promise<Figure[]> {
  const starts = await compare(
    rounds,
    async () => (await openOnce(vault, null)).unlockMs,
    async () => {
      let app: ElectronApplication | null = null
      const ms = await timed(async () => (app = await launchBlank(blankDir)))
      await (app as ElectronApplication | null)?.close()
      return ms
    },
  )
  const memory = await compare(Math.ceil(rounds / 2), async () => (await openOnce(vault, idleMs)).memoryMb ?? 0, () => blankMemory(blankDir, idleMs))
  return [
    {
      what: 'window usable after unlock', size, ...starts, unit: 'ms', goal: null, referenceName: 'starting an empty Electron window',
      note: `goal: under 1 s without the key derivation; ${starts.ours < 1000 ? 'met' : 'NOT MET'}`,
    },
    {
      what: 'memory at rest, unlocked', size, ...memory, unit: 'MB', goal: 1.5, referenceName: 'empty Electron window + idle Node 24',
      note: `PSS of all processes, ${idleMs / 1000} s after unlock`,
    },
  ]
}

/** The window in a real Electron: how soon after the unlock it can be used, and what memory it holds at rest. */
export const windowFigures = ({ rounds }: Effort): Promise<Figure[]> =>
  inScratch(async (dir) => {
    const blankDir = makeBlankApp(join(dir, 'blank'))
    const empty = await prepareVault(join(dir, 'empty'), 0, 0)
    const full = await prepareVault(join(dir, 'full'), 2_000, 500)
    return [
      ...(await figuresOf('empty vault', empty, blankDir, rounds)),
      ...(await figuresOf('2,000 events, 500 documents', full, blankDir, rounds)),
    ]
  })
