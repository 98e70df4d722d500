import type { SimilarPage } from '../../electron/shared/contract/similar'
import { DocumentId } from '../../electron/shared/contract/values'
import { byPaper } from '../../renderer/screens/documents/similar-papers'
import { languageTag } from '../../renderer/format/language-tag'
import { withCopy } from '../../renderer/screens/packets/redacted-choice'
import { describe, expect, test } from 'vitest'
import { Document } from '../../electron/shared/contract/documents'
import { cameraGap } from '../../renderer/format/camera'
import { byParent } from '../../renderer/screens/documents/by-parent'

const idOf = (n: number): string => `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`

const paper = (n: number, parent: number | null): Document => Document.parse({
  id: idOf(n), matterId: '11111111-1111-4111-8111-111111111111', title: `Paper ${n}`, kind: 'other', sha256: 'ab'.repeat(32), byteLength: 5, mediaType: 'text/plain',
  originalName: 'a.txt', readability: 'text', readabilityReason: '', pages: null, dateOnPaper: null, receivedOn: null, servedOn: null, addedAt: '2026-05-03T10:00:00+03:00',
  author: '', language: '', copyOrOriginal: 'unknown', givenBy: '', obtainedHow: '', permission: '', level: 'confidential', repeatsDocumentId: null, note: '',
  parentDocumentId: parent === null ? null : idOf(parent), pathInParent: '', repaired: false, kindMismatch: false, isDistressing: false, redactionOfDocumentId: null,
})

test('papers that came inside another stand under it, in their order; one whose parent is gone stands by itself', () => {
  const placed = byParent([paper(5, 4), paper(4, 1), paper(3, null), paper(2, 1), paper(1, null), paper(6, 99)])
  expect(placed.map((each) => [each.paper.id, each.depth])).toEqual([[idOf(3), 0], [idOf(1), 0], [idOf(4), 1], [idOf(5), 2], [idOf(2), 1], [idOf(6), 0]])
})

describe('a camera’s clock against the time of an event', () => {
  test('is counted in days, and on the same day in minutes', () => {
    expect([
      cameraGap('2024-02-09T10:00:00', '2024-02-07', '12:00'), cameraGap('2024-02-07T12:35:10', '2024-02-07', '12:00'),
      cameraGap('2024-02-07T11:00:00', '2024-02-07', '12:00'), cameraGap('2024-02-07T11:00:00', '2024-02-07', null),
    ]).toEqual([{ days: 2 }, { minutes: 35 }, { minutes: -60 }, { days: 0 }])
  })

  test('is not counted against a vague date or without one', () => {
    expect([cameraGap('2024-02-09T10:00:00', '2024-02', null), cameraGap(null, '2024-02-07', null), cameraGap('2024-02-09T10:00:00', null, null)]).toEqual([null, null, null])
  })
})

test('likeness is told by paper, the nearest first, and each pair of pages once', () => {
  const like = (documentId: string, page: number | null, ownPage: number | null, kind: 'image' | 'text', distance: number): SimilarPage => ({ documentId: DocumentId.parse(documentId), page, ownPage, kind, distance })
  const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']
  expect(byPaper([like(a, 2, 2, 'text', 5), like(b, 1, 1, 'image', 0), like(a, 1, 1, 'image', 4), like(a, 2, 2, 'image', 3)])).toEqual([
    { documentId: b, pages: [like(b, 1, 1, 'image', 0)] },
    { documentId: a, pages: [like(a, 1, 1, 'image', 4), like(a, 2, 2, 'image', 3)] },
  ])
})

test('one copy goes in for an original: choosing another, or the whole paper, takes the first out', () => {
  const papers = [{ id: 'a', redactionOfDocumentId: null }, ...['a1', 'a2'].map((id) => ({ id, redactionOfDocumentId: 'a' })), { id: 'b1', redactionOfDocumentId: 'b' }]
  expect([withCopy(['b1'], papers, 'a', 'a1'), withCopy(['a1', 'b1'], papers, 'a', 'a2'), withCopy(['a1', 'b1'], papers, 'a', null)]).toEqual([['b1', 'a1'], ['b1', 'a2'], ['b1']])
})

test('a language is known by its name in any language of the page, and what is not known gets no tag', () => {
  expect(['Russian', ' русский', 'russe', 'ru', 'Uzbek', 'узбекский', '', 'Latin script', 'Elvish'].map(languageTag)).toEqual(['ru', 'ru', 'ru', 'ru', 'uz', 'uz', undefined, undefined, undefined])
})
