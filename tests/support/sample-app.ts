import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { idAt, loadCase, readCaseFile } from '../../electron/cli/load-case'
import { EventId, MatterId } from '../../electron/shared/contract/values'
import { launchApp, type LaunchedApp } from './app'
import { openTestSession } from './session'
import { repoRoot, testPassphrase } from './vault'

/** The app, unlocked, over a vault that holds the invented sample case and a draft of its complaint. */
export async function openSample(): Promise<LaunchedApp> {
  const { session, call, dir } = await openTestSession()
  const folder = join(repoRoot, 'resources/sample-case')
  const keys = await loadCase(call, readCaseFile(folder, 'case.json').steps, folder)
  await call('packets.create', { matterId: MatterId.parse(idAt(keys, 'matter')), kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')), language: 'en' })
  session.vault?.close()
  session.vault = null
  const launched = await launchApp({ vaultDir: dir })
  onTestFinished(() => launched.close())
  await unlock(launched.page)
  return launched
}

/** Opens the vault of `openSample` with its passphrase. */
export async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill(testPassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: /2026-99/ }).first().waitFor()
}
