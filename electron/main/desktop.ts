import { existsSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, dialog, nativeTheme, type BrowserWindow } from 'electron'
import { vaultCalls } from '../shared/contract'
import type { Channel, HandlersFor } from '../shared/contract/channel'
import type { DesktopContract, DesktopState, Notice, UiLanguage } from '../shared/contract/desktop'
import { AppError } from '../shared/errors'
import type { SettingsStore } from './settings'
import type { VaultSession } from './vault-session'

const VAULT_FOLDER = 'practice.sheaf'

export type DesktopOptions = {
  /** The window that asks; calls arrive only while there is one. */
  readonly window: () => BrowserWindow
  readonly vault: VaultSession
  readonly vaultDir: () => string
  readonly settings: SettingsStore
  readonly isTestRuntime: boolean
  readonly notice: () => Notice | null
  readonly lock: () => void
}

/** The folder used before the user has chosen one. */
export const defaultVaultDir = (): string => join(app.getPath('documents'), VAULT_FOLDER)

/** What main does for the page itself: dialogs, preferences, the lock, printing. */
export function desktopHandlers(options: DesktopOptions): HandlersFor<DesktopContract, null> {
  return {
    'desktop.state': () => stateOf(options),
    'desktop.setPreferences': (_ctx, { idleMinutes, theme, language, lowDistress }) => {
      options.settings.change({
        ...(idleMinutes !== undefined && { idleMinutes }),
        ...(theme !== undefined && { theme }),
        ...(language !== undefined && { language }),
        ...(lowDistress !== undefined && { lowDistress }),
      })
      nativeTheme.themeSource = options.settings.get().theme
      return stateOf(options)
    },
    'desktop.chooseVaultFolder': (_ctx, { purpose }) => chooseVaultFolder(options, purpose),
    'desktop.saveExport': (_ctx, input) => saveExport(options, input),
    'desktop.openWith': (_ctx, input) => openWith(options, input),
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

function stateOf({ vault, vaultDir, settings, isTestRuntime, notice }: DesktopOptions): DesktopState {
  const { idleMinutes, theme, language, lowDistress } = settings.get()
  return {
    vaultFolderName: basename(vaultDir()),
    vaultPath: vaultDir(),
    vaultExists: holdsVault(vaultDir()),
    unlocked: isOpen(vault),
    testRuntime: isTestRuntime,
    idleMinutes,
    theme,
    language: language ?? systemLanguage(),
    lowDistress,
    appVersion: app.getVersion(),
    notice: notice(),
  }
}

const isOpen = (vault: VaultSession): boolean => vault.unlockedSince() !== null

/** Only asks whether the header or its copy is there; main never reads them. */
const holdsVault = (dir: string): boolean => ['vault.hdr', 'vault.hdr.bak'].some((name) => existsSync(join(dir, name)))

const isEmptyOrMissing = (dir: string): boolean => !existsSync(dir) || readdirSync(dir).length === 0

function systemLanguage(): UiLanguage {
  const locale = app.getLocale()
  if (locale.startsWith('ru')) return 'ru'
  return locale.startsWith('fr') ? 'fr' : 'en'
}

async function chooseVaultFolder(options: DesktopOptions, purpose: 'create' | 'open'): Promise<{ vaultPath: string } | null> {
  if (isOpen(options.vault)) throw new AppError('refused', 'Lock the vault before choosing another one')
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
  options.settings.change({ vaultDir: vaultPath })
  // The next call starts a process for the folder chosen now.
  await options.vault.end()
  return { vaultPath }
}

async function saveExport(
  { window, vault }: DesktopOptions,
  { channel, input, suggestedName }: { channel: string; input: Record<string, unknown>; suggestedName: string },
): Promise<{ saved: boolean; reply: unknown }> {
  if (!isLocalCall(channel)) throw new AppError('invalid_input', 'There is no such export')
  const name = plainFileName(suggestedName)
  const { canceled, filePath } = await dialog.showSaveDialog(window(), {
    defaultPath: join(app.getPath('documents'), name),
    filters: extname(name) === '' ? [] : [{ name: extname(name).slice(1).toUpperCase(), extensions: [extname(name).slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || filePath === undefined || filePath === '') return { saved: false, reply: null }
  // The dialog may have stood open for long.
  if (!isOpen(vault)) throw new AppError('vault_locked', 'The vault is locked. Nothing was saved.')
  const reply = await vault.call(channel, { ...input, path: filePath })
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, { ...reply.error.details })
  return { saved: true, reply: reply.value }
}

async function openWith(
  { window, vault }: DesktopOptions,
  { channel, input, kind, extensions = [] }: { channel: string; input: Record<string, unknown>; kind: 'file' | 'folder'; extensions?: string[] | undefined },
): Promise<{ opened: boolean; reply: unknown }> {
  if (!isLocalCall(channel)) throw new AppError('invalid_input', 'There is no such call')
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    defaultPath: app.getPath('documents'),
    filters: extensions.length === 0 ? [] : [{ name: extensions.map((one) => one.toUpperCase()).join(', '), extensions }],
    properties: [kind === 'folder' ? 'openDirectory' : 'openFile', 'dontAddToRecent'],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return { opened: false, reply: null }
  const { unlocked }: Channel = vaultCalls[channel as keyof typeof vaultCalls]
  // The dialog may have stood open for long.
  if (unlocked !== false && !isOpen(vault)) throw new AppError('vault_locked', 'The vault is locked. Nothing was read.')
  const reply = await vault.call(channel, { ...input, path })
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, { ...reply.error.details })
  return { opened: true, reply: reply.value }
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
