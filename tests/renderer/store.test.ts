import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Document } from '../../electron/shared/contract/documents'
import { Matter } from '../../electron/shared/contract/matters'
import { AppError } from '../../electron/shared/errors'
import { createAppStore } from '../../renderer/store'
import { reportSlowCalls } from '../../renderer/store/busy'
import { createDraftKeeper } from '../../renderer/store/drafts'
import type { IncomingFile } from '../../renderer/store/uploads'
import { fakeCall, type Answers } from './fake-call'

const matterId = '11111111-1111-4111-8111-111111111111'
const documentId = '22222222-2222-4222-8222-222222222222'

const matter = Matter.parse({
  id: matterId, title: 'Access', fileNo: '2024-14', clientPartyId: null, custodyStatus: 'convicted', heldAtPartyId: null, heldSince: null,
  prisonerNo: '', articles: '', note: '', createdAt: '2026-05-03T10:00:00+03:00',
})

const paper = Document.parse({
  id: documentId, matterId, title: 'Order', kind: 'order', sha256: 'ab'.repeat(32), byteLength: 5, mediaType: 'text/plain', originalName: 'order.txt',
  readability: 'text', readabilityReason: '', pages: null, dateOnPaper: null, receivedOn: null, servedOn: null, addedAt: '2026-05-03T10:00:00+03:00',
  author: '', language: '', copyOrOriginal: 'unknown', givenBy: '', obtainedHow: '', permission: '', level: 'confidential', repeatsDocumentId: null, note: '',
  parentDocumentId: null, pathInParent: '', repaired: false, kindMismatch: false, isDistressing: false, redactionOfDocumentId: null,
})

const desktop = {
  vaultFolderName: 'practice.sheaf', vaultPath: '/x/practice.sheaf', vaultExists: true, unlocked: true, testRuntime: false, idleMinutes: 5, lowDistress: false,
  theme: 'light' as const, language: 'en' as const, appVersion: '0.1.0', notice: null,
}
const info = {
  vaultId: 'v', createdOn: '2026-05-03', kdf: { memoryKiB: 1, passes: 1, lanes: 1 }, schemaVersion: 1, journalSize: 0, journalRoot: '', sqlite: '', cipher: '',
}

const emptyCase: Answers = {
  'desktop.state': () => desktop, 'vault.info': () => info, 'matters.list': () => [], 'matters.get': () => matter, 'parties.listForMatter': () => [],
  'documents.list': () => [], 'events.chronology': () => [], 'visits.list': () => [], 'records.list': () => [], 'denials.list': () => [], 'authorities.list': () => [], 'deadlines.list': () => [], 'dispatches.list': () => [],
  'packets.list': () => [], 'standards.list': () => [], 'desktop.lock': () => ({}),
}

const textFile = (name: string, size: number): IncomingFile => ({
  name, size, slice: (start, end) => ({ arrayBuffer: async () => new ArrayBuffer(end - start) }),
})

beforeEach(() => vi.useRealTimers())

describe('opening and locking', () => {
  test('a page that starts over an open vault goes on where it was', async () => {
    const store = createAppStore(fakeCall(emptyCase).call)
    await store.getState().start()
    expect(store.getState().session).toEqual({ at: 'open', info, openedBy: 'before', usedBackupHeader: false })
  })

  test('a wrong passphrase leaves the vault locked and reaches the form', async () => {
    const { call } = fakeCall({
      ...emptyCase, 'desktop.state': () => ({ ...desktop, unlocked: false }),
      'vault.open': () => { throw new AppError('wrong_secret', 'no') },
    })
    const store = createAppStore(call)
    await store.getState().start()
    await expect(store.getState().unlock({ kind: 'passphrase', text: 'x' })).rejects.toMatchObject({ code: 'wrong_secret' })
    expect(store.getState().session).toEqual({ at: 'locked' })
  })

  test('locking forgets every record that was on screen', async () => {
    const store = createAppStore(fakeCall({ ...emptyCase, 'documents.list': () => [paper] }).call)
    const fresh = store.getState()
    await store.getState().start()
    await store.getState().openMatter(matterId)
    expect(store.getState().documents).toEqual({ status: 'ready', value: [paper] })

    await store.getState().lock()

    const { session, desktop: kept, ...rest } = store.getState()
    const { session: _session, desktop: _desktop, ...untouched } = fresh
    expect([session, kept, rest]).toEqual([{ at: 'locked' }, desktop, untouched])
  })
})

