import type { DateLanguage } from '../dates/schemas'
import { drawings, type DrawnView } from './views'

/** A numbered mark on a drawing; the place in ten-thousandths of its width and height. */
export type Mark = { readonly no: number; readonly view: DrawnView; readonly x: number; readonly y: number }

export type SvgLook = {
  readonly outline: string
  readonly detail: string
  readonly mark: string
  readonly onMark: string
  readonly text: string
}

/** On paper: grey lines, black marks. */
export const paperLook: SvgLook = { outline: '#555', detail: '#999', mark: '#111', onMark: '#fff', text: '#555' }

/** Radius of a mark, in units of the drawing. */
export const markRadius = 7

/** The letters that stand for the person's own left and right. */
export const sideLetters: Readonly<Record<DateLanguage, { readonly left: string; readonly right: string }>> = {
  en: { left: 'L', right: 'R' }, ru: { left: 'Л', right: 'П' }, fr: { left: 'G', right: 'D' },
}

const number = (value: number): string => String(Math.round(value * 10) / 10)
const words = (x: number, y: number, size: number, fill: string, body: string, bold = false): string =>
  `<text x="${number(x)}" y="${number(y)}" font-family="Noto Sans" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${fill}" text-anchor="middle">${body}</text>`

/** Places of marks on a drawing in its own units, in the order of their numbers. */
export const placesOn = (view: DrawnView, marks: readonly Mark[]): readonly { readonly no: number; readonly x: number; readonly y: number }[] =>
  marks.filter((mark) => mark.view === view).map(({ no, x, y }) => ({ no, x: (x / 10_000) * drawings[view].width, y: (y / 10_000) * drawings[view].height })).toSorted((a, b) => a.no - b.no)

/** One drawing with its marks as a whole SVG file, without anything outside itself. Same input, same bytes. */
export function bodySvg(view: DrawnView, marks: readonly Mark[], language: DateLanguage, title: string, look: SvgLook = paperLook): string {
  const { width, height, outline, detail, sides, numbers = [] } = drawings[view]
  const letters = sideLetters[language]
  const dots = placesOn(view, marks).map(({ no, x, y }) => `<circle cx="${number(x)}" cy="${number(y)}" r="${markRadius}" fill="${look.mark}" stroke="${look.onMark}" stroke-width="1"/>${words(x, y + 3, no > 99 ? 6 : 8.4, look.onMark, String(no), true)}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>${escaped(title)}</title>`,
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round"><g stroke="${look.detail}" stroke-width="0.9">${detail.map(path).join('')}</g>`,
    `<g stroke="${look.outline}" stroke-width="1.4">${outline.map(path).join('')}</g></g>`,
    ...sides.map(({ at: [x, y], side }) => words(x, y, 13, look.text, letters[side])),
    ...numbers.map(({ at: [x, y], text }) => words(x, y + 3, 8, look.text, text)),
    ...dots,
    '</svg>',
  ].join('')
}

const path = (d: string): string => `<path d="${d}"/>`
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
