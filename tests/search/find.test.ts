import { expect, test } from 'vitest'
import { putReadings } from '../../db/repos/documents'
import type { InputOf } from '../../electron/shared/contract'
import type { Call } from '../../electron/cli/session'
import { change } from '../../electron/vault/session'
import { openTestSession } from '../support/session'
import { aStoredDocument } from './support'

type Find = Partial<InputOf<'search.find'>>
const finder = (call: Call) => (text: string, more: Find = {}) =>
  call('search.find', { matterId: null, text, mode: 'words', limit: 50, offset: 0, ...more })
const titles = async (found: ReturnType<ReturnType<typeof finder>>) => (await found).hits.map(({ title }) => title).toSorted()

/** Two invented cases with a record of each kind. */
async function twoCases() {
  const opened = await openTestSession()
  const { call, session } = opened
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { id: otherId } = await call('matters.create', { title: 'B' })
  const party = await call('parties.save', {
    kind: 'person',
    names: [{ text: 'Anvar Karimzoda', script: 'latin', kind: 'preferred', note: '' }, { text: 'Анвар Каримзода', script: 'cyrillic', kind: 'official', note: '' }],
    roles: [{ matterId, role: 'client', period: null, note: '' }],
  })
  const paper = aStoredDocument(session, { matterId, title: 'Judgment of the invented court', level: 'confidential', dateOnPaper: '2024-05-23' }, [
    'The court heard counsel for Karimzade.', 'On page two the prison is named: Sosnovka. Осуждённому отказано в свидании с защитником.',
  ])
  const sealed = aStoredDocument(session, { matterId: otherId, title: 'Sealed memo', level: 'privileged', dateOnPaper: '2024-02' }, ['Counsel notes on the visit.'])
  const event = await call('events.save', {
    matterId, kind: 'punishment', title: 'Punishment cell', happened: '2024-02-09', narrative: 'Five days for the dress code, says Каримзода.',
    parties: [{ partyId: party.id, role: 'victim' }],
  })
  await call('claims.save', { matterId, eventId: event.id, field: 'duration', strength: 'reported', documentId: paper, quote: 'the prison is named', asserts: 'five days', page: 2 })
  return { ...opened, matterId, otherId, party, paper, sealed, event, find: finder(call) }
}

test('a name typed in one script finds the person, the event and the paper that write it in another, in any case and with a slip', async () => {
  const { find } = await twoCases()
  const all = ['Anvar Karimzoda', 'Judgment of the invented court', 'Punishment cell']
  for (const text of ['Karimzoda ', 'каримзода ', 'Каримзодой ', 'karimzade ', 'Karmizoda ', 'karimz']) expect([text, await titles(find(text))]).toEqual([text, all])
  expect(await titles(find('Karimzoda', { mode: 'exact' }))).toEqual(['Anvar Karimzoda'])
  expect(await titles(find('Salimzoda '))).toEqual([])
})

test('any form of a Russian or English word finds the others, ё finds е, and the page is told', async () => {
  const { find, paper, matterId } = await twoCases()
  const { total, isCapped, hits } = await find('осужденная свиданиями ')
  expect([total, isCapped, hits]).toEqual([1, false, [{
    kind: 'document', recordId: paper, matterId, title: 'Judgment of the invented court', date: '2024-05-23', page: 2, paragraph: null, level: 'confidential', places: 1,
    snippet: {
      text: 'On page two the prison is named: Sosnovka. Осуждённому отказано в свидании с защитником.',
      marks: [{ from: 43, to: 54 }, { from: 66, to: 74 }],
    },
  }]])
  expect(await titles(find('punishing cells'))).toEqual(['Punishment cell'])
  expect(await titles(find('punishing cells', { mode: 'exact' }))).toEqual([])
})

test('exact words, a phrase, and words near each other are told apart', async () => {
  const { find } = await twoCases()
  const count = async (text: string, more: Find) => (await find(text, { kinds: ['document'], ...more })).total
  expect(await count('"prison is named"', { mode: 'exact' })).toBe(1)
  expect(await count('"is prison named"', { mode: 'exact' })).toBe(0)
  expect(await count('is prison named', { mode: 'exact' })).toBe(1)
  expect(await count('pages sosnovka', { mode: 'near', nearWords: 5 })).toBe(1)
  expect(await count('pages sosnovka', { mode: 'near', nearWords: 4 })).toBe(0)
  expect(await count('свидание защитник', { mode: 'near', nearWords: 1 })).toBe(1)
  expect(await count('heard karimzoda', { mode: 'near', nearWords: 3 })).toBe(1)
})

test('the last word is a beginning while it is being typed, and a word once it is ended', async () => {
  const { find } = await twoCases()
  expect([await titles(find('puni')), await titles(find('puni '))]).toEqual([['Punishment cell'], []])
})

test('each filter keeps what it names and leaves out the rest', async () => {
  const { find, matterId, otherId, party, paper, event } = await twoCases()
  const counsel = ['Judgment of the invented court', 'Sealed memo']
  expect(await titles(find('counsel '))).toEqual(counsel)
  expect(await titles(find('counsel ', { matterId }))).toEqual([counsel[0]])
  expect(await titles(find('counsel ', { matterId: otherId }))).toEqual([counsel[1]])
  expect(await titles(find('counsel ', { level: 'privileged' }))).toEqual([counsel[1]])
  expect(await titles(find('counsel ', { from: '2024-02-10', to: '2024-02-20' }))).toEqual([counsel[1]])
  expect(await titles(find('counsel ', { from: '2024-03-01' }))).toEqual([counsel[0]])
  expect(await titles(find('counsel ', { to: '2024-01-31' }))).toEqual([])
  expect(await titles(find('karimzoda ', { kinds: ['party', 'event'] }))).toEqual(['Anvar Karimzoda', 'Punishment cell'])
  expect(await titles(find('prison ', { kinds: ['claim'] }))).toEqual(['five days'])
  const linked = await find('karimzoda ', { partyId: party.id })
  expect(linked.hits.map(({ recordId }) => recordId).toSorted()).toEqual([party.id, paper, event.id].toSorted())
  expect((await find('counsel ', { partyId: party.id })).hits.map(({ recordId }) => recordId)).toEqual([paper])
})

