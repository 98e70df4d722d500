import { useState } from 'react'
import { actions, useApp } from '../../store'
import { listOf, valueOr } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { JournalList } from './JournalList'
import { touchesCase } from './touches-case'

type View = 'case' | 'vault' | 'removed'
const page = 100

/** The journal: of this case, of the whole vault, and the recycle bin. */
export function History({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const [view, setView] = useState<View>('case')
  const views: readonly View[] = ['case', 'vault', 'removed']
  return (
    <div className="body stack">
      <span id="history-view" className="hidden-visually">{t('history.view')}</span>
      <div><Segmented labelId="history-view" value={view} options={views.map((value) => ({ value, label: t(`history.${value}`) }))} onChange={setView} /></div>
      {view === 'removed' ? <Removed /> : <Journal matterId={view === 'case' ? matterId : null} />}
    </div>
  )
}

function Journal({ matterId }: { readonly matterId: string | null }) {
  const { t } = useWords()
  const [limit, setLimit] = useState(page)
  const [entries, again] = useCall('history.recent', { beforeSeq: null, limit })
  const ids = useCaseIds(matterId)
  return (
    <Load of={entries}>
      {(all) => {
        const shown = ids === null ? all : all.filter((entry) => touchesCase(entry, ids))
        return (
          <>
            {shown.length === 0 ? <p className="quiet">{t('history.empty')}</p> : <JournalList entries={shown} onUndone={again} />}
            {all.length < limit ? null : <p><Btn slim onPress={() => setLimit(limit + page * 5)}>{t('history.older')}</Btn></p>}
          </>
        )
      }}
    </Load>
  )
}

/** Ids of everything that belongs to the case on screen; null for the whole vault. */
function useCaseIds(matterId: string | null): ReadonlySet<string> | null {
  const state = useApp((all) => all)
  if (matterId === null) return null
  return new Set([
    matterId,
    ...listOf(state.parties).map(({ id }) => id),
    ...listOf(state.documents).map(({ id }) => id),
    ...listOf(state.chronology).flatMap(({ event, claims }) => [event.id, ...claims.map(({ id }) => id)]),
    ...listOf(state.authorities).map(({ id }) => id),
    ...listOf(state.packets).map(({ id }) => id),
    valueOr(state.matter, { id: matterId }).id,
  ])
}

function Removed() {
  const { t } = useWords()
  const [entries, again] = useCall('history.removed', { limit: 500 })
  const undone = (): void => {
    again()
    void actions().reloadAll()
  }
  return (
    <Load of={entries}>
      {(all) => all.length === 0 ? <p className="quiet">{t('history.binEmpty')}</p> : <JournalList entries={all} onUndone={undone} undoLabel="history.restore" />}
    </Load>
  )
}
