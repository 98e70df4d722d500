import type { Claim } from '../contract/events'
import type { Document } from '../contract/documents'
import type { Party } from '../contract/parties'
import { finding, type Finding } from './finding'
import { once, placesOf } from './names'
import { sentenceAround, type Passage } from './passages'

/** Digits as people write numbers that identify or reach somebody: telephones, passports, cards. Dates and hashes are none. */
const numbers: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['phone', /(?<![\p{L}\p{N}])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,5}\)|\d{2,4})[ -]?\d{3}[ -]\d{2}[ -]?\d{2}(?![\p{L}\p{N}])/gu],
  ['email', /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+\.[\p{L}]{2,}/gu],
  ['passport', /(?<![\p{L}\p{N}])\d{2} ?\d{2} ?(?:№ ?)?\d{6}(?![\p{L}\p{N}])/gu],
  ['card', /(?<![\p{L}\p{N}])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?![\p{L}\p{N}])/gu],
]

/** Numbers by which somebody can be reached or told apart, wherever they stand. */
export function numberFindings(passages: readonly Passage[]): Finding[] {
  return once(passages.flatMap((passage) =>
    numbers.flatMap(([kind, pattern]) =>
      [...passage.text.matchAll(pattern)].map((match) =>
        finding('sensitive.number', sentenceAround(passage.text, match.index, match[0].length), { paragraph: passage.paragraph, params: { name: match[0], kind } }),
      ),
    ),
  ))
}

/** Addresses, telephones and e-mails that the register holds of anybody but those who may be named with them. */
export function contactFindings(parties: readonly Party[], allowed: readonly string[], passages: readonly Passage[]): Finding[] {
  return once(parties.filter(({ id }) => !allowed.includes(id)).flatMap((party) =>
    [party.postalAddress, party.phone, party.email].flatMap((contact) => contact.split('\n')).filter((line) => line.trim().length >= 6).flatMap((line) =>
      placesOf(line, passages).map(({ passage, at, text }) =>
        finding('sensitive.contact', sentenceAround(passage.text, at, text.length), { paragraph: passage.paragraph, recordIds: [party.id], params: { name: text } }),
      ),
    ),
  ))
}

/** Paragraphs that rest on privileged or sealed papers, or on what a protected source told, even where no annex shows it. */
export function restingFindings(
  { claims, documents, parties, matterId }: { readonly claims: readonly Claim[]; readonly documents: readonly Document[]; readonly parties: readonly Party[]; readonly matterId: string },
  passages: readonly Passage[],
): Finding[] {
  const barred = new Map(documents.filter(({ level }) => level === 'privileged' || level === 'sealed').map((document) => [document.id as string, document]))
  const sources = new Set(parties.filter(({ roles }) => roles.some((role) => role.matterId === matterId && role.role === 'source')).map(({ id }) => id as string))
  const byId = new Map(claims.map((claim) => [claim.id as string, claim]))
  return once(passages.flatMap(({ text, paragraph, claimIds }) =>
    claimIds.flatMap((id) => {
      const claim = byId.get(id)
      const paper = claim?.documentId === undefined || claim.documentId === null ? undefined : barred.get(claim.documentId)
      if (paper !== undefined) return [finding('sensitive.privileged', text, { paragraph, recordIds: [paper.id], params: { name: paper.title, level: paper.level } })]
      const teller = claim?.toldByPartyId ?? null
      return teller !== null && sources.has(teller) ? [finding('sensitive.source', text, { paragraph, recordIds: [teller], params: { name: '' } })] : []
    }),
  ))
}
