/**
 * One parser process started ahead of its job, so that a folder of papers does not wait for the start of a process at
 * each of them. A spare has read nothing, is handed out once, and ends with its job like any other.
 */
import { spawn, type ChildProcess } from 'node:child_process'

/** How long a spare waits for a job, in ms. Nothing stays behind when the last paper of a folder is in. */
const SPARE_MS = 3_000

type Spare = { readonly line: string; readonly child: ChildProcess; readonly forget: () => void }

let spare: Spare | null = null

const lineOf = (file: string, args: readonly string[]): string => JSON.stringify([file, ...args])

function start(file: string, args: readonly string[]): ChildProcess {
  // No environment: NODE_OPTIONS and the like would reach into the child. No stderr: it could quote the document.
  return spawn(file, args, { cwd: '/', env: {}, stdio: ['pipe', 'pipe', 'ignore', 'pipe'], windowsHide: true })
}

type Handle = { readonly ref?: () => void; readonly unref?: () => void }

/** The child itself and its pipes: what keeps our process alive, or does not. */
const handlesOf = (child: ChildProcess): Handle[] => [child, ...child.stdio.flatMap((pipe) => (pipe === null || pipe === undefined ? [] : [pipe as Handle]))]

/** A process for one job: the spare, if it was started by exactly this command line, else a new one. */
export function takeChild(file: string, args: readonly string[]): ChildProcess {
  if (spare === null || spare.line !== lineOf(file, args)) return start(file, args)
  const { child, forget } = spare
  forget()
  for (const handle of handlesOf(child)) handle.ref?.()
  return child
}

/**
 * Starts a spare for this command line unless one waits already. It ends by itself after SPARE_MS, and when our
 * process ends; it keeps nobody waiting.
 */
export function prepareChild(file: string, args: readonly string[]): void {
  const line = lineOf(file, args)
  if (spare !== null) {
    if (spare.line === line) return
    const old = spare
    old.forget()
    old.child.kill('SIGKILL')
  }
  const child = start(file, args)
  const end = (): void => {
    forget()
    child.kill('SIGKILL')
  }
  const timer = setTimeout(end, SPARE_MS)
  const forget = (): void => {
    clearTimeout(timer)
    child.off('exit', end)
    child.off('error', end)
    if (spare?.child === child) spare = null
  }
  // One that cannot be started or that ended while waiting is not handed out; the job starts its own and says what is wrong.
  child.on('exit', end)
  child.on('error', end)
  timer.unref()
  for (const handle of handlesOf(child)) handle.unref?.()
  spare = { line, child, forget }
}
