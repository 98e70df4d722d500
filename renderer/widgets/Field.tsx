import { useId, type ReactNode } from 'react'

export type FieldIds = { readonly id: string; readonly labelId: string; readonly noteId: string | undefined }

type FieldProps = {
  readonly label: string
  readonly note?: ReactNode
  /** Label above the field, where there is no room beside it. */
  readonly stacked?: boolean
  /** A set of controls instead of one: the label names the set. */
  readonly set?: boolean
  readonly children: (ids: FieldIds) => ReactNode
}

/** One line of a form: label left, field right. `children` gets the ids that tie them together. */
export function Field({ label, note, stacked = false, set = false, children }: FieldProps) {
  const id = useId()
  const labelId = `${id}-label`
  const noteId = note === undefined || note === null ? undefined : `${id}-note`
  return (
    <div className={`field ${stacked ? 'stacked' : ''}`}>
      {set ? (
        <span className="field-label" id={labelId}>{label}</span>
      ) : (
        <label className="field-label" id={labelId} htmlFor={id}>{label}</label>
      )}
      <div>
        {children({ id, labelId, noteId })}
        {noteId === undefined ? null : <div className="field-note" id={noteId}>{note}</div>}
      </div>
    </div>
  )
}

/** A group of fields that belong to one thing that happened. */
export function Group({ title, id, children }: { readonly title: string; readonly id?: string; readonly children: ReactNode }) {
  return (
    <section className="grp" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
