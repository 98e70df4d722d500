/** One story of bundles by keyboard: begin, add, order, look over, build, read what was checked, hand over, stop. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { pageText } from '../parser/support'
import { violations } from '../support/axe'
import { openSample } from '../support/sample-app'
import { tempDir } from '../support/vault'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

async function toBundles(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('b')
}

const rows = (page: Page) => page.locator('.bundle-item .item-title').allInnerTexts()

test('a bundle is put together, ordered, built, checked and handed over without a mouse', { timeout: 400_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Bundle for a court' }).press('Enter')
  await page.getByLabel('Title', { exact: true }).fill('Papers of the defence')
  await page.getByLabel('Title', { exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Add papers' }).press('Enter')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Choose all' }).press('Enter')
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await page.getByText('Annex 6').waitFor()
  const before = await rows(page)
  expect(before.length).toBe(6)

  // Down by keys, over to another section, and back.
  const first = page.locator('.bundle-items [role=row]').first()
  await first.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => rows(page)).toEqual([before[1], before[0], ...before.slice(2)])
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => rows(page)).toEqual(before)
  await page.getByRole('button', { name: 'Add a section' }).press('Enter')
  await page.getByLabel('Title of section 2').fill('Photographs')
  await page.getByLabel('Title of section 2').press('Enter')
  const last = page.locator('.bundle-items [role=row]').nth(5)
  await last.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => page.locator('.bundle-section').nth(1).locator('.bundle-item').count()).toBe(1)

  // The same by dragging with keys alone: the grip, then the place.
  await page.waitForTimeout(1000)
  await page.locator('.bundle-items [role=row]').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-roledescription'))).toBe('drop indicator')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rows(page))[0]).not.toBe(before[0])

  await page.getByRole('button', { name: 'Look over' }).press('Enter')
  await page.getByRole('heading', { name: 'Looked over' }).waitFor({ timeout: 60_000 })
  expect(await violations(page)).toEqual([])
  await launched.screenshot('bundle-order-light-en')

  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByText('Opens and reads whole').waitFor({ timeout: 120_000 })
  expect(await violations(page)).toEqual([])
  await launched.screenshot('bundle-built-light-en')
  await page.getByRole('button', { name: 'Look at pages' }).press('Enter')
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor({ timeout: 60_000 })
  const saved = join(tempDir(), 'saved.pdf')
  await launched.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath }) })
  }, saved)
  await page.getByRole('button', { name: 'Save PDF' }).press('Enter')
  await expect.poll(() => existsSync(saved), { timeout: 20_000 }).toBe(true)
  expect(pageText(readFileSync(saved), 4, dirname(saved))).toMatch(/ 4$/)
  await page.getByLabel('Handed over on').fill('25.11.2026')
  await page.getByLabel('To', { exact: true }).fill('Registry')
  await page.getByRole('button', { name: 'It was handed over' }).press('Enter')
  await page.getByText('Handed over on 25 November 2026 Registry').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('delivered 25 Nov 2026').waitFor()

  // What runs can be stopped, and leaves nothing.
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Stop', exact: true }).press('Enter')
  await expect.poll(() => page.getByRole('button', { name: 'Stop', exact: true }).count(), { timeout: 30_000 }).toBe(0)
  expect(await page.getByText(/^Build \d/).count()).toBe(1)

  const found: string[] = []
  for (const [theme, language] of [['dark', 'en'], ['light', 'ru'], ['dark', 'ru']] as const) {
    await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
    await page.reload()
    await page.waitForTimeout(700)
    await page.getByRole('button', { name: /2026-99/ }).first().click()
    await toBundles(page)
    await page.getByText('Papers of the defence').waitFor()
    await launched.screenshot(`bundle-list-${theme}-${language}`)
    found.push(...(await violations(page)).map((one) => `list ${theme} ${language}: ${one}`))
    await page.getByText('Papers of the defence').first().click()
    await page.locator('.bundle-item').first().waitFor()
    await page.waitForTimeout(1500)
    await launched.screenshot(`bundle-order-${theme}-${language}`)
    found.push(...(await violations(page)).map((one) => `order ${theme} ${language}: ${one}`))
    await page.getByRole('button', { name: language === 'ru' ? /^Сборка 1/ : /^Build 1/ }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(300)
    await launched.screenshot(`bundle-built-${theme}-${language}`)
    found.push(...(await violations(page)).map((one) => `built ${theme} ${language}: ${one}`))
    await page.keyboard.press('Escape')
  }
  expect(found).toEqual([])
})
