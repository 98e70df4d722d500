/** An export goes into an empty vault and nothing is lost: records, journal, papers, and what others printed of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordSnapshot } from '../../db/capture'
import { recomputeJournal, rootAt } from '../../db/journal'
import { logLines } from '../../db/log'
import { rootOf } from '../../db/merkle'
import type { ReadDb } from '../../db/handles'
import { openTestSession, testSession } from '../support/session'
import { openSampleSession } from '../support/sample-export'
import { callsOf, type Call } from '../../electron/cli/session'
import { tempDir, testPassphrase } from '../support/vault'

// The first entry, with what the app brings, is never taken back here: it comes again at the next opening.

/** Records without the names that each vault gives to stored files. */
const recordsOf = (db: ReadDb): unknown =>
  JSON.parse(JSON.stringify(recordSnapshot(db)).replaceAll(/"((?:[a-z_]+_)?blob_id)":"[a-z2-7]{52}"/g, '"$1":"stored"'))

async function importInto(path: string) {
  const session = testSession(join(tempDir(), 'other.sheaf'))
  const call = callsOf(session)
  await call('vault.create', { passphrase: testPassphrase })
  const made = await call('bags.import', { path, secret: { kind: 'passphrase', text: testPassphrase } })
  return { session, call, made }
}

const bad = (findings: readonly { state: string }[]) => findings.filter(({ state }) => state === 'bad')

test.each(['folder', 'zip'] as const)('everything that went out as a %s is there again, and the journal goes on', async (form) => {
  const { session, call, matterId } = await openSampleSession()
  const path = join(tempDir(), form === 'zip' ? 'bag.zip' : 'bag')
  await call('exports.create', { matterId, path, form, barredReason: 'moved to another machine' })
  const before = { records: recordsOf(session.vault!.db), log: [...logLines(session.vault!.db)] }
  const { session: other, call: there, made } = await importInto(path)
  expect(made).toMatchObject({ entries: before.log.length, withheld: 0 })
  expect(recordsOf(other.vault!.db)).toEqual(before.records)
  expect([...logLines(other.vault!.db)].slice(0, before.log.length)).toEqual(before.log)
  expect(bad((await there('vault.doctor', { readBlobs: true })).findings)).toEqual([])
  const papers = await there('documents.list', { matterId, limit: 100 })
  expect(papers).toEqual(await call('documents.list', { matterId, limit: 100 }))
  const [text] = papers.filter(({ readability }) => readability === 'text')
  expect(await there('documents.paragraphs', { id: text!.id })).toEqual(await call('documents.paragraphs', { id: text!.id }))
  const query = { matterId: null, text: 'Primerov', mode: 'words', offset: 0, limit: 10 } as const
  expect((await there('search.find', query)).total).toBe((await call('search.find', query)).total)
  // What was printed before is still a root of the vault that goes on.
  expect((await there('verify.path', { path })).findings.map(({ code }) => code)).toContain('vault.log')
  const [entry] = await there('events.chronology', { matterId, limit: 1 })
  expect(await there('history.ofRecord', { recordId: entry!.event.id, limit: 10 })).toEqual(await call('history.ofRecord', { recordId: entry!.event.id, limit: 10 }))
  await there('bags.import', { path, secret: { kind: 'passphrase', text: testPassphrase } }).then(
    () => expect.unreachable(), (cause: { code: string }) => expect(cause.code).toBe('conflict'),
  )
})

test('an export with entries left out comes in with their hashes, and says so', async () => {
  const { call, matterId } = await openSampleSession()
  const [paper] = await call('documents.list', { matterId, limit: 1 })
  await call('documents.update', { id: paper!.id, level: 'privileged' })
  await call('matters.create', { title: 'Another case' })
  const path = join(tempDir(), 'bag')
  const { withheld, logRoot, logSize } = await call('exports.create', { matterId, path, form: 'folder' })
  expect(withheld).toBeGreaterThan(1)
  const { session: other, call: there, made } = await importInto(path)
  expect(made.withheld).toBe(withheld)
  const { frontier, badLeaves, withheld: known } = recomputeJournal(other.vault!.db)
  expect([badLeaves, known, rootAt(other.vault!.db, logSize).toString('hex')]).toEqual([[], withheld, logRoot])
  expect(rootOf(frontier).toString('hex')).toBe((await there('vault.info', {})).journalRoot)
  expect(bad((await there('vault.doctor', { readBlobs: true })).findings)).toEqual([])
  expect((await there('documents.list', { matterId, limit: 100 })).map(({ id }) => id)).not.toContain(paper!.id)
  // And it goes out again, and is still whole.
  await there('exports.create', { matterId, path: `${path}-again`, form: 'folder' })
  expect(bad((await there('verify.path', { path: `${path}-again` })).findings)).toEqual([])
})

