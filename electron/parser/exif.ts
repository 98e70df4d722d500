/** The one thing that Sheaf reads from EXIF: which way up the picture was taken. */

const ORIENTATION_TAG = 0x0112

/** EXIF orientation, 1 to 8; 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Orientation from a TIFF structure (what follows `Exif\0\0` in a JPEG, or fills eXIf in a PNG); 1 when it says nothing sound. */
export function orientationOf(tiff: Uint8Array): Orientation {
  if (tiff.byteLength < 14) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return 1
  const little = order === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return 1
  const entries = view.getUint16(directory, little)
  for (let at = directory + 2, left = entries; left > 0 && at + 12 <= tiff.byteLength; at += 12, left -= 1) {
    if (view.getUint16(at, little) === ORIENTATION_TAG) return toOrientation(view.getUint16(at + 8, little))
  }
  return 1
}

/** The value where it is one that EXIF knows, otherwise upright. */
export function toOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1
}

/** True when the picture lies on its side, so that its width and height are exchanged as it is seen. */
export function isSideways(orientation: Orientation): boolean {
  return orientation >= 5
}
