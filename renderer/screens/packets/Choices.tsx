import { isRefusal } from '../../../electron/shared/rules/figures'
import type { PacketPlan } from '../../../electron/shared/plan'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Check } from '../../widgets/Check'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

const toggled = (ids: readonly string[], id: string, isIn: boolean): string[] => (isIn ? [...ids, id] : ids.filter((each) => each !== id))

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

/** Papers beyond those the facts cite, and those left out. Privileged and sealed papers cannot be chosen. */
export function PaperChoices({ composing: { value, change }, plan }: { readonly composing: Composing; readonly plan: PacketPlan }) {
  const { t } = useWords()
  const documents = useDocuments()
  const annexed = new Set(plan.annexes.map(({ documentId }) => documentId))
  const isIn = (id: string): boolean => annexed.has(id) || value.extraDocumentIds.includes(id)
  const take = (id: string, wanted: boolean): void => change({
    extraDocumentIds: toggled(value.extraDocumentIds.filter((each) => each !== id), id, wanted && !annexed.has(id) && !value.excludedDocumentIds.includes(id)),
    excludedDocumentIds: toggled(value.excludedDocumentIds.filter((each) => each !== id), id, !wanted && annexed.has(id) && !value.extraDocumentIds.includes(id)),
  })
  return (
    <section id="packet-papers">
      <h2>{t('packet.papers')}</h2>
      {documents.map((paper) => {
        const isBarred = paper.level === 'privileged' || paper.level === 'sealed'
        return (
          <div key={paper.id}>
            <Check checked={isIn(paper.id)} disabled={isBarred && !isIn(paper.id)} onChange={(wanted) => take(paper.id, wanted)}>
              <span>{paper.title} {isBarred ? <span className="tag soon">{t(`enum.documentLevel.${paper.level}`)}</span> : null}</span>
            </Check>
          </div>
        )
      })}
    </section>
  )
}
