import { isRefusal } from '../../../electron/shared/rules/figures'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Check } from '../../widgets/Check'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

export const toggled = (ids: readonly string[], id: string, isIn: boolean): string[] => (isIn ? [...ids, id] : ids.filter((each) => each !== id))

/** Which earlier refusals are told, and which events say how the client is. */
export function EventChoices({ composing: { value, change } }: { readonly composing: Composing }) {
  const { t, date } = useWords()
  const chronology = useApp((state) => listOf(state.chronology)).map(({ event }) => event)
  const refusals = useApp((state) => listOf(state.denials)).filter((denial) => isRefusal(denial) && denial.event.id !== value.denialEventId).map(({ event }) => event)
  const states = chronology.filter(({ kind }) => kind !== 'accessDenial' && kind !== 'visit')
  const line = (event: (typeof states)[number]): string => `${event.happened === null ? t('date.undated') : date(event.happened, 'short')}  ${event.title}`
  return (
    <>
      {refusals.length === 0 ? null : (
        <section>
          <h2>{t('packet.earlier')}</h2>
          {refusals.map((event) => (
            <div key={event.id}>
              <Check checked={!value.excludedEventIds.includes(event.id)} onChange={(isIn) => change({ excludedEventIds: toggled(value.excludedEventIds, event.id, !isIn) })}>{line(event)}</Check>
            </div>
          ))}
        </section>
      )}
      {states.length === 0 ? null : (
        <section>
          <h2>{t('packet.state')}</h2>
          {states.map((event) => (
            <div key={event.id}>
              <Check checked={value.stateEventIds.includes(event.id)} onChange={(isIn) => change({ stateEventIds: toggled(value.stateEventIds, event.id, isIn) })}>{line(event)}</Check>
            </div>
          ))}
        </section>
      )}
    </>
  )
}
