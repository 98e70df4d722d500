/** What is drawn over a page of a finished file: stamps, numbers, words that can be searched. */
import { drawStamp, type Frame, type Stamp } from './stamp'

/** Content in PDF text, and what it names in the page's resources (`/Name 5 0 R`). Names begin with `Sheaf`. */
export type Overlay = { readonly drawings: string; readonly xobjects: string; readonly fonts: string }

export const NO_OVERLAY: Overlay = { drawings: '', xobjects: '', fonts: '' }

export function isEmpty({ drawings }: Overlay): boolean {
  return drawings === ''
}

export function join(overlays: readonly Overlay[]): Overlay {
  const all = (key: keyof Overlay): string => overlays.map((overlay) => overlay[key]).join('')
  return { drawings: all('drawings'), xobjects: all('xobjects'), fonts: all('fonts') }
}

/** A stamp in the top right corner; nothing for null. */
export function stampOverlay(stamp: Stamp | null, page: Frame): Overlay {
  if (stamp === null) return NO_OVERLAY
  return { drawings: drawStamp('SheafStamp', stamp, page), xobjects: `/SheafStamp ${stamp.number} 0 R`, fonts: '' }
}