test('all filters together narrow the common words of every kind of record', async () => {
  const { find, matterId, party, paper, event } = await twoCases()
  const day = event.happened!.slice(0, 10)
  const all = await find('karimzoda ', { matterId, from: '2020-01-01', to: '2030-12-31', partyId: party.id })
  expect(all.hits.map(({ recordId }) => recordId).toSorted()).toEqual([paper, event.id].toSorted())
  const narrowed = { matterId, partyId: party.id, kinds: ['document', 'event'], from: '2024-05-01', to: '2024-05-31', level: 'confidential' } as const
  expect((await find('counsel ', { ...narrowed, kinds: [...narrowed.kinds] })).hits.map(({ recordId }) => recordId)).toEqual([paper])
  expect((await find('counsel ', { ...narrowed, kinds: ['event'] })).total).toBe(0)
  expect((await find('counsel ', { ...narrowed, kinds: ['document'], level: 'public' })).total).toBe(0)
  expect((await find('karimzoda ', { matterId, kinds: ['event'], from: day, to: day })).hits.map(({ recordId }) => recordId)).toEqual([event.id])
})

test('one hit a record tells how many places there are, and each place can be asked for in order', async () => {
  const { find, session, matterId } = await twoCases()
  const id = aStoredDocument(session, { matterId, title: 'Long' }, ['Marker one', 'nothing', 'marker and marker', 'markers'])
  const { total, hits } = await find('marker ')
  expect([total, hits.map(({ places }) => places)]).toEqual([1, [3]])
  const within = await find('marker ', { recordId: id, limit: 2 })
  expect([within.total, within.hits.map(({ page }) => page)]).toEqual([3, [1, 3]])
  expect((await find('marker ', { recordId: id, offset: 2 })).hits.map(({ page }) => page)).toEqual([4])
})

test('a text document gives the number of the paragraph, also deep in it', async () => {
  const { find, session, matterId, call } = await twoCases()
  const id = aStoredDocument(session, { matterId, title: 'Statement' }, [])
  const paragraphs = Array.from({ length: 90 }, (_, i) => `Абзац о переводе. ${i === 70 ? 'Здесь найдено слово искомое.' : 'Здесь ничего.'} `.repeat(3))
  change(session, 'documents.read', (tx) => putReadings(tx, id, [], paragraphs.join('\n\n')))
  const { hits } = await find('искомого ')
  expect(hits.map(({ paragraph, title }) => [paragraph, title])).toEqual([[71, 'Statement']])
  expect((await call('documents.paragraphs', { id }))[70]).toContain('искомое')
})

test('a draft packet is found by its own words and a claim takes the level of its paper', async () => {
  const { find, call, matterId, paper } = await twoCases()
  const denial = await call('denials.save', { matterId, event: { happened: '2024-09-09', title: 'Access refused' }, reasonVerbatim: 'No room is free', refusedBy: { partyId: null, name: '', rank: 'captain', badge: '', post: '', description: 'grey moustache' } })
  const packet = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: denial.event.id, language: 'en' })
  await call('packets.compose', { id: packet.id, change: { requests: ['Disclose the gate register of Sosnovka.'] } })
  expect((await find('gate register ')).hits.map(({ kind, recordId }) => [kind, recordId])).toEqual([['packet', packet.id]])
  expect((await find('moustache ')).hits.map(({ kind, recordId }) => [kind, recordId])).toEqual([['event', denial.event.id]])
  await call('documents.update', { id: paper, level: 'sealed' })
  expect((await find('"prison is named"', { level: 'sealed' })).hits.map(({ kind }) => kind).toSorted()).toEqual(['claim', 'document'])
})

test('no text makes a search fail', async () => {
  const { find } = await twoCases()
  const texts = ['', ' ', '"', '""', '"""', "'", '*', '-', '()', 'NEAR(', 'NEAR("a" "b", 3)', 'a AND', 'OR OR', 'NOT x', 'word:prison', '{stem}: x', '^prison', 'prison*', 'a+b', '\0', 'prison\0x', '🙂', '\ud800', '«', 'x'.repeat(200_000), 'слово '.repeat(30_000), '"a '.repeat(500), '%', '_', ';--', '\u202e']
  for (const text of texts) {
    for (const mode of ['words', 'exact', 'near'] as const) {
      const { hits } = await find(text, { mode, partyId: null, from: null, to: null })
      expect(Array.isArray(hits)).toBe(true)
    }
  }
  expect((await find('prison*')).total).toBe(2)
  expect((await find('prison ', { recordId: 'nothing' })).total).toBe(0)
})

test('a word that is common in small letters is not taken for a slip in a name', async () => {
  const { find, session, matterId } = await twoCases()
  aStoredDocument(session, { matterId, title: 'Mountain' }, ['The Counsil Bakers walk.'])
  for (let n = 0; n < 8; n++) aStoredDocument(session, { matterId, title: `Paper ${n}` }, [`Their counsel spoke, day ${n}.`])
  expect((await titles(find('counsel '))).includes('Mountain')).toBe(false)
  expect((await titles(find('counsil '))).includes('Mountain')).toBe(true)
})
