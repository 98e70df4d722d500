import { Cell, type FieldProps } from '../records/FieldView'

/** A field of a row with its label over it, where there is room; a choice says its label itself. */
export function LabelledCell(props: FieldProps) {
  const says = ['choice', 'party', 'document', 'event', 'ordinal'].includes(props.field.type)
  return (
    <div className="labelled">
      <span className="small faint" aria-hidden>{says ? '\u00a0' : props.words.field(props.name)}</span>
      <Cell {...props} />
    </div>
  )
}
