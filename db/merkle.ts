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
