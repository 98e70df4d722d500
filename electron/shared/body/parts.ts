/** Head, hands, soles, teeth and, on demand, the genital area. */
import { curve, mirror, oval, pair, placed, symmetric, type Point } from './curve'
import type { Drawing } from './drawing'

const eye: readonly Point[] = [[18, 0], [27, -6.5], [38, -6], [46, 1], [37, 5.5], [26, 5], [18, 0]]

export const headFront: Drawing = {
  width: 240,
  height: 300,
  outline: [
    symmetric([[0, 20], [34, 25], [62, 48], [74, 84], [75, 122], [70, 164], [58, 204], [38, 232], [16, 245], [0, 247]], 120),
    ...pair([[75, 116], [84, 110], [90, 122], [87, 144], [80, 164], [71, 160]], 120),
    ...pair([[45, 226], [46, 252], [56, 268], [88, 280]], 120),
  ],
  detail: [
    ...pair(placed(eye, [0, 133]), 120), oval([88, 132], 3.4, 4.4), oval([152, 132], 3.4, 4.4),
    ...pair([[14, 118], [28, 109], [44, 111], [52, 119]], 120), ...pair([[6, 130], [8, 160], [13, 176], [8, 183]], 120), curve([[112, 183], [120, 186], [128, 183]]),
    curve([[94, 209], [108, 205], [120, 207.5], [132, 205], [146, 209]]), curve([[94, 209], [108, 214], [120, 216], [132, 214], [146, 209]]), curve([[110, 229], [120, 231], [130, 229]]),
    ...pair([[80, 122], [83, 132], [79, 146]], 120), curve([[56, 84], [84, 62], [120, 56], [156, 62], [184, 84]]),
  ],
  sides: [{ at: [22, 40], side: 'right' }, { at: [218, 40], side: 'left' }],
}

const headProfile: readonly Point[] = [
  [138, 20], [96, 27], [66, 50], [55, 84], [54, 104], [50, 118], [52, 128], [34, 164], [38, 171], [52, 174], [50, 184], [45, 192], [51, 198], [47, 206], [54, 213], [52, 228], [62, 242], [84, 246], [108, 240],
  [118, 252], [116, 272], [106, 286], [106, 286], [176, 286], [176, 286], [170, 262], [172, 236], [188, 210], [204, 172], [208, 124], [198, 74], [176, 38],
]
const headSideDetail: readonly (readonly Point[])[] = [
  [[62, 118], [74, 112], [84, 120]], [[60, 102], [74, 95], [90, 101]], [[64, 122], [74, 126], [83, 121]], [[52, 198], [62, 199], [72, 204]], [[44, 172], [52, 168], [57, 174]],
  [[132, 138], [140, 122], [156, 122], [162, 138], [154, 160], [144, 178], [136, 172], [134, 154]], [[140, 142], [147, 132], [154, 140], [148, 154]], [[108, 240], [124, 224], [132, 196]], [[84, 70], [110, 62], [134, 74], [138, 100]],
]

export const headLeft: Drawing = { width: 240, height: 300, outline: [curve(headProfile, true)], detail: headSideDetail.map((line) => curve(line)), sides: [{ at: [218, 40], side: 'left' }] }
export const headRight: Drawing = {
  width: 240, height: 300, outline: [curve(mirror(headProfile, 120), true)], detail: headSideDetail.map((line) => curve(mirror(line, 120))), sides: [{ at: [22, 40], side: 'right' }],
}

/** Seen from above, the face upwards. */
export const headTop: Drawing = {
  width: 240,
  height: 260,
  outline: [
    symmetric([[0, 34], [30, 38], [56, 58], [70, 94], [74, 134], [66, 178], [46, 210], [22, 224], [0, 227]], 120),
    ...pair([[73, 116], [84, 110], [88, 124], [83, 142], [73, 146]], 120), curve([[110, 36], [114, 24], [120, 20], [126, 24], [130, 36]]),
  ],
  detail: [curve([[120, 132], [128, 128], [130, 138], [120, 146], [109, 140], [110, 126], [122, 118]]), curve([[72, 72], [96, 52], [120, 47], [144, 52], [168, 72]])],
  sides: [{ at: [22, 130], side: 'left' }, { at: [218, 130], side: 'right' }],
}

