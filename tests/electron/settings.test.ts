import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSettings } from '../../electron/main/settings'

const defaults = { vaultDir: null, idleMinutes: 5, theme: 'system', language: null, lowDistress: false }

function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-settings-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  return dir
}

test('settings start with defaults and are there again after a restart', () => {
  const path = join(scratch(), 'user-data', 'settings.json')
  const settings = openSettings(path)
  expect(settings.get()).toEqual(defaults)

  settings.change({ vaultDir: '/home/counsel/practice.sheaf', idleMinutes: 10 })

  const expected = { ...defaults, vaultDir: '/home/counsel/practice.sheaf', idleMinutes: 10 }
  expect(openSettings(path).get()).toEqual(expected)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(expected)
})

test('only the owner may read the file, and no half-written one is left', () => {
  const dir = scratch()
  openSettings(join(dir, 'settings.json')).change({ theme: 'dark' })
  expect(readdirSync(dir)).toEqual(['settings.json'])
  expect(statSync(join(dir, 'settings.json')).mode & 0o777).toBe(0o600)
})

test('a damaged file, or one with a wrong value, gives the defaults', () => {
  const path = join(scratch(), 'settings.json')
  const read = (text: string): unknown => {
    writeFileSync(path, text)
    return openSettings(path).get()
  }
  expect(read('{"idleMinutes": 7}')).toEqual({ ...defaults, idleMinutes: 7 })
  expect(['{"idleMinutes": 0}', '{"idleMinutes": 31}', '{"matterTitle": "x"}', '{', ''].map(read)).toEqual(Array(5).fill(defaults))
})
