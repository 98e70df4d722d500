import type { Party } from '../contract/parties'
import { finding, type Finding } from './finding'
import { sentenceAround, type Passage } from './passages'

export type Found = { readonly passage: Passage; readonly at: number; readonly text: string }

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Places where a name stands as a whole word, in any case; Russian endings after a stem of four letters or more count as the name. */
export function placesOf(name: string, passages: readonly Passage[]): Found[] {
  const words = name.trim().split(/\s+/).map((word) => (/^\p{Script=Cyrillic}{4,}$/u.test(word) ? `${escaped(word.replace(/[аяйьоыеи]$/u, ''))}\\p{L}{0,3}` : escaped(word)))
  if (words.join('').length < 3) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
  return passages.flatMap((passage) => [...passage.text.matchAll(pattern)].map((match) => ({ passage, at: match.index, text: match[0] })))
}

const toFinding = (code: Finding['code'], { passage, at, text }: Found, party: Party, params: Record<string, string> = {}): Finding =>
  finding(code, sentenceAround(passage.text, at, text.length), { paragraph: passage.paragraph, recordIds: [party.id], params: { name: text, ...params } })

/** One finding for each name and paragraph, the first place of each. */
export function once(found: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return found.filter(({ code, recordIds, params, paragraph }) => {
    const key = `${code} ${recordIds.join()} ${(params['name'] ?? '').toLowerCase()} ${paragraph}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Counsel's own words, without the paragraph that says who the client is: it lists the spellings on purpose. */
const ownWords = (passages: readonly Passage[]): Passage[] => passages.filter(({ said, key }) => !said && key !== 'client.identity')

/** A spelling that stands inside a longer spelling of the same person is not another one. */
const isPartOf = (short: string, long: string): boolean => short !== long && long.toLowerCase().includes(short.toLowerCase())

/**
 * Whether counsel's own words call everybody by one name (feature X17): no misspelling, no former name, and no two
 * spellings of one party. Quoted words stay as their source wrote them.
 */
export function nameFindings(parties: readonly Party[], passages: readonly Passage[]): Finding[] {
  const own = ownWords(passages)
  return once(parties.flatMap((party) => {
    const used = party.names.flatMap((name) => placesOf(name.text, own).map((found) => ({ name, found })))
    const wrong = used.flatMap(({ name, found }) => (name.kind === 'misspelling' ? [toFinding('names.misspelt', found, party)] : name.kind === 'former' ? [toFinding('names.former', found, party)] : []))
    const spellings = [...new Set(used.filter(({ name }) => !['misspelling', 'former', 'pseudonym'].includes(name.kind)).map(({ name }) => name.text))]
    const separate = spellings.filter((each) => !spellings.some((other) => isPartOf(each, other)))
    if (separate.length < 2) return wrong
    const second = used.find(({ name }) => name.text === separate[1])
    return second === undefined ? wrong : [...wrong, toFinding('names.several', second.found, party, { spellings: separate.join(', ') })]
  }))
}

/** Who must not be named without thought: relatives, sources, witnesses. */
const guarded: readonly string[] = ['relative', 'source', 'witness']

/**
 * People whom the text names (feature J10). Somebody with a pseudonym must not stand under any other name, and that
 * blocks; a relative, a witness or a source who is named is a question.
 */
export function personFindings(parties: readonly Party[], matterId: string, passages: readonly Passage[]): Finding[] {
  return once(parties.filter(({ kind }) => kind === 'person').flatMap((party) => {
    const isHidden = party.names.some(({ kind }) => kind === 'pseudonym')
    const role = party.roles.find((each) => each.matterId === matterId && guarded.includes(each.role))?.role
    if (!isHidden && role === undefined) return []
    const names = party.names.filter(({ kind }) => kind !== 'pseudonym').map(({ text }) => text)
    return names.flatMap((name) => placesOf(name, passages).map((found) => toFinding(isHidden ? 'sensitive.pseudonym' : 'sensitive.person', found, party, { role: role ?? 'other' })))
  }))
}
