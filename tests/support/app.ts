import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findElectron } from './electron-runtime.mjs'

const root = join(import.meta.dirname, '../..')
/** Screenshots land here, for people to look at; nothing is compared against them. */
const screenshotDir = join(root, 'out/screenshots')

export type LaunchOptions = {
  /** Kept by the caller when given; else a fresh one that is removed at `close`. */
  readonly userDataDir?: string
  /** Null leaves the choice to the app's settings. */
  readonly vaultDir?: string | null
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

export type LaunchedApp = {
  readonly app: ElectronApplication
  /** The window open now; another one after `nextWindow`. */
  readonly page: Page
  readonly userDataDir: string
  readonly vaultDir: string | null
  /** Waits for the window that follows a lock, makes it the current `page` and returns it. */
  readonly nextWindow: () => Promise<Page>
  /** Saves `out/screenshots/<name>.png`. */
  readonly screenshot: (name: string) => Promise<string>
  /** Ends the app and everything it started; safe to call twice. */
  readonly close: () => Promise<void>
}

/**
 * The test runtime of 2023 now and then hangs on a busy machine before a line of ours has run: Playwright gets no
 * debugger address and ends it. That is tried again, aloud; nothing that happens later ever is.
 */
async function startElectron(options: NonNullable<Parameters<typeof _electron.launch>[0]>): Promise<ElectronApplication> {
  for (const seconds of [15, 30]) {
    try {
      return await _electron.launch({ ...options, timeout: seconds * 1000 })
    } catch (cause) {
      if (!(cause instanceof Error && /Timeout/.test(cause.message))) throw cause
      process.stderr.write(`e2e: the test runtime did not start within ${seconds} s and is started again\n`)
    }
  }
  return _electron.launch({ ...options, timeout: 60_000 })
}

/**
 * Starts the built app (`out/`) in a real Electron with folders of its own. The caller must `close` it, best in
 * `onTestFinished`. Needs a display: `npm test` gives one, by hand it is `xvfb-run -a vitest run <file>`.
 */
export async function launchApp({ userDataDir, vaultDir, env = {}, args = [] }: LaunchOptions = {}): Promise<LaunchedApp> {
  if (process.platform === 'linux' && !process.env['DISPLAY']) throw new Error('No display. Run: xvfb-run -a vitest run <file>')
  const scratch = mkdtempSync(join(tmpdir(), 'sheaf-e2e-'))
  const folders = { userDataDir: userDataDir ?? join(scratch, 'user-data'), vaultDir: vaultDir === undefined ? join(scratch, 'practice.sheaf') : vaultDir }
  const { path } = await findElectron({ mayDownload: false })
  const app = await startElectron({
    executablePath: path,
    cwd: root,
    args: [...runtimeSwitches(), `--user-data-dir=${folders.userDataDir}`, ...args, root],
    env: { ...ownEnv(), SHEAF_NODE: process.execPath, ...(folders.vaultDir !== null && { SHEAF_VAULT_DIR: folders.vaultDir }), ...env },
  })
  let page = await app.firstWindow().catch(async (cause: unknown) => {
    endTree(app.process().pid)
    throw cause
  })
  // Asked for now: once the app has ended, Playwright knows its process no more.
  const { pid } = app.process()
  const close = async (): Promise<void> => {
    const ended = app.close().catch(() => {})
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))])
    endTree(pid)
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
  return {
    app,
    get page() {
      return page
    },
    ...folders,
    nextWindow: async () => {
      const isNew = (candidate: Page): boolean => candidate !== page && !candidate.isClosed()
      page = app.windows().find(isNew) ?? (await app.waitForEvent('window', { predicate: isNew, timeout: 15_000 }))
      await page.waitForLoadState('domcontentloaded')
      return page
    },
    screenshot: async (name) => {
      mkdirSync(screenshotDir, { recursive: true })
      const file = join(screenshotDir, `${name}.png`)
      await page.screenshot({ path: file })
      return file
    },
    close,
  }
}

/** Root may not use Chromium's sandbox; a real user must. GPU noise is kept out of the log. */
export const runtimeSwitches = (): string[] => [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu']

/** Our environment without what would change how a Node child behaves. */
function ownEnv(): Record<string, string> {
  const dropped = new Set(['SHEAF_VAULT_DIR', 'NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'VITEST', 'NODE_ENV'])
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined || dropped.has(name) ? [] : [[name, value]])),
  )
}

/** Kills a process we started and its descendants, each by its own id. */
function endTree(pid: number | undefined): void {
  if (pid === undefined) return
  for (const id of [...descendants(pid), pid]) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It is gone already, which is all that is wanted.
    }
  }
}

/** Ids of all processes below `pid`, by asking the system; empty where `ps` is missing. */
export function descendants(pid: number): number[] {
  try {
    const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    const pairs = rows.trim().split('\n').map((row) => row.trim().split(/\s+/).map(Number) as [number, number])
    const below = (parent: number): number[] => pairs.filter(([, up]) => up === parent).flatMap(([id]) => [id, ...below(id)])
    return below(pid)
  } catch {
    return []
  }
}

/**
 * A 'Node' for SHEAF_NODE that runs the stand-in vault whatever it is asked to run, so that the shell can be tested
 * without a vault. Returns its path, inside `dir`.
 */
export function standInNode(dir: string): string {
  const path = join(dir, 'node-with-stand-in-vault')
  const script = join(import.meta.dirname, 'stand-in-vault.mjs')
  writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${script}'\n`, { mode: 0o700 })
  return path
}
