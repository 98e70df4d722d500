import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Compiled = { readonly result: { readonly numOfPages: number } | null }
type Compiler = {
  addSource(path: string, text: string): void
  mapShadow(path: string, bytes: Buffer): void
  compile(options: { mainFilePath: string; resetRead: boolean }): Compiled
  pdf(document: object): Uint8Array
}
type Addon = { NodeCompiler: { create(options: object): Compiler; prototype: Compiler } }

export const addon = (): Addon => createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')

/** Typst's addon as its own documentation uses it: fonts by folder, our templates as the source, the data as a file in memory. */
export function bareTypst(resourcesDir: string): (json: Buffer) => { pdf: Uint8Array; pages: number } {
  const root = '/templates'
  const compiler = addon().NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [join(resourcesDir, 'fonts')] }] })
  const dir = join(resourcesDir, 'templates')
  for (const name of readdirSync(dir)) if (name.endsWith('.typ')) compiler.addSource(`${root}/${name}`, readFileSync(join(dir, name), 'utf8'))
  return (json) => {
    compiler.mapShadow(`${root}/data.json`, json)
    const { result } = compiler.compile({ mainFilePath: `${root}/packet.typ`, resetRead: true })
    if (result === null) throw new Error('the bare addon refused the source')
    return { pdf: compiler.pdf(result), pages: result.numOfPages }
  }
}

/** Runs `work` and returns the last data file that was handed to the addon meanwhile: exactly what ours typesets. */
export async function dataHandedOver(work: () => Promise<unknown>): Promise<Buffer> {
  const { prototype } = addon().NodeCompiler
  const original = prototype.mapShadow
  let seen = Buffer.alloc(0)
  prototype.mapShadow = function mapShadow(this: Compiler, path: string, bytes: Buffer): void {
    seen = Buffer.from(bytes)
    original.call(this, path, bytes)
  }
  try {
    await work()
  } finally {
    prototype.mapShadow = original
  }
  if (seen.length === 0) throw new Error('nothing was handed to the addon')
  return seen
}
