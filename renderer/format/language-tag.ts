/** Languages whose names are known in the languages of the page. */
const codes = ['ru', 'en', 'fr', 'ar', 'uz', 'tg', 'kk', 'ky', 'tk', 'uk', 'be', 'hy', 'ka', 'az', 'tr', 'de', 'es', 'fa', 'zh'] as const

let known: ReadonlyMap<string, string> | null = null

function names(): ReadonlyMap<string, string> {
  known ??= new Map(['en', 'ru', 'fr'].flatMap((locale) => codes.map((code) => [(new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code).toLowerCase(), code] as const)))
  return known
}

/** The tag of a language that somebody wrote by its name or its code, for `lang`; undefined where it is not known. */
export function languageTag(text: string): string | undefined {
  const asked = text.trim().toLowerCase()
  return codes.find((code) => code === asked) ?? names().get(asked)
}
