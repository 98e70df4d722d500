// `npm start`: opens the app from this checkout.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findElectron } from './electron-runtime.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line) => process.stderr.write(`${line}\n`)

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
if (!hasDisplay) {
  say(
    'There is no display here (DISPLAY is not set), so no window can be shown. The same work in the terminal:\n' +
      '  npm run demo                          the main job with the sample case: complaint, annexes, checks\n' +
      '  npm run --silent sheaf -- channels    every call of the app, with its JSON schema\n' +
      "  npm run --silent sheaf -- call <channel> '<json>'\n" +
      'Or give it a virtual display: xvfb-run -a npm start',
  )
  process.exit(1)
}

const { path, isTestRuntime } = await findElectron({ mayDownload: true })
if (isTestRuntime) {
  say(
    'The download host of Electron cannot be reached, so this is the test runtime (Electron 25, outdated): not for real cases.\n' +
      'To try the download again: remove .cache/electron-not-reachable and run npm start.',
  )
}
const isRoot = process.getuid?.() === 0
if (isRoot) say('Started as root: Chromium runs without its sandbox. Use an ordinary account for real cases.')

const app = spawn(path, [...(isRoot ? ['--no-sandbox'] : []), '--ozone-platform-hint=auto', root, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // The Node that npm put first on the path runs the vault process; a packaged app ignores this.
  env: { ...process.env, SHEAF_NODE: process.execPath },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal))
app.on('error', (cause) => {
  say(`Electron could not be started: ${cause.message}`)
  process.exit(1)
})
app.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
