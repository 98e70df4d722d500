import { expect, test } from 'vitest'
import { openTestSession } from '../support/session'

const words = {
  instrument: 'Invented Code', unit: '5', reference: { en: 'Invented Code, article 5', ru: '', fr: '' }, paraphrase: { en: 'gates are opened to counsel', ru: '', fr: '' },
  source: 'official gazette of Nowhere, 2020', appliesTo: 'both' as const, jurisdiction: 'XX',
}

test('the library holds what ships and what counsel adds, all of it unverified until a named person says so', async () => {
  const { call } = await openTestSession()
  const shipped = await call('standards.list', {})
  const own = await call('standards.save', words)
  expect([own.id.startsWith('own.'), own.verification, (await call('standards.list', {})).length]).toEqual([true, 'unverified', shipped.length + 1])
  expect(shipped.filter(({ verification, paraphrase }) => verification === 'verified' || paraphrase.fr === '')).toEqual([])
  await expect(call('standards.save', { ...words, reference: { en: '', ru: 'Статья', fr: '' } })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('changed words take a confirmation back, an unchanged save does not', async () => {
  const { call } = await openTestSession()
  const { id } = await call('standards.save', words)
  await call('standards.verify', { id, verification: 'verified', verifiedBy: 'I. Invented', verifiedOn: '2024-09-01' })
  const same = await call('standards.save', { ...words, id })
  const changed = await call('standards.save', { ...words, id, paraphrase: { ...words.paraphrase, en: 'gates are opened to counsel at once' } })
  expect([[same.verification, same.verifiedBy], [changed.verification, changed.verifiedBy, changed.verifiedOn]]).toEqual([['verified', 'I. Invented'], ['unverified', '', null]])
})

test('an own provision is removed, and a packet that relied on it says so; one that ships stays', async () => {
  const { call } = await openTestSession()
  const matter = await call('matters.create', { title: 'The invented case' })
  const { id: standardId } = await call('standards.save', words)
  const { id } = await call('packets.create', { matterId: matter.id, kind: 'blank', subjectEventId: null, language: 'fr' })
  await call('packets.compose', { id, change: { standardIds: [standardId] } })
  const before = await call('packets.plan', { id })
  // Without French words the English ones are printed, with their mark.
  expect(before.sections.flatMap(({ provisions }) => provisions)).toMatchObject([{ reference: 'Invented Code, article 5', unverifiedMark: 'à confirmer avant dépôt' }])
  await call('standards.remove', { id: standardId })
  expect((await call('packets.plan', { id })).missing.filter(({ code }) => code === 'standard.notFound').map(({ blocks }) => blocks)).toEqual([true])
  const [shipped] = await call('standards.list', {})
  await expect(call('standards.remove', { id: shipped!.id })).rejects.toMatchObject({ code: 'refused' })
})
