import { app, BrowserWindow, type Rectangle, type WebPreferences } from 'electron'
import { PAGE_PARTITION } from './hardening'
import { PAGE_URL } from './page-files'

const TITLE = 'Sheaf'

export type WindowOptions = {
  readonly preloadPath: string
  /** Where the window before it stood; null for the first. */
  readonly bounds: Rectangle | null
  /** Ctrl+L or Cmd+L. Caught here, so that it works even when the page hangs. */
  readonly onLockKey: () => void
  /** The page's process died, or the page emptied itself (`about:blank` cannot be prevented): the window is useless. */
  readonly onPageLost: () => void
}

/** Opens the app's only window and shows it when the page has drawn. */
export function openWindow({ preloadPath, bounds, onLockKey, onPageLost }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: TITLE,
    ...(bounds ?? { width: 1280, height: 820 }),
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#f7f5f0',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preloadPath),
  })
  // Screen recorders and the system's own history of screenshots see a black window (macOS, Windows).
  if (app.isPackaged) window.setContentProtection(true)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || input.alt || input.shift || !(input.control || input.meta)) return
    if (input.key.toLowerCase() !== 'l' && input.code !== 'KeyL') return
    event.preventDefault()
    onLockKey()
  })
  window.webContents.on('render-process-gone', () => onPageLost())
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== PAGE_URL) onPageLost()
  })
  window.once('ready-to-show', () => window.show())
  // Rejects when a lock closes the window while it loads; a page that cannot load at all ends its process.
  window.loadURL(PAGE_URL).catch(() => {})
  return window
}

/** The page's rights, every one named, so that no change of a default is missed. */
const pagePreferences = (preloadPath: string): WebPreferences => ({
  preload: preloadPath,
  partition: PAGE_PARTITION,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  webgl: false,
  devTools: !app.isPackaged,
})
