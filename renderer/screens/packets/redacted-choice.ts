type Copy = { readonly id: string; readonly redactionOfDocumentId: string | null }

/** The chosen copies with `copyId` going in for `originalId`, in place of any other copy of it; null sends the original. */
export function withCopy(chosen: readonly string[], papers: readonly Copy[], originalId: string, copyId: string | null): string[] {
  const siblings = new Set(papers.filter(({ redactionOfDocumentId }) => redactionOfDocumentId === originalId).map(({ id }) => id))
  return [...chosen.filter((id) => !siblings.has(id)), ...(copyId === null ? [] : [copyId])]
}
