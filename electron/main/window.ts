import { app, BrowserWindow } from 'electron'
import { PAGE_PARTITION } from './hardening'
import { PAGE_URL } from './page-files'

const TITLE = 'Sheaf'

export type WindowOptions = {
  readonly preloadPath: string
  /** Ctrl+L or Cmd+L. Caught here, so that it works even when the page hangs. */
  readonly onLockKey: () => void
  /** The page's process died; the window is useless. */
  readonly onPageLost: () => void
}

/** Opens the app's only window and shows it when the page has drawn. */
export function openWindow({ preloadPath, onLockKey, onPageLost }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: TITLE,
    width: 1280,
    height: 820,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#f7f5f0',
    autoHideMenuBar: true,
    webPreferences: {
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
    },
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
  window.once('ready-to-show', () => window.show())
  void window.loadURL(PAGE_URL)
  return window
}
