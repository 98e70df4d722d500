import { describe, expect, test } from 'vitest'
import { adverseFindings } from '../../../electron/shared/review/adverse'
import { finding } from '../../../electron/shared/review/finding'
import { nameFindings, personFindings, placesOf } from '../../../electron/shared/review/names'
import type { Passage } from '../../../electron/shared/review/passages'
import { reprisalFindings } from '../../../electron/shared/review/reprisal'
import { contactFindings, numberFindings, restingFindings } from '../../../electron/shared/review/sensitive'
import { aClaim, aDocument, aName, aParty, aRole, anEvent, id, matterId } from '../../support/case-builders'

const own = (text: string, more: Partial<Passage> = {}): Passage => ({ text, said: false, paragraph: 3, key: '', hedged: false, claimIds: [], recordIds: [], ...more })
const said = (text: string): Passage => own(text, { said: true })
const codes = (found: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[]): string[] => found.map(({ code, params }) => `${code} ${params['name'] ?? ''}`.trim())

const sister = aParty({ id: id(401), names: [aName('Dina Primerova'), aName('Примерова', 'cyrillic', 'official')], roles: [aRole('relative')] })
const hidden = aParty({ id: id(402), names: [aName('Witness K', 'latin', 'pseudonym'), aName('Karen Petrosov', 'latin', 'official')], roles: [] })
const client = aParty({
  id: id(403),
  names: [aName('Timur Primerov'), aName('Timour Primerov', 'latin', 'alias'), aName('Primirov', 'latin', 'misspelling'), aName('Primerov', 'latin', 'alias')],
  roles: [aRole('client')],
})

describe('people', () => {
  test('a relative who is named is asked about once a paragraph, in any Russian case, and nobody else is', () => {
    const passages = [own('Dina Primerova told counsel; DINA PRIMEROVA wrote.'), own('Со слов Примеровой писем нет.', { paragraph: 4 }), own('Primer and Dinara are others.')]
    expect(codes(personFindings([sister, client], matterId, passages))).toEqual(['sensitive.person Dina Primerova', 'sensitive.person Примеровой'])
    expect(personFindings([sister], id(2), passages)).toEqual([])
  })

  test('a person with a pseudonym must not stand under a real name, also in quoted words, and that blocks', () => {
    const found = personFindings([hidden], matterId, [own('Witness K saw it.'), said('Petrosov? Karen Petrosov was there.')])
    expect([codes(found), found.map(({ blocks }) => blocks)]).toEqual([['sensitive.pseudonym Karen Petrosov'], [true]])
  })

  test('names of two letters and parts of words are not looked for', () => {
    expect([placesOf('Li', [own('Li lies')]), placesOf('Anna', [own('Annabel')])]).toEqual([[], []])
    expect(placesOf('Anna', [own('Anna, and anna.')])).toHaveLength(2)
  })
})

describe('names in counsel’s own words', () => {
  test('a misspelling and a second spelling are told, quoted words and parts of the name are not', () => {
    expect(codes(nameFindings([client], [own('Timur Primerov. Primerov was taken. Mr Primirov.'), said('Timour Primerov')]))).toEqual(['names.misspelt Primirov'])
    const two = nameFindings([client], [own('Timur Primerov came.'), own('Timour Primerov left.')])
    expect(two.map(({ code, params }) => [code, params['spellings']])).toEqual([['names.several', 'Timur Primerov, Timour Primerov']])
    expect(nameFindings([client], [own('Timur Primerov'), own('Primerov')])).toEqual([])
    expect(nameFindings([client], [own('Timur Primerov; also written Timour Primerov, Primirov.', { key: 'client.identity' })])).toEqual([])
  })
})

