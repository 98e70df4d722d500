type Policies = { createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => unknown }

/**
 * The page's policy demands Trusted Types. Nothing here writes HTML, except react-aria's announcer, which empties
 * its log with `innerHTML = ''`: the default policy lets exactly that pass and refuses every other string.
 */
export function allowOnlyEmptyHtml(): void {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text === '') return ''
      throw new TypeError('Writing HTML is not allowed')
    },
  })
}
