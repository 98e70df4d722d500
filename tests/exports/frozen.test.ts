/** Packets and bundles in exports: as they were made, checked against their manifests, and left out when a paper in them is barred since. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { idAt } from '../../electron/cli/load-case'
import { EventId } from '../../electron/shared/contract/values'
import { LocalDate } from '../../electron/shared/dates/schemas'
import { openSampleSession, type Sample } from '../support/sample-export'
import { tempDir } from '../support/vault'

async function finalPacket({ call, keys, matterId }: Sample) {
  const draft = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: EventId.parse(idAt(keys, 'denial')), language: 'en' })
  await call('packets.compose', { id: draft.id, change: { place: 'Nigdeysk', addresseeText: 'The prosecutor', signedOn: LocalDate.parse('2026-10-15'), consent: { state: 'given', on: LocalDate.parse('2026-08-11'), how: 'orally' } } })
  for (const { id, verification } of await call('standards.list', {})) {
    if (verification === 'unverified' && draft.composition.standardIds.includes(id)) await call('standards.verify', { id, verification: 'verified', verifiedBy: 'V. Obraztsova', verifiedOn: LocalDate.parse('2026-10-15') })
  }
  return call('packets.finalise', { id: draft.id })
}

async function builtBundle({ call, matterId }: Sample) {
  const papers = await call('documents.list', { matterId, limit: 100 })
  const bundle = await call('bundles.create', { matterId, title: 'Papers', profileId: 'england-wales', language: 'en' })
  await call('bundles.arrange', { id: bundle.id, sections: [{ title: 'All', order: 'date', items: papers.map(({ id }) => ({ documentId: id, title: '', redactedDocumentId: null, isWithheld: false })) }] })
  await call('bundles.update', { id: bundle.id, caseName: 'Invented case', court: 'Nigdeysk District Court', markWord: 'tab' })
  return call('bundles.build', { id: bundle.id, variant: 'full' })
}

const names = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /^data\/(packets|bundles)\/./.test(name)).toSorted()

test('a final packet and a built bundle go out as they are, their printed roots are roots of the journal, and a barred paper takes them along', { timeout: 300_000 }, async () => {
  const sample = await openSampleSession()
  const { call, matterId } = sample
  const packet = await finalPacket(sample)
  const build = await builtBundle(sample)
  const dir = tempDir()
  await call('exports.create', { matterId, path: join(dir, 'all'), form: 'folder' })
  expect(names(join(dir, 'all'))).toEqual(['data/bundles/0001.pdf', 'data/packets/0001.pdf'])
  const report = await call('verify.path', { path: join(dir, 'all') })
  expect(report.findings.filter(({ state }) => state === 'bad')).toEqual([])
  expect(report.findings.filter(({ code }) => code === 'root.ok')).toHaveLength(2)

  const [pdf, manifest] = [join(dir, 'b.pdf'), join(dir, 'b-manifest.json')]
  await call('bundles.exportPdf', { buildId: build.id, part: 1, path: pdf })
  await call('bundles.exportManifest', { buildId: build.id, path: manifest })
  const codes = async (path: string): Promise<string[]> => (await call('verify.path', { path })).findings.map(({ state, code }) => `${state} ${code}`)
  expect(await codes(pdf)).toEqual(expect.arrayContaining(['ok bundle.ok', 'ok vault.bundle', 'ok root.ok', 'ok vault.log']))
  expect(await codes(manifest)).toEqual(expect.arrayContaining(['ok bundle.ok', 'ok vault.log']))
  const bytes = readFileSync(pdf)
  bytes[bytes.length - 30] = bytes[bytes.length - 30]! ^ 1
  writeFileSync(pdf, bytes)
  expect((await codes(pdf)).filter((code) => code.startsWith('bad'))).toEqual(expect.arrayContaining(['bad vault.unknownFile']))
  expect((await codes(manifest)).some((code) => /^bad bundle\./.test(code))).toBe(true)

  const [inBoth] = packet.composition.excludedDocumentIds.length === 0 ? (await call('documents.list', { matterId, limit: 100 })).filter(({ title }) => /memo/i.test(title)) : []
  expect(inBoth).toBeDefined()
  const { lines } = await call('custody.sheet', { documentId: inBoth!.id, limit: 100 })
  expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['imported', 'printed', 'bundled', 'exported']))
  await call('documents.update', { id: inBoth!.id, level: 'privileged' })
  await call('exports.create', { matterId, path: join(dir, 'since'), form: 'folder' })
  expect(names(join(dir, 'since'))).toEqual([])
  expect((await call('verify.path', { path: join(dir, 'since') })).findings.filter(({ state }) => state === 'bad')).toEqual([])
})
