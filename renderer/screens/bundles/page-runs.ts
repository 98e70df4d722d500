/** '3–7, 9, 12A': pages in order, what follows each other joined. At most `most` runs; the rest is cut. */
export function pageRuns(pages: readonly string[], most = 12): string {
  const runs: string[] = []
  for (let at = 0; at < pages.length; ) {
    let end = at
    while (/^\d+$/.test(pages[end] ?? '') && Number(pages[end + 1]) === Number(pages[end]) + 1) end += 1
    runs.push(end === at ? (pages[at] ?? '') : `${pages[at]}–${pages[end]}`)
    at = end + 1
  }
  return runs.length > most ? `${runs.slice(0, most).join(', ')} …` : runs.join(', ')
}
