import { createHash } from 'node:crypto'

/** SHA-256 over parts, one after the other. */
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** RFC 6962 2.1: hash of a leaf. Our leaves are `salt || canonical entry`. */
export const leafHash = (...parts: readonly Uint8Array[]): Buffer => sha256(LEAF, ...parts)

/** RFC 6962 2.1: hash of an inner node. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right)

/** Root of the empty tree (RFC 6962 2.1). */
export const emptyRoot = (): Buffer => sha256()

/**
 * The right edge of a log: roots of its complete subtrees, largest first, and the number of leaves.
 * There is one root for each bit that is set in `size`, so appending and taking the root cost O(log n).
 */
export type Frontier = { readonly size: number; readonly roots: readonly Uint8Array[] }

export const emptyFrontier: Frontier = { size: 0, roots: [] }

/** The log with one more leaf. Does not change its argument. */
export function appendLeaf({ size, roots }: Frontier, leaf: Uint8Array): Frontier {
  const next = [...roots]
  let node = leaf
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(next.pop()!, node)
  next.push(node)
  return { size: size + 1, roots: next }
}

/** Root of the whole log. */
export function rootOf({ roots }: Frontier): Buffer {
  if (roots.length === 0) return emptyRoot()
  return Buffer.from(roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), roots.at(-1)!))
}

/** The frontier of `leaves` in order: what a full recomputation must give. */
export const frontierOf = (leaves: Iterable<Uint8Array>): Frontier => {
  let frontier = emptyFrontier
  for (const leaf of leaves) frontier = appendLeaf(frontier, leaf)
  return frontier
}

/** The largest power of two below `size`, which is at least 2. */
const splitAt = (size: number): number => 2 ** Math.floor(Math.log2(size - 1))

/** Root of the leaves from `start` up to `end`. */
const rangeRoot = (leaves: readonly Uint8Array[], start: number, end: number): Buffer => rootOf(frontierOf(leaves.slice(start, end)))

/** RFC 6962 2.1.1: the hashes that lead from leaf `index` (from 0) to the root of all `leaves`, from below. */
export function inclusionPath(leaves: readonly Uint8Array[], index: number): Buffer[] {
  if (index < 0 || index >= leaves.length) throw new RangeError('no such leaf')
  const path = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return []
    const middle = start + splitAt(end - start)
    return index < middle ? [...path(start, middle), rangeRoot(leaves, middle, end)] : [...path(middle, end), rangeRoot(leaves, start, middle)]
  }
  return path(0, leaves.length)
}

/** RFC 6962 2.1.2: the hashes that show that the first `size` leaves are still the beginning of all `leaves`. */
export function consistencyPath(leaves: readonly Uint8Array[], size: number): Buffer[] {
  if (size < 1 || size > leaves.length) throw new RangeError('no such tree')
  const path = (m: number, start: number, end: number, isWhole: boolean): Buffer[] => {
    if (m === end - start) return isWhole ? [] : [rangeRoot(leaves, start, end)]
    const middle = start + splitAt(end - start)
    return m <= middle - start
      ? [...path(m, start, middle, isWhole), rangeRoot(leaves, middle, end)]
      : [...path(m - (middle - start), middle, end, false), rangeRoot(leaves, start, middle)]
  }
  return path(size, 0, leaves.length, true)
}

/** Root of a tree of `size` that follows from a leaf at `index` and its path (RFC 9162 2.1.3.2), or null when the path does not fit. */
export function rootFromInclusion(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[]): Buffer | null {
  if (index < 0 || index >= size) return null
  let [fn, sn, node]: [number, number, Buffer] = [index, size - 1, Buffer.from(leaf)]
  for (const sibling of path) {
    if (sn === 0) return null
    if (fn % 2 === 1 || fn === sn) {
      node = nodeHash(sibling, node)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)]
    } else node = nodeHash(node, sibling)
    ;[fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
  }
  return sn === 0 ? node : null
}

/** Whether the tree of `size` with `root` begins with the tree of `oldSize` with `oldRoot` (RFC 9162 2.1.4.2). */
export function isConsistent(
  { size: oldSize, root: oldRoot }: { readonly size: number; readonly root: Uint8Array },
  { size, root }: { readonly size: number; readonly root: Uint8Array },
  path: readonly Uint8Array[],
): boolean {
  if (oldSize < 1 || oldSize > size) return false
  if (oldSize === size) return path.length === 0 && Buffer.from(oldRoot).equals(root)
  const isPowerOfTwo = Number.isInteger(Math.log2(oldSize))
  const [first, ...rest] = isPowerOfTwo ? [oldRoot, ...path] : path
  if (first === undefined) return false
  let [fn, sn, older, newer]: [number, number, Buffer, Buffer] = [oldSize - 1, size - 1, Buffer.from(first), Buffer.from(first)]
  while (fn % 2 === 1) [fn, sn] = [(fn - 1) / 2, Math.floor(sn / 2)]
  for (const sibling of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      ;[older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)]
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)]
    } else newer = nodeHash(newer, sibling)
    ;[fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
  }
  return sn === 0 && older.equals(oldRoot) && newer.equals(root)
}
