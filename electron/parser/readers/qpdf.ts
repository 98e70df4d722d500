/** Damaged PDFs written anew by qpdf (WebAssembly), in memory. The original is not touched, and the copy is not kept. */
import { pathToFileURL } from 'node:url'
import type { Libraries } from '../protocol'

type Qpdf = {
  readonly callMain: (args: string[]) => number
  readonly FS: { readonly writeFile: (path: string, data: Uint8Array) => void; readonly readFile: (path: string) => Uint8Array }
}
type Start = (options: { locateFile: () => string; print: () => void; printErr: () => void }) => Promise<Qpdf>

/** qpdf's exit codes for 'done' and 'done, with warnings'. */
const DONE = new Set([0, 3])

/** A copy with its structure made whole, or null when qpdf finds nothing to save. */
export async function repairPdf(bytes: Uint8Array, libraries: Libraries): Promise<Uint8Array | null> {
  // The library asks Node for numbers of its file system, which it then never uses.
  Object.defineProperty(process, 'binding', { value: () => ({ fs: {} }), configurable: true })
  try {
    const { default: start } = (await import(pathToFileURL(libraries.qpdf).href)) as { default: Start }
    const silent = (): void => undefined
    const qpdf = await start({ locateFile: () => libraries.qpdfWasm, print: silent, printErr: silent })
    qpdf.FS.writeFile('/in.pdf', bytes)
    if (!DONE.has(qpdf.callMain(['/in.pdf', '/out.pdf']))) return null
    return new Uint8Array(qpdf.FS.readFile('/out.pdf'))
  } catch {
    return null
  } finally {
    Reflect.deleteProperty(process, 'binding')
  }
}
