import { app, protocol, session, type Session, type WebContents } from 'electron'
import { readPageFiles, respond } from './page-files'

/** In memory only: no name with `persist:`, so nothing of a session is written to disk. */
export const PAGE_PARTITION = 'ui'

/** A port nothing listens on: whatever slips past every other rule still reaches nobody. */
const DEAD_PROXY = '127.0.0.1:9'

/** Switches and privileges that count only before the app is ready. Call first. */
export function hardenBeforeReady(): void {
  // With --no-sandbox given (root in a test container) enableSandbox would start children that die at once.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  const switches: readonly (readonly [string, string?])[] = [
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['proxy-server', DEAD_PROXY],
    ['proxy-bypass-list', '<-loopback>'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['disable-http-cache'],
    ['disable-gpu-shader-disk-cache'],
    ['disable-breakpad'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['no-pings'],
  ]
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ])
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  app.on('session-created', hardenSession)
}

/** Switches that would open a packaged app to whoever starts it; null when none is given. */
export function forbiddenSwitch(): string | null {
  if (!app.isPackaged) return null
  const forbidden = ['no-sandbox', 'remote-debugging-port', 'remote-debugging-pipe', 'js-flags', 'load-extension', 'log-net-log']
  return forbidden.find((name) => app.commandLine.hasSwitch(name)) ?? null
}

/** Serves the built page as `app://ui/` in its own session, from a map closed now. Throws if it is not built. */
export function servePage(pageDir: string): void {
  const files = readPageFiles(pageDir)
  const ses = session.fromPartition(PAGE_PARTITION, { cache: false })
  ses.protocol.handle('app', (request) => respond(files, request.method, request.url))
  hardenSession(session.defaultSession)
}

const hardened = new WeakSet<Session>()

/** Denies a session everything but our own files. Runs for each session once, ours and Electron's default one. */
function hardenSession(ses: Session): void {
  if (hardened.has(ses)) return
  hardened.add(ses)
  ses.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ses.setPermissionCheckHandler(() => false)
  ses.setDevicePermissionHandler(() => false)
  ses.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  ses.setCertificateVerifyProc((_request, answer) => answer(-2))
  ses.setSpellCheckerEnabled(false)
  ses.on('will-download', (event) => event.preventDefault())
  ses.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurUrl(details.url) }))
  void ses.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' })
}

/** The page's files and the pictures it made itself; the developer tools only where they exist at all. */
function isOurUrl(url: string): boolean {
  if (url.startsWith('app://ui/') || url.startsWith('blob:app://ui/')) return true
  return !app.isPackaged && url.startsWith('devtools:')
}

/** Pins a page to its address: it may not go, open, attach or be led anywhere. */
function hardenContents(contents: WebContents): void {
  const prevent = (event: { preventDefault: () => void }): void => event.preventDefault()
  contents.on('will-navigate', prevent)
  contents.on('will-redirect', prevent)
  contents.on('will-frame-navigate', prevent)
  contents.on('will-attach-webview', prevent)
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
