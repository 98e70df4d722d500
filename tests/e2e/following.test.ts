/** A final packet is followed to its addressee, and a draft is reviewed: by keyboard, in both themes and two languages. */
import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { idAt, loadCase, readCaseFile } from '../../electron/cli/load-case'
import type { Reply } from '../../electron/shared/contract/channel'
import { EventId, MatterId } from '../../electron/shared/contract/values'
import { launchApp } from '../support/app'
import { unlock } from '../support/sample-app'
import { openTestSession } from '../support/session'
import { repoRoot } from '../support/vault'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

async function openFollowed() {
  const { session, call, dir } = await openTestSession()
  const folder = join(repoRoot, 'resources/sample-case')
  const keys = await loadCase(call, readCaseFile(folder, 'case.json').steps, folder)
  const about = { matterId: MatterId.parse(idAt(keys, 'matter')), kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')) } as const
  const first = await call('packets.create', { ...about, language: 'en' })
  await call('packets.compose', {
    id: first.id, change: { addresseeText: 'To the supervising prosecutor', place: 'Nigdeysk', signedOn: '2026-10-14', consent: { state: 'given', on: '2026-10-13', how: 'by letter' } },
  })
  for (const id of (await call('packets.get', { id: first.id })).composition.standardIds) {
    await call('standards.verify', { id, verification: 'verified', verifiedBy: 'V. O.', verifiedOn: '2026-10-01' })
  }
  await call('packets.finalise', { id: first.id })
  const cell = (await call('events.get', { id: EventId.parse(idAt(keys, 'cell')) })).event
  await call('events.save', { ...cell, id: cell.id, kind: 'punishment', title: cell.title, happened: '2026-10-02', workingReason: 'the order says 2 October' })
  await call('packets.newVersion', { id: first.id })
  session.vault?.close()
  session.vault = null
  const launched = await launchApp({ vaultDir: dir })
  onTestFinished(() => launched.close())
  await unlock(launched.page)
  await launched.page.setViewportSize({ width: 1366, height: 768 })
  await launched.page.getByRole('button', { name: /2026-99/ }).first().click()
  return launched
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)
}

async function toPackets(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('k')
}

test('a packet handed in gets its stamp, its clock and its outcome, and says what changed since', { timeout: 240_000 }, async () => {
  const launched = await openFollowed()
  const { page } = launched
  await toPackets(page)
  await page.getByText('Final, not sent').first().click()
  await page.getByRole('button', { name: 'Add an addressee' }).press('Enter')
  await page.getByLabel('Handed in or sent on', { exact: true }).fill('14.10.2026')
  await page.getByLabel('Received on', { exact: true }).fill('14.10.2026')
  await page.getByLabel('Incoming number', { exact: true }).fill('1187')
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: /Start by a rule/ }).first().press('Enter')
  await page.getByRole('option', { name: /Answer to a written appeal/ }).first().click()
  await page.getByRole('button', { name: /13 November 2026/ }).waitFor()
  await launched.screenshot('dispatch-light-en')
  expect(await violations(page)).toEqual([])

  await page.keyboard.press('Escape')
  await page.getByText('no. 1187').waitFor()
  await page.getByText('Corrected (1)').waitFor()
  await page.getByText('Why: the order says 2 October').waitFor()
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'en'], ['light', 'ru'], ['dark', 'ru']] as const) {
    await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
    await page.reload()
    await page.waitForTimeout(500)
    await page.getByRole('button', { name: /2026-99/ }).first().click()
    await toPackets(page)
    await page.getByRole('main').getByText(language === 'en' ? 'Received' : 'Получен', { exact: true }).first().click()
    await page.waitForTimeout(900)
    await launched.screenshot(`followed-${theme}-${language}`)
    found.push(...(await violations(page)).map((one) => `followed ${theme} ${language}: ${one}`))
    await toPackets(page)
    await page.getByRole('main').getByText(language === 'en' ? 'Draft' : 'Черновик', { exact: true }).first().click()
    await page.locator('#packet-review h3').first().waitFor()
    await page.locator('#packet-review').scrollIntoViewIfNeeded()
    await launched.screenshot(`review-${theme}-${language}`)
    found.push(...(await violations(page)).map((one) => `review ${theme} ${language}: ${one}`))
  }
  expect(found).toEqual([])
})

test('a point of the review is decided with a reason, from the keyboard, and can be looked at again', { timeout: 120_000 }, async () => {
  const { page } = await openFollowed()
  await toPackets(page)
  await page.getByRole('main').getByText('Draft', { exact: true }).first().click()
  const review = page.locator('#packet-review')
  const open = review.getByText(/\d+ to look at/)
  const before = Number.parseInt((await open.textContent()) ?? '', 10)
  expect(before).toBeGreaterThan(0)
  await review.getByRole('button', { name: 'Decide' }).first().press('Enter')
  await page.keyboard.type('agreed with the client')
  await review.getByRole('button', { name: 'May stay' }).press('Enter')
  await review.getByText('May stay: agreed with the client').waitFor()
  await review.getByRole('button', { name: 'Look again' }).press('Enter')
  await review.getByText('May stay: agreed with the client').waitFor({ state: 'detached' })
  expect(Number.parseInt((await open.textContent()) ?? '', 10)).toBe(before)
})
