/** Papers in a real window: found by a name in another script, read, quoted by keyboard, and opened again at the words. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openSample } from '../support/sample-app'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** The words that are lit on the page in sight, in reading order. */
const litOnPage = async (page: Page): Promise<string> => (await page.locator('.text-layer .lit').allTextContents()).join('').trim()

async function look(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByLabel('Words to look for').fill(words)
  await page.getByRole('list', { name: 'What was found' }).waitFor()
}

test('a name typed in Latin letters finds it in Cyrillic papers, which open with it lit', { timeout: 180_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await button(page, /2026-99/).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look(page, 'Primerov')
  const marks = await page.locator('main mark').allTextContents()
  expect(marks.some((mark) => /^Примеров/.test(mark)) && marks.includes('Primerov')).toBe(true)
  await launched.screenshot('search')

  await page.keyboard.press('ArrowDown')
  await page.locator('[data-row^=document]', { hasText: 'Order No. 0099/26' }).press('Enter')
  await page.locator('.text-layer .lit').first().waitFor({ timeout: 20_000 })
  await expect.poll(() => litOnPage(page)).toMatch(/Примерова/)
  await launched.screenshot('paper-found')

  await page.keyboard.press('/')
  await page.getByLabel('Words to look for').fill('nosuchwordanywhere')
  await page.getByText('Nothing found').waitFor()
})

test('words marked by keyboard become a claim with their page, and the claim leads back to them', { timeout: 180_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await button(page, /2026-99/).first().click()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('main').getByText(/order/i).first().click()
  const layer = page.getByRole('group', { name: /Words of the page/ })
  await layer.waitFor({ timeout: 20_000 })
  await layer.focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key)
  const quote = await page.evaluate(() => document.getSelection()!.toString().replaceAll(/\s+/g, ' ').trim())
  expect(quote.split(' ')).toHaveLength(4)
  await button(page, 'Make a claim of the words').click()
  await page.getByText(`“${quote}”`).waitFor()
  await page.getByLabel('Title').fill('The order was issued')
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').getByLabel('Exact words').waitFor()
  expect([await page.getByLabel('Exact words').inputValue(), await page.getByLabel('Page', { exact: true }).inputValue()]).toEqual([quote, '1'])
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('.claim .source .link').first().click()
  await page.locator('.text-layer .lit').first().waitFor({ timeout: 20_000 })
  expect((await litOnPage(page)).replaceAll(/\s+/g, ' ')).toBe(quote)
  await launched.screenshot('paper-quote')

  await page.keyboard.press('Control+f')
  await page.getByRole('search').getByRole('textbox').fill('защита')
  await page.getByText('1 of 1').waitFor()
  await expect.poll(() => litOnPage(page)).toBe('защита')
  await page.keyboard.press('Escape')
  const width = async (): Promise<number> => (await page.locator('.sheet canvas').boundingBox())!.width
  const before = await width()
  await page.keyboard.press('Control+=')
  expect(await width()).toBeGreaterThan(before)
  await page.keyboard.press('Control+0')
  expect(await width()).toBe(before)
})

test('a paper marked as distressing stays blurred until it is clicked', { timeout: 120_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await button(page, /2026-99/).first().click()
  const open = async (): Promise<void> => {
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.getByRole('main').getByText('Photograph of the board').first().click()
    await page.locator('.sheet canvas').waitFor({ timeout: 20_000 })
  }
  const blur = (): Promise<string> => page.locator('.sheet canvas').evaluate((canvas) => getComputedStyle(canvas).filter)
  await open()
  expect(await blur()).toBe('none')
  await page.getByText('May be distressing to see').click()
  await page.keyboard.press('Control+s')
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.keyboard.press('Escape')
  await open()
  expect(await blur()).toMatch(/^blur/)
  await launched.screenshot('paper-covered')
  await button(page, 'Show this page').click()
  expect(await blur()).toBe('none')
  await launched.screenshot('photo-facts')
})