describe('reading and writing', () => {
  test('opening a case reads everything its screens need', async () => {
    const { call, asked } = fakeCall(emptyCase)
    const store = createAppStore(call)
    await store.getState().openMatter(matterId)
    expect(asked.map(([channel]) => channel).toSorted()).toEqual([
      'authorities.list',
      'bundles.list',
      'consents.list',
      'deadlines.list',
      'denials.list',
      'dispatches.list',
      'documents.list',
      'events.chronology',
      'matters.get',
      'missingPapers.list',
      'packets.list',
      'paperForms.list',
      'parties.listForMatter',
      'records.list',
      'visits.list',
    ])
    expect(store.getState().place).toEqual({ at: 'case', matterId, tab: 'overview', open: null })
  })

  test('a list that cannot be read says why, and the rest of the case is there', async () => {
    const store = createAppStore(fakeCall({ ...emptyCase, 'documents.list': () => { throw new AppError('vault_damaged', 'x') } }).call)
    await store.getState().openMatter(matterId)
    const { documents, matter: read } = store.getState()
    expect([documents.status === 'failed' && documents.error.code, read.status]).toEqual(['vault_damaged', 'ready'])
  })

  test('after a write the list is read again', async () => {
    let papers = [paper]
    const store = createAppStore(fakeCall({
      ...emptyCase, 'documents.list': () => papers,
      'documents.update': (input) => { papers = [{ ...paper, title: input.title ?? '' }]; return papers[0]! },
    }).call)
    await store.getState().updateDocument(matterId, { id: documentId, title: 'Order 118' })
    expect(store.getState().documents).toMatchObject({ status: 'ready', value: [{ title: 'Order 118' }] })
  })

  test('a removal can be taken back from its message', async () => {
    const { call, asked } = fakeCall({ ...emptyCase, 'documents.remove': () => ({ journalSeq: 7 }), 'history.undo': () => ({ seq: 8 }) })
    const store = createAppStore(call)
    await store.getState().removeDocument(matterId, documentId)
    const [toast] = store.getState().toasts
    expect(toast).toMatchObject({ say: { key: 'toast.removed.document' }, undoSeq: 7 })

    await store.getState().undoToast(toast!.id)

    expect(asked.filter(([channel]) => channel === 'history.undo')).toEqual([['history.undo', { seq: 7 }]])
    expect(store.getState().toasts.map(({ say }) => say)).toEqual([{ key: 'toast.undone', values: {} }])
  })
})

