import { existsSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { vaultCalls } from '../shared/contract'
import type { Channel, HandlersFor, Reply } from '../shared/contract/channel'
import type { DesktopContract, DesktopState, Notice, UiLanguage } from '../shared/contract/desktop'
import { AppError } from '../shared/errors'
import type { Settings } from './settings'

const VAULT_FOLDER = 'practice.sheaf'

export type DesktopOptions = {
  readonly window: () => BrowserWindow
  readonly vaultDir: () => string
  readonly settings: () => Settings
  readonly saveSettings: (change: Partial<Settings>) => void
  readonly isUnlocked: () => boolean
  readonly isTestRuntime: boolean
  readonly notice: () => Notice | null
  readonly lock: () => void
  /** Ends the vault process, so that the next call starts one for the folder chosen now. */
  readonly endVault: () => Promise<void>
  readonly callVault: (channel: string, input: unknown) => Promise<Reply>
}

/** The folder used before the user has chosen one. */
export const defaultVaultDir = (): string => join(app.getPath('documents'), VAULT_FOLDER)

/** What main does for the page itself: dialogs, preferences, the lock, printing. */
export function desktopHandlers(options: DesktopOptions): HandlersFor<DesktopContract, null> {
  return {
    'desktop.state': () => stateOf(options),
    'desktop.setPreferences': (_ctx, { idleMinutes, theme, language }) => {
      options.saveSettings({
        ...(idleMinutes !== undefined && { idleMinutes }),
        ...(theme !== undefined && { theme }),
        ...(language !== undefined && { language }),
      })
      return stateOf(options)
    },
    'desktop.chooseVaultFolder': (_ctx, { purpose }) => chooseVaultFolder(options, purpose),
    'desktop.saveExport': (_ctx, input) => saveExport(options, input),
    'desktop.lock': () => {
      options.lock()
      return {}
    },
    'desktop.print': () =>
      new Promise((resolve) => {
        options.window().webContents.print({ silent: false, printBackground: true }, (printed) => resolve({ printed }))
      }),
  }
}

function stateOf({ vaultDir, settings, isUnlocked, isTestRuntime, notice }: DesktopOptions): DesktopState {
  const { idleMinutes, theme, language } = settings()
  return {
    vaultFolderName: basename(vaultDir()),
    vaultPath: vaultDir(),
    vaultExists: holdsVault(vaultDir()),
    unlocked: isUnlocked(),
    testRuntime: isTestRuntime,
    idleMinutes,
    theme,
    language: language ?? systemLanguage(),
    appVersion: app.getVersion(),
    notice: notice(),
  }
}

/** Only asks whether the header or its copy is there; main never reads them. */
const holdsVault = (dir: string): boolean => ['vault.hdr', 'vault.hdr.bak'].some((name) => existsSync(join(dir, name)))

const isEmptyOrMissing = (dir: string): boolean => !existsSync(dir) || readdirSync(dir).length === 0

function systemLanguage(): UiLanguage {
  const locale = app.getLocale()
  if (locale.startsWith('ru')) return 'ru'
  return locale.startsWith('fr') ? 'fr' : 'en'
}

async function chooseVaultFolder(options: DesktopOptions, purpose: 'create' | 'open'): Promise<{ vaultPath: string } | null> {
  if (options.isUnlocked()) throw new AppError('refused', 'Lock the vault before choosing another one')
  const { canceled, filePaths } = await dialog.showOpenDialog(options.window(), {
    defaultPath: options.vaultDir(),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'showHiddenFiles', 'dontAddToRecent'],
  })
  const chosen = filePaths[0]
  if (canceled || chosen === undefined) return null
  const vaultPath = purpose === 'open' || holdsVault(chosen) || isEmptyOrMissing(chosen) ? chosen : join(chosen, VAULT_FOLDER)
  if (purpose === 'open' && !holdsVault(vaultPath)) {
    throw new AppError('vault_missing', 'This folder holds no vault. Nothing was changed. Choose the folder that ends in .sheaf.')
  }
  if (purpose === 'create' && holdsVault(vaultPath)) {
    throw new AppError('vault_exists', 'This folder already holds a vault. Nothing was changed. Open it, or choose another folder.')
  }
  options.saveSettings({ vaultDir: vaultPath })
  await options.endVault()
  return { vaultPath }
}

async function saveExport(
  { window, callVault, isUnlocked }: DesktopOptions,
  { channel, input, suggestedName }: { channel: string; input: Record<string, unknown>; suggestedName: string },
): Promise<{ saved: boolean; reply: unknown }> {
  if (!isLocalCall(channel)) throw new AppError('invalid_input', 'There is no such export')
  if (!isUnlocked()) throw new AppError('vault_locked', 'The vault is locked. Nothing was saved.')
  const name = plainFileName(suggestedName)
  const { canceled, filePath } = await dialog.showSaveDialog(window(), {
    defaultPath: join(app.getPath('documents'), name),
    filters: extname(name) === '' ? [] : [{ name: extname(name).slice(1).toUpperCase(), extensions: [extname(name).slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || filePath === undefined || filePath === '') return { saved: false, reply: null }
  const reply = await callVault(channel, { ...input, path: filePath })
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, { ...reply.error.details })
  return { saved: true, reply: reply.value }
}

function isLocalCall(channel: string): boolean {
  if (!Object.hasOwn(vaultCalls, channel)) return false
  const { local }: Channel = vaultCalls[channel as keyof typeof vaultCalls]
  return local === true
}

/** The last part of the name without characters that any of the three systems refuses. */
function plainFileName(suggested: string): string {
  const last = suggested.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').replace(/^\.+|[. ]+$/g, '')
  return plain === '' ? 'export' : plain
}
