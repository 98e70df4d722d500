import { bodyViews, type BodySide, type BodyView } from '../particulars/injury-parts'
import type { Drawing } from './drawing'
import { back, front, left, right } from './figure'
import { genitalFemale, genitalMale, handsBack, handsPalm, headFront, headLeft, headRight, headTop, soles, teeth } from './parts'

/** A view that has a drawing. */
export type DrawnView = Exclude<BodyView, 'none'>

export const drawings: Readonly<Record<DrawnView, Drawing>> = {
  front, back, left, right, headFront, headLeft, headRight, headTop, handsBack, handsPalm, soles, teeth, genitalFemale, genitalMale,
}

const onDemand: readonly BodyView[] = ['genitalFemale', 'genitalMale']

/** Views that are there for everybody, in their order. */
export const openViews = bodyViews.filter((view): view is DrawnView => view !== 'none' && !onDemand.includes(view))
/** Views that are shown when they are asked for or hold a mark. */
export const demandedViews = bodyViews.filter((view): view is DrawnView => onDemand.includes(view))

export const isDrawn = (view: unknown): view is DrawnView => typeof view === 'string' && Object.hasOwn(drawings, view)

/** The person's own side at a place of a drawing; 'middle' close to the middle line. `x` in ten-thousandths of the width. */
export function sideAt(view: DrawnView, x: number): BodySide {
  const { sides, width } = drawings[view]
  const [first, second] = sides
  if (first === undefined) return 'unknown'
  if (second === undefined) return first.side
  if (Math.abs(x - 5000) < 350) return 'middle'
  const isFirst = (x / 10_000) * width < width / 2
  return (first.at[0] < second.at[0]) === isFirst ? first.side : second.side
}
