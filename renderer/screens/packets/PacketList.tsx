import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import { packetWords } from '../../../electron/shared/packet-kinds/words'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Confirm } from '../../widgets/Confirm'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { StandingTag } from '../following/StandingTag'
import { NewPacket } from './NewPacket'
import { packetName } from './packet-name'
import { useWords } from '../../widgets/use-words'

/** Packets of the case: drafts and frozen ones, and where a new one starts. */
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
  const { t, date, instant, language } = useWords()
  const subject = useApp((state) => listOf(state.chronology).find(({ event }) => event.id === packet.composition.subjectEventId)?.event ?? null)
  const about = subject === null ? '' : `${subject.title}${subject.happened === null ? '' : ` (${date(subject.happened, 'short')})`}`
  return (
    <Row id={packet.id} columns="148px minmax(0,1.3fr) minmax(0,1fr) 210px" onOpen={onOpen}>
      <span className="num">{packet.number === null ? t('packet.draftShort', { version: packet.version }) : t('packet.noShort', { number: packet.number, version: packet.version })}</span>
      <span>{packetName(packet)}</span>
      <span className="small quiet">{packetWords(packet.kind, language).name}{about === '' ? '' : <><br />{about}</>}</span>
      <span className="ends-right">
        <span className="small faint">{packet.finalisedAt === null ? t(`enum.packetLanguage.${packet.composition.language}`) : instant(packet.finalisedAt)}</span>
        <StandingTag packet={packet} />
      </span>
    </Row>
  )
}
