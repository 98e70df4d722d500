/** Injuries in a real window: marks by keyboard and by mouse, a degree only for a clinician, consent, and what the screens look like. */
import AxeBuilder from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import type { LaunchedApp } from '../support/app'
import { openSample } from '../support/sample-app'
import { tempDir } from '../support/vault'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

async function valueOf<T>(page: Page, channel: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([name, argument]) => bridge.call(name as string, argument), [channel, input] as const)
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}`)
  return reply.value as T
}

type Kept = { readonly kind: string; readonly event: { readonly id: string; readonly title: string }; readonly details: { readonly findings: readonly Record<string, unknown>[]; readonly overallConsistency?: string } }

async function recordsOf(page: Page, kind: string): Promise<readonly Kept[]> {
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 1 })
  return (await valueOf<Kept[]>(page, 'records.list', { matterId: matter!.id, limit: 100 })).filter((record) => record.kind === kind)
}

async function openCase(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 900 })
  await page.getByRole('button', { name: /2026-99/ }).first().click()
}

async function startNew(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name, exact: true }).press('Enter')
}

const saved = (page: Page) => page.getByText('Saved', { exact: true }).first().waitFor()

test('marks are placed, moved and described by keyboard alone, and by a click', { timeout: 180_000 }, async () => {
  const { page } = await openSample()
  await openCase(page)
  await startNew(page, 'Lawyer’s observation')
  await page.getByLabel('Title', { exact: true }).first().fill('Seen by keyboard')
  const map = page.getByRole('application')
  await map.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => page.getByRole('status').allTextContents()).toContainEqual(expect.stringMatching(/^30 % from the left, \d+ % from the top, right side of the person$/))
  await page.keyboard.press('Enter')
  await page.getByText('Mark 1 placed.').waitFor()
  await page.getByLabel('Length, mm').fill('35')
  await page.getByLabel('Colour', { exact: true }).fill('blue')
  // Escape gives up moving and does not leave the form.
  await page.getByRole('button', { name: 'Move on the drawing' }).press('Enter')
  await page.getByText('Place mark 1 on the drawing, or press Escape.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Place mark 1 on the drawing, or press Escape.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Back', exact: true }).press('Enter')
  const box = (await map.locator('svg').boundingBox())!
  await page.mouse.click(box.x + box.width * 0.62, box.y + box.height * 0.3)
  await page.getByText('Mark 2 placed.').waitFor()
  await page.keyboard.press('Control+s')
  await saved(page)
  const [sheet] = (await recordsOf(page, 'injuryObservation')).filter(({ event }) => event.title === 'Seen by keyboard')
  expect(sheet!.details.findings.map(({ no, view, x, side, lengthMm, colour }) => [no, view, Math.round(Number(x) / 100), side, lengthMm, colour])).toEqual([
    [1, 'front', 30, 'right', 35, 'blue'], [2, 'back', 62, 'right', null, ''],
  ])
  expect(await page.getByText(/consistent with/).count()).toBe(0)
  expect(await page.getByRole('button', { name: /Genital area, / }).count()).toBe(0)
  await page.getByRole('button', { name: 'Genital area…' }).press('Enter')
  expect(await page.getByRole('button', { name: /Genital area, / }).count()).toBe(2)
})

test('a degree is offered only once a named clinician is the author', { timeout: 180_000 }, async () => {
  const { page } = await openSample()
  await openCase(page)
  await startNew(page, 'Clinician’s report')
  await page.getByLabel('Title', { exact: true }).first().fill('Typed report')
  await page.getByRole('button', { name: 'Add without a place' }).press('Enter')
  await page.getByText(/Degrees of consistency and estimates of age belong to a named clinician/).waitFor()
  expect(await page.getByRole('button', { name: /^Degree: / }).count()).toBe(0)
  await page.getByLabel('Name, as signed').fill('Dr B. Invented')
  expect(await page.getByRole('button', { name: /Degree: / }).count()).toBe(0)
  await page.getByRole('button', { name: /Kind of report/ }).press('Enter')
  await page.getByRole('option', { name: 'Medico-legal evaluation' }).press('Enter')
  await page.getByRole('button', { name: /Degree: Not stated/ }).press('Enter')
  await page.getByRole('option', { name: /typical of/ }).press('Enter')
  await page.keyboard.press('Control+s')
  await saved(page)
  // Taking the author away from under the degree is refused, in words.
  await page.getByLabel('Name, as signed').fill('')
  await page.keyboard.press('Control+s')
  await page.getByText(/Only a clinician states a degree of consistency/).waitFor()
  const [report] = (await recordsOf(page, 'clinicalEvaluation')).filter(({ event }) => event.title === 'Typed report')
  expect(report!.details.findings.map(({ consistency }) => consistency)).toEqual(['typicalOf'])
})

test('consent refused by keyboard stops the packet, a reasoned decision lets it go, and the sheet asks for a reason', { timeout: 240_000 }, async () => {
  const { app, page, screenshot } = await openSample()
  await openCase(page)
  const open = async (keys: string, record: RegExp): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press(keys)
    await page.locator('[data-row]', { hasText: record }).first().press('Enter')
  }
  await open('i', /marks on the client/)
  await page.getByRole('button', { name: 'Record consent: Use in court' }).press('Enter')
  await page.getByRole('radio', { name: 'Refused' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('dialog').getByLabel('How recorded').fill('said to counsel')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
  await page.locator('.consents').getByText('Refused', { exact: true }).waitFor()

  const path = join(tempDir(), 'sheet.pdf')
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }) }, path)
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await page.getByRole('dialog').getByText(/refused or withdrew consent: use in court/).waitFor()
  await page.getByRole('dialog').getByLabel('Reason').fill('the client asked for it')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
  await expect.poll(() => { try { return readFileSync(path).subarray(0, 5).toString() } catch { return '' } }, { timeout: 30_000 }).toBe('%PDF-')

  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await open('k', /refusal of access to counsel/)
  await page.getByText(/Consent to use “marks on the client’s body” was refused/).waitFor({ timeout: 30_000 })
  await screenshot('composer-consent')
  await page.getByRole('listitem').filter({ hasText: 'was refused' }).getByRole('button', { name: 'Let it go, with a reason…' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Reason').fill('his life is in danger')
  await page.getByRole('dialog').getByRole('button', { name: 'Let it go' }).press('Enter')
  await page.getByText(/goes in against the person’s consent, by your decision: his life is in danger/).waitFor({ timeout: 30_000 })
})

/** Ties the one picture of the sample case to the sheet, with another device noted than the camera wrote. */
async function addPhotograph(page: Page): Promise<void> {
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 1 })
  const board = (await valueOf<{ id: string; title: string }[]>(page, 'documents.list', { matterId: matter!.id, limit: 50 })).find(({ title }) => title.includes('board'))
  const sheet = (await recordsOf(page, 'injuryObservation'))[0]!
  const photographs = [{ documentId: board!.id, page: 1, findingNos: [1], shows: 'closeUp', scale: 'no', colourScale: 'no', device: 'phone of a relative', takenOn: '2026-07-09', takenAt: '12:30', takenBy: 'D. Primerova', chain: '', intimate: 'no', viewers: '' }]
  await valueOf(page, 'records.save', { kind: 'injuryObservation', id: sheet.event.id, matterId: matter!.id, event: {}, details: { photographs } })
  await valueOf(page, 'consents.save', { matterId: matter!.id, eventId: sheet.event.id, documentId: null, purpose: 'court', state: 'given', decidedOn: '2026-07-09', how: 'signed' })
  await valueOf(page, 'consents.save', { matterId: matter!.id, eventId: sheet.event.id, documentId: null, purpose: 'publish', state: 'refused', decidedOn: '2026-07-09' })
}

const places: readonly (readonly [string, string, RegExp?])[] = [['injuries', 'i'], ['incident', 'i', /guards struck/], ['sheet', 'i', /marks on the client/], ['report', 'i', /outside doctor/], ['care', 'i', /no X-ray/], ['crime', 'i', /abuse of office/], ['photo-consent', 'd', /Photograph of the board/]]

async function look(launched: LaunchedApp, theme: string, language: string): Promise<string[]> {
  const { page } = launched
  const found: string[] = []
  for (const [name, keys, record] of places) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press(keys)
    if (record !== undefined) await page.locator('[data-row]', { hasText: record }).first().click()
    await page.waitForTimeout(600)
    await launched.screenshot(`${name}-${theme}-${language}`)
    if (name === 'sheet') {
      await page.locator('.body-frame').scrollIntoViewIfNeeded()
      await page.getByRole('button', { name: /1.*(mm|мм)/ }).first().click().catch(() => undefined)
      await launched.screenshot(`map-${theme}-${language}`)
      await page.locator('.photo').scrollIntoViewIfNeeded()
      expect(await page.locator('.thumb.covered').count()).toBe(1)
      await launched.screenshot(`photo-${theme}-${language}`)
      await page.locator('#consent').scrollIntoViewIfNeeded()
      await launched.screenshot(`consent-${theme}-${language}`)
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    found.push(...violations.map(({ id, nodes }) => `${name} ${theme} ${language} ${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`))
  }
  return found
}

test('the screens of injuries are clean for axe in both themes and two languages', { timeout: 300_000 }, async () => {
  const launched = await openSample()
  await openCase(launched.page)
  await addPhotograph(launched.page)
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'ru'], ['light', 'ru'], ['dark', 'en']] as const) {
    await launched.page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language })
    await launched.page.reload()
    await launched.page.waitForTimeout(700)
    const home = launched.page.getByRole('button', { name: /2026-99/ }).first()
    if (await home.isVisible().catch(() => false)) await home.click()
    found.push(...await look(launched, theme, language))
  }
  expect(found).toEqual([])
})
