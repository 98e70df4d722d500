import type { InputOf, OutputOf } from '../../electron/shared/contract'
import type { DesktopState } from '../../electron/shared/contract/desktop'
import type { VaultInfo } from '../../electron/shared/contract/vault'
import type { AppError } from '../../electron/shared/errors'
import type { Call } from '../api'
import { toAppError } from './loadable'
import type { Slice } from './store'

/** Where the window stands towards the vault. `words` shows the recovery key of a vault just made. */
export type Session =
  | { readonly at: 'starting' }
  | { readonly at: 'broken'; readonly error: AppError }
  | { readonly at: 'locked' }
  | { readonly at: 'words'; readonly recoveryWords: string; readonly info: VaultInfo }
  | { readonly at: 'open'; readonly info: VaultInfo; readonly openedBy: 'passphrase' | 'recovery' | 'before'; readonly usedBackupHeader: boolean }

export type SessionSlice = {
  readonly desktop: DesktopState | null
  readonly session: Session
  /** Channels of the calls that have lasted over a tenth of a second. */
  readonly slowCalls: readonly string[]
  readonly start: () => Promise<void>
  /** True when a folder was chosen. */
  readonly chooseFolder: (purpose: 'create' | 'open') => Promise<boolean>
  readonly createVault: (passphrase: string) => Promise<void>
  readonly wordsAreKept: () => Promise<void>
  readonly unlock: (secret: InputOf<'vault.open'>['secret']) => Promise<void>
  readonly lock: () => Promise<void>
  /** Forgets everything of the vault at once; what the window shows next is Unlock. */
  readonly forget: () => void
  readonly setPreferences: (change: InputOf<'desktop.setPreferences'>) => Promise<void>
  readonly refreshInfo: () => Promise<void>
}

/** Opening, making and locking the vault. Errors of `createVault`, `unlock` and `chooseFolder` reach the form. */
export const createSessionSlice =
  (call: Call): Slice<SessionSlice> =>
  (set, get, store) => {
    const openWith = async (opened: Pick<OutputOf<'vault.open'>, 'info' | 'usedBackupHeader'>, openedBy: 'passphrase' | 'recovery' | 'before') => {
      set({ session: { at: 'open', info: opened.info, openedBy, usedBackupHeader: opened.usedBackupHeader } })
      await Promise.all([get().loadMatters(), get().loadProfile(), get().loadStandards(), get().loadRulebook()])
    }
    return {
      desktop: null,
      session: { at: 'starting' },
      slowCalls: [],

      start: async () => {
        try {
          const desktop = await call('desktop.state', {})
          set({ desktop })
          if (!desktop.unlocked) return set({ session: { at: 'locked' } })
          await openWith({ info: await call('vault.info', {}), usedBackupHeader: false }, 'before')
        } catch (cause) {
          set({ session: { at: 'broken', error: toAppError(cause) } })
        }
      },

      chooseFolder: async (purpose) => {
        const chosen = await call('desktop.chooseVaultFolder', { purpose })
        if (chosen === null) return false
        set({ desktop: await call('desktop.state', {}) })
        return true
      },

      createVault: async (passphrase) => {
        const { recoveryWords, info } = await call('vault.create', { passphrase })
        set({ session: { at: 'words', recoveryWords, info } })
      },

      wordsAreKept: async () => {
        const { session } = get()
        if (session.at !== 'words') return
        set({ desktop: await call('desktop.state', {}) })
        await openWith({ info: session.info, usedBackupHeader: false }, 'passphrase')
      },

      unlock: async (secret) => {
        const opened = await call('vault.open', { secret })
        set({ desktop: await call('desktop.state', {}) })
        await openWith(opened, opened.openedBy)
      },

      lock: async () => {
        await call('desktop.lock', {})
        get().forget()
      },

      forget: () => {
        const { desktop } = get()
        store.setState({ ...store.getInitialState(), desktop, session: { at: 'locked' } }, true)
      },

      setPreferences: async (change) => {
        try {
          set({ desktop: await call('desktop.setPreferences', change) })
        } catch (cause) {
          get().sayError(cause)
        }
      },

      refreshInfo: async () => {
        const { session } = get()
        if (session.at === 'open') set({ session: { ...session, info: await call('vault.info', {}) } })
      },
    }
  }