describe('numbers and contacts', () => {
  test('telephones, e-mail addresses, passports and cards are found; dates, articles and hashes are not', () => {
    const text = 'Call +7 (495) 123-45-67 or a.b@example.org; passport 45 10 123456; card 4000 1234 5678 9010.'
    expect(numberFindings([own(text)]).map(({ params }) => params['kind']).toSorted()).toEqual(['card', 'email', 'passport', 'phone'])
    expect(numberFindings([own('On 13 October 2026 at 12:05, art. 282.2, pass no. 412, 2026-10-13, 9f86d081884c7d65, 22-99/2026.')])).toEqual([])
  })

  test('an address in the register is found unless it may stand', () => {
    const home = aParty({ id: id(404), postalAddress: 'Zarechnaya 5, Nigdeysk', names: [aName('X Y')] })
    const passages = [own('She lives at Zarechnaya 5, Nigdeysk.')]
    expect([codes(contactFindings([home], [], passages)), contactFindings([home], [id(404)], passages)]).toEqual([['sensitive.contact Zarechnaya 5, Nigdeysk'], []])
  })

  test('a paragraph on a privileged paper blocks, and one on a source asks', () => {
    const paper = aDocument({ id: id(301), title: 'Notes', level: 'privileged' })
    const source = aParty({ id: id(405), names: [aName('S')], roles: [aRole('source')] })
    const claims = [aClaim({ id: id(201), documentId: id(301) }), aClaim({ id: id(202), toldByPartyId: id(405) }), aClaim({ id: id(203), documentId: id(302) })]
    const found = restingFindings({ claims, documents: [paper], parties: [source], matterId }, [own('A.', { claimIds: [id(201)] }), own('B.', { claimIds: [id(202)], paragraph: 5 }), own('C.', { claimIds: [id(203)] })])
    expect(found.map(({ code, passage, blocks }) => [code, passage, blocks])).toEqual([['sensitive.privileged', 'A.', true], ['sensitive.source', 'B.', false]])
  })
})

describe('what could be turned around', () => {
  const told = (event: ReturnType<typeof anEvent>, claims: ReturnType<typeof aClaim>[] = []) => ({ event, claims, divergences: [] })
  const at = (n: number, text = 'Something.') => own(text, { recordIds: [id(n)] })

  test('the client’s own words on his conduct, one person’s word, what is contested: each with its passage', () => {
    const events = [
      told(anEvent({ id: id(101), kind: 'allegedConduct', title: 'posted a text' }), [aClaim({ strength: 'toldByClient', documentId: id(301) })]),
      told(anEvent({ id: id(102), kind: 'illTreatment', title: 'beaten' }), [aClaim({ strength: 'toldByClient', documentId: null, toldByPartyId: id(403) })]),
      told(anEvent({ id: id(103), kind: 'punishment', title: 'cell', disputedBy: 'the prison' })),
      told(anEvent({ id: id(104), kind: 'allegedConduct', title: 'not told in this packet' })),
    ]
    expect(codes(adverseFindings({ events, parties: [] }, [at(101), at(102), at(103)]))).toEqual(['adverse.admission posted a text', 'adverse.wordAlone beaten', 'adverse.contested cell'])
  })

  test('a named officer is asked about in plain sentences, not in hedged ones', () => {
    const officer = aParty({ id: id(406), names: [aName('Captain Invented')] })
    const events = [told(anEvent({ id: id(105), parties: [{ partyId: id(406), role: 'allegedPerpetrator' }] }))]
    const plain = own('Captain Invented struck him.')
    expect(codes(adverseFindings({ events, parties: [officer] }, [plain]))).toEqual(['adverse.accused Captain Invented'])
    expect(adverseFindings({ events, parties: [officer] }, [{ ...plain, hedged: true }])).toEqual([])
  })

  test('charged words are found in three languages', () => {
    const found = adverseFindings({ events: [], parties: [] }, [own('an extremist group'), own('по обвинению в терроризме', { paragraph: 4 }), own('agent étranger', { paragraph: 5 }), own('extreme cold')])
    expect(found.map(({ params }) => params['name'])).toEqual(['extremist', 'терроризме', 'agent étranger'])
  })
})

test('what followed a complaint within 30 days is listed with its records; vague dates and later events are not counted', () => {
  const events = [
    anEvent({ id: id(111), kind: 'complaint', title: 'crime report', happened: '2024-02-07' }),
    anEvent({ id: id(112), kind: 'punishment', title: 'punishment cell', happened: '2024-02-09' }),
    anEvent({ id: id(113), kind: 'transfer', title: 'moved', happened: '2024-02' }),
    anEvent({ id: id(114), kind: 'accessDenial', title: 'refused', happened: '2024-09-09' }),
  ]
  expect(reprisalFindings(events).map(({ code, recordIds, params }) => [code, recordIds, params['days']])).toEqual([
    ['reprisal.route', [], undefined], ['reprisal.earlier', [id(111), id(112)], '2'],
  ])
})

test('a finding keeps its key while its words stay, and gets another when they change', () => {
  expect(finding('adverse.charged', 'a  b').key).toBe(finding('adverse.charged', 'a b ').key)
  expect(finding('adverse.charged', 'a b').key).not.toBe(finding('adverse.charged', 'a c').key)
})
