import { useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { DocumentLevel } from '../../../electron/shared/contract/documents'
import { SearchKind, SearchMode } from '../../../electron/shared/contract/search'
import { actions, useApp } from '../../store'
import { Choice, Segmented } from '../../widgets/Choice'
import { DateInput } from '../../widgets/fields'
import { useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'

/** Any form of the words, exactly these, or all of them close together. */
export function ModeChoice() {
  const { t } = useWords()
  const mode = useApp(({ searchAsked }) => searchAsked.mode)
  return (
    <span>
      <span id="search-mode" className="hidden-visually">{t('search.modes')}</span>
      <Segmented labelId="search-mode" value={mode} options={SearchMode.options.map((value) => ({ value, label: t(`search.mode.${value}`) }))} onChange={(next) => actions().askSearch({ mode: next })} />
    </span>
  )
}

/** Which case, which kinds of record, between which days, naming whom, at which level. */
export function SearchFilters({ matterId }: { readonly matterId: string | null }) {
  const { t } = useWords()
  const { kinds, isEverywhere, level, partyId } = useApp((state) => state.searchAsked)
  const levels = useEnumOptions('documentLevel', DocumentLevel.options)
  const parties = usePartyOptions(matterId ?? '')
  const { askSearch } = actions()
  return (
    <div className="search-filters">
      {matterId === null ? null : (
        <span>
          <span id="search-where" className="hidden-visually">{t('search.where')}</span>
          <Segmented slim labelId="search-where" value={isEverywhere ? 'all' : 'case'} options={[{ value: 'case', label: t('search.thisCase') }, { value: 'all', label: t('shell.allCases') }]} onChange={(next) => askSearch({ isEverywhere: next === 'all' })} />
        </span>
      )}
      <span className="filters" role="group" aria-label={t('search.kinds')}>
        {SearchKind.options.map((kind) => (
          <ToggleButton key={kind} className="filter" isSelected={kinds.includes(kind)} onChange={(isOn) => askSearch({ kinds: isOn ? [...kinds, kind] : kinds.filter((each) => each !== kind) })}>{t(`search.kind.${kind}`)}</ToggleButton>
        ))}
      </span>
      <DayFilter />
      {matterId === null || isEverywhere ? null : <Choice label={t('search.party')} value={partyId ?? ''} none={t('search.anyParty')} options={parties} onChange={(next) => askSearch({ partyId: next === '' ? null : next })} />}
      <Choice label={t('docs.level')} value={level ?? ''} none={t('search.anyLevel')} options={levels} onChange={(next) => askSearch({ level: DocumentLevel.options.find((each) => each === next) ?? null })} />
    </div>
  )
}

/** First and last day, both included. */
function DayFilter() {
  const { t } = useWords()
  const { from, to } = useApp((state) => state.searchAsked)
  const [unread, setUnread] = useState<{ readonly from?: string | undefined; readonly to?: string | undefined }>({})
  const take = (end: 'from' | 'to') => (value: string | null, text?: string): void => {
    setUnread((before) => ({ ...before, [end]: text }))
    if (text === undefined) actions().askSearch({ [end]: value })
  }
  return (
    <span className="row small">
      <span className="faint">{t('search.from')}</span>
      <DateInput silent exact label={t('search.fromDay')} value={from} unread={unread.from} onChange={take('from')} />
      <span className="faint">{t('search.to')}</span>
      <DateInput silent exact label={t('search.toDay')} value={to} unread={unread.to} onChange={take('to')} />
    </span>
  )
}
