import type { Claim } from '../../../electron/shared/contract/events'
import { shownName } from '../../format/names'
import { actions } from '../../store'
import { placeOfClaim } from '../../store/search'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments, useParties } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'

/** What one source says: its exact words, where they stand, and how strong they are. */
export function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { t, date } = useWords()
  const paper = useDocuments().find(({ id }) => id === claim.documentId)
  const teller = useParties().find(({ id }) => id === claim.toldByPartyId)
  const where = [claim.section, claim.page === null ? '' : t('claim.page', { page: claim.page })].filter((part) => part !== '').join(', ')
  return (
    <div className="claim">
      <span>
        {claim.quote === '' ? <span className="quiet">{claim.asserts}</span> : <span className="said">{t('claim.said', { text: claim.quote })}</span>}
        {claim.dateValue === null ? null : <span className="small faint"> {date(claim.dateValue, 'short')}</span>}
        {claim.daysMin === null && claim.daysMax === null ? null : <span className="small faint"> {t('claim.days', { min: claim.daysMin ?? 0, max: claim.daysMax ?? claim.daysMin ?? 0 })}</span>}
      </span>
      <span className="source">
        {paper === undefined ? null : <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: paper.id, at: placeOfClaim(claim) })}>{paper.title}</LinkBtn>}
        {teller === undefined ? null : <LinkBtn onPress={() => actions().openRecord({ kind: 'party', id: teller.id })}>{shownName(teller)}</LinkBtn>}
        {where === '' ? '' : `, ${where}`} <span className="chip">{t(`enum.strength.${claim.strength}`)}</span>
        {claim.repeatsClaimId === null ? null : <> <span className="chip">{t('claim.isCopy')}</span></>}
      </span>
    </div>
  )
}