/** One hand with its thumb on the right: distances from the middle of the wrist's lower edge, upwards negative. */
const hand: readonly Point[] = [
  [-27, 0], [-29, -34], [-37, -62], [-43, -92], [-48, -122], [-50, -148], [-45, -155], [-38, -151], [-34, -126], [-30, -104], [-30, -104], [-29, -136], [-28, -172], [-26, -190], [-19, -196], [-13, -189], [-12, -168], [-10, -110], [-10, -110],
  [-6, -150], [-3, -186], [0, -205], [7, -211], [13, -204], [13, -180], [12, -146], [12, -108], [12, -108], [18, -144], [24, -172], [29, -188], [36, -191], [41, -183], [38, -160], [33, -124], [32, -94], [33, -82],
  [42, -88], [54, -104], [62, -118], [70, -121], [75, -114], [70, -96], [58, -70], [46, -46], [33, -28], [29, 0],
]
const knuckles: readonly (readonly Point[])[] = [
  [[-44, -123], [-39, -125], [-36, -122]], [[-27, -152], [-20, -155], [-14, -152]], [[-2, -164], [5, -167], [12, -164]], [[22, -148], [29, -151], [35, -147]], [[57, -97], [62, -94], [65, -90]],
  [[-40, -92], [-34, -96], [-30, -92]], [[-22, -102], [-16, -106], [-11, -102]], [[0, -104], [6, -107], [11, -103]], [[20, -98], [26, -100], [31, -96]],
]
const nails: readonly (readonly Point[])[] = [
  [[-48, -148], [-45, -143], [-41, -147]], [[-24, -187], [-19, -181], [-15, -187]], [[2, -202], [7, -196], [11, -202]], [[30, -182], [35, -177], [38, -182]], [[64, -112], [67, -107], [72, -110]],
]
const lines: readonly (readonly Point[])[] = [
  [[32, -80], [20, -66], [10, -46], [8, -22], [12, -4]], [[36, -84], [14, -80], [-8, -66], [-26, -46]], [[14, -108], [4, -92], [-16, -84], [-40, -86]], [[-46, -124], [-41, -126], [-36, -123]],
  [[-28, -134], [-20, -137], [-13, -133]], [[-28, -160], [-20, -163], [-13, -160]], [[-5, -146], [4, -149], [12, -145]], [[-2, -176], [5, -179], [13, -175]], [[19, -136], [26, -138], [33, -133]], [[24, -162], [31, -165], [38, -160]],
]

const hands = (inner: readonly (readonly Point[])[], first: 'left' | 'right'): Drawing => {
  const [near, far]: readonly Point[] = [[88, 228], [252, 228]]
  const both = (points: readonly Point[]): string[] => [curve(placed(points, near ?? [0, 0])), curve(placed(points, far ?? [0, 0], true))]
  return {
    width: 340, height: 246, outline: both(hand), detail: inner.flatMap(both),
    sides: [{ at: [24, 28], side: first }, { at: [316, 28], side: first === 'left' ? 'right' : 'left' }],
  }
}

export const handsBack = hands([...knuckles, ...nails], 'left')
export const handsPalm = hands(lines, 'right')

