import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { TrainedData } from '../../parser/ocr/protocol'
import { OcrLanguage, type OcrLanguages } from '../../shared/contract/ocr'
import { AppError } from '../../shared/errors'

const read = new Map<string, Promise<Uint8Array>>()

/** A file that ships with the app, read once for the life of the process. */
function shipped(path: string): Promise<Uint8Array> {
  const known = read.get(path)
  if (known !== undefined) return known
  const bytes = readFile(path).catch((cause: unknown) => {
    read.delete(path)
    throw new AppError('internal', 'A file that Sheaf needs to recognise text is missing. Install Sheaf again.', {}, cause)
  })
  read.set(path, bytes)
  return bytes
}

/** Trained data of the languages, or of all that ship. `rootDir` holds `resources/`. */
export function trainedData(rootDir: string, languages: OcrLanguages): Promise<TrainedData[]> {
  return Promise.all(
    (languages ?? OcrLanguage.options).map(async (language) => ({
      language, bytes: await shipped(join(rootDir, 'resources/ocr', `${language}.traineddata`)),
    })),
  )
}

/** Tesseract's WebAssembly with SIMD and the neural engine alone. */
export const tesseractCore = (): Promise<Uint8Array> =>
  shipped(createRequire(import.meta.url).resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'))
