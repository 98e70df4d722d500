import type { SimilarPage } from '../../../electron/shared/contract/similar'

export type SimilarPaper = { readonly documentId: string; readonly pages: readonly SimilarPage[] }

/** Pages by the paper they are of, the nearest paper first; of two ways in which the same pages are alike, the nearer one. */
export function byPaper(pages: readonly SimilarPage[]): readonly SimilarPaper[] {
  const papers = new Map<string, SimilarPage[]>()
  for (const page of pages.toSorted((a, b) => a.distance - b.distance)) {
    const known = papers.get(page.documentId) ?? []
    if (!known.some((each) => each.page === page.page && each.ownPage === page.ownPage)) known.push(page)
    papers.set(page.documentId, known)
  }
  return [...papers].map(([documentId, own]) => ({ documentId, pages: own.toSorted((a, b) => (a.ownPage ?? 0) - (b.ownPage ?? 0)) }))
}
