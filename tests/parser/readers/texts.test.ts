import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessCharset } from '../../../electron/parser/charset'
import { readHtml } from '../../../electron/parser/readers/html'
import { readRtf } from '../../../electron/parser/readers/rtf'
import { limits } from './made'

const rtf = (body: string | Uint8Array) => {
  const { text, metadata } = readRtf(typeof body === 'string' ? Buffer.from(body, 'latin1') : body, limits())
  return { text, metadata }
}

test.each([
  ['code pages by the document', "{\\rtf1\\ansi\\ansicpg1251 \\'ce\\'f2\\'ea\\'e0\\'e7}", 'Отказ'],
  ['code pages by the font', "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1\\'ce\\'f2\\f0 caf\\'e9}", 'От' + 'café'],
  ['two bytes a character', "{\\rtf1\\ansi\\ansicpg932 \\'93\\'fa\\'96\\'7b}", '日本'],
  ['Unicode with what to skip', '{\\rtf1\\uc1\\u1054?\\u1090?{\\uc2\\u1082??}\\u-10187?\\u-9138?}', 'Отк\u{1D44E}'],
  ['paragraphs, lines and cells', '{\\rtf1 one\\par two\\line three\\par a\\cell b\\cell\\row}', 'one\n\ntwo\nthree\n\na\tb'],
  ['results of fields without their codes', '{\\rtf1{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt seen}}}', 'seen'],
  ['nothing of optional groups', '{\\rtf1 a{\\*\\unknown hidden}b{\\pict 00ff}c}', 'abc'],
  ['binary data skipped by its length', '{\\rtf1 a{\\pict\\bin5 }}}}}}b}', 'ab'],
  ['braces and backslashes', '{\\rtf1 \\{x\\}\\\\}', '{x}\\'],
  ['notes behind the text', '{\\rtf1 word{\\footnote the note} more}', 'word[*] more\n\nthe note'],
])('RTF: %s', (_, source, text) => {
  expect(rtf(source).text).toBe(text)
})

test('RTF: tracked deletions and hidden words are left out and said; the info group is metadata', () => {
  expect(rtf('{\\rtf1{\\info{\\title Refusal}{\\creatim\\yr2024\\mo9\\dy2\\hr8\\min5}}kept{\\deleted gone}{\\v secret}}')).toEqual({
    text: 'kept',
    metadata: [
      { name: 'office.title', value: 'Refusal' }, { name: 'office.creatim', value: '2024-09-02 08:05' },
      { name: 'office.deletedText', value: 'gone' }, { name: 'office.hiddenText', value: 'secret' },
    ],
  })
})

test('RTF: no bytes whatever do more than end', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('{', '}', '\\', "\\'", '\\u1054?', '\\bin9', '\\par', 'a', '\\*', '\\f1', '\\fonttbl', '\xff')), (pieces) => {
    readRtf(Buffer.from(`{\\rtf1${pieces.join('')}`, 'latin1'), limits())
  }))
})

const html = (source: string | Uint8Array) => readHtml(typeof source === 'string' ? Buffer.from(source) : source, limits())

test('a web page gives its words in paragraphs, and nothing of scripts, styles and what is fetched', () => {
  const page = html(
    '<html><head><title>News</title><meta name="author" content="N. N."><style>p{}</style></head><body><h1>Суд</h1><script>alert(1)</script>' +
      '<p>Первый<br>абзац &amp; ещё</p><table><tr><td>a<td>b</tr></table><img src="http://tracker/x.png"><iframe src="http://x">no</iframe><p>\n  конец  \n</p>',
  )
  expect([page.text, page.metadata]).toEqual([
    'Суд\n\nПервый\nабзац & ещё\n\na\tb\n\nконец', [{ name: 'html.title', value: 'News' }, { name: 'html.author', value: 'N. N.' }],
  ])
})

test('a web page is read in what it says, unless its bytes say otherwise', () => {
  const meta = (charset: string): Buffer => Buffer.from(`<meta charset="${charset}"><p>`)
  const said = html(Buffer.concat([meta('koi8-r'), Buffer.from([0xef, 0xd4, 0xcb, 0xc1, 0xda])]))
  const wrong = html(Buffer.concat([meta('windows-1251'), Buffer.from('Отказ')]))
  const utf16 = html(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>Отказ', 'utf16le')]))
  expect([said, wrong, utf16].map(({ text, charset }) => [text, charset])).toEqual([['Отказ', 'koi8-r'], ['Отказ', 'utf-8'], ['Отказ', 'utf-16le']])
})

/** Bytes of a text in a charset that only the decoder knows: every code is tried once. */
function encode(text: string, charset: string): Uint8Array {
  const codes = new Map<string, number[]>()
  for (let a = 255; a >= 0; a -= 1) {
    for (const code of [[a], ...(a < 129 ? [] : Array.from({ length: 191 }, (_, b) => [a, b + 64]))]) {
      const decoded = new TextDecoder(charset).decode(Uint8Array.from(code))
      if ([...decoded].length === 1 && decoded !== '\uFFFD' && (codes.get(decoded)?.length ?? 9) > code.length) codes.set(decoded, code)
    }
  }
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [63]))
}

const RUSSIAN = 'Прошу сообщить, на каком основании 2 сентября 2024 года мне отказано в свидании с подзащитным.'

test.each([
  ['windows-1251', RUSSIAN], ['koi8-r', RUSSIAN], ['ibm866', RUSSIAN], ['iso-8859-5', RUSSIAN], ['x-mac-cyrillic', RUSSIAN],
  ['windows-1252', 'Monsieur le procureur, l’accès au détenu a été refusé à Zürich.'],
  ['windows-1256', 'رفضت إدارة السجن زيارة المحامي يوم الثاني من سبتمبر'],
  ['shift_jis', 'これは弁護人の面会を断るという手紙です。'],
  ['euc-jp', 'これは弁護人の面会を断るという手紙です。'],
  ['gbk', '这是看守所不让我见他的信,我们在这里等了一天。'],
  ['euc-kr', '이것은 변호인의 접견을 거부하는 편지입니다. 하루를 기다리고 있었다.'],
] as const)('a letter in %s is known by its letters', (charset, text) => {
  expect(guessCharset(encode(text, charset))).toBe(charset)
})

test.each([['utf-16le', Buffer.from(RUSSIAN, 'utf16le')], ['utf-16be', Buffer.from(RUSSIAN, 'utf16le').swap16()]])('%s without a mark is known as well', (charset, bytes) => {
  expect(guessCharset(bytes)).toBe(charset)
})
