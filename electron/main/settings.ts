import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { IdleMinutes, Theme, UiLanguage } from '../shared/contract/desktop'

/**
 * What is remembered outside the vault, in clear: where the vault is and how the window looks.
 * Nothing else may be added here that says anything about a case.
 */
const Settings = z.strictObject({
  vaultDir: z.string().max(4096).nullable().default(null),
  idleMinutes: IdleMinutes.default(5),
  theme: Theme.default('system'),
  /** Null until the user chooses: then the system's language is taken. */
  language: UiLanguage.nullable().default(null),
  lowDistress: z.boolean().default(false),
})
export type Settings = z.output<typeof Settings>

export type SettingsStore = {
  readonly get: () => Settings
  /** Keeps the change and writes it. Throws if the folder cannot be written; the change then holds until the app ends. */
  readonly change: (change: Partial<Settings>) => void
}

/** The settings in the file at `path`. */
export function openSettings(path: string): SettingsStore {
  let settings = readSettings(path)
  return {
    get: () => settings,
    change: (change) => {
      settings = { ...settings, ...change }
      writeSettings(path, settings)
    },
  }
}

/** A missing or damaged file gives the defaults, since nothing in it is worth an error. */
function readSettings(path: string): Settings {
  try {
    return Settings.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return Settings.parse({})
  }
}

/** Whole or not at all. */
function writeSettings(path: string, settings: Settings): void {
  mkdirSync(dirname(path), { recursive: true })
  const partial = `${path}.partial`
  writeFileSync(partial, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(partial, path)
}
