import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Choice, Segmented } from '../../widgets/Choice'
import { Confirm } from '../../widgets/Confirm'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { StandingTag } from '../following/StandingTag'
import { packetName } from './packet-name'
import { useWords } from '../../widgets/use-words'

/** Complaints of the case: drafts and frozen ones, and where a new one starts. */
export function PacketList({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const packets = useApp((state) => state.packets)
  const [asked, setAsked] = useState<string | null>(null)
  const open = (id: string): void => actions().openRecord({ kind: 'packet', id })
  return (
    <div className="body stack wide-gap">
      <NewPacket matterId={matterId} />
      <Load of={packets}>
        {(all) => all.length === 0 ? <div className="empty"><h3>{t('packet.empty')}</h3><p>{t('packet.emptyText')}</p></div> : (
          <RowList label={t('tab.packets')} keys={{ onEdit: open, onDelete: (id) => { if (all.find((packet) => packet.id === id)?.status === 'draft') setAsked(id) } }}>
            {all.map((packet) => <li key={packet.id}><PacketRow packet={packet} onOpen={() => open(packet.id)} /></li>)}
          </RowList>
        )}
      </Load>
      {asked === null ? null : (
        <Confirm title={t('packet.delete')} text={t('visits.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removePacket(matterId, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function PacketRow({ packet, onOpen }: { readonly packet: Packet; readonly onOpen: () => void }) {
  const { t, date, instant } = useWords()
  const denial = useApp((state) => listOf(state.denials).find(({ event }) => event.id === packet.composition.denialEventId)?.event ?? null)
  return (
    <Row id={packet.id} columns="148px minmax(0,1.3fr) minmax(0,1fr) 210px" onOpen={onOpen}>
      <span className="num">{packet.number === null ? t('packet.draftShort', { version: packet.version }) : t('packet.noShort', { number: packet.number, version: packet.version })}</span>
      <span>{packetName(packet, t)}</span>
      <span className="small quiet">{denial === null ? '' : `${denial.title}${denial.happened === null ? '' : ` (${date(denial.happened, 'short')})`}`}</span>
      <span className="ends-right">
        <span className="small faint">{packet.finalisedAt === null ? t(`enum.packetLanguage.${packet.composition.language}`) : instant(packet.finalisedAt)}</span>
        <StandingTag packet={packet} />
      </span>
    </Row>
  )
}

/** A complaint is about one refusal, in one language; the records suggest the rest. */
function NewPacket({ matterId }: { readonly matterId: string }) {
  const { t, date } = useWords()
  const denials = useApp((state) => listOf(state.denials))
  const [chosen, setDenial] = useState<string>('')
  const [language, setLanguage] = useState<'en' | 'ru'>('ru')
  if (denials.length === 0) return <p className="small quiet">{t('packet.noDenials')}</p>
  // The newest refusal is the one a lawyer has just driven home from.
  const denialEventId = chosen === '' ? denials.at(-1)!.event.id : chosen
  const options = denials.toReversed().map(({ event }) => ({ value: event.id, label: event.title, hint: date(event.happened, 'short') }))
  const create = (): void => void actions().createPacket({ matterId, denialEventId, language }).catch(actions().sayError)
  return (
    <section className="new-packet" aria-label={t('case.newPacket')}>
      <h2>{t('packet.newTitle')}</h2>
      <div className="row">
        <span className="grow"><Choice label={t('packet.about')} none={t('packet.chooseDenial')} value={denialEventId} options={options} onChange={setDenial} /></span>
        <span id="new-packet-language" className="hidden-visually">{t('denial.complaintIn')}</span>
        <Segmented labelId="new-packet-language" value={language} options={[{ value: 'ru', label: t('enum.packetLanguage.ru') }, { value: 'en', label: t('enum.packetLanguage.en') }]} onChange={setLanguage} />
        <Btn look="go" isDisabled={denialEventId === ''} onPress={create}>{t('denial.writeComplaint')}</Btn>
      </div>
    </section>
  )
}
