import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../electron/main/page-files'
import type { Reply } from '../../electron/shared/contract/channel'
import { launchApp, standInNode, type LaunchedApp } from '../support/app'

type Bridge = { call: (channel: string, input: unknown) => Promise<Reply>; onEvent: (listener: (event: unknown) => void) => () => void }
declare const bridge: Bridge

let launched: LaunchedApp
let scratch: string
let server: Server
let serverUrl: string
/** Requests that reached the only server anybody could reach. */
let requests: string[] = []

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'sheaf-hardening-'))
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  launched = await launchApp({ userDataDir: join(scratch, 'user-data'), env: { SHEAF_NODE: standInNode(scratch) } })
  await launched.page.waitForSelector('#root > *')
})

afterAll(async () => {
  await launched.close()
  await new Promise((resolve) => server.close(resolve))
  rmSync(scratch, { recursive: true, force: true })
})

describe('how the window is set up', () => {
  test('every right of the page is withheld', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      // Documented, but missing from Electron's types.
      return (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect([preferences['enableBlinkFeatures'] ?? '', preferences['disableBlinkFeatures'] ?? '']).toEqual(['', ''])
  })

  test('the page has no Node, no Electron, and a frozen bridge of two functions', async () => {
    const seen = await launched.page.evaluate(() => {
      const names = Object.keys(bridge).sort()
      const before = bridge.call
      try {
        Object.assign(bridge, { call: null, ipcRenderer: 1 })
      } catch {
        // Frozen: in strict mode the attempt throws.
      }
      return [typeof require, typeof process, typeof Buffer, typeof module, names, bridge.call === before, Object.keys(bridge).length]
    })
    expect(seen).toEqual(['undefined', 'undefined', 'undefined', 'undefined', ['call', 'onEvent'], true, 2])
  })

  test('the session lives in memory, goes nowhere and offers nothing', async () => {
    const seen = await launched.app.evaluate(async ({ app, session }, url) => {
      const ui = session.fromPartition('ui')
      return {
        isPersistent: ui.isPersistent(),
        storagePath: ui.storagePath,
        proxies: await Promise.all([ui, session.defaultSession].map((ses) => ses.resolveProxy(url))),
        spellcheck: [ui, session.defaultSession].map((ses) => ses.isSpellCheckerEnabled()),
        rules: app.commandLine.getSwitchValue('host-resolver-rules'),
        webRtc: app.commandLine.getSwitchValue('force-webrtc-ip-handling-policy'),
      }
    }, serverUrl)
    expect(seen).toEqual({
      isPersistent: false,
      storagePath: null,
      proxies: ['PROXY 127.0.0.1:9', 'PROXY 127.0.0.1:9'],
      spellcheck: [false, false],
      rules: 'MAP * ~NOTFOUND',
      webRtc: 'disable_non_proxied_udp',
    })
  })

  test('the policy is sent as a header, with the page and with a refusal', async () => {
    const headers = await launched.app.evaluate(async ({ session }) => {
      const answers = await Promise.all(['app://ui/', 'app://ui/nothing.js'].map((url) => session.fromPartition('ui').fetch(url)))
      return answers.map((answer) => [answer.status, answer.headers.get('content-security-policy'), answer.headers.get('x-content-type-options')])
    })
    expect(headers).toEqual([
      [200, CONTENT_SECURITY_POLICY, 'nosniff'],
      [404, CONTENT_SECURITY_POLICY, 'nosniff'],
    ])
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; object-src 'none'; " +
        "frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    )
  })

  test('the title tells nothing, whatever the page sets', async () => {
    await launched.page.evaluate(() => (document.title = 'Client A. B.'))
    expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))).toEqual(['Sheaf'])
  })

  test('Chromium runs its sandbox wherever the account allows one', async () => {
    const switches = await launched.app.evaluate(({ app }) => [app.commandLine.hasSwitch('enable-sandbox'), app.commandLine.hasSwitch('no-sandbox')])
    expect(switches).toEqual(process.getuid?.() === 0 ? [false, true] : [true, false])
  })
})

