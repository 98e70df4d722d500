import { mapStrings } from './printable'

/** What XML 1.0 cannot hold: control characters, halves of characters, and what is no character at all. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

/** A copy of plain data whose strings an XML file can hold: what it cannot becomes the mark for a missing character. */
export function toPrintableDocx<T>(value: T): T {
  return mapStrings(value, (text) => text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replaceAll('\t', '    ').replaceAll(notXml, '\ufffd'))
}
