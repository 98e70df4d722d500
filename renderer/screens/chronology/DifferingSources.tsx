import type { ChronologyEntry } from '../../../electron/shared/contract/events'
import { actions } from '../../store'
import { shorten } from '../../format/text'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { recordOf } from './record-of'

/** Every fact on which sources contradict each other, with their words. */
export function DifferingSources({ entries }: { readonly entries: readonly ChronologyEntry[] }) {
  const { t } = useWords()
  const differing = entries.flatMap((entry) => entry.divergences.map((divergence) => ({ entry, divergence })))
  if (differing.length === 0) return <p className="small quiet pad-top">{t('overview.noDiffer')}</p>
  return (
    <ul className="rows">
      {differing.map(({ entry, divergence }) => (
        <li key={`${entry.event.id} ${divergence.field}`} className="pad-line">
          <LinkBtn onPress={() => actions().openRecord(recordOf(entry.event))}>{entry.event.title}</LinkBtn>{' '}
          <span className={`tag ${divergence.degree === 'year' ? 'late' : 'soon'}`}>{t(`enum.degree.${divergence.degree}`)}</span>
          <div className="said quiet">
            {entry.claims.filter(({ id }) => divergence.claimIds.includes(id)).map((claim) => t('claim.said', { text: shorten(claim.quote === '' ? claim.asserts : claim.quote, 60) })).join(', ')}
          </div>
        </li>
      ))}
    </ul>
  )
}
