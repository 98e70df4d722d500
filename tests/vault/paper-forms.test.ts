import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runQueue } from '../../electron/vault/ocr/queue'
import { foldedText } from '../packets/pdf-text'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

async function opened() {
  const made = await openTestSession()
  const { id: matterId } = await made.call('matters.create', { title: 'A' })
  const print = async (kind: 'hearing' | 'visit' | 'accessDenial', eventId: string | null = null, language: 'en' | 'ru' | 'fr' = 'en') => {
    const path = join(tempDir(), 'form.pdf')
    const printed = await made.call('paperForms.print', { matterId, kind, eventId, language, path })
    return { ...printed, pdf: readFileSync(path) }
  }
  return { ...made, matterId, print }
}

test('a printed form is journaled under a number of its own, and the page shows it', async () => {
  const { call, matterId, print } = await opened()
  const [first, second] = [await print('hearing'), await print('hearing')]
  expect(first.number).not.toBe(second.number)
  expect(foldedText(first.pdf)).toContain(first.number)
  const forms = await call('paperForms.list', { matterId, limit: 10 })
  expect(forms.map(({ number, kind, eventId, scanIds }) => [number, kind, eventId, scanIds]).toSorted()).toEqual(
    [first.number, second.number].toSorted().map((number) => [number, 'hearing', null, []]),
  )
  const journal = await call('history.recent', { beforeSeq: null, limit: 50 })
  expect(journal.filter(({ action }) => action === 'paperForms.print')).toHaveLength(2)
})

test('a form for a record holds what the record says, in its words, with boxes crossed', async () => {
  const { call, matterId, print } = await opened()
  const { id: court } = await call('parties.save', { kind: 'institution', names: [{ text: 'Nigdeysk Court', script: 'latin', kind: 'preferred', note: '' }] })
  const { event } = await call('records.save', {
    kind: 'hearing', matterId, event: { title: 'First day', happened: '2026-03-01', narrative: 'It was cold.' }, details: { courtPartyId: court, caseNo: '7-99', clientSaid: 'я не виновен', stage: 'appeal' },
  })
  const text = foldedText((await print('hearing', event.id)).pdf)
  expect(['First day', '1 March 2026', 'Nigdeysk Court', '7-99', 'я не виновен', 'It was cold.'].filter((part) => !text.includes(part))).toEqual([])
  const visit = await call('visits.save', { matterId, event: { title: 'V' }, visitors: 'Counsel O.' })
  const denial = await call('denials.save', { matterId, event: { title: 'D' }, refusedBy: { partyId: null, name: 'Captain P.', rank: '', badge: '', post: '', description: '' } })
  expect(foldedText((await print('visit', visit.event.id, 'ru')).pdf)).toContain('Counsel O.')
  expect(foldedText((await print('accessDenial', denial.event.id, 'fr')).pdf)).toContain('Captain P.')
})

test('the scan of a blank form leads to the record made from it, by its text layer', async () => {
  const { call, matterId, print } = await opened()
  const printed = await print('hearing')
  const { document } = await upload(call, matterId, 'scan.pdf', printed.pdf)
  const [form] = await call('paperForms.ofDocument', { documentId: document.id })
  expect(form).toMatchObject({ number: printed.number, eventId: null, scanIds: [] })
  const { event } = await call('records.save', { kind: 'hearing', matterId, event: { title: 'From paper' }, details: {} })
  const linked = await call('paperForms.link', { id: form!.id, documentId: document.id, eventId: event.id })
  expect(linked).toEqual({ ...form, eventId: event.id, scanIds: [document.id] })
  expect(await call('paperForms.ofDocument', { documentId: document.id })).toEqual([linked])
  expect(await call('paperForms.byNumber', { number: printed.number.toLowerCase().replaceAll('-', ' ') })).toEqual(linked)
  expect(await call('paperForms.unlink', { id: form!.id, documentId: document.id })).toEqual({ ...linked, scanIds: [] })
})

test('a worn scan without text is recognised, and its number is read', { timeout: 180_000 }, async () => {
  const { call, session, matterId, print } = await opened()
  const printed = await print('visit', null, 'ru')
  const dir = tempDir()
  execFileSync('pdftoppm', ['-gray', '-r', '150', '-f', '1', '-l', '1', '-singlefile', '-', join(dir, 'page')], { input: printed.pdf, stdio: ['pipe', 'ignore', 'ignore'] })
  execFileSync('convert', [join(dir, 'page.pgm'), '-background', 'white', '-rotate', '0.4', '-seed', '7', '-attenuate', '0.3', '+noise', 'Gaussian', '-blur', '0x0.5', '-quality', '80', join(dir, 'scan.jpg')])
  const { document } = await upload(call, matterId, 'scan.jpg', readFileSync(join(dir, 'scan.jpg')))
  expect(await call('paperForms.ofDocument', { documentId: document.id })).toEqual([])
  await runQueue(session, null, () => true, () => undefined)
  expect((await call('paperForms.ofDocument', { documentId: document.id })).map(({ number }) => number)).toEqual([printed.number])
})

test('a scan of another case, a record of another kind and a second record are refused, and nothing is linked', async () => {
  const { call, matterId, print } = await opened()
  const { number, pdf } = await print('hearing')
  const form = await call('paperForms.byNumber', { number })
  const { id: other } = await call('matters.create', { title: 'B' })
  const stray = await upload(call, other, 'stray.pdf', pdf)
  expect(await call('paperForms.ofDocument', { documentId: stray.document.id })).toEqual([])
  await expect(call('paperForms.link', { id: form.id, documentId: stray.document.id, eventId: null })).rejects.toMatchObject({ code: 'conflict' })
  const { document } = await upload(call, matterId, 'own.pdf', pdf)
  const { event: motion } = await call('records.save', { kind: 'motion', matterId, event: {}, details: {} })
  await expect(call('paperForms.link', { id: form.id, documentId: document.id, eventId: motion.id })).rejects.toMatchObject({ code: 'conflict', details: { kind: 'hearing' } })
  const hearings = [await call('records.save', { kind: 'hearing', matterId, event: {}, details: {} }), await call('records.save', { kind: 'hearing', matterId, event: {}, details: {} })]
  await call('paperForms.link', { id: form.id, documentId: document.id, eventId: hearings[0]!.event.id })
  await expect(call('paperForms.link', { id: form.id, documentId: document.id, eventId: hearings[1]!.event.id })).rejects.toMatchObject({ code: 'conflict' })
  expect(await call('paperForms.byNumber', { number })).toMatchObject({ eventId: hearings[0]!.event.id, scanIds: [document.id] })
})

test('a number that fails its check is told apart from one that was never printed', async () => {
  const { call } = await opened()
  await expect(call('paperForms.byNumber', { number: 'SF-K9HT-65' })).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(call('paperForms.byNumber', { number: 'SF-K9HT-64' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a form outlives its record and its scan', async () => {
  const { call, matterId, print } = await opened()
  const { event } = await call('records.save', { kind: 'hearing', matterId, event: {}, details: {} })
  const { number, pdf } = await print('hearing', event.id)
  const { document } = await upload(call, matterId, 'scan.pdf', pdf)
  const form = await call('paperForms.byNumber', { number })
  await call('paperForms.link', { id: form.id, documentId: document.id, eventId: null })
  await call('events.remove', { id: event.id })
  await call('documents.remove', { id: document.id })
  expect(await call('paperForms.byNumber', { number })).toEqual({ ...form, eventId: null, scanIds: [] })
})
