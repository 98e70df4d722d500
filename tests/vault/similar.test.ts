import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { distance, wordsFingerprint } from '../../electron/shared/rules/likeness'
import { scan, typesetPdf } from '../support/made-scan'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const words = 'visit counsel refusal prison order doctor letter hearing court judge notice appeal record gate officer captain medical cell transfer client family video register answer'.split(' ')
/** A letter of its own for each number, all of one office and one length. */
const letter = (number: number): string =>
  `To the head of prison no. 2. Statement of counsel. ${Array.from({ length: 90 }, (_, at) => words[(at * (number * 2 + 3) + ((at * at) >> number)) % words.length]).join(' ')}.`

/** A scan as another machine made it: turned by one degree, lighter, noisy, smaller. */
function worn(jpeg: Uint8Array, ...options: string[]): Uint8Array {
  const dir = tempDir()
  writeFileSync(join(dir, 'in.jpg'), jpeg)
  execFileSync('convert', [join(dir, 'in.jpg'), ...options, '-quality', '70', join(dir, 'out.jpg')])
  return readFileSync(join(dir, 'out.jpg'))
}

async function asPdf(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const picture of pictures) {
    const image = await pdf.embedJpg(picture)
    pdf.addPage([420, 595]).drawImage(image, { x: 0, y: 0, width: 420, height: 595 })
  }
  return pdf.save()
}

test('a page that was scanned twice is found by its look, pages of the same office are not', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const pages = [1, 2, 3, 4].map((number) => scan(letter(number), 'eng', { turned: 0 }))
  const { document: bundle } = await upload(call, matterId, 'bundle.pdf', await asPdf(pages))
  const again = await Promise.all(
    [
      worn(pages[1]!, '-background', 'white', '-rotate', '1', '+repage'), worn(pages[2]!, '-brightness-contrast', '12x-8', '-attenuate', '0.4', '+noise', 'Gaussian', '-resize', '70%'),
    ].map(async (bytes, index) => (await upload(call, matterId, `again ${index}.jpg`, bytes)).document),
  )
  const { document: other } = await upload(call, matterId, 'other.jpg', scan(letter(7), 'eng', { turned: 0 }))
  const looks = async (id: typeof other.id) => {
    for (;;) {
      const { pages: found, pending } = await call('documents.similar', { id })
      if (pending === 0) return found.filter(({ kind }) => kind === 'image').map(({ documentId, page, ownPage }) => ({ documentId, page, ownPage }))
    }
  }
  expect(await looks(again[0]!.id)).toEqual([{ documentId: bundle.id, page: 2, ownPage: 1 }])
  expect(await looks(again[1]!.id)).toEqual([{ documentId: bundle.id, page: 3, ownPage: 1 }])
  expect(await looks(other.id)).toEqual([])
  expect((await looks(bundle.id)).map(({ documentId, ownPage }) => [documentId, ownPage]).toSorted()).toEqual([[again[0]!.id, 2], [again[1]!.id, 3]].toSorted())
})

test('the same words in a PDF and in a text are found, other words are not; other cases are never looked at', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { id: elsewhere } = await call('matters.create', { title: 'B' })
  const text = (number: number) => new TextEncoder().encode(letter(number).replace('counsel', 'the counsel'))
  const { document: pdf } = await upload(call, matterId, 'a.pdf', typesetPdf([letter(1), letter(2)], 'eng'))
  const { document: copy } = await upload(call, matterId, 'b.txt', text(2))
  await upload(call, matterId, 'c.txt', text(5))
  await upload(call, elsewhere, 'd.txt', text(1))
  const found = await call('documents.similar', { id: copy.id })
  expect(found.pages.map(({ documentId, page, ownPage, kind }) => ({ documentId, page, ownPage, kind }))).toEqual([{ documentId: pdf.id, page: 2, ownPage: null, kind: 'text' }])
  const before = (await call('history.recent', { beforeSeq: null, limit: 1 }))[0]?.seq
  await call('documents.similar', { id: pdf.id })
  expect((await call('history.recent', { beforeSeq: null, limit: 1 }))[0]?.seq).toBe(before)
})

test('two readings of one page differ in few bits, two pages in many, a few words have no fingerprint', () => {
  const fingerprint = (text: string): string => wordsFingerprint(text) ?? ''
  const misread = letter(3).split(' ').map((word, at) => (at % 20 === 7 ? word.replace(/[aeiou]/, 'q') : word)).join(' ')
  expect(distance(fingerprint(letter(3)), fingerprint(misread))).toBeLessThan(9)
  expect(distance(fingerprint(letter(3)), fingerprint(letter(4)))).toBeGreaterThan(12)
  expect([wordsFingerprint('Stamp 12'), distance('ffffffffffffffff', '0000000000000000'), distance('8000000000000001', '0000000000000001')]).toEqual([null, 64, 1])
})
