import { z } from 'zod'
import type { Contract } from './channel'

/** Idle time before the vault locks itself, in whole minutes. */
export const IdleMinutes = z.int().min(1).max(30)

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.output<typeof Theme>

export const UiLanguage = z.enum(['en', 'ru', 'fr'])
export type UiLanguage = z.output<typeof UiLanguage>

/**
 * Why the window shows Unlock again; the page has the words for each. The two `…_stopped` are faults: the vault
 * process or the page ended by itself. What was saved is safe; what was being typed may be lost.
 */
export const Notice = z.enum([
  'locked_by_hand',
  'locked_when_idle',
  'locked_by_system',
  'locked_after_long_session',
  'vault_stopped',
  'page_stopped',
])
export type Notice = z.output<typeof Notice>

const Nothing = z.strictObject({})

const DesktopState = z.strictObject({
  /** Last part of `vaultPath`, for display. */
  vaultFolderName: z.string(),
  vaultPath: z.string(),
  /** The folder holds a vault header, so there is something to unlock. */
  vaultExists: z.boolean(),
  unlocked: z.boolean(),
  /** The window runs on an outdated Electron that is good for tests only: show a banner. */
  testRuntime: z.boolean(),
  idleMinutes: IdleMinutes,
  theme: Theme,
  language: UiLanguage,
  /** Distressing pictures stay small, grey and covered, with words about them first. */
  lowDistress: z.boolean(),
  appVersion: z.string(),
  notice: Notice.nullable(),
})

/** Calls the main process answers itself. They carry no client data; everything else goes to the vault. */
export const desktopContract = {
  'desktop.state': { input: Nothing, output: DesktopState, unlocked: false },

  /**
   * Shows the folder dialog and remembers the choice; null when the user cancels. Refused while unlocked.
   * To 'create', a folder that is not empty gets a new `practice.sheaf` inside; `vault_exists` if that is a vault.
   * To 'open', the folder must hold a vault, else `vault_missing`.
   */
  'desktop.chooseVaultFolder': {
    input: z.strictObject({ purpose: z.enum(['create', 'open']) }),
    output: z.strictObject({ vaultPath: z.string() }).nullable(),
    unlocked: false,
  },

  /** Ends the vault process and this window; a new window shows Unlock. The reply may never arrive. */
  'desktop.lock': { input: Nothing, output: Nothing, unlocked: false },

  /** Changes only the preferences given; answers with the whole state. */
  'desktop.setPreferences': {
    input: z.strictObject({
      idleMinutes: IdleMinutes.optional(),
      theme: Theme.optional(),
      language: UiLanguage.optional(),
      lowDistress: z.boolean().optional(),
    }),
    output: DesktopState,
    unlocked: false,
  },

  /**
   * Shows the save dialog, then makes a call marked `local` with `path` added to `input`, so that the page
   * never names a path. `reply` is that call's output, or null when the user cancels. Errors are that call's.
   */
  'desktop.saveExport': {
    input: z.strictObject({
      channel: z.string().max(100),
      input: z.record(z.string(), z.unknown()),
      /** A plain file name. Anything that could be a path is reduced to its last part. */
      suggestedName: z.string().trim().min(1).max(120),
    }),
    output: z.strictObject({ saved: z.boolean(), reply: z.unknown() }),
  },

  /**
   * Shows the open dialog for a file or a folder, then makes a call marked `local` with its `path` added to `input`.
   * `reply` is that call's output, or null when the user cancels. Errors are that call's. While locked, only calls that
   * work on a locked vault.
   */
  'desktop.openWith': {
    input: z.strictObject({
      channel: z.string().max(100),
      input: z.record(z.string(), z.unknown()),
      kind: z.enum(['file', 'folder']),
      /** Endings that the dialog offers; none offers every file. */
      extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(8).optional(),
    }),
    output: z.strictObject({ opened: z.boolean(), reply: z.unknown() }),
    unlocked: false,
  },

  /** Shows the system's print dialog for what the window shows now. */
  'desktop.print': { input: Nothing, output: z.strictObject({ printed: z.boolean() }) },
} as const satisfies Contract

export type DesktopContract = typeof desktopContract
export type DesktopState = z.output<typeof DesktopState>