/** One sole with the great toe on the right, from the heel's middle upwards. */
const sole: readonly Point[] = [
  [0, 0], [-16, -5], [-25, -20], [-26, -44], [-29, -74], [-36, -104], [-42, -132], [-42, -152], [-34, -166], [-18, -174], [4, -178], [26, -176], [37, -164], [38, -142], [30, -116], [20, -92], [18, -66], [23, -42], [24, -20], [15, -5],
]
const toes: readonly (readonly [Point, number, number])[] = [[[27, -191], 12, 15], [[4, -192], 7.5, 10.5], [[-13, -187], 7, 9.5], [[-28, -179], 6.5, 8.5], [[-40, -167], 6, 7.5]]

const soleDetail: readonly (readonly Point[])[] = [[[-34, -140], [-12, -152], [14, -150], [32, -136]], [[-20, -30], [0, -24], [18, -32]]]

export const soles: Drawing = {
  width: 260,
  height: 240,
  outline: [
    curve(placed(sole, [74, 226]), true), curve(placed(sole, [186, 226], true), true),
    ...toes.flatMap(([[x, y], rx, ry]) => [oval([74 + x, 226 + y], rx, ry), oval([186 - x, 226 + y], rx, ry)]),
  ],
  detail: soleDetail.flatMap((line) => [curve(placed(line, [74, 226])), curve(placed(line, [186, 226], true))]),
  sides: [{ at: [20, 24], side: 'right' }, { at: [240, 24], side: 'left' }],
}

/** Two arches of sixteen, numbered as dentists do (FDI): the person's right on the left. */
const tooth = (index: number, isUpper: boolean): { readonly at: Point; readonly rx: number; readonly ry: number; readonly label: Point; readonly text: string } => {
  const turn = Math.PI * (0.02 + (0.96 * (index + 0.5)) / 16)
  const way = isUpper ? -1 : 1
  const middle: Point = [170, isUpper ? 146 : 176]
  const on = (rx: number, ry: number): Point => [middle[0] - Math.cos(turn) * rx, middle[1] + way * Math.sin(turn) * ry]
  const fromMiddle = index < 8 ? 8 - index : index - 7
  const quadrant = isUpper ? (index < 8 ? 1 : 2) : index < 8 ? 4 : 3
  const size = fromMiddle >= 6 ? 11.5 : fromMiddle >= 4 ? 9.5 : isUpper && fromMiddle === 1 ? 9.5 : 8
  return { at: on(104, 108), rx: size, ry: size * 0.92, label: on(130, 132), text: `${quadrant}${fromMiddle}` }
}
const allTeeth = [true, false].flatMap((isUpper) => Array.from({ length: 16 }, (_, index) => tooth(index, isUpper)))

export const teeth: Drawing = {
  width: 340,
  height: 322,
  outline: allTeeth.map(({ at, rx, ry }) => oval(at, rx, ry)),
  detail: [],
  sides: [{ at: [20, 161], side: 'right' }, { at: [320, 161], side: 'left' }],
  numbers: allTeeth.map(({ label, text }) => ({ at: label, text })),
}

const lap = (inner: readonly string[]): Drawing => ({
  width: 240,
  height: 240,
  outline: pair([[92, 16], [96, 60], [98, 110], [96, 170], [88, 226]], 120),
  detail: [...pair([[82, 40], [52, 76], [30, 104]], 120), ...pair([[30, 130], [24, 176], [20, 226]], 120), ...inner],
  sides: [{ at: [20, 24], side: 'right' }, { at: [220, 24], side: 'left' }],
})

export const genitalFemale = lap([symmetric([[0, 84], [14, 94], [20, 116], [14, 146], [0, 162]], 120), ...pair([[2, 104], [7, 118], [2, 146]], 120), curve([[116, 100], [120, 96], [124, 100]]), oval([120, 184], 4, 5)])
export const genitalMale = lap([
  symmetric([[0, 92], [11, 96], [12, 126], [12, 152], [8, 164], [0, 167]], 120), ...pair([[12, 104], [24, 122], [28, 148], [18, 170], [4, 176]], 120), curve([[109, 150], [120, 146], [131, 150]]), curve([[120, 160], [120, 166]]),
])
