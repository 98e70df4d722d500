import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, Menu, nativeTheme, powerMonitor } from 'electron'
import { defaultVaultDir, desktopHandlers } from './desktop'
import { forbiddenSwitch, hardenBeforeReady, servePage } from './hardening'
import { watchForLock } from './lock'
import { relayCalls } from './relay'
import { developersVaultDir, findRuntime } from './runtime'
import { openSettings } from './settings'
import { createShell, type Shell } from './shell'

function start(): void {
  process.on('uncaughtException', endOnBug)
  process.on('unhandledRejection', endOnBug)
  const forbidden = forbiddenSwitch()
  if (forbidden !== null) {
    process.stderr.write(`Sheaf does not start with --${forbidden}\n`)
    app.exit(2)
    return
  }
  hardenBeforeReady()
  // What Chromium insists on writing goes to one folder that is emptied at every start.
  const sessionDir = join(app.getPath('userData'), 'session')
  app.setPath('sessionData', sessionDir)
  // A second copy must not go on: it would share the folder and find its page gone.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  rmSync(sessionDir, { recursive: true, force: true })
  mkdirSync(sessionDir, { recursive: true, mode: 0o700 })
  void app.whenReady().then(run)
}

function run(): void {
  const runtime = findRuntime()
  try {
    servePage(runtime.pageDir)
  } catch {
    dialog.showErrorBox('Sheaf', 'Parts of the program are missing. Install it again; your vault is not touched.')
    app.exit(1)
    return
  }
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'))
  const vaultDir = (): string => developersVaultDir() ?? settings.get().vaultDir ?? defaultVaultDir()
  const shell = createShell(runtime, vaultDir)
  const { vault, lock, notice, page } = shell
  const desktop = desktopHandlers({
    vault,
    vaultDir,
    settings,
    notice,
    window: () => shell.window()!,
    isTestRuntime: runtime.isTestRuntime,
    lock: () => lock('locked_by_hand'),
  })
  nativeTheme.themeSource = settings.get().theme
  Menu.setApplicationMenu(systemMenu())
  relayCalls({ page, callVault: vault.call, desktop })
  watchForLock({
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    onSystemLeaves,
    idleMinutes: () => settings.get().idleMinutes,
    unlockedSince: vault.unlockedSince,
    now: Date.now,
    lock,
  })
  endTogether(shell)
  shell.open()
}

function onSystemLeaves(leave: () => void): void {
  powerMonitor.on('suspend', leave)
  powerMonitor.on('lock-screen', leave)
  powerMonitor.on('user-did-resign-active', leave)
  powerMonitor.on('shutdown', leave)
}

/** The window, the app and the process with keys end together, whichever ends first. */
function endTogether({ vault, window, isLocking }: Shell): void {
  app.on('second-instance', () => window()?.show())
  app.on('window-all-closed', () => {
    if (!isLocking()) app.quit()
  })
  app.on('before-quit', (event) => {
    if (vault.pid() === null) return
    event.preventDefault()
    void vault.end().then(() => app.quit())
  })
  process.on('exit', vault.kill)
}

/** A bug in main: Electron's own dialog would show a stack to whoever stands behind the user. */
function endOnBug(cause: unknown): void {
  if (!app.isPackaged) process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`)
  app.exit(70)
}

/** macOS needs a menu for copy and paste to work; elsewhere the page has everything. */
function systemMenu(): Menu | null {
  if (process.platform !== 'darwin') return null
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }])
}

start()
