import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'

/** A record of the case by its title and day, which opens it; nothing for one that is gone. */
export function EventLink({ id, dated = true }: { readonly id: string; readonly dated?: boolean }) {
  const { date } = useWords()
  const event = useApp((state) => listOf(state.chronology).find((entry) => entry.event.id === id)?.event)
  if (event === undefined) return null
  return <><LinkBtn onPress={() => actions().openRecord(recordOf(event))}>{event.title}</LinkBtn>{dated && event.happened !== null ? <span className="faint num"> {date(event.happened, 'short')}</span> : null}</>
}

/** Several of them, one after another. */
export function EventLinks({ ids }: { readonly ids: readonly string[] }) {
  return <>{ids.map((id, index) => <span key={id}>{index === 0 ? '' : ', '}<EventLink id={id} /></span>)}</>
}
