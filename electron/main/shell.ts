import { setTimeout as delay } from 'node:timers/promises'
import { app, dialog, session, type BrowserWindow, type Rectangle, type WebContents } from 'electron'
import type { Notice } from '../shared/contract/desktop'
import { PAGE_PARTITION } from './hardening'
import type { Runtime } from './runtime'
import { vaultSession, type VaultSession } from './vault-session'
import { openWindow } from './window'

/** Time a page gets to put its draft into the vault before the lock closes it, in ms. */
const DRAFT_GRACE_MS = 100
/** A page that dies this soon after it opened would die again: give up instead of opening windows for ever. */
const CRASH_LOOP_MS = 3_000

/** The app between start and quit: one window, one vault, and the lock that ends both. */
export type Shell = {
  readonly vault: VaultSession
  readonly window: () => BrowserWindow | null
  /** The page that may make calls now; null while the lock is closing it. */
  readonly page: () => WebContents | null
  readonly notice: () => Notice | null
  readonly open: () => void
  /**
   * Ends the vault process and the window, then shows a new window. Hides at once; nothing of the case is in
   * any process after DRAFT_GRACE_MS + STOP_GRACE_MS at the latest. A second lock while one runs does nothing.
   */
  readonly lock: (why: Notice) => void
  readonly isLocking: () => boolean
}

/** Builds the shell; nothing starts before `open`. `vaultDir` is read at each start of a vault process. */
export function createShell(runtime: Runtime, vaultDir: () => string): Shell {
  let window: BrowserWindow | null = null
  let openedAt = 0
  let notice: Notice | null = null
  let stage: 'open' | 'saving drafts' | 'closing' = 'open'

  const vault = vaultSession({
    now: Date.now,
    onLostWhileOpen: () => lock('vault_stopped'),
    options: () => ({
      nodePath: runtime.nodePath,
      entry: runtime.vaultEntry,
      init: { vaultDir: vaultDir(), resourcesDir: runtime.resourcesDir, appVersion: app.getVersion() },
      onEvent: (name, data) => tellPage(window, name, data),
      onStderr: app.isPackaged ? null : (text) => process.stderr.write(text),
    }),
  })

  const open = (bounds: Rectangle | null): void => {
    openedAt = Date.now()
    window = openWindow({
      preloadPath: runtime.preloadPath,
      bounds,
      onLockKey: () => lock('locked_by_hand'),
      onPageLost: () => (Date.now() - openedAt < CRASH_LOOP_MS ? giveUp() : lock('page_stopped')),
    })
  }

  const lock = (why: Notice): void => {
    if (stage !== 'open' || window === null || window.isDestroyed()) return
    stage = 'saving drafts'
    notice = why
    void closeAndReopen(window)
  }

  const closeAndReopen = async (closing: BrowserWindow): Promise<void> => {
    closing.hide()
    tellPage(closing, 'locking', null)
    if (vault.unlockedSince() !== null) await delay(DRAFT_GRACE_MS)
    stage = 'closing'
    await vault.end()
    // Closed by the user meanwhile: then the app ends.
    if (closing.isDestroyed()) return app.quit()
    const bounds = closing.getBounds()
    // The old page goes before the new one comes, so that Chromium cannot reuse its process and memory.
    closing.destroy()
    await session.fromPartition(PAGE_PARTITION).clearStorageData().catch(() => {})
    open(bounds)
    stage = 'open'
  }

  return {
    vault,
    open: () => open(null),
    lock,
    window: () => window,
    page: () => (stage === 'closing' || window === null || window.isDestroyed() ? null : window.webContents),
    notice: () => notice,
    isLocking: () => stage !== 'open',
  }
}

function tellPage(window: BrowserWindow | null, name: string, data: unknown): void {
  if (window !== null && !window.isDestroyed() && !window.webContents.isCrashed()) window.webContents.send('event', { name, data })
}

function giveUp(): void {
  dialog.showErrorBox('Sheaf', 'The window could not be shown. Your vault is not touched. Start the program again.')
  app.exit(1)
}
