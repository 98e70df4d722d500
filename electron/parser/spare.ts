/**
 * Parser processes started ahead of their jobs, so that a folder of papers does not wait for the start of a process
 * at each of them. A spare has read nothing, is handed out once, and ends with its job like any other.
 */
import { spawn, type ChildProcess } from 'node:child_process'

/** How long a spare waits for a job, in ms. Nothing stays behind when the last paper of a folder is in. */
const SPARE_MS = 3_000
/** While papers follow each other, one more starts meanwhile: a start takes longer than storing a letter. */
const MOST_SPARES = 2

type Spare = { readonly line: string; readonly child: ChildProcess; readonly forget: () => void }

const spares: Spare[] = []
/** Instants in ms at which the last two jobs were taken up. */
let taken: readonly [number, number] = [-Infinity, -Infinity]

const lineOf = (file: string, args: readonly string[]): string => JSON.stringify([file, ...args])

/** A new process for one job. */
export function startChild(file: string, args: readonly string[]): ChildProcess {
  // No environment: NODE_OPTIONS and the like would reach into the child. No stderr: it could quote the document.
  return spawn(file, args, { cwd: '/', env: {}, stdio: ['pipe', 'pipe', 'ignore', 'pipe'], windowsHide: true })
}

type Handle = { readonly ref?: () => void; readonly unref?: () => void }

/** The child itself and its pipes: what keeps our process alive, or does not. */
const handlesOf = (child: ChildProcess): Handle[] => [child, ...child.stdio.flatMap((pipe) => (pipe === null || pipe === undefined ? [] : [pipe as Handle]))]

/** A process for one job: the spare that waits longest, if one was started by exactly this command line, else a new one. */
export function takeChild(file: string, args: readonly string[]): ChildProcess {
  taken = [taken[1], performance.now()]
  const line = lineOf(file, args)
  const found = spares.find((spare) => spare.line === line)
  if (found === undefined) return startChild(file, args)
  found.forget()
  for (const handle of handlesOf(found.child)) handle.ref?.()
  return found.child
}

/**
 * Starts a spare for this command line unless enough wait already. It ends by itself after SPARE_MS, and when our
 * process ends; it keeps nobody waiting.
 */
export function prepareChild(file: string, args: readonly string[]): void {
  const line = lineOf(file, args)
  for (const other of spares.filter((spare) => spare.line !== line)) end(other)
  const isFolder = performance.now() - taken[0] < SPARE_MS
  while (spares.length < (isFolder ? MOST_SPARES : 1)) spares.push(newSpare(line, startChild(file, args)))
}

function end({ forget, child }: Spare): void {
  forget()
  child.kill('SIGKILL')
}

function newSpare(line: string, child: ChildProcess): Spare {
  const stop = (): void => end(spare)
  const timer = setTimeout(stop, SPARE_MS)
  const forget = (): void => {
    clearTimeout(timer)
    child.off('exit', stop)
    child.off('error', stop)
    const at = spares.indexOf(spare)
    if (at >= 0) spares.splice(at, 1)
  }
  const spare: Spare = { line, child, forget }
  // One that cannot be started or that ended while waiting is not handed out; the job starts its own and says what is wrong.
  child.on('exit', stop)
  child.on('error', stop)
  timer.unref()
  for (const handle of handlesOf(child)) handle.unref?.()
  return spare
}
