import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordSnapshot, tablesOf } from '../../db/capture'
import type { WriteDb } from '../../db/handles'
import { journalHead, recomputeJournal, rootAt, write } from '../../db/journal'
import { emptySchema } from '../../db/schema'
import { rootOf } from '../../db/merkle'
import { replayJournal } from '../../db/replay'
import { putEvent } from '../../db/repos/events'
import { entriesOfRecord, putDraft, recentEntries, removalEntries } from '../../db/repos/history'
import { putMatter } from '../../db/repos/matters'
import { putParty } from '../../db/repos/parties'
import { removeRow } from '../../db/repos/row'
import { recordTables, tableClasses } from '../../db/tables'
import { undoEntry } from '../../db/undo'
import { CaseEvent } from '../../electron/shared/contract/events'
import { Matter } from '../../electron/shared/contract/matters'
import { Party } from '../../electron/shared/contract/parties'
import { migrationsDir, openTestDb } from '../support/vault'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const deed = (action: string) => ({ actor: 'Counsel', action })

const aMatter = (n: number, over: object = {}): Matter =>
  Matter.parse({
    id: uuid(n), title: `Case ${n}`, fileNo: '2024-14', clientPartyId: null, custodyStatus: 'convicted', heldAtPartyId: null,
    heldSince: null, prisonerNo: '', articles: '', note: '', createdAt: '2024-09-10T09:00:00+03:00', ...over,
  })
const aParty = (n: number, names: readonly string[], matterIds: readonly number[] = []): Party =>
  Party.parse({
    id: uuid(n), kind: 'person', names: names.map((text) => ({ text, script: 'latin', kind: 'alias', note: '' })),
    roles: matterIds.map((m) => ({ matterId: uuid(m), role: 'client', period: null, note: '' })),
    bornOn: null, nationality: '', languages: '', description: '', postalAddress: '', email: '', phone: '', note: '',
  })
const anEvent = (n: number, matter: number, over: object = {}): CaseEvent =>
  CaseEvent.parse({
    id: uuid(n), matterId: uuid(matter), kind: 'punishment', title: 'Cell', happened: '2024-02-09', time: null, zone: null, place: '',
    narrative: '', importance: 'normal', disputedBy: '', workingClaimId: null, workingReason: '', parties: [], ...over,
  })

test('every table of the schema says what it is, and no other is named', () => {
  const { db } = openTestDb()
  expect(Object.keys(tableClasses).toSorted()).toEqual(tablesOf(db).named)
})

test('no table can be changed outside write(), and the journal not at all', () => {
  const vault = openTestDb()
  write(vault, deed('matters.create'), (tx) => putMatter(tx, aMatter(1)))
  for (const table of recordTables) {
    const attempt = () => vault.db.exec(`INSERT INTO "${table}" SELECT * FROM "${table}" WHERE false`)
    expect(attempt).not.toThrow()
  }
  expect(() => vault.db.exec(`UPDATE matter SET title = 'x'`)).toThrow('changed outside write()')
  expect(() => vault.db.exec('DELETE FROM matter')).toThrow('changed outside write()')
  expect(() => vault.db.exec(`INSERT INTO draft VALUES ('k', 'v', 't')`)).toThrow('changed outside write()')
  expect(() => putMatter(vault.db as unknown as WriteDb, aMatter(2))).toThrow('changed outside write()')
  for (const sql of [`UPDATE journal_entry SET actor = 'x'`, 'DELETE FROM journal_entry', 'DELETE FROM journal_change', `UPDATE journal_change SET after = NULL`]) {
    expect(() => write(vault, deed('tamper'), (tx) => tx.exec(sql))).toThrow('the journal is append-only')
  }
  expect(vault.db.prepare('SELECT title FROM matter').get()).toEqual({ title: 'Case 1' })
})

