/** RTF as Outlook packs it, after [MS-OXRTFCP]. */

const PREFIX =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const PACKED = 0x75465a4c
const STORED = 0x414c454d
const WINDOW = 4096

/** The RTF, cut at `maxBytes`; null when it is neither packed nor stored. */
export function unpackRtf(packed: Uint8Array, maxBytes: number): Uint8Array | null {
  if (packed.byteLength < 16) return null
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const kind = view.getUint32(8, true)
  const size = Math.min(view.getUint32(4, true), maxBytes)
  if (kind === STORED) return packed.subarray(16, 16 + size)
  if (kind !== PACKED) return null
  const window = new Uint8Array(WINDOW)
  window.set(Buffer.from(PREFIX, 'latin1'))
  const out: number[] = []
  let write = PREFIX.length
  const put = (byte: number): void => {
    out.push(byte)
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  for (let at = 16; at < packed.byteLength && out.length < size; ) {
    const control = packed[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && at < packed.byteLength && out.length < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at] ?? 0)
        at += 1
        continue
      }
      const pair = (packed[at] ?? 0) * 256 + (packed[at + 1] ?? 0)
      at += 2
      const from = pair >> 4
      // A reference to the place being written is the end.
      if (from === write) return Uint8Array.from(out)
      for (let n = 0; n < (pair & 15) + 2; n += 1) put(window[(from + n) % WINDOW] ?? 0)
    }
  }
  return Uint8Array.from(out)
}
