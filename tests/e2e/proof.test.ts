/** Export, custody, seals, proof and check in a real window, by keyboard, clean for axe, in both themes and two languages. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LaunchedApp } from '../support/app'
import { openSample } from '../support/sample-app'
import { tempDir } from '../support/vault'

declare const bridge: { call: (channel: string, input: unknown) => Promise<{ ok: boolean; value?: unknown }> }

const axe = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)

/** What the system's dialogs will answer. */
const answerWith = (launched: LaunchedApp, path: string): Promise<void> =>
  launched.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: chosen }), showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [chosen] }) })
  }, path)

async function openCase(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const go = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
}

test('a case is exported and checked by keyboard, here and before the vault is open', { timeout: 240_000 }, async () => {
  const launched = await openSample()
  let { page } = launched
  await openCase(page)
  await go(page, 'f')
  await page.getByRole('heading', { name: 'Export', exact: true }).waitFor()
  await page.getByText(/entries of the journal/).first().waitFor()
  const dir = tempDir()
  const zip = join(dir, 'EXPORT.zip')
  await answerWith(launched, zip)
  await page.getByRole('button', { name: 'Write the export…' }).press('Enter')
  await page.getByText('Fingerprint of your key').waitFor({ timeout: 60_000 })
  expect(existsSync(zip)).toBe(true)
  await launched.screenshot('proof-exported')
  await page.getByRole('button', { name: 'Read all papers back' }).press('Enter')
  await page.getByText(/papers are as it came in|as it came in\./).first().waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Ask for a time stamp…' }).focus()
  await answerWith(launched, join(dir, 'request.tsq'))
  await page.keyboard.press('Enter')
  await page.getByText('No reply has come yet.').waitFor()
  expect(readFileSync(join(dir, 'request.tsq')).subarray(0, 2).toString('hex')).toMatch(/^30/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Check an export')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Check an export or a root' }).waitFor()
  await answerWith(launched, zip)
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await page.getByText('The bag is complete and valid').waitFor({ timeout: 60_000 })
  await page.getByText('Signed by this vault').waitFor()
  await launched.screenshot('verify-ok')
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Fingerprint').fill('0'.repeat(64))
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await page.getByText('Signed with another key than the one you named').waitFor({ timeout: 60_000 })
  await launched.screenshot('verify-other-key')

  await page.keyboard.press('Control+l').catch(() => undefined)
  page = await launched.nextWindow()
  await page.getByRole('button', { name: 'Check an export' }).press('Enter')
  await answerWith(launched, zip)
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await page.getByText('Every entry of the journal is as it was made').waitFor({ timeout: 60_000 })
  await launched.screenshot('verify-locked')
  expect(await axe(page)).toEqual([])
})

test('custody of a paper: read back, an entry by a person, the sheet, the proof, and a seal that holds', { timeout: 240_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await openCase(page)
  await go(page, 'd')
  await page.getByRole('main').getByText(/Order No\. 0099/).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(500)
  await page.keyboard.press('u')
  const sheet = page.getByRole('dialog')
  await sheet.getByText('The stored paper has not been read back since it came in.').waitFor()
  await sheet.getByRole('button', { name: 'Read back now' }).press('Enter')
  await sheet.getByText(/Read back on/).waitFor()
  await sheet.getByRole('button', { name: 'Add an entry…' }).press('Enter')
  await sheet.getByLabel('From', { exact: true }).fill('A. Counsel')
  await sheet.getByLabel('To', { exact: true }).fill('Registry of the court')
  await sheet.getByLabel('Acknowledgement').fill('incoming stamp 412')
  await launched.screenshot('custody-entry')
  expect(await axe(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await sheet.getByText('incoming stamp 412').waitFor()
  const dir = tempDir()
  await answerWith(launched, join(dir, 'sheet.pdf'))
  await sheet.getByRole('button', { name: 'Save the sheet as PDF…' }).press('Enter')
  await expect.poll(() => existsSync(join(dir, 'sheet.pdf')), { timeout: 30_000 }).toBe(true)
  await answerWith(launched, join(dir, 'PROOF.zip'))
  await sheet.getByRole('button', { name: 'Save the proof…' }).press('Enter')
  await expect.poll(() => existsSync(join(dir, 'PROOF.zip')), { timeout: 30_000 }).toBe(true)
  await launched.screenshot('custody')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Seal', exact: true }).press('Enter')
  await page.waitForTimeout(1500)
  await launched.screenshot('seal-open')
  await page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).press('Enter')
  await page.getByRole('dialog').getByText(/Version 1, sealed/).waitFor()
  await launched.screenshot('seal')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByLabel('Title', { exact: true }).first().fill('Another title')
  await page.keyboard.press('Control+s')
  await page.getByRole('alert').first().waitFor()
  await launched.screenshot('sealed-refused')
  await page.getByRole('button', { name: 'Sealed', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Begin a new version…' }).press('Enter')
  await page.getByLabel('Reason').last().fill('the title named a person')
  await page.getByRole('button', { name: 'Begin a new version', exact: true }).last().press('Enter')
  await page.getByText(/New version begun .*the title named a person/).waitFor()
})

test('the places of proof keep in both themes and two languages', { timeout: 240_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await openCase(page)
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'ru'], ['dark', 'en'], ['light', 'ru']] as const) {
    await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
    await page.reload()
    await page.getByRole('button', { name: /2026-99/ }).first().click()
    await go(page, 'f')
    await page.waitForTimeout(1500)
    await launched.screenshot(`proof-${theme}-${language}`)
    found.push(...(await axe(page)).map((one) => `proof ${theme} ${language}: ${one}`))
    await go(page, 'd')
    await page.getByRole('main').getByText(/Order No\. 0099|0099\/26/).first().click()
    await page.waitForTimeout(800)
    await page.keyboard.press('u')
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(800)
    await launched.screenshot(`custody-${theme}-${language}`)
    found.push(...(await axe(page)).map((one) => `custody ${theme} ${language}: ${one}`))
    await page.keyboard.press('Escape')
  }
  expect(found).toEqual([])
})
