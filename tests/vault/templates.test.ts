import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { pageTexts } from '../packets/pdf-text'
import { openTestSession } from '../support/session'
import { tempDir } from '../support/vault'

async function aDraft(call: Call) {
  await call('profile.save', { fullName: 'Irina Invented', postalAddress: 'PO box 17' })
  const matter = await call('matters.create', { title: 'The invented case', fileNo: '2024-14' })
  return call('packets.create', { matterId: matter.id, kind: 'blank', subjectEventId: null, language: 'en' })
}

const previewOf = (call: Call, packetId: string, source: string) => call('templates.preview', { source, packetId, page: 1, maxWidthPx: 200 })

test('a copy of the template that ships sets the same page; a changed one sets what it says', { timeout: 120_000 }, async () => {
  const { call } = await openTestSession()
  const { id } = await aDraft(call)
  const { source } = await call('templates.original', {})
  const same = await previewOf(call, id, source)
  const own = await call('packets.renderPage', { id, page: 1, maxWidthPx: 200 })
  expect([same.fault, Buffer.from(same.page!.rgba).equals(Buffer.from(own.rgba))]).toEqual([null, true])

  const saved = await call('templates.save', { name: 'With a letterhead', source: source.replace('#let address-line', '#align(center)[Chambers of Nowhere]\n#let address-line') })
  await call('packets.compose', { id, change: { templateId: saved.id } })
  const path = join(tempDir(), 'own.pdf')
  await call('packets.exportPdf', { id, path })
  expect(pageTexts(readFileSync(path)).join(' ')).toContain('Chambers of Nowhere')
})

test('a broken template names its line, writes nothing, and mended it sets the packet again', { timeout: 120_000 }, async () => {
  const { call } = await openTestSession()
  const { id } = await aDraft(call)
  const { source } = await call('templates.original', {})
  const lines = source.split('\n')
  const broken = [...lines.slice(0, 11), '#let torn = (', ...lines.slice(11)].join('\n')
  expect((await previewOf(call, id, broken)).fault).toMatchObject({ where: 'template', line: 12 })
  expect((await previewOf(call, id, `${source}\n#no-such-word`)).fault).toMatchObject({ where: 'template', line: lines.length + 1, message: expect.stringContaining('no-such-word') })

  const saved = await call('templates.save', { name: 'Torn', source: broken })
  await call('packets.compose', { id, change: { templateId: saved.id } })
  const path = join(tempDir(), 'torn.pdf')
  await expect(call('packets.exportPdf', { id, path })).rejects.toMatchObject({ code: 'template_broken', details: { line: '12', where: 'template' } })
  expect(existsSync(path)).toBe(false)
  expect((await call('packets.get', { id })).status).toBe('draft')
  await call('templates.save', { id: saved.id, name: 'Mended', source })
  await call('packets.exportPdf', { id, path })
  expect(existsSync(path)).toBe(true)
})

test('no template reaches a file, a package or the data of another packet, and one that never ends is ended by its own limits', { timeout: 120_000 }, async () => {
  const { call } = await openTestSession()
  const { id } = await aDraft(call)
  const faults: (string | undefined)[] = []
  for (const source of ['#read("/etc/passwd")', '#import "@preview/cetz:0.2.0": *', '#image("/etc/hostname")', '#while true { [x] }', '#let f(n) = f(n + 1)\n#f(0)', 'words without paper']) {
    const { fault, page } = await previewOf(call, id, source)
    faults.push(page === null ? fault?.where : 'page')
  }
  expect(faults).toEqual(['template', 'template', 'template', 'template', 'template', 'paper'])
  const { source } = await call('templates.original', {})
  expect((await previewOf(call, id, source)).fault).toBeNull()
})

test('a template that is removed leaves its packets to the one that ships, and they say so', { timeout: 120_000 }, async () => {
  const { call } = await openTestSession()
  const { id } = await aDraft(call)
  const saved = await call('templates.save', { name: 'For a while', source: (await call('templates.original', {})).source })
  await call('packets.compose', { id, change: { templateId: saved.id } })
  const codes = async (): Promise<string[]> => (await call('packets.plan', { id })).missing.map(({ code }) => code)
  const before = await codes()
  const { journalSeq } = await call('templates.remove', { id: saved.id })
  expect([before.includes('template.gone'), (await codes()).includes('template.gone'), (await call('templates.list', {})).length]).toEqual([false, true, 0])
  await call('packets.exportPdf', { id, path: join(tempDir(), 'plain.pdf') })
  await call('history.undo', { seq: journalSeq })
  expect([(await codes()).includes('template.gone'), (await call('templates.list', {})).map(({ name }) => name)]).toEqual([false, ['For a while']])
})
