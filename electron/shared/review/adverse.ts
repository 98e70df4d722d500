import type { CaseEvent, Claim, Divergence } from '../contract/events'
import type { Party } from '../contract/parties'
import { finding, type Finding } from './finding'
import { placesOf } from './names'
import { sentenceAround, type Passage } from './passages'

/**
 * Words that prosecutors of speech and association offences search texts for, as stems. Not a list of law: a reason to
 * read the sentence again.
 */
const charged: readonly RegExp[] = [
  /(?<!\p{L})(?:extremis|terroris|separatis|undesirable organi[sz]|foreign agent|state secret|discredit)\p{L}*/giu,
  /(?<!\p{L})(?:экстреми[сз]|террори[сз]|сепарати[сз]|нежелательн\p{L}* организац|иностранн\p{L}* агент|иноагент|государственн\p{L}* тайн|дискредитац)\p{L}*/giu,
  /(?<!\p{L})(?:extrémis|terroris|séparatis|organisation indésirable|agent étranger|secret d.État)\p{L}*/giu,
]

export type Adverse = {
  readonly events: readonly { readonly event: CaseEvent; readonly claims: readonly Claim[]; readonly divergences: readonly Divergence[] }[]
  readonly parties: readonly Party[]
}

const toldIn = (passages: readonly Passage[], id: string): Passage | undefined => passages.find(({ recordIds }) => recordIds.includes(id))

/** What the text tells of the client's own conduct, above all in his own words: it can become the prosecution's evidence. */
function conduct({ events }: Adverse, passages: readonly Passage[]): Finding[] {
  return events.filter(({ event }) => event.kind === 'allegedConduct').flatMap(({ event, claims }) => {
    const passage = toldIn(passages, event.id)
    if (passage === undefined) return []
    const isOwn = claims.some(({ strength }) => strength === 'toldByClient')
    return [finding(isOwn ? 'adverse.admission' : 'adverse.conduct', passage.text, { paragraph: passage.paragraph, recordIds: [event.id], params: { name: event.title } })]
  })
}

/** Facts on one person's word, facts that somebody contests, facts on which the sources differ: where an attack begins. */
function weakness({ events }: Adverse, passages: readonly Passage[]): Finding[] {
  return events.flatMap(({ event, claims, divergences }) => {
    const passage = toldIn(passages, event.id)
    if (passage === undefined) return []
    const at = { paragraph: passage.paragraph, recordIds: [event.id] }
    const isOneWord = claims.length > 0 && claims.every(({ documentId, strength }) => documentId === null && strength === 'toldByClient')
    return [
      ...(isOneWord ? [finding('adverse.wordAlone', passage.text, { ...at, params: { name: event.title } })] : []),
      ...(event.disputedBy === '' ? [] : [finding('adverse.contested', passage.text, { ...at, params: { name: event.title, by: event.disputedBy } })]),
      ...divergences.slice(0, 1).map(({ field }) => finding('adverse.differs', passage.text, { ...at, params: { name: event.title, field } })),
    ]
  })
}

/** An official named as having done wrong, in a sentence without its hedge: a charge of false accusation begins with that. */
function accused({ events, parties }: Adverse, passages: readonly Passage[]): Finding[] {
  const named = new Set(events.flatMap(({ event }) => event.parties.filter(({ role }) => role === 'allegedPerpetrator').map(({ partyId }) => partyId as string)))
  const plainly = passages.filter(({ hedged, said, paragraph }) => !hedged && !said && paragraph !== null)
  return parties.filter(({ id }) => named.has(id)).flatMap((party) =>
    party.names.flatMap(({ text }) => placesOf(text, plainly).slice(0, 1)).slice(0, 1).map(({ passage, at, text }) =>
      finding('adverse.accused', sentenceAround(passage.text, at, text.length), { paragraph: passage.paragraph, recordIds: [party.id], params: { name: text } }),
    ),
  )
}

function chargedWords(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) =>
    charged.flatMap((pattern) => [...passage.text.matchAll(pattern)].map((match) =>
      finding('adverse.charged', sentenceAround(passage.text, match.index, match[0].length), { paragraph: passage.paragraph, params: { name: match[0] } }))),
  )
}

/** What in this text could be turned against the client (feature X15), as passages to read again. */
export function adverseFindings(adverse: Adverse, passages: readonly Passage[]): Finding[] {
  const seen = new Set<string>()
  return [...conduct(adverse, passages), ...accused(adverse, passages), ...chargedWords(passages), ...weakness(adverse, passages)].filter(({ key }) => {
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
