/** A form printed for the gate, written on, scanned, and back at its record: by keyboard, in the app. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { foldedText } from '../packets/pdf-text'
import { openSample } from '../support/sample-app'
import { tempDir } from '../support/vault'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)
}

test('a blank form is printed from the palette, comes back as a scan, and becomes a record', { timeout: 240_000 }, async () => {
  const launched = await openSample()
  const { app, page } = launched
  const path = join(tempDir(), 'hearing.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await page.setViewportSize({ width: 1366, height: 900 })
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.waitForTimeout(300)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Print paper form: Hearing')
  await page.getByRole('dialog').getByRole('menuitem', { name: 'Print paper form: Hearing' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Saved to the chosen file').first().waitFor()
  const pdf = readFileSync(path)
  const [number = ''] = /SF-[0-9A-Z]{4}-\d\d/.exec(foldedText(pdf)) ?? []
  expect(number).not.toBe('')

  await page.keyboard.press('g')
  await page.keyboard.press('d')
  const forms = page.getByRole('region', { name: 'Paper forms' })
  await forms.getByText(number).waitFor()
  expect(await forms.getByText('no scan yet').count()).toBe(1)
  await page.locator('#document-files').setInputFiles({ name: 'scan of the form.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('button', { name: /scan of the form/ }).first().press('Enter')
  await page.getByRole('button', { name: 'Make the record: Hearing' }).waitFor()
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'ru']] as const) {
    await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
    await page.reload()
    await page.getByRole('button', { name: /2026-99/ }).first().click()
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForTimeout(500)
    await page.getByText(number).first().scrollIntoViewIfNeeded()
    await launched.screenshot(`paper-forms-${theme}-${language}`)
    found.push(...(await violations(page)))
    await page.getByRole('button', { name: /scan of the form/ }).first().press('Enter')
    await page.getByText(number).first().waitFor()
    await launched.screenshot(`paper-form-scan-${theme}-${language}`)
    found.push(...(await violations(page)))
  }
  expect(found).toEqual([])
  await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme: 'light', language: 'en' })
  await page.reload()
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('button', { name: /scan of the form/ }).first().press('Enter')
  await page.getByRole('button', { name: 'Make the record: Hearing' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: `Hearing ${number}` }).waitFor()
  await page.getByRole('heading', { name: 'Paper forms of this record' }).waitFor()
  await page.getByRole('button', { name: 'scan of the form', exact: true }).press('Enter')
  await page.getByText('linked', { exact: true }).waitFor()
  await page.getByRole('button', { name: `Hearing ${number}` }).first().waitFor()
})