test('words and a box are blacked out by keyboard, the copy opens, and each names the other', { timeout: 240_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await button(page, /2026-99/).first().click()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('main').getByText('Order No. 0099').first().click()
  await page.getByRole('group', { name: /Words of the page/ }).waitFor({ timeout: 20_000 })
  await page.keyboard.press('b')
  await page.getByRole('heading', { name: /^Redacted copy of/ }).waitFor()

  await page.keyboard.press('Control+s')
  await page.getByText('Say first what is to go').waitFor()
  const layer = page.getByRole('group', { name: /Words of the page/ })
  await layer.waitFor({ timeout: 20_000 })
  await page.keyboard.press('w')
  await layer.focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  const word = (await page.evaluate(() => document.getSelection()!.toString())).trim()
  await page.keyboard.press('x')
  await page.getByLabel('Reason').fill('another person')
  await layer.focus()
  await page.keyboard.press('b')
  const boxes = page.locator('[data-box]')
  const box = boxes.first()
  const before = (await box.boundingBox())!
  for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Control+ArrowLeft']) await page.keyboard.press(key)
  const after = (await box.boundingBox())!
  expect([after.y > before.y, after.width > before.width, after.x < before.x]).toEqual([true, true, true])

  await page.getByLabel('Word, name or number').fill('Nosuchperson')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await page.getByText('This stands nowhere in the paper').waitFor({ timeout: 60_000 })
  await launched.screenshot('redact-refused')
  await button(page, 'Remove: Nosuchperson').click()
  await page.mouse.move(700, 300)
  await page.mouse.down()
  await page.mouse.move(820, 330, { steps: 4 })
  await page.mouse.up()
  await boxes.nth(1).press('Delete')
  expect(await boxes.count()).toBe(1)
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { name: 'What was hidden' }).waitFor({ timeout: 60_000 })
  expect(await page.locator('.marks').innerText()).toMatch(/page 1 box another person/)
  expect(await page.locator('.marks').innerText()).toMatch(/page 1 word another person/)
  await page.getByRole('group', { name: /Words of the page/ }).waitFor({ timeout: 20_000 })
  expect(await page.locator('.text-layer').innerText()).not.toContain(word)
  await launched.screenshot('redacted-copy')
  await page.getByText('Redacted copy of', { exact: false }).getByRole('button').click()
  await page.getByRole('heading', { name: 'Redacted copies' }).waitFor()
  expect(await page.locator('.text-layer').innerText()).toContain(word)
})

/** Gives the page files as a drop from the desk would, made in the page from what is told. */
async function drop(page: Page, names: readonly string[], source: 'letter' | 'letter again'): Promise<void> {
  await page.evaluate(async ([all, which]) => {
    const canvas = new OffscreenCanvas(900, 1200)
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 900, 1200)
    pen.fillStyle = '#000'
    for (let line = 0; line < 24; line += 1) pen.fillRect(80, 90 + line * 42, 300 + ((line * 157) % 430), 14)
    pen.fillRect(600, 900, 160, 160)
    const bytes = await canvas.convertToBlob(which === 'letter' ? { type: 'image/png' } : { type: 'image/jpeg', quality: 0.4 })
    const data = new DataTransfer()
    for (const name of all as string[]) data.items.add(new File([bytes], name))
    document.querySelector('.drop-area')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
  }, [names, source] as const)
}

test('a paper that is dropped again as another scan is named as perhaps the same', { timeout: 180_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await button(page, /2026-99/).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await drop(page, ['first scan.png'], 'letter')
  await page.locator('[data-row]', { hasText: 'first scan' }).waitFor({ timeout: 30_000 })
  await drop(page, ['second scan.jpg'], 'letter again')
  await page.locator('[data-row]', { hasText: 'second scan' }).click({ timeout: 30_000 })
  const hint = page.locator('.similar li', { hasText: 'first scan' })
  await hint.waitFor({ timeout: 60_000 })
  expect(await hint.innerText()).toMatch(/page 1 looks like its page 1/)
  await launched.screenshot('paper-similar')
  await hint.getByRole('button', { name: 'It repeats this' }).click()
  await page.keyboard.press('Control+s')
  await page.getByText('Saved', { exact: true }).first().waitFor()
  expect(await hint.innerText()).toMatch(/named as repeated/)
})

