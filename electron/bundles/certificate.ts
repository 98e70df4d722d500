/** One page beside a bundle: what was checked on the finished file, and what it is known by. */
import { formatDate } from '../shared/dates/format-date'
import { EdtfDate } from '../shared/dates/schemas'
import type { Bundle, BundleBuild, BundleLanguage, RuleResult } from '../shared/contract/bundles'
import { ruleIds, ruleNames } from '../shared/bundle-rules'
import { isolateRtl, mapStrings, toPrintable } from '../packets/printable'
import { compilePdf, typesetter } from '../packets/typst-engine'
import { subjectOf } from './file-names'
import type { BundleProfile } from './profiles'
import { wordsFor } from './words'

type Words = {
  readonly title: string
  readonly states: Readonly<Record<RuleResult['state'], string>>
  readonly rule: string
  readonly result: string
  readonly pages: string
  readonly file: string
  readonly profile: string
  readonly unconfirmed: string
  readonly by: string
  readonly manifest: string
  readonly note: string
  readonly subject: string
  readonly more: (n: number) => string
}

const WORDS: Readonly<Record<BundleLanguage, Words>> = {
  en: {
    title: 'Certificate of checks', states: { pass: 'pass', fail: 'FAIL', warn: 'warn', notApplicable: 'not applicable' }, rule: 'Checked on the finished file', result: 'Result', pages: 'Pages',
    file: 'File', profile: 'Rules', unconfirmed: 'nobody has confirmed these rules against the court’s own text', by: 'Made by', manifest: 'SHA-256 of the manifest',
    note: 'This page is not part of the bundle. Every result was found by reading the finished file back.', subject: 'Subject line', more: (n) => `and ${n} more`,
  },
  ru: {
    title: 'Протокол проверки', states: { pass: 'да', fail: 'НЕТ', warn: 'внимание', notApplicable: 'не применяется' }, rule: 'Проверено на готовом файле', result: 'Итог', pages: 'Листы',
    file: 'Файл', profile: 'Правила', unconfirmed: 'никто не подтвердил эти правила по тексту суда', by: 'Составил', manifest: 'SHA-256 описи файлов',
    note: 'Эта страница не входит в сборник. Все итоги получены чтением готового файла.', subject: 'Тема письма', more: (n) => `и ещё ${n}`,
  },
  fr: {
    title: 'Certificat de vérification', states: { pass: 'oui', fail: 'NON', warn: 'attention', notApplicable: 'sans objet' }, rule: 'Vérifié sur le fichier achevé', result: 'Résultat', pages: 'Pages',
    file: 'Fichier', profile: 'Règles', unconfirmed: 'personne n’a confirmé ces règles sur le texte de la juridiction', by: 'Établi par', manifest: 'SHA-256 du manifeste',
    note: 'Cette page ne fait pas partie du recueil. Chaque résultat vient de la relecture du fichier achevé.', subject: 'Objet du courriel', more: (n) => `et ${n} autres`,
  },
}

/** Pages that one row names; the rest is counted. */
const MOST_PAGES = 14

/** The certificate as PDF. Same build, same bytes. */
export async function certificatePdf(bundle: Bundle, build: BundleBuild, profile: BundleProfile, resourcesDir: string): Promise<Uint8Array> {
  const words = WORDS[bundle.language]
  const day = build.builtAt.slice(0, 10)
  const data = {
    language: bundle.language,
    title: words.title,
    bundle: bundle.title,
    lines: [
      [wordsFor(bundle.language).built, formatDate(EdtfDate.parse(day), bundle.language, 'long')],
      [words.by, build.builtBy],
      [wordsFor(bundle.language).variant, build.variant === 'redacted' ? wordsFor(bundle.language).redactedVariant : ''],
      [words.profile, `${profile.name[bundle.language]} (${profile.checkedBy === '' ? words.unconfirmed : profile.checkedBy})`],
      [words.subject, subjectOf(bundle, profile, false)],
    ].filter(([, value]) => value !== ''),
    files: build.parts.map(({ fileName, sha256, pages, firstLabel, lastLabel }) => ({ name: fileName, sha256, pages: `${firstLabel}–${lastLabel} (${pages})` })),
    proof: [[words.manifest, build.manifestSha256], [wordsFor(bundle.language).seal(build.journalSize), build.journalRoot]],
    head: { rule: words.rule, result: words.result, pages: words.pages },
    rows: ruleIds.map((id) => {
      const result = build.results.find((one) => one.id === id)
      const state = result?.state ?? 'notApplicable'
      return { id, name: ruleNames[id][bundle.language], state, word: words.states[state], pages: pagesText(result?.pages ?? [], words) }
    }),
    note: words.note,
  }
  const { fonts } = await typesetter(resourcesDir)
  const { value } = toPrintable(mapStrings(data, isolateRtl), (codePoint) => fonts.covers(codePoint))
  return (await compilePdf({ template: 'bundle-certificate', data: value, resourcesDir, dateIso: day })).pdf
}

/** Runs of numbers as ranges, cut to what fits a row. */
function pagesText(pages: readonly string[], words: Words): string {
  const runs: string[] = []
  for (let at = 0; at < pages.length; ) {
    let end = at
    while (/^\d+$/.test(pages[end] ?? '') && Number(pages[end + 1]) === Number(pages[end]) + 1) end += 1
    runs.push(end === at ? (pages[at] ?? '') : `${pages[at]}–${pages[end]}`)
    at = end + 1
  }
  const shown = runs.slice(0, MOST_PAGES)
  return runs.length > shown.length ? `${shown.join(', ')} ${words.more(runs.length - shown.length)}` : shown.join(', ')
}
