import type { Claim } from '../shared/contract/events'
import type { Document } from '../shared/contract/documents'
import { shownName } from './names'
import type { PacketRecords } from './records'
import type { Words } from './words'

/** How sources are named: a paper in full where the text first names it, in short after that; people by what they are. */
export type SourceBook = {
  /** For the running text, in print order: the first call for a paper gives its full name, later ones the short one. */
  readonly name: (claim: Claim) => string
  /** For notes and tables, which stand beside an annex number: always short. */
  readonly short: (claim: Claim) => string
  readonly full: (claim: Claim) => string
  /** Whether `text` is said for the first time: notes that hold for the whole packet are printed once. */
  readonly isNew: (text: string) => boolean
}

/** A book in which nothing has been named yet. */
export function openSourceBook(records: PacketRecords, words: Words): SourceBook {
  const named = new Set<string>()
  const said = new Set<string>()
  const cited = citedPapers(records)
  const paperOf = (claim: Claim): Document | null => records.documents.find(({ document }) => document.id === claim.documentId)?.document ?? null
  const full = (claim: Claim): string => {
    const paper = paperOf(claim)
    return paper === null ? personName(records, words, claim) : words.attribution.source(paper.author, paper.title)
  }
  const short = (claim: Claim): string => {
    const paper = paperOf(claim)
    return paper === null ? personName(records, words, claim) : shortName(paper, cited, words)
  }
  return {
    full,
    short,
    name: (claim) => {
      const paper = paperOf(claim)
      if (paper === null || named.has(paper.id)) return short(claim)
      named.add(paper.id)
      return full(claim)
    },
    isNew: (text) => {
      const isNew = !said.has(text)
      said.add(text)
      return isNew
    },
  }
}

/** The papers that any claim of the packet stands in. */
function citedPapers({ denial, subject, earlier, visits, familyVisits, factEvents, custodyEvents, decisions, steps, documents }: PacketRecords): Document[] {
  const told = [denial, subject, ...earlier, ...visits, ...familyVisits, ...factEvents, ...custodyEvents, ...decisions, ...steps]
  const claims = told.flatMap((one) => one?.claims ?? [])
  const ids = new Set(claims.map((claim) => claim.documentId))
  return documents.map(({ document }) => document).filter(({ id }) => ids.has(id))
}

/** The author alone, where no other paper has the same; else with the beginning of the title. */
function shortName({ id, author, title }: Document, cited: readonly Document[], words: Words): string {
  const isOnly = author !== '' && !cited.some((other) => other.id !== id && other.author === author)
  return words.attribution.source(author, isOnly ? '' : beginning(title.replaceAll(/[«»“”„‘"]/gu, '')))
}

const longestBeginning = 36

/** The first words of a text with '…', or all of it where it is short. Never cut inside a word that fits. */
export function beginning(text: string): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ')
  if (line.length <= longestBeginning) return line
  const cut = line.slice(0, longestBeginning)
  const space = cut.lastIndexOf(' ')
  return `${(space > 12 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** People by name; relatives, witnesses and sources by what they are. */
function personName(records: PacketRecords, { attribution, language }: Words, claim: Claim): string {
  const party = records.parties.find((one) => one.id === claim.toldByPartyId)
  if (!party) return attribution.noSource
  const roles = party.roles.filter((role) => role.matterId === records.matter.id).map((role) => role.role)
  const shy = (['client', 'counsel', 'relative', 'witness', 'source'] as const).find((role) => roles.includes(role))
  if (shy) return attribution.person[shy]
  if (party.kind === 'person' && roles.length === 0) return attribution.person.other
  return shownName(party, language).text
}
