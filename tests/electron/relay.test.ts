import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { launchApp, standInNode, type LaunchedApp } from '../support/app'

type Bridge = { call: (channel: string, input: unknown) => Promise<Reply>; onEvent: (listener: (event: unknown) => void) => () => void }
declare const bridge: Bridge

let launched: LaunchedApp
let scratch: string

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'sheaf-relay-'))
  launched = await launchApp({ userDataDir: join(scratch, 'user-data'), env: { SHEAF_NODE: standInNode(scratch) } })
  await launched.page.waitForSelector('#root > *')
})

afterAll(async () => {
  await launched.close()
  rmSync(scratch, { recursive: true, force: true })
})

const call = (channel: string, input: unknown): Promise<Reply> =>
  launched.page.evaluate(([name, argument]) => bridge.call(name as string, argument), [channel, input] as const)

describe('what the one IPC channel answers', () => {
  const codeOf = (reply: Reply): string => (reply.ok ? 'ok' : reply.error.code)

  test('calls of the contract reach the vault and come back, bytes included', async () => {
    const echo = await launched.page.evaluate(async () => {
      const reply = await bridge.call('matters.list', { limit: 7, bytes: new Uint8Array([1, 2]) })
      const { echo } = (reply as { value: { echo: { limit: number; bytes: Uint8Array } } }).value
      return [echo.limit, echo.bytes instanceof Uint8Array, Array.from(echo.bytes)]
    })
    expect(echo).toEqual([7, true, [1, 2]])
  })

  test('unknown calls, names of prototypes, calls with paths and desktop calls with more than they take are refused', async () => {
    const replies = await Promise.all([
      call('vault.nope', {}),
      call('constructor', {}),
      call('__proto__', {}),
      call('', {}),
      call('documents.exportOriginal', { id: 'x', path: '/tmp/x' }),
      call('documents.importFile', { path: '/etc/passwd' }),
      call('desktop.state', { extra: true }),
      call('desktop.saveExport', { channel: 'matters.list', input: {}, suggestedName: 'x' }),
      call('desktop.setPreferences', { idleMinutes: 600 }),
      call('desktop.state', {}),
    ])
    expect(replies.map(codeOf)).toEqual([
      'invalid_input', 'invalid_input', 'invalid_input', 'invalid_input', 'refused', 'refused', 'invalid_input', 'invalid_input', 'invalid_input', 'ok',
    ])
  })

  test('a call over 2 MiB is refused, also when it comes round the preload', async () => {
    const sizes = await launched.page.evaluate(async () => {
      const replies = await Promise.all([1 << 20, (2 << 20) + 1].map((size) => bridge.call('matters.list', { bytes: new Uint8Array(size) })))
      return replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))
    })
    expect(sizes).toEqual(['ok', 'invalid_input'])
  })

  test('another window with our preload, our session and our address is nobody', async () => {
    const answers = await launched.app.evaluate(async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, partition: 'ui', sandbox: true, contextIsolation: true } })
      try {
        await stranger.loadURL('app://ui/')
        const source = "bridge.call('desktop.state', {}).then((reply) => reply.ok, (cause) => cause.message)"
        const own = BrowserWindow.getAllWindows().find((window) => window !== stranger)!
        return [await stranger.webContents.executeJavaScript(source), await own.webContents.executeJavaScript(source)] as unknown[]
      } finally {
        stranger.destroy()
      }
    }, join(import.meta.dirname, '../../out/preload.cjs'))
    expect(answers).toEqual([expect.stringContaining('Refused: unknown sender'), true])
  })

  test('a frame inside the page has no bridge', async () => {
    const inFrame = await launched.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const seen = [typeof frame.contentWindow, frame.contentWindow === null ? '' : typeof Reflect.get(frame.contentWindow, 'bridge')]
      frame.remove()
      return seen
    })
    expect(inFrame).toEqual(['object', 'undefined'])
  })

  test('events of the vault arrive as name and data, and stop when nobody listens', async () => {
    const seen = await launched.page.evaluate(async () => {
      const events: unknown[] = []
      const end = bridge.onEvent((event) => events.push(event))
      await bridge.call('vault.suggestPassphrase', {})
      await new Promise((resolve) => setTimeout(resolve, 100))
      end()
      await bridge.call('vault.suggestPassphrase', {})
      await new Promise((resolve) => setTimeout(resolve, 100))
      return events
    })
    expect(seen).toEqual([{ name: 'progress', data: { done: 1, of: 2 } }])
  })
})

describe('what stays on the disk', () => {
  const CANARY = 'canary-7c1f52e0'

  /** Names of the files below `dir` that hold the text, as bytes of UTF-8 or UTF-16. */
  function filesWith(dir: string, text: string): string[] {
    const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')]
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => needles.some((needle) => readFileSync(path).includes(needle)))
  }

  test('nothing a page stores or types is found in the profile folder, while open and after', async () => {
    const { page, userDataDir } = launched
    await page.evaluate((text) => {
      localStorage.setItem('note', text)
      sessionStorage.setItem('note', text)
      document.cookie = `note=${text}`
      indexedDB.open(text)
      const field = document.createElement('input')
      field.value = text
      document.body.append(field)
    }, CANARY)
    await page.waitForTimeout(500)
    expect(filesWith(userDataDir, CANARY)).toEqual([])
    await launched.close()
    expect(filesWith(userDataDir, CANARY)).toEqual([])

    const planted = join(userDataDir, 'planted')
    writeFileSync(planted, Buffer.from(`x${CANARY}x`, 'utf16le'))
    expect(filesWith(userDataDir, CANARY)).toEqual([planted])
  })
})
