/** The child's side of looking at a PDF. */
import type { ParserLimits } from '../limits'
import { openOrRepair } from '../open-pdf'
import { ParseError } from '../parse-error'
import { startPdfium } from '../pdfium'
import { openToLook, type LookDocument } from '../pdfium-look'
import type { Libraries } from '../protocol'
import type { LookJob, LookMessage } from './look'

/** Says what there is to say; never throws. */
export async function look(job: LookJob, bytes: Uint8Array, pipes: { readonly say: (message: LookMessage) => void; readonly write: (bytes: Uint8Array) => void }, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<void> {
  const { say, write } = pipes
  try {
    if (job.wantsFile) say({ kind: 'file', file: await (await import('./file-look')).lookAtFile(bytes) })
    const document = await openAnyhow(job, bytes, limits, wasm, libraries)
    if (job.wantsPages) for (let index = 0; index < document.pageCount; index += 1) say({ kind: 'page', page: document.look(index, job.labels[index] ?? '') })
    if (job.render !== null) {
      if (job.render.page > document.pageCount) throw new ParseError('no_such_page')
      const { width, height, rgba } = document.render(job.render.page - 1, job.render.maxWidthPx)
      write(rgba)
      say({ kind: 'picture', width, height })
    }
    say({ kind: 'end' })
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof ParseError ? error.reason : 'reader_failed' })
  }
}

/** A finished bundle as it is; somebody else's paper also where it is damaged. */
async function openAnyhow(job: LookJob, bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<LookDocument> {
  try {
    const document = await openToLook(wasm, bytes)
    if (document.pageCount < 1 || document.pageCount > Math.max(limits.pages, 200_000)) throw new ParseError('damaged')
    return document
  } catch (error) {
    if (job.wantsFile || !(error instanceof ParseError) || error.reason !== 'damaged') throw error
    const { pdf } = await openOrRepair(await startPdfium(wasm), bytes, libraries)
    return openToLook(wasm, pdf.saveFlattened())
  }
}
