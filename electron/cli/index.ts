import { bundleCommand } from './bundle'
import { channelsCommand, callCommand } from './call'
import { demoCommand } from './demo'
import { createCommand, doctorCommand } from './vault'
import { exportCommand, importBagCommand } from './export'
import { importCommand } from './import'
import { ocrCommand } from './ocr'
import { packetCommand } from './packet'
import { exitCodes, UsageError, type Command } from './terminal'
import { verifyCommand } from './verify'
import { AppError } from '../shared/errors'

const commands: Readonly<Record<string, Command>> = {
  create: createCommand,
  import: importCommand,
  ocr: ocrCommand,
  call: callCommand,
  channels: channelsCommand,
  packet: packetCommand,
  bundle: bundleCommand,
  export: exportCommand,
  'import-bag': importBagCommand,
  verify: verifyCommand,
  doctor: doctorCommand,
  demo: demoCommand,
}

const usage = `sheaf: the vault from a terminal

${Object.values(commands)
  .map(({ synopsis, does }) => `  sheaf ${synopsis}\n      ${does}`)
  .join('\n')}

  --vault DIR             the vault's folder
  --passphrase-file FILE  first line is the passphrase; --passphrase-fd N reads it from a descriptor;
                          --recovery-file FILE holds the 24 words; otherwise it is asked for
  --json                  answers as JSON

Exit codes: 0 done, 1 refused with a reason, 2 usage, 3 damage found.
`

/** Runs one command and gives its exit code. Never lets a secret or a client's word into an error. */
async function run(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    process.stderr.write(usage)
    return name === 'help' || name === '--help' ? exitCodes.done : exitCodes.usage
  }
  const asJson = rest.includes('--json')
  try {
    return await command.run(rest)
  } catch (cause) {
    if (cause instanceof UsageError) {
      process.stderr.write(`sheaf: ${cause.message}\nusage: sheaf ${command.synopsis}\n`)
      return exitCodes.usage
    }
    if (!(cause instanceof AppError)) throw cause
    const { code, message, details } = cause
    if (asJson) process.stdout.write(`${JSON.stringify({ error: { code, message, details } })}\n`)
    else process.stderr.write(`sheaf: ${message}\n`)
    return code === 'vault_damaged' || code === 'vault_rolled_back' || code === 'header_damaged' ? exitCodes.damage : exitCodes.refused
  }
}

process.umask(0o077)
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (cause) {
  process.stderr.write(`sheaf: a bug (${cause instanceof Error ? cause.name : typeof cause}); nothing of this command was kept\n`)
  if (process.env['SHEAF_DEBUG'] === '1') process.stderr.write(`${cause instanceof Error ? cause.stack : ''}\n`)
  process.exitCode = exitCodes.refused
}
