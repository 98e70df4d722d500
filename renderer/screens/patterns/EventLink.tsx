import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'

/** A record of the open case that opens; its words alone where it is of another case. */
export function EventLink({ id, text, withDate = false }: { readonly id: string; readonly text?: string; readonly withDate?: boolean }) {
  const { t, date } = useWords()
  const event = useApp((state) => listOf(state.chronology).find((entry) => entry.event.id === id)?.event ?? null)
  const when = !withDate || event === null ? '' : `${event.happened === null ? t('date.undated') : date(event.happened, 'short')}  `
  const shown = `${when}${text ?? event?.title ?? ''}`
  return event === null ? <span>{shown}</span> : <LinkBtn onPress={() => actions().openRecord(recordOf(event))}>{shown}</LinkBtn>
}

/** Several of them, one under the other. */
export function EventLinks({ ids }: { readonly ids: readonly string[] }) {
  return <ul className="small counted">{ids.map((id) => <li key={id}><EventLink id={id} withDate /></li>)}</ul>
}
