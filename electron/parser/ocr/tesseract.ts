/**
 * Drives Tesseract's WebAssembly for one page: no thread, no network, and no files but those in its own memory.
 * Recognition is by its neural engine alone, the only one in this build.
 */
import startCore, { type BaseApi, type Core } from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import type { OcrLanguage } from '../../shared/contract/ocr'
import { ParseError } from '../parse-error'
import type { Grey } from './grey'
import type { TrainedData } from './protocol'

const NEURAL_ENGINE = 1
const LINE = 2
const WORD = 3
const WHOLE_PAGE = '3'
const ONE_LINE = '7'
/** White around a line, in parts of its height: letters cut at an edge are misread. */
const MARGIN = 0.15
/** More lines than this are not looked at when samples are chosen. */
const MOST_LINES = 2000

/** A part of a picture in pixels. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** One recognised word with its place in pixels; `known` when the language's dictionary has it. */
export type SampleWord = { readonly text: string; readonly confidence: number; readonly known: boolean }

export type Tesseract = {
  /** The picture that everything after is asked about. */
  readonly show: (picture: Grey) => void
  /** Where the lines of text stand, in reading order; empty where there are none. Throws ParseError 'reader_failed' without trained data. */
  readonly lines: (languages: readonly OcrLanguage[]) => Area[]
  /** The words of some lines, quickly. */
  readonly sample: (languages: readonly OcrLanguage[], lines: readonly Area[]) => SampleWord[]
  /** The whole picture: Tesseract's table of tab-separated values, and its words. */
  readonly read: (languages: readonly OcrLanguage[]) => { readonly table: string; readonly words: SampleWord[] }
}

/** Starts Tesseract from its WebAssembly with these languages at hand. */
export async function startTesseract(wasm: Uint8Array, trained: readonly TrainedData[]): Promise<Tesseract> {
  // Its loader names the folder it was loaded from, which a bundle does not have; nothing is read from there.
  Object.assign(globalThis, { __dirname: '/' })
  const silent = (): void => undefined
  const core = await startCore({ wasmBinary: wasm, print: silent, printErr: silent })
  for (const { language, bytes } of trained) core.FS.writeFile(`/${language}.traineddata`, bytes)
  return toTesseract(core)
}

function toTesseract(core: Core): Tesseract {
  let open: { readonly key: string; readonly api: BaseApi } | null = null

  const speaking = (languages: readonly OcrLanguage[], layout: string): BaseApi => {
    const key = languages.join('+')
    if (open?.key !== key) {
      open?.api.End()
      const api = new core.TessBaseAPI()
      if (api.Init('/', key, NEURAL_ENGINE) !== 0) throw new ParseError('reader_failed')
      open = { key, api }
    }
    open.api.SetVariable('tessedit_pageseg_mode', layout)
    if (open.api.SetImageFile(1, 0) !== 0) throw new ParseError('damaged')
    return open.api
  }

  return {
    show: (picture) => core.FS.writeFile('/input', toPgm(picture)),
    lines: (languages) => linesOf(core, speaking(languages, WHOLE_PAGE)),
    sample: (languages, lines) => {
      const api = speaking(languages, ONE_LINE)
      return lines.flatMap(({ left, top, width, height }) => {
        const margin = Math.round(height * MARGIN)
        api.SetRectangle(Math.max(0, left - margin), Math.max(0, top - margin), width + 2 * margin, height + 2 * margin)
        return api.Recognize(null) === 0 ? wordsOf(core, api) : []
      })
    },
    read: (languages) => {
      const api = speaking(languages, WHOLE_PAGE)
      if (api.Recognize(null) !== 0) throw new ParseError('reader_failed')
      return { table: api.GetTSVText(0), words: wordsOf(core, api) }
    },
  }
}

function linesOf(core: Core, api: BaseApi): Area[] {
  const layout = api.AnalyseLayout()
  const lines: Area[] = []
  if (core.compare(layout, core.NULL)) return lines
  do {
    const box = new core.pointerHelper()
    layout.BoundingBox(LINE, box.i32('x0'), box.i32('y0'), box.i32('x1'), box.i32('y1'))
    const { x0 = 0, y0 = 0, x1 = 0, y1 = 0 } = box.get()
    if (x1 > x0 && y1 > y0) lines.push({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 })
  } while (lines.length < MOST_LINES && layout.Next(LINE))
  return lines
}

/** A word is known that the reader marks as such, or that the main language's dictionary has: only that one knows Arabic words. */
function wordsOf(core: Core, api: BaseApi): SampleWord[] {
  const words: SampleWord[] = []
  const at = api.GetIterator()
  if (core.compare(at, core.NULL)) return words
  at.Begin()
  do {
    const text = at.GetUTF8Text(WORD) ?? ''
    const bare = text.replaceAll(/[^\p{L}\p{M}‘’'`-]/gu, '')
    if (bare === '') continue
    words.push({ text: bare, confidence: at.Confidence(WORD), known: at.WordIsFromDictionary() || api.IsValidWord(bare) > 0 })
  } while (at.Next(WORD))
  return words
}

/** The simplest picture that it reads: a line of sizes, then a byte a pixel. */
function toPgm({ width, height, pixels }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + pixels.length)
  file.set(head)
  file.set(pixels, head.length)
  return file
}
