import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { launchApp, type LaunchedApp } from '../support/app'

async function launch(): Promise<LaunchedApp> {
  const launched = await launchApp()
  onTestFinished(() => launched.close())
  return launched
}

/** What the page complains about: errors of its own, and everything its policy stopped. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

async function violations(page: Page): Promise<string[]> {
  // The test runtime cannot open the second page that axe otherwise works in.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Makes a vault as a person does, and returns its passphrase. */
async function makeVault(page: Page): Promise<string> {
  const passphrase = ((await page.textContent('.six-words:not(:empty)')) ?? '').trim()
  await page.getByLabel('Type it once more').fill(passphrase)
  await page.getByRole('button', { name: 'Make the vault' }).click()
  await page.waitForSelector('.words-grid')
  const words = await page.$$eval('.words-grid li span:last-child', (cells) => cells.map((cell) => cell.textContent ?? ''))
  await page.getByRole('button', { name: 'I have them on paper' }).click()
  for (const place of [0, 1]) {
    const label = (await page.locator('.field label').nth(place).textContent()) ?? ''
    await page.locator('.field input').nth(place).fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await page.waitForSelector('.app')
  return passphrase
}

test('a refusal half typed survives a lock, is saved, and becomes a complaint, all from the keyboard', async () => {
  const launched = await launch()
  const complaints = complaintsOf(launched.page)
  await launched.page.waitForFunction(() => document.querySelector('.six-words')?.textContent?.trim().includes(' '))
  const found = { create: await violations(launched.page) }
  const passphrase = await makeVault(launched.page)

  const first = launched.page
  await first.keyboard.press('n')
  await first.getByLabel('Title').fill('Access to the client')
  await first.getByLabel('Office number').fill('2026-07')
  await first.getByLabel('Client’s name').fill('Азиз Каримов')
  await first.keyboard.press('Control+s')
  await first.getByRole('heading', { name: 'Case 2026-07' }).waitFor()
  await first.waitForFunction(() => document.querySelector('.head p')?.textContent === 'Азиз Каримов')
  const overview = await violations(first)
  await first.keyboard.press('n')
  await first.keyboard.press('Enter')
  // The first field of a new record has the focus.
  await first.getByLabel('Day', { exact: true }).waitFor()
  await first.keyboard.type('9 Sep 2024')
  await first.getByText('9 September 2024, exact').waitFor()
  await first.getByLabel('Minute by minute').fill('0940 arrived, order shown')
  await first.keyboard.press('Enter')
  await first.getByLabel('In his words').fill('There will be no meeting today.')
  // Locked at once, before the pause after which drafts are kept. The window may be gone before the key is up.
  await first.keyboard.press('Control+l').catch(() => undefined)

  const page = await launched.nextWindow()
  const later = complaintsOf(page)
  await page.locator('input[type=password]').waitFor()
  const unlock = await violations(page)
  await page.locator('input[type=password]').fill('something else entirely')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('This does not open the vault').waitFor()
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-row]')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('2026-07')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Case 2026-07' }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await page.getByText(/^Draft kept/).waitFor()
  expect([
    await page.getByLabel('Day', { exact: true }).inputValue(),
    await page.getByLabel('Time', { exact: true }).inputValue(),
    await page.getByLabel('In his words').inputValue(),
  ]).toEqual(['9 September 2024', '09:40', 'There will be no meeting today.'])

  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'History' }).waitFor()
  await page.getByText('The first refusal recorded').waitFor()
  const denial = await violations(page)
  await page.getByRole('button', { name: 'Write the complaint' }).press('Enter')
  await page.locator('canvas').waitFor()
  const composer = await violations(page)
  expect(await page.locator('.told').count()).toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Addressee is missing' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.closest('#packet-addressee') !== null)).toBe(true)
  await launched.screenshot('composer')

  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.getByText('Refusal recorded').waitFor()

  expect({ ...found, overview, unlock, denial, composer }).toEqual({ create: [], overview: [], unlock: [], denial: [], composer: [] })
  expect([...complaints, ...later]).toEqual([])
})
