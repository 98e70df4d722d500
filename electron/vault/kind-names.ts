/** What the end of a file's name says about its kind: only ever compared with the content, never believed. */
import type { MediaType } from '../parser/protocol'

const OOXML = 'application/vnd.openxmlformats-officedocument.'
const ODF = 'application/vnd.oasis.opendocument.'
const TEXT = ['text/plain', 'message/rfc822', 'application/mbox', 'text/html'] as const

const KINDS: Readonly<Record<string, readonly MediaType[]>> = {
  pdf: ['application/pdf'], jpg: ['image/jpeg'], jpeg: ['image/jpeg'], jpe: ['image/jpeg'], png: ['image/png'], tif: ['image/tiff'], tiff: ['image/tiff'],
  webp: ['image/webp'], gif: ['image/gif'], bmp: ['image/bmp'], heic: ['image/heic'], heif: ['image/heic'],
  docx: [`${OOXML}wordprocessingml.document`], docm: [`${OOXML}wordprocessingml.document`], dotx: [`${OOXML}wordprocessingml.document`],
  xlsx: [`${OOXML}spreadsheetml.sheet`], xlsm: [`${OOXML}spreadsheetml.sheet`], pptx: [`${OOXML}presentationml.presentation`], pptm: [`${OOXML}presentationml.presentation`],
  odt: [`${ODF}text`], ods: [`${ODF}spreadsheet`], odp: [`${ODF}presentation`], zip: ['application/zip'], rtf: ['application/rtf'],
  doc: ['application/msword'], dot: ['application/msword'], xls: ['application/vnd.ms-excel'], ppt: ['application/vnd.ms-powerpoint'], msg: ['application/vnd.ms-outlook'],
  txt: TEXT, csv: TEXT, md: TEXT, log: TEXT, html: ['text/html'], htm: ['text/html'], eml: ['message/rfc822'], mbox: ['application/mbox'], mht: ['message/rfc822'],
}
/** A locked Office file, or one that cannot be told, is not one that pretends. */
const UNTOLD: readonly string[] = ['application/octet-stream', 'application/x-ole-storage']

/** True when the name's end says a kind that Sheaf knows and the content is of another that it knows. */
export function isKindMismatch(originalName: string, mediaType: string): boolean {
  const end = /\.([A-Za-z0-9]{1,5})$/.exec(originalName)?.[1]?.toLowerCase() ?? ''
  const kinds = Object.hasOwn(KINDS, end) ? KINDS[end] : undefined
  return kinds !== undefined && !UNTOLD.includes(mediaType) && !kinds.some((kind) => kind === mediaType)
}
