/** The part of tesseract.js-core that Sheaf drives. Its bindings are made by Emscripten and come without types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export type Iterator = {
    Begin(): void
    Next(level: number): boolean
    GetUTF8Text(level: number): string
    Confidence(level: number): number
    WordIsFromDictionary(): boolean
  }

  /** Numbers that a call writes through pointers, by name. */
  export type Numbers = { i32(name: string): object; get(): Readonly<Record<string, number>> }

  export type Layout = {
    BoundingBox(level: number, left: object, top: object, right: object, bottom: object): boolean
    Next(level: number): boolean
  }

  export type BaseApi = {
    /** 0 when every language's trained data was found in `dataPath`. */
    Init(dataPath: string, languages: string, engineMode: number): number
    SetVariable(name: string, value: string): boolean
    /** Reads the picture in the file `/input`; 1 when it cannot. */
    SetImageFile(exifOrientation: number, radians: number): number
    SetRectangle(left: number, top: number, width: number, height: number): void
    /** Lines and columns of the whole picture; equal to `NULL` where there are none. */
    AnalyseLayout(): Layout
    Recognize(monitor: null): number
    GetTSVText(page: number): string
    /** Equal to `NULL` before anything was recognised. */
    GetIterator(): Iterator
    /** Whether the dictionary of the first language has the word. */
    IsValidWord(word: string): number
    End(): void
  }

  export type Core = {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void }
    readonly TessBaseAPI: new () => BaseApi
    readonly pointerHelper: new () => Numbers
    readonly NULL: object
    readonly compare: (one: object, other: object) => boolean
  }

  type Settings = {
    readonly wasmBinary: Uint8Array
    readonly print: (line: string) => void
    readonly printErr: (line: string) => void
  }

  const start: (settings: Settings) => Promise<Core>
  export default start
}