describe('what the page cannot do', () => {
  const places = ['https://example.com/', 'app://other/', 'file:///etc/passwd', 'data:text/html,<p>x', 'javascript:1', 'app://ui/elsewhere']

  test.each(places)('go to %s', async (place) => {
    const { page } = launched
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.remove()
      location.assign(url)
    }, place).catch(() => {})
    await page.waitForTimeout(150)
    expect([page.url(), await page.evaluate(() => location.href)]).toEqual(['app://ui/', 'app://ui/'])
  })

  test('reload itself or send a form away', async () => {
    const { page } = launched
    await page.evaluate((url) => {
      Object.assign(window, { stillHere: true })
      const form = document.createElement('form')
      form.action = url
      document.body.append(form)
      form.submit()
      form.remove()
      location.reload()
    }, serverUrl)
    await page.waitForTimeout(150)
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
  })

  test('open a window, by script or by a link', async () => {
    const opened = await launched.page.evaluate((url) => {
      const link = document.createElement('a')
      Object.assign(link, { href: url, target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
      return [window.open(url), window.open('about:blank'), window.open('app://ui/')].map((handle) => handle === null)
    }, serverUrl)
    expect(opened).toEqual([true, true, true])
    expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  test('reach a server that others reach', async () => {
    requests = []
    await fetch(`${serverUrl}/control`)
    const results = await launched.page.evaluate(async (url) => {
      const socketUrl = url.replace('http:', 'ws:')
      const fails = (start: (done: () => void) => void): Promise<string> =>
        new Promise((resolve) => {
          setTimeout(() => resolve('nothing'), 300)
          start(() => resolve('failed'))
        })
      const load = (tag: 'img' | 'script' | 'link' | 'iframe' | 'video' | 'object'): Promise<string> =>
        fails((done) => {
          const element = document.createElement(tag)
          element.addEventListener('error', done)
          Object.assign(element, { src: url, href: url, rel: 'stylesheet', data: url })
          document.body.append(element)
        }).catch(() => 'refused')
      return {
        fetch: await fetch(url).then(() => 'reached', () => 'failed'),
        xhr: await fails((done) => {
          const request = new XMLHttpRequest()
          request.onerror = done
          request.open('GET', url)
          request.send()
        }),
        beacon: navigator.sendBeacon(`${url}/beacon`, 'x') && 'queued',
        socket: await fails((done) => new WebSocket(socketUrl).addEventListener('error', done)).catch(() => 'refused'),
        events: await fails((done) => new EventSource(url).addEventListener('error', done)).catch(() => 'refused'),
        img: await load('img'),
        link: await load('link'),
        video: await load('video'),
        iframe: await load('iframe'),
        object: await load('object'),
      }
    }, serverUrl)
    expect(results).toMatchObject({ fetch: 'failed', xhr: 'failed', img: 'failed', link: 'failed' })
    expect(requests).toEqual(['/control'])
  })

  test('reach it through either session of the main process', async () => {
    requests = []
    const errors = await launched.app.evaluate(
      ({ session }, url) =>
        Promise.all(
          [session.fromPartition('ui'), session.defaultSession, session.fromPartition('made-later')].map((ses) =>
            ses.fetch(url).then(() => 'reached', (cause: Error) => cause.message),
          ),
        ),
      serverUrl,
    )
    expect(errors).toEqual(Array(3).fill('net::ERR_BLOCKED_BY_CLIENT'))
    expect(requests).toEqual([])
  })

  test('get a permission or a device', async () => {
    const states = await launched.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'screen-wake-lock']
      const query = (name: string): Promise<string> =>
        navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state, (cause: Error) => cause.name)
      return Promise.all(names.map(query))
    })
    expect(states).toEqual(states.map(() => 'denied'))
    const refusals = await launched.page.evaluate(async () => {
      type Devices = { getDevices: () => Promise<unknown>; getPorts: () => Promise<unknown>; requestDevice: (options: object) => Promise<unknown> }
      const { usb, hid, serial, bluetooth } = navigator as unknown as Record<'usb' | 'hid' | 'serial' | 'bluetooth', Devices>
      const nameOf = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'given', (cause: Error) => cause.name)
      return {
        microphone: await nameOf(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await nameOf(navigator.mediaDevices.getDisplayMedia({ video: true })),
        usb: await nameOf(usb.getDevices()),
        hid: await nameOf(hid.getDevices()),
        serial: await nameOf(serial.getPorts()),
        bluetooth: bluetooth === undefined ? 'NotFoundError' : await nameOf(bluetooth.requestDevice({ acceptAllDevices: true })),
        notification: await Notification.requestPermission(),
        place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), (error) => resolve(error.code))),
      }
    })
    expect(refusals).toEqual({
      // A computer without a microphone says so before it asks.
      microphone: expect.stringMatching(/^(NotAllowed|NotFound)Error$/),
      screen: 'NotAllowedError',
      usb: 'SecurityError',
      hid: 'SecurityError',
      serial: 'SecurityError',
      bluetooth: expect.stringMatching(/^(NotFound|Security|NotAllowed)Error$/),
      notification: 'denied',
      place: 1,
    })
  })

  test('run a script that is not a file of ours', async () => {
    const blocked = await launched.page.evaluate(async () => {
      const failures: string[] = []
      const tryTo = (name: string, run: () => unknown): void => {
        try {
          run()
        } catch (cause) {
          failures.push(`${name}: ${(cause as Error).name}`)
        }
      }
      tryTo('script text', () => (document.createElement('script').textContent = 'window.planted = 1'))
      tryTo('innerHTML', () => (document.createElement('div').innerHTML = '<img src=x onerror="window.planted = 1">'))
      tryTo('timer text', () => Reflect.apply(setTimeout, window, ['window.planted = 1', 0]))
      tryTo('script address', () => (document.createElement('script').src = 'data:text/javascript,window.planted=1'))
      const handler = document.createElement('button')
      tryTo('handler attribute', () => handler.setAttribute('onclick', 'window.planted = 1'))
      handler.click()
      await new Promise((resolve) => setTimeout(resolve, 100))
      return [failures, 'planted' in window]
    })
    expect(blocked).toEqual([['script text: TypeError', 'innerHTML: TypeError', 'timer text: TypeError', 'script address: TypeError', 'handler attribute: TypeError'], false])
  })

  test('attach a webview', async () => {
    const isInert = await launched.page.evaluate(async () => {
      const element: HTMLElement = document.createElement('webview')
      element.setAttribute('src', 'app://ui/')
      document.body.append(element)
      await new Promise((resolve) => setTimeout(resolve, 200))
      return element.shadowRoot === null && !('loadURL' in element)
    })
    expect(isInert).toBe(true)
    expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  test('save a file by itself', async () => {
    await launched.app.evaluate(({ session }) => {
      const seen: boolean[] = []
      Object.assign(globalThis, { downloadsPrevented: seen })
      session.fromPartition('ui').on('will-download', (event) => void seen.push(event.defaultPrevented))
    })
    await launched.page.evaluate(() => {
      const link = document.createElement('a')
      Object.assign(link, { href: URL.createObjectURL(new Blob(['x'])), download: 'case.txt' })
      link.click()
    })
    await launched.page.waitForTimeout(300)
    const seen = await launched.app.evaluate(() => (globalThis as unknown as { downloadsPrevented: boolean[] }).downloadsPrevented)
    expect(seen).toEqual([true])
  })
})
