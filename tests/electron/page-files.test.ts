import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, readPageFiles, respond, type PageFile } from '../../electron/main/page-files'

describe('the page is served from a closed map', () => {
  let files: ReadonlyMap<string, PageFile>

  beforeAll(() => {
    const dir = mkdtempSync(join(tmpdir(), 'sheaf-page-'))
    mkdirSync(join(dir, 'assets'))
    writeFileSync(join(dir, 'index.html'), '<!doctype html>')
    writeFileSync(join(dir, 'assets/a.js'), 'let a')
    writeFileSync(join(dir, 'assets/secret.db'), 'not for the page')
    symlinkSync('/etc/passwd', join(dir, 'assets/passwd.json'))
    files = readPageFiles(dir)
    rmSync(dir, { recursive: true })
  })

  const get = async (url: string, method = 'GET'): Promise<readonly [number, string | null, string]> => {
    const response = respond(files, method, url)
    return [response.status, response.headers.get('content-type'), await response.text()]
  }

  test('it holds the built files of known kinds, no links, and needs the disk no more', async () => {
    expect([...files.keys()].sort()).toEqual(['/assets/a.js', '/index.html'])
    expect(await get('app://ui/')).toEqual([200, 'text/html; charset=utf-8', '<!doctype html>'])
    expect(await get('app://ui/assets/a.js?v=1#x')).toEqual([200, 'text/javascript; charset=utf-8', 'let a'])
  })

  test('everything else is not found: other hosts, other methods, ways out of the folder', async () => {
    const refused = await Promise.all([
      get('app://other/index.html'),
      get('app://ui/index.html', 'POST'),
      get('app://ui/../../../etc/passwd'),
      get('app://ui/%2e%2e/%2e%2e/etc/passwd'),
      get('app://ui/assets/secret.db'),
      get('app://ui/assets/passwd.json'),
      get('app://ui/assets'),
      get('file:///etc/passwd'),
    ])
    expect(refused).toEqual(refused.map(() => [404, null, '']))
  })

  test('every answer carries the policy, also a refusal', () => {
    const policies = ['app://ui/', 'app://ui/nothing'].map((url) => respond(files, 'GET', url).headers.get('content-security-policy'))
    expect(policies).toEqual([CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY])
  })

  test('an app without a built page says so at once', () => {
    expect(() => readPageFiles(join(tmpdir(), 'sheaf-no-such-page'))).toThrow('ENOENT')
  })
})
