import { useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import { statementsOf } from '../../../electron/shared/patterns/overview'
import { statementIn } from '../../../electron/shared/patterns/statement'
import { actions } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { LagTable } from './LagTable'

type Found = OutputOf<'patterns.across'>

/** Patterns of the whole practice. Nothing here goes into a packet: other clients' cases are nobody's annex. */
export function Across({ withinDays }: { readonly withinDays: number }) {
  const { t, language } = useWords()
  const [found] = useCall('patterns.across', { withinDays })
  return (
    <Load of={found}>
      {(read) => (
        <>
          <p className="small quiet">{t('pattern.acrossNote', { count: read.cases.length })}</p>
          <section>
            <h2>{t('pattern.shared')}</h2>
            {read.shared.length === 0 ? <p className="small quiet">{t('pattern.noShared')}</p> : (
              <ul className="rows" aria-label={t('pattern.shared')}>{read.shared.map((one) => <SharedLine key={`${one.by} ${one.key}`} one={one} found={read} />)}</ul>
            )}
          </section>
          <section>
            <h2>{t('pattern.statements')}</h2>
            <ul className="rows" aria-label={t('pattern.statements')}>
              {statementsOf(read.sequences).map((sequence) => <li key={`${sequence.query.first} ${sequence.query.next}`} className="pad-line"><p>{statementIn(sequence, language).sentence}</p></li>)}
            </ul>
          </section>
          <LagTable sequences={read.sequences} occurrences={read.occurrences} />
        </>
      )}
    </Load>
  )
}

function SharedLine({ one, found }: { readonly one: Found['shared'][number]; readonly found: Found }) {
  const { t, date } = useWords()
  const [isOpen, setOpen] = useState(false)
  const name = one.by === 'pretext' ? t(`enum.reasonKind.${one.key}`) : one.name
  const counts = Object.entries(one.byKind).map(([kind, count]) => `${t(`pattern.kind.${kind}`)} ${count}`).join(', ')
  const caseOf = (matterId: string): string => found.cases.find((each) => each.matterId === matterId)?.name ?? ''
  return (
    <li className="pad-line">
      <div className="row"><span className="small faint">{t(`pattern.by.${one.by}`)}</span> <span className="strong">{name}</span> <span className="small quiet">{t('pattern.inCases', { count: one.matterIds.length })}: {counts}</span>
        <LinkBtn aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{t('pattern.counted', { count: one.ids.length })}</LinkBtn>
      </div>
      {isOpen ? (
        <ul className="small counted">
          {found.occurrences.filter(({ id }) => one.ids.includes(id)).map(({ id, matterId, happened, title }) => (
            <li key={id}><LinkBtn onPress={() => void actions().openMatter(matterId)}>{caseOf(matterId)}</LinkBtn> <span className="num">{happened === null ? t('date.undated') : date(happened, 'short')}</span> {title}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
