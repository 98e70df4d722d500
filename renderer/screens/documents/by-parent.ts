import type { Document } from '../../../electron/shared/contract/documents'

export type Placed = { readonly paper: Document; readonly depth: number }

/** Papers in their order, each followed by those that came inside it. One whose parent is not in the list stands by itself. */
export function byParent(papers: readonly Document[]): readonly Placed[] {
  const ids = new Set(papers.map(({ id }) => id))
  const inside = new Map<string, Document[]>()
  for (const paper of papers) {
    const key = paper.parentDocumentId !== null && ids.has(paper.parentDocumentId) ? paper.parentDocumentId : ''
    inside.set(key, [...(inside.get(key) ?? []), paper])
  }
  const placed: Placed[] = []
  const place = (key: string, depth: number): void => {
    for (const paper of inside.get(key) ?? []) {
      placed.push({ paper, depth })
      place(paper.id, depth + 1)
    }
  }
  place('', 0)
  return placed
}
