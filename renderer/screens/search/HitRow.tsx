import type { SearchHit } from '../../../electron/shared/contract/search'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Marked } from '../../widgets/Marked'
import { Row } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'

/** A record that was found: its kind and date, its title, and the words around the place, lit. */
export function HitRow({ hit }: { readonly hit: SearchHit }) {
  const { t, date } = useWords()
  const isEverywhere = useApp(({ place, searchAsked }) => searchAsked.isEverywhere || (place.at === 'search' && place.matterId === null))
  const matter = useApp((state) => listOf(state.matters).find(({ id }) => id === hit.matterId))
  const where = [
    hit.page === null ? '' : t('claim.page', { page: hit.page }),
    hit.paragraph === null ? '' : t('docs.paragraph', { no: hit.paragraph }),
    hit.places === 1 ? '' : t('search.places', { count: hit.places }),
    isEverywhere && matter !== undefined ? (matter.fileNo === '' ? matter.title : matter.fileNo) : '',
  ].filter((part) => part !== '')
  return (
    <Row id={`${hit.kind} ${hit.recordId}`} columns="86px minmax(0,1fr) 110px" onOpen={() => void actions().openHit(hit).catch(actions().sayError)}>
      <span className="small quiet">{t(`search.kind.${hit.kind}`)}</span>
      <span className="hit">
        <span>
          <span className="strong">{hit.title}</span>
          {where.length === 0 ? null : <span className="small faint"> {where.join(', ')}</span>}
          {hit.level === null || hit.level === 'public' ? null : <> <span className={`tag ${hit.level === 'confidential' ? 'plain' : 'soon'}`}>{t(`enum.documentLevel.${hit.level}`)}</span></>}
        </span>
        <span className={hit.kind === 'document' || hit.kind === 'claim' ? 'said' : 'quiet'} dir="auto"><Marked {...hit.snippet} /></span>
      </span>
      <span className="small num faint">{date(hit.date, 'short')}</span>
    </Row>
  )
}
