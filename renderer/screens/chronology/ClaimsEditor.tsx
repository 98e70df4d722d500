import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Claim } from '../../../electron/shared/contract/events'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import type { QuoteOrigin } from '../../store/nav'
import { Btn, IconBtn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { ClaimLine } from './ClaimLine'
import { ClaimSheet } from './ClaimSheet'

type Editing = { readonly claim: Claim | null; readonly origin: QuoteOrigin | null }

/** What sources say about one record. With `origin`, words marked in a document wait to become a claim. */
export function ClaimsEditor({ matterId, eventId, origin }: { readonly matterId: string; readonly eventId: string; readonly origin: QuoteOrigin | null }) {
  const { t } = useWords()
  const entry = useApp((state) => listOf(state.chronology).find(({ event }) => event.id === eventId))
  const claims = entry?.claims ?? []
  const [editing, setEditing] = useState<Editing | null>(origin === null ? null : { claim: null, origin })
  return (
    <Group title={t('claim.group')} id="claims">
      {entry?.divergences.map(({ field, degree }) => (
        <p key={field} className="notice small">{t('claim.differ', { field: t(`enum.claimField.${field}`), degree: t(`enum.degree.${degree}`) })}</p>
      ))}
      <ul className="rows">
        {claims.map((claim) => (
          <li key={claim.id} className="claim-row">
            <ClaimLine claim={claim} />
            <span className="row">
              <span className="chip">{t(`enum.claimField.${claim.field}`)}</span>
              <IconBtn label={t('claim.edit')} onPress={() => setEditing({ claim, origin: null })}><Pencil size={14} aria-hidden /></IconBtn>
              <IconBtn label={t('claim.delete')} onPress={() => void actions().removeClaim(matterId, claim.id).catch(actions().sayError)}><Trash2 size={14} aria-hidden /></IconBtn>
            </span>
          </li>
        ))}
      </ul>
      {claims.length === 0 ? <p className="small quiet">{t('claim.none')}</p> : null}
      <p className="pad-top"><Btn slim onPress={() => setEditing({ claim: null, origin: null })}>{t('claim.add')}</Btn></p>
      {editing === null ? null : <ClaimSheet matterId={matterId} eventId={eventId} siblings={claims} {...editing} onClose={() => setEditing(null)} />}
    </Group>
  )
}
