/** The main job, in a real window, by keyboard and mouse: from a refused visit to a frozen complaint, and back again after a lock. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { launchApp, type LaunchedApp } from '../support/app'
import { tempDir } from '../support/vault'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

/** Unique words that may stand in no file in the clear. */
const canaries = { client: 'Zafarkhon Canarizoda', prison: 'Prison Kanarskaya', minute: 'kanareika at the gate' }

async function valueOf<T>(page: Page, channel: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([name, argument]) => bridge.call(name as string, argument), [channel, input] as const)
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}`)
  return reply.value as T
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Makes the vault with the six words it proposes; gives them and the 24 recovery words. */
async function makeVault(page: Page): Promise<{ passphrase: string; recovery: string }> {
  const passphrase = (await page.getByText(/^[a-z-]+( [a-z-]+){5}$/).textContent())!
  await page.getByLabel('Type it once more').fill(passphrase)
  await button(page, 'Make the vault').click()
  await page.getByRole('heading', { name: 'Your recovery key' }).waitFor({ timeout: 60_000 })
  const words = (await page.getByRole('listitem').allTextContents()).map((text) => text.replace(/^\d+\s*/, '').trim())
  await button(page, 'I have them on paper').click()
  for (const label of await page.getByRole('textbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''))) {
    await page.getByLabel(label, { exact: true }).fill(words[Number(/\d+/.exec(label)![0]) - 1]!)
  }
  await button(page, 'Open the vault').click()
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
  return { passphrase, recovery: words.join(' ') }
}

async function makeCase(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.getByLabel('Title').fill('The refused visit')
  await page.getByLabel('Office number').fill('2024-14')
  await page.getByLabel('Client’s name').fill(canaries.client)
  await button(page, 'Make the case').first().click()
  await page.getByRole('heading', { name: 'Case 2024-14', level: 1 }).waitFor()
}

/** Records the refusal with nothing but the keyboard. */
async function recordRefusal(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Refused access' }).press('Enter')
  const type = async (label: string, text: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).first().focus()
    await page.keyboard.type(text)
  }
  await type('Day', '9 September 2024')
  await type('Planned from', '10:00')
  await type('Place', canaries.prison)
  await type('Pass request no.', '4471')
  await page.getByRole('radio', { name: 'Denied' }).focus()
  await page.keyboard.press('Space')
  await type('Arrived', '09:40')
  await type('left', '12:05')
  await type('Minutes waited', '145')
  await type('Minute by minute', `09:40 ${canaries.minute}`)
  await page.keyboard.press('Enter')
  await type('Minute by minute', '12:05 told to leave by the duty officer')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'None given' }).focus()
  await page.keyboard.press('Space')
  await type('Rank', 'captain')
  await page.keyboard.press('Control+s')
  await page.getByText('Saved', { exact: true }).first().waitFor()
}

async function addPaper(page: Page): Promise<void> {
  const folder = tempDir()
  writeFileSync(join(folder, 'memo.txt'), `Memo of 9 September 2024.\n\nAt 12:05 the captain told me to leave ${canaries.prison}.`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.locator('input[type=file]').setInputFiles(join(folder, 'memo.txt'))
  await page.getByText('added', { exact: true }).first().waitFor()
}

/** What the form and the composer ask for, entered through the contract where clicking it proves nothing more. */
async function mendTheRest(page: Page): Promise<void> {
  await valueOf(page, 'profile.save', { fullName: 'Irina Invented', postalAddress: 'PO box 17', certificateNo: '4711', barBody: 'Invented Bar' })
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  const [denial] = await valueOf<{ event: { id: string } }[]>(page, 'denials.list', { matterId: matter!.id, limit: 10 })
  const [memo] = await valueOf<{ id: string }[]>(page, 'documents.list', { matterId: matter!.id, limit: 10 })
  await valueOf(page, 'denials.save', { id: denial!.event.id, matterId: matter!.id, event: {}, memoDocumentId: memo!.id, memoSigned: 'yes' })
}

async function finaliseComplaint(page: Page): Promise<void> {
  await button(page, 'New packet').click()
  await page.getByRole('radio', { name: 'English' }).focus()
  await page.keyboard.press('Space')
  await button(page, 'Write it').click()
  await page.getByText('Before it can go').waitFor()
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  const [packet] = await valueOf<{ id: string; composition: { standardIds: string[] } }[]>(page, 'packets.list', { matterId: matter!.id, limit: 10 })
  for (const id of packet!.composition.standardIds) {
    await valueOf(page, 'standards.verify', { id, verification: 'verified', verifiedBy: 'I. Invented', verifiedOn: '2024-09-01' })
  }
  await page.getByLabel('Form of address').fill('To the supervising prosecutor')
  await page.getByLabel('Date of signing').fill('10 September 2024')
  await page.getByLabel('Place', { exact: true }).fill('Nowhere')
  await page.keyboard.press('Tab')
  await page.getByText('Nothing stands in the way').waitFor({ timeout: 20_000 })
  await button(page, 'Finalise…').click()
  await page.getByRole('dialog').getByRole('button', { name: /finalise|freeze/i }).click()
  await page.getByText(/^Final, not sent/).first().waitFor({ timeout: 30_000 })
}

/** Export through the save dialog, which the test answers. */
async function exportPdf({ app, page }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await button(page, 'Export PDF').click()
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true)
}

const filesWith = (dir: string, text: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))
    })

test('a refused visit becomes a finalised complaint, and everything is there again after a lock and the recovery key', { timeout: 240_000 }, async () => {
  const userDataDir = join(tempDir(), 'user-data')
  const vaultDir = join(tempDir(), 'practice.sheaf')
  const launched = await launchApp({ userDataDir, vaultDir })
  onTestFinished(() => launched.close())
  const { recovery } = await makeVault(launched.page)
  await makeCase(launched.page)
  await recordRefusal(launched.page)
  await addPaper(launched.page)
  await mendTheRest(launched.page)
  await finaliseComplaint(launched.page)
  await launched.screenshot('story-final')

  const path = join(tempDir(), 'complaint.pdf')
  await exportPdf(launched, path)
  const printed = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  for (const words of ['To the supervising prosecutor', canaries.client, canaries.minute, '09:40', '12:05', 'captain', 'Annex 1']) expect(printed).toContain(words)

  // The window goes before the key comes up again.
  await launched.page.keyboard.press('Control+l').catch(() => undefined)
  const page = await launched.nextWindow()
  await page.getByRole('heading', { name: 'Unlock Sheaf' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain(canaries.client)
  await page.getByRole('radio', { name: 'Recovery key' }).check({ force: true })
  await page.getByLabel('The 24 words, in order').fill(recovery)
  await button(page, 'Unlock').click()
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 30_000 })
  await button(page, /2024-14/).first().click()
  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await page.getByText('No. 1, v. 1').first().waitFor()
  const [matter] = await valueOf<{ id: string }[]>(page, 'matters.list', { limit: 10 })
  const [packet] = await valueOf<{ status: string; pdfSha256: string }[]>(page, 'packets.list', { matterId: matter!.id, limit: 10 })
  expect([packet!.status, packet!.pdfSha256]).toEqual(['final', createHash('sha256').update(readFileSync(path)).digest('hex')])

  await launched.close()
  for (const word of [...Object.values(canaries), recovery, recovery.split(' ').slice(0, 3).join(' ')]) {
    expect([...filesWith(vaultDir, word), ...filesWith(userDataDir, word)]).toEqual([])
  }
  writeFileSync(join(userDataDir, 'planted'), canaries.client)
  expect(filesWith(userDataDir, canaries.client)).toHaveLength(1)
})
