import { useLayoutEffect, useRef } from 'react'

/** Draws pixels that another process made. Nothing is parsed here. `width` is on screen, in CSS pixels. */
export function Pixels({ image, width, label }: {
  readonly image: { readonly width: number; readonly height: number; readonly rgba: Uint8Array }
  readonly width: number
  readonly label: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null
    if (context === null) return
    const pixels = new ImageData(image.width, image.height)
    pixels.data.set(image.rgba.subarray(0, pixels.data.length))
    context.putImageData(pixels, 0, 0)
  }, [image])
  return (
    <canvas
      ref={canvas}
      className="paper"
      role="img"
      aria-label={label}
      width={image.width}
      height={image.height}
      style={{ width, aspectRatio: `${image.width} / ${image.height}` }}
    />
  )
}

/** Width to ask for, so that a page of `cssWidth` is sharp on this screen. */
export const pixelWidth = (cssWidth: number): number => Math.min(2400, Math.round(cssWidth * Math.max(1, window.devicePixelRatio)))
