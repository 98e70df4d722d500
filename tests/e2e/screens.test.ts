/** Every screen, light and dark, English and Russian: reachable by keyboard, clean for axe, and as a picture to look at. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { violations } from '../support/axe'
import { openSample, unlock } from '../support/sample-app'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

/** Goes to a place of the case by its keys, and opens the first record of a kind where one is named. */
async function go(page: Page, keys: string, record?: RegExp): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press(keys)
  if (keys === 's') await page.locator('.search-line > input').fill('Primerov')
  if (record !== undefined) await page.getByRole('main').getByText(record).first().click()
  await page.waitForTimeout(700)
}

const places: readonly (readonly [name: string, keys: string, record?: RegExp])[] = [
  ['overview', 'o'],
  ['chronology', 'c'],
  ['documents', 'd'],
  ['paper', 'd', /Order No\. 0099/],
  ['photograph', 'd', /Photograph of the board/],
  ['search', 's'],
  ['people', 'p'],
  ['procedure', 'r'],
  ['hearing', 'r', /Hearing of the appeal/],
  ['health', 'i'],
  ['detention', 'e'],
  ['visits', 'v'],
  ['denial', 'v', /Counsel not admitted/],
  ['packets', 'k'],
  ['composer', 'k', /refusal of access to counsel/],
]

test('every screen is clean for axe and keeps its place in both themes and two languages', { timeout: 300_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'en'], ['light', 'ru'], ['dark', 'ru']] as const) {
    await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
    await page.reload()
    await page.waitForTimeout(500)
    if (await page.getByRole('button', { name: /2026-99/ }).first().isVisible().catch(() => false)) {
      await page.getByRole('button', { name: /2026-99/ }).first().click()
    }
    for (const [name, keys, record] of places) {
      await go(page, keys, record)
      await launched.screenshot(`${name}-${theme}-${language}`)
      found.push(...(await violations(page)).map((one) => `${name} ${theme} ${language}: ${one}`))
    }
  }
  expect(found).toEqual([])
})

test('axe sees a fault that is planted in the page', async () => {
  const { page } = await openSample()
  await page.evaluate(() => document.body.append(document.createElement('button')))
  expect(await violations(page)).toEqual([expect.stringContaining('button-name')])
})

test('a form half typed survives a lock, and is not taken for saved', { timeout: 120_000 }, async () => {
  const launched = await openSample()
  let { page } = launched
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Refused access' }).press('Enter')
  await page.getByLabel('Place', { exact: true }).fill('Gate of the draft')
  await page.getByLabel('Rank', { exact: true }).fill('major')
  // The window goes before the key comes up again.
  await page.keyboard.press('Control+l').catch(() => undefined)
  page = await launched.nextWindow()
  await unlock(page)
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Refused access' }).press('Enter')
  expect([await page.getByLabel('Place', { exact: true }).inputValue(), await page.getByLabel('Rank', { exact: true }).inputValue()]).toEqual([
    'Gate of the draft', 'major',
  ])
  await page.getByText(/^Draft kept/).waitFor()
  const reply = await page.evaluate(async () => {
    const matters = await bridge.call('matters.list', { limit: 1 })
    const [matter] = (matters.ok ? matters.value : []) as { id: string }[]
    return bridge.call('denials.list', { matterId: matter!.id, limit: 100 })
  })
  expect(JSON.stringify(reply)).not.toContain('Gate of the draft')
})
