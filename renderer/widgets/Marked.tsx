import { Fragment } from 'react'

/** A text with stretches of it lit. `marks` are in order and do not overlap; `to` is not included. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly { readonly from: number; readonly to: number }[] }) {
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(index === 0 ? 0 : marks[index - 1]?.to, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  )
}