describe('bringing files in', () => {
  test('a file goes in pieces of at most one MiB and its result is kept', async () => {
    let received = 0
    const { call, asked } = fakeCall({
      ...emptyCase, 'documents.beginUpload': () => ({ uploadId: 'u' }),
      'documents.uploadChunk': ({ bytes }) => ({ received: (received += bytes.byteLength) }),
      'documents.finishUpload': () => ({ status: 'imported', document: paper, reason: '', children: [] }),
    })
    const store = createAppStore(call)
    await store.getState().uploadFiles(matterId, [textFile('scan.pdf', 2_500_000)])
    const sizes = asked.filter(([channel]) => channel === 'documents.uploadChunk').map(([, input]) => (input as { bytes: Uint8Array }).bytes.byteLength)
    expect([sizes, store.getState().uploads.map(({ state }) => state)]).toEqual([
      [1_048_576, 1_048_576, 402_848],
      [{ at: 'done', result: { status: 'imported', document: paper, reason: '', children: [] } }],
    ])
  })

  test('a cancelled file leaves nothing, and the next one still comes in', async () => {
    const { call, asked } = fakeCall({
      ...emptyCase, 'documents.beginUpload': () => ({ uploadId: 'u' }),
      'documents.uploadChunk': ({ bytes }) => { store.getState().cancelUpload(1); return { received: bytes.byteLength } },
      'documents.cancelUpload': () => ({ cancelled: true }),
      'documents.finishUpload': () => ({ status: 'duplicate', document: paper, reason: '', children: [] }),
    })
    const store = createAppStore(call)
    await store.getState().uploadFiles(matterId, [textFile('a.pdf', 2_000_000), textFile('b.pdf', 0)])
    expect(store.getState().uploads.map(({ state }) => state.at)).toEqual(['cancelled', 'done'])
    expect(asked.filter(([channel]) => channel === 'documents.cancelUpload')).toHaveLength(1)
  })

  test('a file that is refused says why', async () => {
    const store = createAppStore(fakeCall({ ...emptyCase, 'documents.beginUpload': () => { throw new AppError('disk_full', 'x') } }).call)
    await store.getState().uploadFiles(matterId, [textFile('a.pdf', 10)])
    const [upload] = store.getState().uploads
    expect(upload?.state.at === 'failed' && upload.state.error.code).toBe('disk_full')
  })
})

describe('drafts', () => {
  test('typing is kept once, after a pause, with its last text', async () => {
    vi.useFakeTimers()
    const { call, asked } = fakeCall({ 'drafts.keep': () => ({ savedAt: '2026-05-03T10:42:00+03:00' }) })
    const keeper = createDraftKeeper(call)
    const kept: string[] = []
    for (const text of ['a', 'ab', 'abc']) keeper.keep('denial:1', text, (at) => kept.push(at))
    await vi.advanceTimersByTimeAsync(399)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect([asked, kept]).toEqual([[['drafts.keep', { key: 'denial:1', value: 'abc' }]], ['2026-05-03T10:42:00+03:00']])
  })

  test('a lock sends what still waits at once', async () => {
    const { call, asked } = fakeCall({ 'drafts.keep': () => ({ savedAt: '2026-05-03T10:42:00+03:00' }) })
    const keeper = createDraftKeeper(call)
    keeper.keep('a', '1', () => undefined)
    keeper.keep('b', '2', () => undefined)
    await keeper.flush()
    expect(asked).toEqual([['drafts.keep', { key: 'a', value: '1' }], ['drafts.keep', { key: 'b', value: '2' }]])
  })

  test('a dropped draft is not sent afterwards', async () => {
    vi.useFakeTimers()
    const { call, asked } = fakeCall({ 'drafts.drop': () => ({}), 'drafts.keep': () => ({ savedAt: '' }) })
    const keeper = createDraftKeeper(call)
    keeper.keep('a', '1', () => undefined)
    await keeper.drop('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual([['drafts.drop', { key: 'a' }]])
  })

  test('a vault that has locked does not make the form fail', async () => {
    const keeper = createDraftKeeper(fakeCall({ 'drafts.keep': () => { throw new AppError('vault_locked', 'x') } }).call)
    keeper.keep('a', '1', () => undefined)
    await expect(keeper.flush()).resolves.toBeUndefined()
  })
})

test('a call is named on screen only after a tenth of a second, and no longer than it lasts', async () => {
  vi.useFakeTimers()
  const shown: (readonly string[])[] = []
  const { call } = fakeCall({ 'vault.info': () => new Promise((resolve) => setTimeout(() => resolve(info), 150)), 'desktop.state': () => desktop })
  const watched = reportSlowCalls(call, (slow) => shown.push(slow))
  const slow = watched('vault.info', {})
  await watched('desktop.state', {})
  await vi.advanceTimersByTimeAsync(99)
  expect(shown).toEqual([])
  await vi.advanceTimersByTimeAsync(51)
  await slow
  expect(shown).toEqual([['vault.info'], []])
})
