import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { app, dialog, Menu, nativeTheme, powerMonitor, session, type BrowserWindow } from 'electron'
import type { Notice } from '../shared/contract/desktop'
import { defaultVaultDir, desktopHandlers } from './desktop'
import { forbiddenSwitch, hardenBeforeReady, PAGE_PARTITION, servePage } from './hardening'
import { watchForLock } from './lock'
import { relayCalls } from './relay'
import { developersVaultDir, findRuntime } from './runtime'
import { readSettings, writeSettings, type Settings } from './settings'
import { vaultSession } from './vault-session'
import { openWindow } from './window'

/** Time a page gets to put its draft into the vault before the lock closes it, in ms. */
const DRAFT_GRACE_MS = 100

function start(): void {
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
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  rmSync(sessionDir, { recursive: true, force: true })
  void app.whenReady().then(run)
}

function run(): void {
  const runtime = findRuntime()
  const settingsPath = join(app.getPath('userData'), 'settings.json')
  let settings: Settings = readSettings(settingsPath)
  let window: BrowserWindow | null = null
  let notice: Notice | null = null
  let isLocking = false

  const vaultDir = (): string => developersVaultDir() ?? settings.vaultDir ?? defaultVaultDir()

  const vault = vaultSession({
    now: Date.now,
    onLostWhileOpen: () => lock('vault_stopped'),
    options: () => ({
      nodePath: runtime.nodePath,
      entry: runtime.vaultEntry,
      init: { vaultDir: vaultDir(), resourcesDir: runtime.resourcesDir, appVersion: app.getVersion() },
      onEvent: (name, data) => window?.webContents.send('event', { name, data }),
      onStderr: app.isPackaged ? null : (text) => process.stderr.write(text),
    }),
  })

  const open = (): void => {
    window = openWindow({
      preloadPath: runtime.preloadPath,
      onLockKey: () => lock('locked_by_hand'),
      onPageLost: () => lock('vault_stopped'),
    })
  }

  const lock = (why: Notice): void => {
    if (isLocking || window === null) return
    isLocking = true
    notice = why
    void closeAndReopen(window)
  }

  const closeAndReopen = async (closing: BrowserWindow): Promise<void> => {
    if (!closing.isDestroyed()) {
      closing.hide()
      closing.webContents.send('event', { name: 'locking', data: null })
      if (vault.unlockedSince() !== null) await delay(DRAFT_GRACE_MS)
    }
    await vault.end()
    // The old page goes before the new one comes, so that Chromium cannot reuse its process and memory.
    closing.destroy()
    await session.fromPartition(PAGE_PARTITION).clearStorageData()
    open()
    isLocking = false
  }

  const saveSettings = (change: Partial<Settings>): void => {
    settings = { ...settings, ...change }
    nativeTheme.themeSource = settings.theme
    writeSettings(settingsPath, settings)
  }

  try {
    servePage(runtime.pageDir)
  } catch {
    dialog.showErrorBox('Sheaf', 'Parts of the program are missing. Install it again; your vault is not touched.')
    app.exit(1)
    return
  }
  nativeTheme.themeSource = settings.theme
  Menu.setApplicationMenu(systemMenu())
  relayCalls({
    page: () => (window === null || window.isDestroyed() ? null : window.webContents),
    callVault: vault.call,
    desktop: desktopHandlers({
      window: () => window!,
      vaultDir,
      settings: () => settings,
      saveSettings,
      isUnlocked: () => vault.unlockedSince() !== null,
      isTestRuntime: runtime.isTestRuntime,
      notice: () => notice,
      lock: () => lock('locked_by_hand'),
      endVault: vault.end,
      callVault: vault.call,
    }),
  })
  watchForLock({
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    onSystemLeaves: (leave) => {
      powerMonitor.on('suspend', leave)
      powerMonitor.on('lock-screen', leave)
      powerMonitor.on('user-did-resign-active', leave)
      powerMonitor.on('shutdown', leave)
    },
    idleMinutes: () => settings.idleMinutes,
    unlockedSince: vault.unlockedSince,
    now: Date.now,
    lock,
  })
  app.on('second-instance', () => window?.show())
  app.on('window-all-closed', () => {
    if (!isLocking) app.quit()
  })
  app.on('before-quit', (event) => {
    if (vault.pid() === null) return
    event.preventDefault()
    void vault.end().then(() => app.quit())
  })
  // Whatever way the app ends, no process with keys outlives it.
  process.on('exit', vault.kill)
  open()
}

/** macOS needs a menu for copy and paste to work; elsewhere the page has everything. */
function systemMenu(): Menu | null {
  if (process.platform !== 'darwin') return null
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }])
}

start()
