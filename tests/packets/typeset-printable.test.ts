import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFonts } from '../../electron/packets/fonts'
import { isolateRtl, isRtl, toPrintable } from '../../electron/packets/printable'

const { covers } = readFonts(join(import.meta.dirname, '../../resources/fonts'))

test('the shipped fonts cover the scripts of our papers and the signs that people type', () => {
  const wanted = 'AzÀžřğıșʻ’ҚқҒғӮӯҲҳҶҷЎўЁё№§«»„“”—…€₽₸→≥−✓☐سلامپچژگکیŞĐ'
  expect([...wanted].filter((c) => !covers(c.codePointAt(0) ?? 0))).toEqual([])
})

test('a character that no font has becomes a mark and is reported once, and the rest stays', () => {
  const input = { a: ['Tbilisi (თბ)', 'ok'], b: { c: '漢 😀 თ' }, n: 3, z: null }
  expect(toPrintable(input, covers)).toEqual({
    value: { a: ['Tbilisi (\ufffd\ufffd)', 'ok'], b: { c: '\ufffd \ufffd \ufffd' }, n: 3, z: null },
    missingGlyphs: ['ბ', 'თ', '漢', '😀'],
  })
})

test('control characters, halves of characters and overrides of direction are marked, not passed on', () => {
  expect(toPrintable('a\u0000b\u009fc\ud800d\u202ee', covers)).toEqual({
    value: 'a\ufffdb\ufffdc\ufffdd\ufffde',
    missingGlyphs: ['\u0000', '\u009f', '\u202e', '\ufffd'],
  })
})

test('invisible companions are left out without a report, tabs and line ends stay as space', () => {
  expect(toPrintable('✓\ufe0f a\tb\r\nc\fd\ufeff', covers)).toEqual({ value: '✓ a    b\nc\nd', missingGlyphs: [] })
})

test('what a string opens it also closes', () => {
  expect(toPrintable(['\u2067abc', '\u202babc\u202c', '\u2068a\u202bb'], covers).value).toEqual(['\u2067abc\u2069', '\u202babc\u202c', '\u2068a\u202bb\u202c\u2069'])
})

test('right-to-left words are shielded as one stretch, without the signs around them', () => {
  expect(isolateRtl('Ahmad (أحمد بن علي), 15 days; plain')).toBe('Ahmad (\u2068أحمد بن علي\u2069), 15 days; plain')
  expect(isolateRtl('nothing here 15')).toBe('nothing here 15')
})

test('a paragraph runs the way of its first letter', () => {
  expect(['12. السلام عليكم hello', 'Name أحمد', '«Ответ» أحمد', '123', ''].map(isRtl)).toEqual([true, false, false, false, false])
})
