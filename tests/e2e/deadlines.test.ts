/** Deadlines by keyboard: from an event to its day, a day that moves, proof that closes, Today, the log, and every screen in both themes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import type { LaunchedApp } from '../support/app'
import { openSample } from '../support/sample-app'
import { tempDir } from '../support/vault'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)
}

async function valueOf<T>(page: Page, channel: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([name, given]) => bridge.call(name as string, given), [channel, input])
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code} ${JSON.stringify(reply.error.details)}`)
  return reply.value as T
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

/** A judgment in the sample case, made through the contract; the case is opened by hand. */
async function withJudgment(page: Page): Promise<string> {
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  const { id } = await valueOf<{ id: string }>(page, 'events.save', { matterId: matter!.id, kind: 'judgment', title: 'Judgment of the invented court', happened: '2026-10-12' })
  await button(page, /2026-99/).click()
  await page.getByText('Where sources differ').first().waitFor()
  return id
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** From the event to a saved deadline, without a mouse. */
async function enterAppeal(page: Page): Promise<void> {
  await press(page, 'g', 'l')
  await page.getByText('No deadlines yet').waitFor()
  await press(page, 'n')
  await page.getByRole('menuitem', { name: 'Deadline' }).press('Enter')
  await page.getByRole('heading', { name: 'New deadline' }).waitFor()
  const event = page.getByRole('main').getByRole('button', { name: /Event$/ }).first()
  await event.focus()
  await event.press('Enter')
  await page.getByRole('option', { name: /Judgment of the invented court/ }).press('Enter')
  const rule = page.getByRole('radio', { name: /RU-CPC-389\.4/ })
  await rule.waitFor()
  await rule.focus()
  await page.keyboard.press('Space')
  await page.getByText('The day itself is left out; the first day counted is 13 October 2026.').waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('Saved', { exact: true }).first().waitFor()
}

async function answerDialog({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath }) })
  }, path)
}

test('a deadline goes from its event to its proof by keyboard, and follows the event when it moves', { timeout: 180_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  const eventId = await withJudgment(page)
  await enterAppeal(page)
  await page.getByText('27 October 2026').first().waitFor()
  await page.getByText('Nobody has checked RU-CPC-389.4 v2 yet.').waitFor()
  await page.getByText(/Computed aid, not legal advice\. Rule RU-CPC-389\.4 v2, text not checked by anybody yet/).waitFor()
  await launched.screenshot('deadline-form')

  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  await valueOf(page, 'events.save', { id: eventId, matterId: matter!.id, kind: 'judgment', title: 'Judgment of the invented court', happened: '2026-10-14' })
  await page.reload()
  await button(page, /2026-99/).click()
  await press(page, 'g', 'l')
  await page.getByText('before: 27 Oct 2026').waitFor()
  await page.locator('[data-row]').first().press('Enter')
  await page.getByText('27 October 2026, counted from 12 Oct 2026: its event moved').waitFor()

  await button(page, /Close with proof/).press('Enter')
  expect(await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).isDisabled()).toBe(true)
  const proof = page.getByRole('dialog').getByRole('button', { name: /Proof$/ })
  await proof.focus()
  await proof.press('Enter')
  await page.getByRole('option').nth(1).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).press('Enter')
  await page.getByText('done, proof kept').first().waitFor()
})

