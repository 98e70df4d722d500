/** PowerPoint files as text: the slides in order, each with the speaker's notes that belong to its number. */
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, type Found } from './found'
import { embeddedParts, officeMetadata, openPackage } from './ooxml'
import { readXml, TextSink } from './xml'

/** Throws ParseError: 'damaged' when nothing can be read, 'encrypted', 'too_large'. */
export function readPptx(bytes: Uint8Array, limits: ParserLimits): Found {
  const file = openPackage(bytes, limits)
  const slides = file.list(/^ppt\/slides\/slide\d+\.xml$/)
  if (slides.length === 0 && file.find(/^ppt\/presentation\.xml$/) === null) throw new ParseError('damaged')
  const sink = new TextSink(limits.textChars)
  let truncated = file.zip.truncated
  for (const slide of [...slides, ...file.list(/^ppt\/(notesSlides\/notesSlide|comments\/comment)\d+\.xml$/)]) {
    const { bytes: xml, whole } = slide.readLeniently()
    let inText = 0
    const isSound = readXml(xml, {
      open: (name) => {
        if (name === 't' || name === 'text') inText += 1
        if (name === 'br') sink.push('\n')
      },
      text: (text) => {
        if (inText > 0) sink.push(text)
      },
      close: (name) => {
        if (name === 't' || name === 'text') inText -= 1
        if (name === 'p' || name === 'cm') sink.push('\n')
        if (name === 'tc') sink.push('\t')
      },
    })
    truncated ||= !whole || !isSound
    sink.push('\n\n')
  }
  const text = tidyParagraphs(plainText(sink.text))
  return aFinding({ text, metadata: officeMetadata(file), parts: embeddedParts(file), truncated: truncated || sink.truncated })
}