test('a throw inside write() leaves neither rows nor an entry, and the door closes', () => {
  const vault = openTestDb()
  const before = journalHead(vault.db)
  expect(() =>
    write(vault, deed('matters.create'), (tx) => {
      putMatter(tx, aMatter(1))
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(journalHead(vault.db)).toEqual(before)
  expect(vault.db.prepare('SELECT count(*) AS n FROM matter').get()).toEqual({ n: 0 })
  expect(() => vault.db.exec(`INSERT INTO draft VALUES ('k', 'v', 't')`)).toThrow('changed outside write()')
})

test('an entry tells who, what and the exact rows; an unchanged save tells nothing', () => {
  const vault = openTestDb()
  write(vault, { ...deed('matters.create'), reason: 'new mandate' }, (tx) => putMatter(tx, aMatter(1)))
  expect(write(vault, deed('matters.update'), (tx) => putMatter(tx, aMatter(1))).seq).toBeNull()
  expect(write(vault, deed('drafts.keep'), (tx) => putDraft(tx, { key: 'k', value: 'v', savedAt: 't' })).seq).toBeNull()
  write(vault, deed('matters.update'), (tx) => putMatter(tx, aMatter(1, { title: 'Renamed' })))
  write(vault, { ...deed('documents.view'), about: uuid(1) }, () => undefined)

  const entries = recentEntries(vault.db, { beforeSeq: null, limit: 10 })
  expect(entries.map((e) => [e.seq, e.action, e.reason, e.changes.length])).toEqual([
    [3, 'documents.view', '', 0],
    [2, 'matters.update', '', 1],
    [1, 'matters.create', 'new mandate', 1],
  ])
  expect(entries[1]!.changes).toEqual([
    { table: 'matter', rowId: uuid(1), operation: 'update', before: { title: 'Case 1' }, after: { title: 'Renamed' } },
  ])
  expect(entriesOfRecord(vault.db, { recordId: uuid(1), limit: 10 }).map((e) => e.seq)).toEqual([3, 2, 1])
})

test('a clock that goes back is written down and order stays', () => {
  const vault = openTestDb()
  write(vault, deed('matters.create'), (tx) => putMatter(tx, aMatter(1)))
  const earlier = { ...vault, source: { ...vault.source, now: () => ({ at: '2020-01-01T00:00:00+00:00', monotonicMs: 5 }) } }
  write(earlier, deed('matters.update'), (tx) => putMatter(tx, aMatter(1, { title: 'Later' })))
  expect(recentEntries(vault.db, { beforeSeq: null, limit: 10 }).map((e) => [e.seq, e.action])).toEqual([
    [3, 'matters.update'],
    [2, 'clock.wentBack'],
    [1, 'matters.create'],
  ])
  const { frontier, badLeaves } = recomputeJournal(vault.db)
  expect([badLeaves, rootOf(frontier)]).toEqual([[], journalHead(vault.db).root])
})

test('a changed entry is found by recomputing the leaves', () => {
  const vault = openTestDb()
  for (let n = 1; n <= 5; n++) write(vault, deed('matters.create'), (tx) => putMatter(tx, aMatter(n)))
  expect(recomputeJournal(vault.db).badLeaves).toEqual([])
  vault.db.exec(`DROP TRIGGER journal_entry_is_append_only; DROP TRIGGER temp.guard_journal_entry_UPDATE; UPDATE journal_entry SET actor = 'Somebody' WHERE seq = 3`)
  expect(recomputeJournal(vault.db).badLeaves).toEqual([3])
})

test('the root of an earlier size is the root that was current then', () => {
  const vault = openTestDb()
  const heads = [1, 2, 3, 4, 5, 6, 7].map((n) => {
    write(vault, deed('matters.create'), (tx) => putMatter(tx, aMatter(n)))
    return journalHead(vault.db)
  })
  for (const { size, root } of heads) expect(rootAt(vault.db, size)).toEqual(root)
})

test('undo takes back a change, a creation and a removal with everything that went with it', () => {
  const vault = openTestDb()
  write(vault, deed('matters.create'), (tx) => putMatter(tx, aMatter(1)))
  write(vault, deed('parties.save'), (tx) => putParty(tx, aParty(2, ['One', 'Two'], [1])))
  write(vault, deed('matters.update'), (tx) => putMatter(tx, aMatter(1, { clientPartyId: uuid(2) })))
  write(vault, deed('events.save'), (tx) => putEvent(tx, anEvent(3, 1, { parties: [{ partyId: uuid(2), role: 'victim' }] })))
  const before = recordSnapshot(vault.db)

  const removal = write(vault, deed('parties.remove'), (tx) => removeRow(tx, 'party', uuid(2)))
  expect(removalEntries(vault.db, 10).map((e) => e.seq)).toEqual([removal.seq])
  expect(recordSnapshot(vault.db)['event_party']).toEqual([])
  write(vault, deed('history.undo'), (tx) => undoEntry(tx, removal.seq!))
  expect(recordSnapshot(vault.db)).toEqual(before)
  expect(removalEntries(vault.db, 10)).toEqual([])
})

test('undo refuses to overwrite later work', () => {
  const vault = openTestDb()
  write(vault, deed('matters.create'), (tx) => putMatter(tx, aMatter(1)))
  const first = write(vault, deed('matters.update'), (tx) => putMatter(tx, aMatter(1, { title: 'First' })))
  write(vault, deed('matters.update'), (tx) => putMatter(tx, aMatter(1, { title: 'Second' })))
  expect(() => write(vault, deed('history.undo'), (tx) => undoEntry(tx, first.seq!))).toThrow(expect.objectContaining({ code: 'conflict' }))
  expect(vault.db.prepare('SELECT title FROM matter').get()).toEqual({ title: 'Second' })
})

type Command =
  | { kind: 'matter'; n: number; title: string }
  | { kind: 'party'; n: number; names: string[]; matters: number[] }
  | { kind: 'event'; n: number; matter: number; title: string; parties: number[] }
  | { kind: 'remove'; table: 'matter' | 'party' | 'event'; n: number }
  | { kind: 'undo'; back: number }

const text = fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }).filter((s) => s.trim() !== '')
const id = fc.integer({ min: 1, max: 4 })
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('matter' as const), n: id, title: text }),
  fc.record({ kind: fc.constant('party' as const), n: id.map((n) => n + 10), names: fc.array(text, { minLength: 1, maxLength: 3 }), matters: fc.uniqueArray(id, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('event' as const), n: id.map((n) => n + 20), matter: id, title: text, parties: fc.array(id.map((n) => n + 10), { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('remove' as const), table: fc.constantFrom('matter' as const, 'party' as const, 'event' as const), n: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ kind: fc.constant('undo' as const), back: fc.integer({ min: 0, max: 5 }) }),
)

function run(vault: ReturnType<typeof openTestDb>, step: Command): void {
  const size = journalHead(vault.db).size
  write(vault, deed(step.kind), (tx) => {
    if (step.kind === 'matter') putMatter(tx, aMatter(step.n, { title: step.title }))
    else if (step.kind === 'party') putParty(tx, aParty(step.n, step.names, step.matters))
    else if (step.kind === 'event') {
      putEvent(tx, anEvent(step.n, step.matter, { title: step.title, parties: step.parties.map((p) => ({ partyId: uuid(p), role: 'witness' })) }))
    } else if (step.kind === 'remove') removeRow(tx, step.table, uuid(step.n))
    else undoEntry(tx, size - step.back)
  })
}

test('whatever commands are run, replaying the journal gives every record table, and the log verifies', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (steps) => {
      const vault = openTestDb()
      for (const step of steps) {
        try {
          run(vault, step)
        } catch {
          // Refused by a foreign key, a fixed column or a conflict: such a command must leave nothing behind.
        }
      }
      const target = emptySchema(migrationsDir)
      replayJournal(vault.db, target)
      expect(recordSnapshot(target)).toEqual(recordSnapshot(vault.db))
      const { frontier, badLeaves } = recomputeJournal(vault.db)
      expect([badLeaves, rootOf(frontier)]).toEqual([[], journalHead(vault.db).root])
      target.close()
    }),
    { numRuns: 150 },
  )
})

test('a row changed behind the journal makes replay differ', () => {
  const vault = openTestDb()
  write(vault, deed('matters.create'), (tx) => putMatter(tx, aMatter(1)))
  vault.db.exec(`DROP TRIGGER temp.capture_matter_update; UPDATE matter SET title = 'Altered'`)
  const target = emptySchema(migrationsDir)
  replayJournal(vault.db, target)
  expect(recordSnapshot(target)).not.toEqual(recordSnapshot(vault.db))
})
