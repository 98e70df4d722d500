/** Smooth lines through points, as SVG paths. All drawings of the body are made of these; none is traced from anything. */

export type Point = readonly [x: number, y: number]

const round = (value: number): string => String(Math.round(value * 10) / 10)
const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`

/**
 * A curve through every point (Catmull-Rom, tension 1/6, as cubic Béziers), closed or open. Points twice in a row make a
 * corner. At least two points.
 */
export function curve(points: readonly Point[], isClosed = false): string {
  const last = points.length - 1
  const pick = (index: number): Point => points[isClosed ? (index + points.length) % points.length : Math.min(last, Math.max(0, index))] ?? [0, 0]
  const pieces = points.slice(0, isClosed ? undefined : -1).map((_, index) => {
    const [before, from, to, after] = [pick(index - 1), pick(index), pick(index + 1), pick(index + 2)]
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${at(first)} ${at(second)} ${at(to)}`
  })
  return `M${at(pick(0))}${pieces.join('')}${isClosed ? 'Z' : ''}`
}

/** The other side of a line, about the upright at `axis`. */
export const mirror = (points: readonly Point[], axis: number): Point[] => points.map(([x, y]) => [2 * axis - x, y])

/** A closed line from its right half, given as distances from `axis`, top to bottom. */
export function symmetric(half: readonly Point[], axis: number): string {
  const right = half.map(([x, y]): Point => [axis + x, y])
  const left = mirror(right, axis).toReversed().filter(([x], index, all) => !(x === axis && (index === 0 || index === all.length - 1)))
  return curve([...right, ...left], true)
}

/** An open line and its mirror image, both given as distances from `axis`. */
export function pair(half: readonly Point[], axis: number): string[] {
  const right = half.map(([x, y]): Point => [axis + x, y])
  return [curve(right), curve(mirror(right, axis))]
}

/** An ellipse. */
export const oval = ([x, y]: Point, rx: number, ry: number): string =>
  `M${at([x - rx, y])}A${round(rx)} ${round(ry)} 0 1 1 ${at([x + rx, y])}A${round(rx)} ${round(ry)} 0 1 1 ${at([x - rx, y])}Z`

/** The same path moved and, with `flip`, mirrored about x = 0 first. */
export const placed = (points: readonly Point[], [dx, dy]: Point, flip = false): Point[] => points.map(([x, y]) => [dx + (flip ? -x : x), dy + y])
