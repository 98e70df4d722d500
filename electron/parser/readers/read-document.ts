/** The reader of each kind of document that has text but no pages. */
import { decodeText } from '../charset'
import type { ParserLimits } from '../limits'
import type { MediaType } from '../protocol'
import { aFinding, type Found } from './found'

type Reader = (bytes: Uint8Array, limits: ParserLimits) => Found | Promise<Found>

const OOXML = 'application/vnd.openxmlformats-officedocument.'
const ODF = 'application/vnd.oasis.opendocument.'

/** Loaded when asked for: each process reads one document. */
const READERS: Readonly<Partial<Record<MediaType, Reader>>> = {
  'text/plain': readPlain,
  'text/html': async (...file) => (await import('./html')).readHtml(...file),
  'application/rtf': async (...file) => (await import('./rtf')).readRtf(...file),
  'application/msword': async (...file) => (await import('./doc')).readDoc(...file),
  [`${OOXML}wordprocessingml.document`]: async (...file) => (await import('./docx')).readDocx(...file),
  [`${OOXML}spreadsheetml.sheet`]: async (...file) => (await import('./spreadsheet')).readXlsx(...file),
  [`${OOXML}presentationml.presentation`]: async (...file) => (await import('./slides')).readPptx(...file),
  [`${ODF}text`]: async (...file) => (await import('./odf')).readOdf(...file),
  [`${ODF}spreadsheet`]: async (...file) => (await import('./odf')).readOdf(...file),
  [`${ODF}presentation`]: async (...file) => (await import('./odf')).readOdf(...file),
  'message/rfc822': async (...file) => (await import('./mail')).readMail(...file),
  'application/mbox': async (...file) => (await import('./mail')).readMbox(...file),
  'application/vnd.ms-outlook': async (...file) => (await import('./msg')).readMsg(...file),
  'application/zip': async (...file) => (await import('./archive')).readArchive(...file),
}

/** What is in a document, or null for a kind that has no reader. Throws ParseError with the reason why it cannot be read. */
export async function readDocument(mediaType: MediaType, bytes: Uint8Array, limits: ParserLimits): Promise<Found | null> {
  const reader = READERS[mediaType]
  return reader === undefined ? null : reader(bytes, limits)
}

function readPlain(bytes: Uint8Array, limits: ParserLimits): Found {
  return aFinding(decodeText(bytes, limits.textChars))
}
