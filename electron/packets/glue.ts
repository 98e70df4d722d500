import type { PacketPlan } from '../shared/plan'
import { mapStrings } from './printable'

const space = '\u00a0'

const frenchMonths = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const englishMonths = 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const russianMonths = String.raw`январ[ьяе]|феврал[ьяе]|марта?|марте|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|августа?|августе|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]|(?:янв|февр|апр|авг|сент|окт|нояб|дек)\.`
const months = `(?:${englishMonths}|${russianMonths}|${frenchMonths})`

/** What stands in front of a number that belongs to it. */
const counted = String.raw`№|[Nn]°|§|[Aa]nnexe|[Rr]ègles?|[Nn]os?\.|pp?\.|paras?\.?|arts?\.|[Aa]rticles?|[Pp]rinciples?|[Rr]ules?|[Aa]nnex|[Pp]age|с\.|стр\.|абз\.|ст\.|ч\.|п\.|стать[яиею]|част[ьи]|пункт[ае]?|принцип[ае]?|правил[оа]|[Пп]риложени[еяю]|at|в`
const units = String.raw`jours?|ans?|days?|h|min|entries|entry|дн(?:ей|я|ю)|день|ч|мин|запис[ьией]+|лет|год[уа]?|года?|г\.`
const places = String.raw`г\.|ул\.|д\.|оф\.|обл\.`

/** Each pattern ends before the space that must not break: the space itself is the last sign of the match. */
const joints: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\d])(?:${counted}) (?=\d)`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])(?:${places}) (?=[\p{Lu}\d])`, 'gu'),
  new RegExp(String.raw`(?<!\d)\d{1,2} (?=${months}(?!\p{L}))`, 'gu'),
  new RegExp(String.raw`(?<!\d)\d+ (?=(?:${units})(?![\p{L}\d]))`, 'gu'),
  /(?<=\d[ \u00a0](?:h|ч)) (?=\d)/gu,
  /(?<!\p{L})\p{Lu}\. (?=\p{Lu})/gu,
  / (?=[—–](?:\s|$))/gu,
  // French sets a space before its double signs and inside its quotation marks; no line begins with one of them.
  / (?=[;:!?»](?:\s|[)\].,;]|$))/gu,
  /« /gu,
]

/**
 * Spaces that a line must not break at, made no-break: between a number and its sign, unit or month, after initials,
 * before a dash. A line may still end between month and year: whole dates that never break tear the lines before
 * them apart. Nothing else is changed, so with white space folded the text is the same.
 */
export function glue(text: string): string {
  return joints.reduce((glued, joint) => glued.replaceAll(joint, (match) => `${match.slice(0, -1)}${space}`), text)
}

/** A plan with its own words glued; exact words of others stay as they were written. */
export function gluePlan(plan: PacketPlan): PacketPlan {
  const { sections, ...front } = plan
  return {
    ...mapStrings(front, glue),
    sections: sections.map(({ paragraphs, ...section }) => ({
      ...mapStrings(section, glue),
      paragraphs: paragraphs.map(({ runs, ...paragraph }) => ({
        ...mapStrings(paragraph, glue),
        runs: runs.map((run) => (run.said === true ? run : { ...run, text: glue(run.text) })),
      })),
    })),
  }
}
