/** Patterns and registers of detention by keyboard, clean for axe in both themes and two languages, with pictures to look at. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { openSample } from '../support/sample-app'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)
}

const goTo = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press(key)
  await page.waitForTimeout(600)
}

async function setUp(page: Page, theme: string, language: string): Promise<void> {
  await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
  await page.reload()
  await page.getByRole('button', { name: /2026-99/ }).first().waitFor()
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.waitForTimeout(600)
}

test('patterns, registers and analysis of visits are clean for axe in light and dark, English and Russian', { timeout: 240_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 900 })
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'ru']] as const) {
    await setUp(page, theme, language)
    for (const [name, key] of [['patterns', 'x'], ['detention-figures', 'e'], ['access-analysis', 'v'], ['watch', 'o']] as const) {
      await goTo(page, key)
      if (name === 'access-analysis') await page.locator('.analysis').first().scrollIntoViewIfNeeded()
      await launched.screenshot(`${name}-${theme}-${language}`)
      found.push(...(await violations(page)).map((one) => `${name} ${theme} ${language}: ${one}`))
    }
  }
  expect(found).toEqual([])
})

test('by keyboard a statement shows what it counts and enters the draft packet as a paragraph', { timeout: 120_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await setUp(page, 'light', 'en')
  await goTo(page, 'x')
  const statement = page.getByRole('listitem').filter({ hasText: /client was punished within 15 days after a complaint/ }).first()
  const sentence = (await statement.getByText(/client was punished within 15 days after a complaint/).first().innerText()).slice(1)
  expect(sentence).toMatch(/^n \d of \d occasions? /)
  const counted = statement.getByRole('button', { name: /records? counted/ })
  await counted.focus()
  await page.keyboard.press('Enter')
  await statement.getByRole('button', { name: /Complaint of the client about the search/ }).first().waitFor()
  await statement.getByRole('button', { name: /Put into packet/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option').nth(1).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('The statement is in the packet').waitFor()
  await goTo(page, 'k')
  await page.getByRole('main').getByText(/refusal of access to counsel/).first().click()
  await page.getByText(`records stand: o${sentence}`).first().waitFor()
  await launched.screenshot('composer-with-statement')
})

test('a silence drafts its letter, and a refusal its request for video, opened by keyboard', { timeout: 120_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await setUp(page, 'light', 'en')
  await goTo(page, 'e')
  await page.getByRole('button', { name: 'Draft a letter asking how the client is' }).first().press('Enter')
  await page.getByRole('dialog').getByText(/No letter from Timur Primerov has come for/).waitFor()
  await launched.screenshot('welfare-letter')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await goTo(page, 'v')
  await page.getByRole('main').getByRole('button', { name: /Counsel not admitted.*25 Aug|25 Aug.*Counsel not admitted/s }).first().press('Enter')
  await page.getByRole('button', { name: 'Ask to keep the video' }).press('Enter')
  await page.getByRole('heading', { name: /Request to keep video, 25 August 2026|Request to keep video.*25 August 2026/ }).waitFor()
  await page.getByRole('button', { name: 'Letter', exact: true }).press('Enter')
  await page.getByRole('dialog').getByText(/25 августа 2026 года, 09:10/).waitFor()
  await launched.screenshot('video-letter')
})
