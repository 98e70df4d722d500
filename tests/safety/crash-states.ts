/**
 * Power cuts on paper: a recorded list of file operations, and every state the disk may be in when the power goes at any
 * point of it. What was synced is there; what was not may be there, may be missing, or may be there in part.
 *
 * The model is that of facts/security.md 4.2: a file's fsync keeps its bytes and the name it was made under, never a
 * later rename; other changes of a folder last once that folder is synced. Writes tear at 512 bytes.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Chance } from './scale'

/** One operation as recorded. Paths are relative to the recorded folder; `ack` is a line the product's caller was told. */
export type DiskOp =
  | { readonly op: 'create' | 'mkdir' | 'unlink' | 'sync'; readonly path: string }
  | { readonly op: 'write'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly op: 'truncate'; readonly path: string; readonly length: number }
  | { readonly op: 'rename'; readonly path: string; readonly to: string }
  | { readonly op: 'ack'; readonly line: string }

/** What is kept of the unsynced: everything, nothing, or what chance says. */
export type Survival = 'all' | 'none' | 'chance'

type FileChange = { readonly write: { readonly offset: number; readonly data: Buffer } } | { readonly truncate: number }
type FileNode = { readonly base: Buffer; readonly changes: FileChange[]; synced: number }
type NameChange = {
  readonly dir: number
  readonly apply: (dirs: Map<number, Map<string, number>>) => void
  readonly made: number | null
  durable: boolean
}
type World = { nodes: number; readonly files: Map<number, FileNode>; readonly dirs: Map<number, Map<string, number>>; readonly names: NameChange[] }

const root = 0

/** A folder as it is now, all of it durable. */
export type Base = { readonly dir: string }

function load(world: World, dir: string, node: number): void {
  const entries = new Map<string, number>()
  world.dirs.set(node, entries)
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const child = ++world.nodes
    entries.set(entry.name, child)
    if (entry.isDirectory()) load(world, join(dir, entry.name), child)
    else world.files.set(child, { base: readFileSync(join(dir, entry.name)), changes: [], synced: 0 })
  }
}

const clone = (dirs: Map<number, Map<string, number>>): Map<number, Map<string, number>> => new Map([...dirs].map(([node, entries]) => [node, new Map(entries)]))

/** Plays a recording operation by operation and makes states of it. Starts from `base`, or from an empty folder. */
export class PowerCut {
  readonly #world: World = { nodes: root, files: new Map(), dirs: new Map([[root, new Map()]]), names: [] }
  readonly #initial: Map<number, Map<string, number>>
  readonly acknowledged: string[] = []

  constructor(base: Base | null = null) {
    if (base !== null) load(this.#world, base.dir, root)
    this.#initial = clone(this.#world.dirs)
  }

  #find(path: string): number | undefined {
    if (path === '.' || path === '') return root
    const parent = this.#find(dirname(path))
    return parent === undefined ? undefined : this.#world.dirs.get(parent)?.get(basename(path))
  }

  #name(path: string, made: number | null, change: (entries: Map<string, number>, name: string, dirs: Map<number, Map<string, number>>) => void): void {
    const dir = this.#find(dirname(path)) ?? root
    const name = basename(path)
    const apply: NameChange['apply'] = (dirs) => {
      const entries = dirs.get(dir)
      if (entries !== undefined) change(entries, name, dirs)
    }
    apply(this.#world.dirs)
    this.#world.names.push({ dir, apply, made, durable: false })
  }

  play(step: DiskOp): void {
    const { files, dirs, names } = this.#world
    if (step.op === 'ack') return void this.acknowledged.push(step.line)
    const node = this.#find(step.path)
    if (step.op === 'create' || step.op === 'mkdir') {
      const made = ++this.#world.nodes
      if (step.op === 'create') files.set(made, { base: Buffer.alloc(0), changes: [], synced: 0 })
      this.#name(step.path, made, (entries, name, all) => {
        entries.set(name, made)
        if (step.op === 'mkdir' && !all.has(made)) all.set(made, new Map())
      })
    } else if (step.op === 'write' && node !== undefined) files.get(node)?.changes.push({ write: step })
    else if (step.op === 'truncate' && node !== undefined) files.get(node)?.changes.push({ truncate: step.length })
    else if (step.op === 'unlink') this.#name(step.path, null, (entries, name) => void entries.delete(name))
    else if (step.op === 'rename' && node !== undefined) this.#rename(step.path, step.to, node)
    else if (step.op === 'sync' && node !== undefined) {
      const file = files.get(node)
      if (file !== undefined) file.synced = file.changes.length
      for (const change of names) change.durable ||= dirs.has(node) ? change.dir === node : change.made === node
    }
  }

  #rename(from: string, to: string, node: number): void {
    const [source, name] = [this.#find(dirname(from)) ?? root, basename(from)]
    this.#name(to, null, (entries, newName, dirs) => {
      dirs.get(source)?.delete(name)
      entries.set(newName, node)
    })
  }

  /** Writes one possible state of the disk into `out`, which is emptied first. */
  materialise(out: string, survival: Survival, chance: Chance): void {
    const isKept = (): boolean => survival === 'all' || (survival === 'chance' && chance.next() < 0.5)
    // Half of the time a journalling file system's order: what is lost of the folders is the end of it.
    const lastDurable = this.#world.names.findLastIndex(({ durable }) => durable)
    const cut = survival === 'chance' && chance.next() < 0.5 ? lastDurable + 1 + chance.below(this.#world.names.length - lastDurable) : null
    const dirs = clone(this.#initial)
    this.#world.names.forEach(({ durable, apply }, i) => {
      if (cut === null ? durable || isKept() : i < cut) apply(dirs)
    })
    rmSync(out, { recursive: true, force: true })
    this.#write(dirs, root, out, survival, chance)
  }

  #write(dirs: Map<number, Map<string, number>>, node: number, path: string, survival: Survival, chance: Chance): void {
    mkdirSync(path, { recursive: true })
    for (const [name, child] of dirs.get(node) ?? []) {
      const file = this.#world.files.get(child)
      if (file === undefined) this.#write(dirs, child, join(path, name), survival, chance)
      else writeFileSync(join(path, name), contentOf(file, survival, chance))
    }
  }
}

/** Synced changes whole; of the others four in ten whole and two in ten torn, when chance decides. */
function contentOf({ base, changes, synced }: FileNode, survival: Survival, chance: Chance): Buffer {
  return changes.reduce((bytes, change, i) => {
    if (i < synced || survival === 'all') return changed(bytes, change)
    const roll = survival === 'none' ? 1 : chance.next()
    if (roll < 0.4) return changed(bytes, change)
    return roll < 0.6 ? changed(bytes, torn(change, chance)) : bytes
  }, base)
}

function torn(change: FileChange, chance: Chance): FileChange {
  if ('truncate' in change) return change
  const { offset, data } = change.write
  return { write: { offset, data: data.subarray(0, chance.below(Math.floor(data.length / 512) + 1) * 512) } }
}

function changed(bytes: Buffer, change: FileChange): Buffer {
  if ('truncate' in change) return Buffer.concat([bytes.subarray(0, change.truncate)], change.truncate)
  const { offset, data } = change.write
  const next = Buffer.alloc(Math.max(bytes.length, offset + data.length))
  bytes.copy(next)
  data.copy(next, offset)
  return next
}