test('Today has what is overdue across cases; the log and the calendar go out on paper and without a name', { timeout: 180_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  await valueOf(page, 'deadlines.save', { matterId: matter!.id, ruleId: 'UN-SP-REPLY', triggerOn: '2023-10-25', triggerKind: 'communication.sent' })
  await button(page, /2026-99/).click()
  await press(page, 'g', 't')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await page.getByText('24 Dec 2023').waitFor()
  await page.getByText('overdue, no answer').waitFor()
  await page.getByText('Cases without a next day').waitFor()
  const out = join(tempDir(), 'log.pdf')
  await answerDialog(launched, out)
  await button(page, 'Daily log').press('Enter')
  await page.getByRole('dialog').getByText('entered, open').waitFor()
  await button(page, 'Save as PDF…').press('Enter')
  await page.getByText('Saved to the chosen file').waitFor()
  expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await page.keyboard.press('Escape')
  const ics = join(tempDir(), 'days.ics')
  await answerDialog(launched, ics)
  await button(page, 'Days for a calendar (.ics)').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Save…' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(readFileSync(ics, 'utf8').match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Reminder'])
  await page.locator('[data-row]').first().press('Enter')
  await page.getByRole('heading', { name: 'UN Special Procedures: reply of the State' }).waitFor()
  await button(page, /Draft a reminder/).press('Enter')
  await page.getByText(/On 25 October 2023 we wrote to you/).waitFor()
})

test('every deadline screen is clean for axe in both themes and two languages', { timeout: 300_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  const eventId = await withJudgment(page)
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  const save = (fields: object) => valueOf(page, 'deadlines.save', { matterId: matter!.id, ...fields })
  await save({ ruleId: 'RU-CPC-389.4', triggerEventId: eventId, triggerKind: 'judgment.pronounced', answers: ['client.inCustody'] })
  await save({ ruleId: 'UN-SP-REPLY', triggerOn: '2023-10-25', triggerKind: 'communication.sent' })
  await save({ ruleId: 'UN-SP-EMBARGO', triggerOn: '2026-10-25', triggerKind: 'communication.sent' })
  await save({ ruleId: 'RU-KAS-219', triggerOn: '2031-03-01', triggerKind: 'act.learned' })
  await save({ ruleId: 'UN-HRC-R96', triggerOn: '2024-08-01', triggerKind: 'remedies.exhausted' })
  await save({ ruleId: 'RU-59FZ-12', triggerOn: '2026-11', triggerKind: 'complaint.registered' })
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'en'], ['light', 'ru'], ['dark', 'ru']] as const) {
    await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
    await page.reload()
    await page.waitForTimeout(700)
    const look = async (name: string): Promise<void> => {
      await page.waitForTimeout(500)
      await launched.screenshot(`deadlines-${name}-${theme}-${language}`)
      found.push(...(await violations(page)).map((one) => `${name} ${theme} ${language}: ${one}`))
    }
    await press(page, 'g', 't')
    await look('today')
    await button(page, /2026-99/).click()
    await look('overview')
    await press(page, 'g', 'l')
    await look('list')
    await page.getByRole('radio').nth(1).focus()
    await page.keyboard.press('Space')
    await look('month')
    await page.getByRole('radio').nth(0).focus()
    await page.keyboard.press('Space')
    await page.getByRole('main').locator('[data-row]').nth(1).press('Enter')
    await look('form')
    await page.locator('.count-steps').scrollIntoViewIfNeeded()
    await look('steps')
    await page.keyboard.press('Escape')
    for (const part of [5, 6]) {
      await page.locator('.foot .item').first().click()
      await page.locator('.tab').nth(part).click()
      await look(part === 5 ? 'rules' : 'holidays')
      if (part === 5) {
        await page.locator('.law-line button').nth(1).click()
        await look('rule-sheet')
        await page.keyboard.press('Escape')
      }
    }
  }
  expect(found).toEqual([])
})

test('the month goes by arrows, and Enter opens what stands on a day', { timeout: 120_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  const today = new Date()
  const local = (ahead: number): string => {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead, 12)
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
  }
  await valueOf(page, 'deadlines.save', { matterId: matter!.id, title: 'Bring the order', ownOn: local(8) })
  await button(page, /2026-99/).click()
  await press(page, 'g', 'l')
  await page.getByText('Bring the order').waitFor()
  await page.getByRole('radio', { name: 'Month' }).focus()
  await page.keyboard.press('Space')
  await page.locator(`[data-day="${local(0)}"]`).focus()
  await press(page, 'ArrowDown', 'ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe(local(8))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bring the order' }).waitFor()
})
