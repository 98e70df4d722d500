import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'

/** The only address of the page. */
export const PAGE_URL = 'app://ui/'
export const PAGE_ORIGIN = 'app://ui'

/** The page's whole licence: its own scripts, styles, fonts and pictures, and no connection to anywhere. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Device and sensor interfaces are off in the page itself: a denied request would still reach the main process. */
export const PERMISSIONS_POLICY = [
  'accelerometer', 'ambient-light-sensor', 'bluetooth', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'hid',
  'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get',
  'screen-wake-lock', 'serial', 'usb', 'window-management', 'xr-spatial-tracking',
].map((feature) => `${feature}=()`).join(', ')

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

export type PageFile = { readonly body: Uint8Array<ArrayBuffer>; readonly mediaType: string }

/**
 * Every file the page may load, by URL path (`/index.html`, `/assets/…`). Read once: afterwards no path from
 * the page ever reaches the file system. Files of an unknown kind are left out. Throws if `dir` is missing.
 */
export function readPageFiles(dir: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  const walk = (folder: string, urlPath: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path, posix.join(urlPath, entry.name))
      const mediaType = MEDIA_TYPES[extname(entry.name)]
      if (!entry.isFile() || mediaType === undefined) continue
      files.set(posix.join(urlPath, entry.name), { body: new Uint8Array(readFileSync(path)), mediaType })
    }
  }
  walk(dir, '/')
  return files
}

/** Answers one request of the page from the closed map: the file, or 404 with an empty body. */
export function respond(files: ReadonlyMap<string, PageFile>, method: string, url: string): Response {
  const { protocol, host, pathname } = new URL(url)
  const file = protocol === 'app:' && host === 'ui' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined
  if (file === undefined || method !== 'GET') return new Response(null, { status: 404, headers: securityHeaders })
  return new Response(file.body, { headers: { ...securityHeaders, 'content-type': file.mediaType } })
}

const securityHeaders = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
}