test('an export that was altered, a wrong passphrase and what is no export of ours leave the vault empty as it was', async () => {
  const { call, matterId } = await openSampleSession()
  const path = join(tempDir(), 'bag')
  await call('exports.create', { matterId, path, form: 'folder' })
  const { call: there, dir } = await openTestSession()
  const secret = { kind: 'passphrase', text: testPassphrase } as const
  await expect(there('bags.import', { path, secret: { kind: 'passphrase', text: 'not the passphrase at all' } })).rejects.toMatchObject({ code: 'wrong_secret' })
  const name = join(path, 'data/claims.csv')
  const whole = readFileSync(name)
  writeFileSync(name, `${whole.toString()}x`)
  await expect(there('bags.import', { path, secret })).rejects.toMatchObject({ code: 'vault_damaged' })
  writeFileSync(name, whole)
  await expect(there('bags.import', { path: join(path, 'data'), secret })).rejects.toMatchObject({ code: 'refused' })
  expect(await there('matters.list', { limit: 10 })).toEqual([])
  expect(readdirSync(dirname(dir))).toEqual(['practice.sheaf'])
  await there('bags.import', { path, secret })
  expect(await there('matters.list', { limit: 10 })).toHaveLength(1)
  expect(readdirSync(dirname(dir))).toEqual(['practice.sheaf'])
})

type Deed = { readonly kind: 'matter' | 'event' | 'rename' | 'remove' | 'undo' | 'party'; readonly n: number; readonly text: string }
const deed = fc.record({ kind: fc.constantFrom<Deed['kind'][]>('matter', 'event', 'event', 'rename', 'remove', 'undo', 'party'), n: fc.nat(50), text: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }) })

async function act(call: Call, deeds: readonly Deed[]): Promise<void> {
  for (const { kind, n, text } of deeds) {
    const title = text.trim() === '' ? 'x' : text.replaceAll(/\p{Cs}/gu, '?')
    const matters = await call('matters.list', { limit: 100 })
    const matter = matters[n % Math.max(matters.length, 1)]
    const events = matter === undefined ? [] : await call('events.chronology', { matterId: matter.id, limit: 100 })
    const event = events[n % Math.max(events.length, 1)]?.event
    try {
      if (kind === 'matter' || matter === undefined) await call('matters.create', { title })
      else if (kind === 'event') await call('events.save', { matterId: matter.id, kind: 'other', title, narrative: text })
      else if (kind === 'party') await call('parties.save', { kind: 'person', names: [{ text: title, script: 'latin', kind: 'preferred', note: '' }], roles: [{ matterId: matter.id, role: 'client', period: null, note: '' }] })
      else if (kind === 'rename') await call('matters.update', { id: matter.id, title })
      else if (kind === 'remove' && event !== undefined) await call('events.remove', { id: event.id })
      else if (kind === 'undo') await call('history.undo', { seq: Math.max((await call('vault.info', {})).journalSize - (n % 3), 2) })
    } catch (cause) {
      // What the app refuses is refused: the rest goes on.
      if (!(cause instanceof Error && cause.name === 'AppError')) throw cause
    }
  }
}

test('whatever is done in a vault, its archive comes back equal, and replaying the journal gives every record', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
      const { session, call } = await openTestSession()
      await act(call, deeds)
      const path = join(tempDir(), 'bag')
      await call('exports.create', { matterId: null, path, form: 'folder' })
      const { session: other, call: there } = await importInto(path)
      expect(recordsOf(other.vault!.db)).toEqual(recordsOf(session.vault!.db))
      expect(bad((await there('vault.doctor', { readBlobs: true })).findings)).toEqual([])
      other.vault?.close()
      session.vault?.close()
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
