import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { SearchHit } from '../../../electron/shared/contract/search'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { RowList } from '../../widgets/RowList'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { HitRow } from './HitRow'
import { ModeChoice, SearchFilters } from './SearchFilters'

/** One field over everything that was recorded or read, in the open case or in all of them. */
export function SearchScreen({ matterId }: { readonly matterId: string | null }) {
  const { t } = useWords()
  const text = useApp(({ searchAsked }) => searchAsked.text)
  const found = useApp((state) => state.searchFound)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    // Records may have changed since, and the case it was opened from may be another.
    actions().askSearch({})
  }, [matterId])
  const leave = (): void => matterId === null ? actions().go({ at: 'home' }) : void actions().openMatter(matterId)
  useKeys({ Escape: leave, '/': () => field.current?.focus() })
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    rows()[0]?.focus()
  }
  const onListKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp' && event.target === rows()[0]) field.current?.focus()
  }
  return (
    <main className="screen">
      <div className="search-head">
        <h1 className="hidden-visually">{t('search.title')}</h1>
        <div className="search-line" role="search">
          <input
            ref={field}
            className="in"
            type="text"
            autoComplete="off"
            spellCheck={false}
            aria-label={t('search.field')}
            placeholder={t('search.placeholder')}
            value={text}
            onChange={(event) => actions().askSearch({ text: event.target.value })}
            onKeyDown={onFieldKey}
          />
          <ModeChoice />
        </div>
        <SearchFilters matterId={matterId} />
      </div>
      <div className="body" ref={list} onKeyDownCapture={onListKey}>
        {found.status === 'idle' ? <div className="empty"><p>{t('search.hint')}</p></div> : (
          <Load of={found}>{(answer) => <Hits {...answer} />}</Load>
        )}
      </div>
    </main>
  )
}

function Hits({ total, isCapped, hits }: { readonly total: number; readonly isCapped: boolean; readonly hits: readonly SearchHit[] }) {
  const { t } = useWords()
  const isMore = hits.length < Math.min(total, 200)
  if (hits.length === 0) return <div className="empty" role="status"><h3>{t('search.nothing')}</h3><p>{t('search.nothingText')}</p></div>
  return (
    <>
      <p className="small faint hit-count" role="status">{t(isCapped ? 'search.totalCapped' : 'search.total', { total })}</p>
      <RowList label={t('search.results')}>
        {hits.map((hit) => <li key={`${hit.kind} ${hit.recordId}`}><HitRow hit={hit} /></li>)}
      </RowList>
      {isMore ? <p className="pad-top"><Btn slim onPress={() => actions().moreHits()}>{t('search.more')}</Btn></p> : null}
    </>
  )
}
