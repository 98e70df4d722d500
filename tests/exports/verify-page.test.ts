/** The page that comes with an export, in a real browser, from the disk, with no network. */
import { existsSync } from 'node:fs'
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openSampleSession } from '../support/sample-export'
import { repoRoot, tempDir } from '../support/vault'

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
if (browserPath === undefined) process.stderr.write('SKIPPED aloud: no Chromium here to open verify.html in\n')

async function openPage(bag: string): Promise<{ page: Page; asked: string[] }> {
  const browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })
  onTestFinished(() => browser.close())
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await page.goto(pathToFileURL(join(bag, 'data/verify.html')).href)
  return { page, asked }
}

async function check(page: Page, bag: string): Promise<{ verdict: string | null; bad: string[] }> {
  await page.locator('#result').evaluate((place) => { place.textContent = '' })
  await page.locator('#folder').setInputFiles(bag)
  await page.locator('[data-verdict]').waitFor({ timeout: 60_000 })
  const bad = await page.locator('li.bad').evaluateAll((items) => items.map((item) => `${item.dataset['key']} ${item.dataset['where']}`.trim()))
  return { verdict: await page.locator('[data-verdict]').getAttribute('data-verdict'), bad }
}

test.runIf(browserPath !== undefined)('the page accepts a whole export and names what was done to an altered one', { timeout: 180_000 }, async () => {
  const { call, matterId } = await openSampleSession()
  const bag = join(tempDir(), 'bag')
  const made = await call('exports.create', { matterId, path: bag, form: 'folder' })
  const { page, asked } = await openPage(bag)
  await page.locator('summary').click()
  await page.locator('#fingerprint').fill(made.fingerprint.toUpperCase().replaceAll(/(.{4})/g, '$1 '))
  await page.locator('#size').fill(String(made.logSize))
  await page.locator('#root').fill(made.logRoot)
  expect(await check(page, bag)).toEqual({ verdict: 'ok', bad: [] })
  const said = await page.locator('#result').textContent()
  for (const words of [made.logRoot, made.fingerprint, 'That is the key you named.', `The printed root is that of the first ${made.logSize} entries.`]) expect(said).toContain(words)
  await page.screenshot({ path: join(repoRoot, 'out/screenshots/verify-page.png'), fullPage: true })
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Русский' }).click()
  expect(await page.locator('h1').textContent()).toBe('Проверка выгрузки')
  await page.screenshot({ path: join(repoRoot, 'out/screenshots/verify-page-ru.png'), fullPage: true })
  await page.locator('#root').fill('0'.repeat(64))
  expect((await check(page, bag)).bad).toEqual(['rootBad'])
  await page.locator('#size').fill('')
  await page.locator('#fingerprint').fill('1'.repeat(64))
  expect((await check(page, bag)).bad).toEqual(['otherKey signer.pub'])
  await page.locator('#fingerprint').fill('')

  const spoil = async (act: (dir: string) => void): Promise<string[]> => {
    const dir = join(tempDir(), 'bag')
    cpSync(bag, dir, { recursive: true })
    act(dir)
    return (await check(page, dir)).bad
  }
  const log = 'data/custody-log.jsonl'
  expect(await spoil((dir) => appendFileSync(join(dir, 'data/items.csv'), 'x'))).toEqual(['changed data/items.csv', 'changed data/items.csv', 'oxum bag-info.txt'])
  expect(await spoil((dir) => rmSync(join(dir, 'data/claims.csv')))).toEqual(['missing data/claims.csv', 'missing data/claims.csv', 'oxum bag-info.txt'])
  expect(await spoil((dir) => writeFileSync(join(dir, 'data/more.txt'), ''))).toEqual(['added data/more.txt', 'added data/more.txt', 'oxum bag-info.txt'])
  expect(await spoil((dir) => writeFileSync(join(dir, 'tagmanifest-sha512.txt.sig'), Buffer.alloc(64)))).toEqual(['unsigned tagmanifest-sha512.txt.sig'])
  const altered = await spoil((dir) => writeFileSync(join(dir, log), readFileSync(join(dir, log), 'utf8').replace(/"actor":"[^"]*"/, '"actor":"Somebody else"')))
  expect(altered).toContain(`entry ${log}:1`)
  const shortened = await spoil((dir) => writeFileSync(join(dir, log), `${readFileSync(join(dir, log), 'utf8').trimEnd().split('\n').slice(0, -1).join('\n')}\n`))
  expect(shortened).toContain(`logSize ${log}`)
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
})
