import type { BodySide } from '../particulars/injury-parts'
import type { Point } from './curve'

/** A drawing as SVG paths in a box of its own. `sides` says which side of the person is where; marks take it from `sideAt`. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly outline: readonly string[]
  /** Thinner lines inside. */
  readonly detail: readonly string[]
  readonly sides: readonly { readonly at: Point; readonly side: Extract<BodySide, 'left' | 'right'> }[]
  /** Words of the drawing that are the same in every language: numbers of teeth. */
  readonly numbers?: readonly { readonly at: Point; readonly text: string }[]
}
