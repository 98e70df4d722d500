/** Words of RTF that Sheaf knows. */

/** Groups that hold no text of the page. */
export const SKIPPED_GROUPS = new Set([
  'fonttbl', 'colortbl', 'stylesheet', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'pict', 'objdata', 'objclass', 'themedata',
  'colorschememapping', 'latentstyles', 'datastore', 'xmlnstbl', 'filetbl', 'revtbl', 'fldinst', 'datafield', 'sp', 'sn', 'sv', 'shppict', 'nonshppict', 'bkmkstart',
  'bkmkend', 'tc', 'tcn', 'xe', 'info', 'ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc', 'private', 'atnid', 'atnref', 'atndate', 'atrfstart', 'atrfend', 'userprops',
  'mmathPr', 'pgdsctbl', 'template', 'passwordhash', 'panose', 'falt', 'fname', 'listname', 'pnseclvl', 'ud', 'macpict', 'wgrffmtfilter', 'docvar', 'fontemb', 'ebcstart', 'ebcend',
])
/** Groups marked as optional that hold text all the same. */
export const OPTIONAL_WITH_TEXT = new Set(['shpinst', 'shptxt', 'annotation', 'footnote', 'atnauthor', 'pntxtb', 'pntxta', 'background', 'hlfr', 'hlsrc'])
/** Groups whose text stands apart from the flow. */
export const APART = new Set(['footnote', 'annotation', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'])
/** Fields of the info group that are kept. */
export const INFO_FIELDS = new Set(['title', 'subject', 'author', 'manager', 'company', 'operator', 'keywords', 'comment', 'doccomm'])
export const INFO_TIMES = new Set(['creatim', 'revtim', 'printim'])

/** What a word puts into the text. */
export const TEXT_OF: Readonly<Record<string, string>> = {
  par: '\n\n', sect: '\n\n', page: '\n\n', line: '\n', softline: '\n', column: '\n', tab: '\t', cell: '\t', nestcell: '\t', row: '\n', nestrow: '\n', emdash: '\u2014',
  endash: '\u2013', emspace: '\u2003', enspace: '\u2002', qmspace: ' ', bullet: '\u2022', lquote: '\u2018', rquote: '\u2019', ldblquote: '\u201C', rdblquote: '\u201D',
}

/** Charset numbers of fonts, as labels of the decoder. */
export const FONT_CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252', 77: 'macintosh', 78: 'shift_jis', 79: 'euc-kr', 80: 'gbk', 81: 'big5', 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254',
  163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250', 254: 'ibm437', 255: 'ibm850',
}

/** Label of a Windows code page; windows-1252 for one that no decoder knows. */
export function labelOfCodePage(page: number): string {
  const named: Readonly<Record<number, string>> = {
    437: 'ibm437', 850: 'ibm850', 866: 'ibm866', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 10007: 'x-mac-cyrillic', 65001: 'utf-8', 874: 'windows-874', 20866: 'koi8-r',
  }
  return named[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}
