import { useState } from 'react'
import type { Party } from '../../../electron/shared/contract/parties'
import { shownName } from '../../format/names'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'

/** Persons and institutions of the case, with their roles and other names. */
export function People({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const parties = useApp((state) => state.parties)
  const [asked, setAsked] = useState<string | null>(null)
  const open = (id: string | null): void => actions().openRecord({ kind: 'party', id })
  return (
    <div className="body">
      <div className="spread"><h2>{t('tab.people')}</h2><Btn slim onPress={() => open(null)}>{t('people.new')}</Btn></div>
      <Load of={parties}>
        {(all) => all.length === 0 ? (
          <div className="empty"><h3>{t('people.empty')}</h3><p>{t('people.emptyText')}</p></div>
        ) : (
          <RowList label={t('tab.people')} keys={{ onEdit: open, onDelete: setAsked }}>
            {all.map((party) => <li key={party.id}><PartyRow party={party} matterId={matterId} onOpen={() => open(party.id)} /></li>)}
          </RowList>
        )}
      </Load>
      {asked === null ? null : (
        <Confirm title={t('people.delete')} text={t('people.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeParty(matterId, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function PartyRow({ party, matterId, onOpen }: { readonly party: Party; readonly matterId: string; readonly onOpen: () => void }) {
  const { t, date } = useWords()
  const others = party.names.map(({ text }) => text).filter((text) => text !== shownName(party))
  const roles = party.roles.filter((role) => role.matterId === matterId)
  return (
    <Row id={party.id} columns="minmax(0,1.1fr) minmax(0,1fr) minmax(0,1fr)" onOpen={onOpen}>
      <span className="strong">{shownName(party)}</span>
      <span className="quiet">
        {roles.map(({ role, period }) => `${t(`enum.partyRole.${role}`)}${period === null ? '' : ` (${date(period, 'short')})`}`).join(', ')}
      </span>
      <span className="small faint">{others.length === 0 ? party.description : t('people.usedNames', { names: others.join(', ') })}</span>
    </Row>
  )
}
