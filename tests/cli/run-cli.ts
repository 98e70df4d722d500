import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { repoRoot } from '../support/vault'

const cliPath = join(repoRoot, 'out/cli.mjs')

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** The built command line as a child, with open standard streams. Where it stands, `INIT_CWD` says. */
export function startCli(args: readonly string[], cwd: string): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [cliPath, ...args], { cwd, env: { PATH, HOME, INIT_CWD: cwd } })
}

/** Runs the built command line to its end. */
export function runCli(args: readonly string[], { cwd = repoRoot, input = '' }: { cwd?: string; input?: string } = {}): Promise<Run> {
  const child = startCli(args, cwd)
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin?.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Standard output as one JSON value a line; throws where anything else was printed. */
export const jsonLines = ({ stdout }: Run): unknown[] =>
  stdout.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line))
