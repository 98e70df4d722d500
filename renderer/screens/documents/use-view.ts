import { useEffect, useState, type RefObject } from 'react'
import { useKeys } from '../../widgets/use-keys'

/** How large a page is shown: as wide as there is room, whole, or as many times the width of the room. */
export type Zoom = 'width' | 'page' | number

export type View = {
  readonly page: number
  readonly go: (page: number) => void
  readonly zoom: Zoom
  readonly setZoom: (zoom: Zoom) => void
  readonly larger: () => void
  readonly smaller: () => void
  /** Degrees clockwise by which the page is shown turned. The paper itself is not changed. */
  readonly turned: number
  readonly turn: () => void
}

const [smallest, largest, step] = [0.4, 4, 1.25] as const

/** Which page is shown, how large and which way up, with the keys that change it. `room` is the width to fill, in CSS pixels. */
export function useView(pages: number, first: number): View {
  const [page, setPage] = useState(Math.min(pages, Math.max(1, first)))
  const [zoom, setZoom] = useState<Zoom>('width')
  const [turned, setTurned] = useState(0)
  const go = (to: number): void => setPage(Math.min(pages, Math.max(1, to)))
  const scale = (by: number): void => setZoom((now) => Math.min(largest, Math.max(smallest, (typeof now === 'number' ? now : 1) * by)))
  const turn = (): void => setTurned((now) => (now + 90) % 360)
  const view = { page, go, zoom, setZoom, larger: () => scale(step), smaller: () => scale(1 / step), turned, turn }
  useKeys({
    PageDown: () => go(page + 1), PageUp: () => go(page - 1), Home: () => go(1), End: () => go(pages),
    'Ctrl++': view.larger, 'Ctrl+-': view.smaller, 'Ctrl+0': () => setZoom('width'), R: turn,
  })
  return view
}

export type Room = { readonly width: number; readonly height: number }

/** The room inside an element, in CSS pixels, as it changes. */
export function useRoom(box: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 640, height: 600 })
  useEffect(() => {
    const { current } = box
    if (current === null) return
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(current)
      setRoom({ width: Math.max(240, current.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)), height: Math.max(200, current.clientHeight - 84) })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [box])
  return room
}

/** How wide the upright page is drawn, so that what is seen of it, turned or not, fits as `zoom` says. `aspect` is width to height. */
export function drawnWidth(zoom: Zoom, room: Room, aspect: number, isSideways: boolean): number {
  const seenAspect = isSideways ? 1 / aspect : aspect
  const widest = Math.min(room.width, 960)
  const seenWidth = zoom === 'page' ? Math.min(room.width, room.height * seenAspect) : zoom === 'width' ? widest : widest * zoom
  return Math.round(isSideways ? seenWidth * aspect : seenWidth)
}

/** Widths that are asked of the parser: few, so that zooming and resizing seldom draw the page anew. */
const widths = [700, 1000, 1500, 2400] as const

/** The smallest of a few widths in pixels that is sharp for `cssWidth` on this screen. */
export const askedWidth = (cssWidth: number): number => widths.find((width) => width >= cssWidth * Math.max(1, window.devicePixelRatio)) ?? 2400
