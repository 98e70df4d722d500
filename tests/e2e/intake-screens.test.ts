/** The screens of intake that need something to show first: light and dark, English and Russian, clean for axe, and as pictures. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { violations } from '../support/axe'
import { openSample } from '../support/sample-app'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

/** A missing paper past its day, a privileged memo, a redacted copy of the order, a distressing photograph. */
const prepare = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ask = async (channel: string, input: unknown): Promise<unknown> => {
      const reply = await bridge.call(channel, input)
      if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
      return reply.value
    }
    const [matter] = (await ask('matters.list', { limit: 1 })) as { id: string }[]
    const papers = (await ask('documents.list', { matterId: matter!.id, limit: 100 })) as { id: string; title: string }[]
    const idOf = (title: RegExp): string => papers.find((paper) => title.test(paper.title))!.id
    await ask('missingPapers.save', { matterId: matter!.id, what: 'Medical examination', fromWhom: 'Medical unit', requestedOn: '2026-05-05', dueOn: '2026-05-15' })
    await ask('missingPapers.save', { matterId: matter!.id, what: 'Video of the gate', state: 'refused', requestedOn: '2026-05-05', stateOn: '2026-05-09' })
    await ask('documents.update', { id: idOf(/Memo/), level: 'privileged' })
    await ask('documents.update', { id: idOf(/Photograph/), isDistressing: true, note: 'The board at the gate with its hours.' })
    await ask('documents.redact', {
      id: idOf(/Order/), title: 'Order, redacted', words: [{ text: 'Примеров', reason: 'protects the client' }],
      boxes: [{ page: 1, x: 0.1, y: 0.7, width: 0.4, height: 0.1, reason: 'seal' }],
    })
  })

async function go(page: Page, keys: string, record?: RegExp): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press(keys)
  if (record !== undefined) await page.getByRole('main').getByText(record).first().click()
  await page.waitForTimeout(800)
}

/** Each place is gone to in turn; its name is that of its picture. */
const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  overdue: (page) => go(page, 'o'),
  'documents-all': (page) => go(page, 'd'),
  'missing-paper': (page) => go(page, 'd', /Medical examination/),
  'redacted-copy': (page) => go(page, 'd', /Order, redacted/),
  redacting: async (page) => {
    await go(page, 'd', /Statement of the client/)
    await page.keyboard.press('b')
    await page.waitForTimeout(600)
  },
  'redacting-pages': async (page) => {
    await page.keyboard.press('Escape')
    await go(page, 'd', /Order No\. 0099/)
    await page.keyboard.press('b')
    await page.waitForTimeout(600)
    await page.locator('.box-layer').waitFor({ timeout: 20_000 })
    await page.keyboard.press('b')
    await page.waitForTimeout(200)
  },
  'low-distress': async (page) => {
    await page.keyboard.press('Escape')
    await go(page, 'd', /Photograph of the board/)
  },
  barred: (page) => go(page, 'k', /13/),
}

test('the screens of intake are clean for axe in both themes and two languages', { timeout: 400_000 }, async () => {
  const launched = await openSample()
  const { page } = launched
  await page.setViewportSize({ width: 1366, height: 768 })
  await prepare(page)
  const found: string[] = []
  for (const [theme, language] of [['light', 'en'], ['dark', 'ru'], ['light', 'ru'], ['dark', 'en']] as const) {
    await page.evaluate((input) => bridge.call('desktop.setPreferences', input), { theme, language, lowDistress: true })
    await page.reload()
    await page.getByRole('button', { name: /2026-99/ }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const [name, reach] of Object.entries(places)) {
      await reach(page)
      await launched.screenshot(`intake-${name}-${theme}-${language}`)
      found.push(...(await violations(page)).map((one) => `${name} ${theme} ${language}: ${one}`))
    }
  }
  expect(found).toEqual([])
})
