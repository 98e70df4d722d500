/** The reader of each kind of document that has text but no pages. */
import { decodeText } from '../charset'
import type { ParserLimits } from '../limits'
import type { MediaType } from '../protocol'
import { readArchive } from './archive'
import { readDoc } from './doc'
import { readDocx } from './docx'
import { aFinding, type Found } from './found'
import { readHtml } from './html'
import { readMail, readMbox } from './mail'
import { readMsg } from './msg'
import { readOdf } from './odf'
import { readRtf } from './rtf'
import { readPptx } from './slides'
import { readXlsx } from './spreadsheet'

type Reader = (bytes: Uint8Array, limits: ParserLimits) => Found | Promise<Found>

const OOXML = 'application/vnd.openxmlformats-officedocument.'
const ODF = 'application/vnd.oasis.opendocument.'

const READERS: Readonly<Partial<Record<MediaType, Reader>>> = {
  'text/plain': readPlain,
  'text/html': (bytes, limits) => readHtml(bytes, limits),
  'application/rtf': readRtf,
  'application/msword': readDoc,
  [`${OOXML}wordprocessingml.document`]: readDocx,
  [`${OOXML}spreadsheetml.sheet`]: readXlsx,
  [`${OOXML}presentationml.presentation`]: readPptx,
  [`${ODF}text`]: readOdf,
  [`${ODF}spreadsheet`]: readOdf,
  [`${ODF}presentation`]: readOdf,
  'message/rfc822': readMail,
  'application/mbox': readMbox,
  'application/vnd.ms-outlook': readMsg,
  'application/zip': readArchive,
}

/** What is in a document, or null for a kind that has no reader. Throws ParseError with the reason why it cannot be read. */
export async function readDocument(mediaType: MediaType, bytes: Uint8Array, limits: ParserLimits): Promise<Found | null> {
  const reader = READERS[mediaType]
  return reader === undefined ? null : reader(bytes, limits)
}

function readPlain(bytes: Uint8Array, limits: ParserLimits): Found {
  return aFinding(decodeText(bytes, limits.textChars))
}
