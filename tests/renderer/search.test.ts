import { beforeEach, describe, expect, test, vi } from 'vitest'
import { SearchHit } from '../../electron/shared/contract/search'
import { createAppStore } from '../../renderer/store'
import { litWords, searchPauseMs } from '../../renderer/store/search'
import { fakeCall, type Answers } from './fake-call'

const matterId = '11111111-1111-4111-8111-111111111111'

const hit = SearchHit.parse({
  kind: 'document', recordId: '22222222-2222-4222-8222-222222222222', matterId, title: 'Order', date: null, page: 3, paragraph: null,
  snippet: { text: 'Хамроев был у Хамроева', marks: [{ from: 0, to: 7 }, { from: 14, to: 22 }] }, level: 'public', places: 2,
})

const emptyCase: Answers = {
  'matters.get': () => { throw new Error('not asked for') }, 'parties.listForMatter': () => [], 'documents.list': () => [], 'events.chronology': () => [],
  'visits.list': () => [], 'records.list': () => [], 'dispatches.list': () => [], 'denials.list': () => [], 'authorities.list': () => [], 'packets.list': () => [],
}

beforeEach(() => void vi.useFakeTimers())

const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(searchPauseMs)

describe('looking for words', () => {
  test('what is typed within a pause is asked for once, and only in the case it was opened from', async () => {
    const { call, asked } = fakeCall({ 'search.find': () => ({ total: 1, isCapped: false, hits: [hit] }) })
    const store = createAppStore(call)
    store.getState().go({ at: 'search', matterId })
    for (const text of ['K', 'Kh', 'Khamroev']) store.getState().askSearch({ text })
    await pause()
    expect(asked).toEqual([['search.find', { matterId, text: 'Khamroev', mode: 'words', kinds: [], from: null, to: null, partyId: null, limit: 50, offset: 0 }]])
    expect(store.getState().searchFound).toEqual({ status: 'ready', value: { total: 1, isCapped: false, hits: [hit] } })
  })

  test('an answer that a later question has overtaken is not shown, and the last one stays until the next is here', async () => {
    const waiting: (() => void)[] = []
    const { call } = fakeCall({
      'search.find': ({ text }) => new Promise((resolve) => { waiting.push(() => resolve({ total: text.length, isCapped: false, hits: [] })) }),
    })
    const store = createAppStore(call)
    const ask = async (text: string): Promise<void> => {
      store.getState().askSearch({ text })
      await pause()
    }
    const total = (): unknown => {
      const { searchFound } = store.getState()
      return searchFound.status === 'ready' ? searchFound.value.total : searchFound.status
    }
    await ask('one')
    waiting[0]?.()
    await pause()
    await ask('second')
    await ask('thirdly')
    waiting[2]?.()
    await pause()
    waiting[1]?.()
    await pause()
    expect(total()).toBe(7)
    await ask('fourth one')
    expect(total()).toBe(7)
  })

  test('no words ask for nothing', async () => {
    const { call, asked } = fakeCall({})
    const store = createAppStore(call)
    store.getState().askSearch({ text: '  ' })
    await pause()
    expect([asked, store.getState().searchFound]).toEqual([[], { status: 'idle' }])
  })

  test('a paper that was found opens at its page with the words lit', async () => {
    const store = createAppStore(fakeCall({ ...emptyCase, 'matters.get': () => ({ id: matterId }) as never }).call)
    await store.getState().openHit(hit)
    expect(store.getState().place).toEqual({
      at: 'case', matterId, tab: 'documents', open: { kind: 'document', id: hit.recordId, at: { page: 3, paragraph: null, words: ['Хамроев', 'Хамроева'], sought: { text: '', mode: 'words' } } },
    })
  })

  test('words that stand twice in a snippet are lit once', () => {
    expect(litWords({ snippet: { text: 'a b a', marks: [{ from: 0, to: 1 }, { from: 2, to: 3 }, { from: 4, to: 5 }] } })).toEqual(['a', 'b'])
  })
})