test('a paper that is asked for and does not come is listed with its clock, and the overview says so', { timeout: 180_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await button(page, /2026-99/).first().click()
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Paper that is missing' }).press('Enter')
  await page.getByLabel('Which paper').fill('Medical examination of 3 May')
  await page.getByLabel('Or in words').fill('Medical unit No. 99')
  await page.getByLabel('Asked for on').fill('5 May 2026')
  await page.getByLabel('Due by').fill('15 May 2026')
  await page.keyboard.press('Control+s')
  const row = page.locator('[data-row]', { hasText: 'Medical examination' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/days overdue[^]*Asked for/)
  await launched.screenshot('missing-papers')
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.getByRole('heading', { name: 'Papers past their day' }).waitFor()
  await launched.screenshot('overview-overdue')
  await page.locator('[data-row]', { hasText: 'Medical examination' }).press('Enter')
  await page.getByText('Refused', { exact: true }).click()
  await page.getByLabel('On', { exact: true }).fill('20 May 2026')
  await page.keyboard.press('Control+s')
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('1 refused or received').waitFor()
  expect(await row.innerText()).toMatch(/answered after 15 days/)
})

/** Opens a paper of the case by its title. */
async function openPaper(page: Page, title: RegExp | string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('main').getByText(title).first().click()
}

test('a privileged paper stops a packet until counsel decides with a reason, takes that back, and sends a redacted copy', { timeout: 240_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await button(page, /2026-99/).first().click()
  await openPaper(page, 'Memo of counsel')
  await page.getByRole('button', { name: /Level/ }).click()
  await page.getByRole('option', { name: 'Privileged' }).click()
  await page.keyboard.press('Control+s')
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await button(page, 'Save original').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Take this paper out of the vault?').waitFor()
  expect(await dialog.getByRole('button', { name: 'Save original' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Reason').fill('Asked for by the client')
  expect(await dialog.getByRole('button', { name: 'Save original' }).isDisabled()).toBe(false)
  await launched.screenshot('export-reason')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  const compose = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await page.getByRole('main').getByText(/refusal of access to counsel/).first().click()
  }
  await compose()
  const margin = page.getByRole('complementary')
  await margin.getByText('A privileged paper may not go out').waitFor({ timeout: 30_000 })
  await margin.getByRole('button', { name: 'Let it go, with a reason…' }).click()
  await dialog.getByLabel('Reason').fill('The client waived it in writing')
  await dialog.getByRole('button', { name: 'Let it go' }).click()
  await margin.getByText('The client waived it in writing').waitFor()
  expect(await margin.getByText('A privileged paper may not go out').count()).toBe(0)
  await launched.screenshot('override')
  await margin.getByRole('button', { name: 'Take back' }).click()
  await margin.getByText('A privileged paper may not go out').waitFor()

  await margin.getByRole('button', { name: 'Make a redacted copy' }).click()
  await page.getByLabel('Word, name or number').fill('Примеров')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Level/ }).click()
  await page.getByRole('option', { name: 'Confidential' }).click()
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { name: 'What was hidden' }).waitFor({ timeout: 60_000 })
  await compose()
  await margin.getByRole('button', { name: /^Send the redacted copy/ }).click()
  await margin.getByText('A privileged paper may not go out').waitFor({ state: 'detached' })
  expect(await page.getByRole('radiogroup', { name: /^How “Memo/ }).getByRole('radio', { name: 'redacted copy' }).isChecked()).toBe(true)
  await launched.screenshot('composer-redacted')
})
