// The long forms of the safety tests: hours, not seconds.
//   node tests/safety/torture.mjs [--rounds N] [--seed N] [name…]
// Names choose files, e.g. `kill9 power`. README.md says what each one does.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const root = join(import.meta.dirname, '../..')
const { values, positionals } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } }, allowPositionals: true })
const bin = join(root, 'node_modules/.bin')
const env = {
  ...process.env,
  PATH: `${bin}:${process.env.PATH}`,
  SHEAF_TORTURE: '1',
  ...(values.rounds && { SHEAF_ROUNDS: values.rounds }),
  ...(values.seed && { SHEAF_SEED: values.seed }),
}
const files = positionals.length > 0 ? positionals.map((name) => `tests/safety/${name}`) : ['tests/safety/']
const run = (command, args) => spawnSync(join(bin, command), args, { cwd: dirname(bin).replace(/node_modules$/, ''), env, stdio: 'inherit' }).status ?? 1
process.exit(run('node', ['electron/build.mjs', '--if-stale']) || run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...files]))
