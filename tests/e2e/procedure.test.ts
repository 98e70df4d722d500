/** The procedure part by keyboard: charges, motions, grounds and the sentence calculator; clean for axe in both themes and two languages. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import type { CaseRecord } from '../../electron/shared/contract/records'
import { openSample } from '../support/sample-app'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)
}

async function intoCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: /2026-99/ }).first().click()
  await page.waitForTimeout(300)
}

/** Opens a record or an action by typing its name into 'find or do'. */
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
  await page.getByRole('dialog').getByRole('menuitem', { name: text }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
}

async function recordsOf(page: Page, kind: string): Promise<CaseRecord[]> {
  const reply = await page.evaluate(async (wanted) => {
    const matters = await bridge.call('matters.list', { limit: 1 })
    const [matter] = (matters.ok ? matters.value : []) as { id: string }[]
    return bridge.call('records.list', { matterId: matter!.id, kinds: [wanted], limit: 100 })
  }, kind)
  return reply.ok ? (reply.value as CaseRecord[]) : []
}

test('the charges stand with a day for each source, the defects as grounds, the motions with their tally', { timeout: 120_000 }, async () => {
  const { page } = await openSample()
  await intoCase(page)
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  const chain = page.getByRole('region', { name: 'History of the charges' })
  await chain.waitFor()
  const second = await chain.getByRole('row').nth(2).innerText()
  expect(second).toMatch(/Second charge[\s\S]*Added[\s\S]*September 2025|Sep 2025/)
  expect(second).toContain('Sources differ')
  const grounds = await page.getByRole('region', { name: 'As grounds of appeal' }).innerText()
  expect(grounds).toMatch(/No private talk with counsel[\s\S]*not confirmed[\s\S]*Defence evidence refused/)
  expect(await page.getByText(/^Defence: 2 filed/).first().innerText()).toBe('Defence: 2 filed; not decided 1; refused, no reasons 1')
})

test('a sentence typed by keyboard is worked out as it is typed, and a wrong result of a source is said', { timeout: 120_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await intoCase(page)
  await find(page, 'Sentence calculator')
  await page.getByRole('heading', { level: 1, name: 'Sentence calculator' }).waitFor()
  const beside = page.getByRole('region', { name: 'Accounts side by side' })
  expect(await beside.innerText()).toMatch(/give 5 years 11 months, not the 5 years 9 months/)
  // A region that scrolls can shrink to nothing and still hold its words.
  expect((await beside.boundingBox())?.height).toBeGreaterThan(200)
  await launched.screenshot('sentence-screen-light-en')
  await page.getByRole('button', { name: 'Add an account' }).press('Enter')
  await page.getByLabel('Source in words', { exact: true }).fill('A third paper')
  await page.getByLabel('Years', { exact: true }).first().fill('14')
  await page.getByLabel('Result the source states: years', { exact: true }).fill('13')
  await page.getByLabel('months', { exact: true }).fill('9')
  const side = page.locator('aside.side')
  await side.getByText('The source’s own figures give 14 years, not the 13 years 9 months it states. Its result would need a change of 3 months.').waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('Saved').first().waitFor()
  expect((await recordsOf(page, 'sentence')).map(({ details }) => ('sourceTitle' in details ? details.sourceTitle : ''))).toContain('A third paper')
})

test('a hearing points to defects that nobody recorded, and records one with a key', { timeout: 120_000 }, async () => {
  const { page } = await openSample()
  await intoCase(page)
  await find(page, 'Hearing of the appeal')
  await page.getByRole('heading', { name: 'This record points to' }).waitFor()
  await page.getByRole('button', { name: 'Record: Video link cut or poor' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /Video link cut or poor/ }).waitFor()
  const [defect] = (await recordsOf(page, 'fairTrialDefect')).filter(({ details }) => 'defectKind' in details && details.defectKind === 'videoLink')
  const [hearing] = await recordsOf(page, 'hearing')
  expect(defect?.details).toMatchObject({ defectKind: 'videoLink', inEventIds: [hearing?.event.id], raised: 'unknown' })
})

const titles: readonly (readonly [name: string, title: string])[] = [
  ['charge', 'Second charge'], ['motion', 'Motion for an expert of the defence'], ['judgment', 'Six years’ imprisonment'], ['appeal-decision', 'Judgment changed on appeal'],
  ['custody-order', 'Placed in custody'], ['defect', 'Expert of the defence not heard'], ['sentence', 'Sentence by counsel’s own papers'], ['hearing-side', 'Hearing of the appeal'],
]

test.each([['light', 'en'], ['dark', 'ru'], ['light', 'ru'], ['dark', 'en']] as const)('every screen of the procedure part is clean for axe (%s, %s)', { timeout: 300_000 }, async (theme, language) => {
  const launched = await openSample()
  const { page } = launched
  const found: string[] = []
  await page.setViewportSize({ width: 1366, height: 2400 })
  await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
  await page.reload()
  await intoCase(page)
  const look = async (name: string): Promise<void> => {
    await launched.screenshot(`procedure-${name}-${theme}-${language}`)
    found.push(...(await violations(page)).map((one) => `${name}: ${one}`))
  }
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.waitForTimeout(600)
  await look('register')
  await page.setViewportSize({ width: 1366, height: 768 })
  await find(page, language === 'en' ? 'Sentence calculator' : 'Расчёт срока')
  await look('calculator')
  for (const [name, title] of titles) {
    await find(page, title)
    await look(name)
  }
  expect(found).toEqual([])
})
