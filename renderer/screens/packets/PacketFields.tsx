import { useState } from 'react'
import { Consent, type Packet } from '../../../electron/shared/contract/packets'
import { packetLanguages } from '../../../electron/shared/contract/values'
import { packetKinds, type Addressee } from '../../../electron/shared/packet-kinds'
import { actions } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { DateField, LineField, PickField, ProseField, RecordField, SegField } from '../../widgets/fields'
import { useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { useAuthorityOptions } from '../access/VisitAskedGroup'
import type { Template } from '../../../electron/shared/contract/templates'
import { TemplateField } from './TemplateField'
import type { Composing } from './use-composition'

/** To whom, on what authority, signed where and when, and whether the client agreed. */
export function PacketFields({ packet: { matterId, kind }, composing, onEditTemplate }: {
  readonly packet: Packet
  readonly composing: Composing
  readonly onEditTemplate: (template: Template | null) => void
}) {
  const { value, change } = composing
  const { t } = useWords()
  const parties = usePartyOptions(matterId)
  const authorities = useAuthorityOptions()
  const consents = useEnumOptions('consentState', Consent.shape.state.options)
  const languages = useEnumOptions('packetLanguage', packetLanguages)
  const takers: readonly Addressee[] = packetKinds[kind].addressees
  const kinds = useEnumOptions('addressee', takers.includes('other') ? takers : [...takers, 'other'])
  const [unread, setUnread] = useState<Readonly<Record<'signedOn' | 'consentOn', string | undefined>>>({ signedOn: undefined, consentOn: undefined })
  return (
    <section>
      <h2>{t('packet.head')}</h2>
      <div id="packet-language">
        <SegField stacked label={t('packet.language')} value={value.language} options={languages} onChange={(language) => change({ language })} />
      </div>
      <div id="packet-addressee">
        <PickField stacked label={t('packet.addresseeKind')} value={value.addresseeKind} options={kinds} onChange={(addresseeKind) => change({ addresseeKind })} />
        <RecordField stacked label={t('packet.addressee')} value={value.addresseePartyId} options={parties} onChange={(addresseePartyId) => change({ addresseePartyId })} note={<LinkBtn onPress={() => actions().openRecord({ kind: 'party', id: null, role: 'addressee' })}>{t('packet.newAddressee')}</LinkBtn>} />
        <ProseField stacked rows={1} label={t('packet.addresseeText')} value={value.addresseeText} onChange={(addresseeText) => change({ addresseeText }, 'paused')} note={t('packet.addresseeNote')} />
        <ProseField stacked rows={1} label={t('packet.copyTo')} value={value.copyTo} onChange={(copyTo) => change({ copyTo }, 'paused')} />
      </div>
      <div id="packet-authority">
        <RecordField stacked label={t('denial.authority')} value={value.authorityId} options={authorities} onChange={(authorityId) => change({ authorityId })} />
      </div>
      <div id="packet-signing">
        <DateField exact stacked label={t('packet.signedOn')} value={value.signedOn} unread={unread.signedOn} onChange={(signedOn, text) => { setUnread({ ...unread, signedOn: text }); change({ signedOn }) }} />
        <LineField stacked label={t('packet.place')} value={value.place} onChange={(place) => change({ place }, 'paused')} />
      </div>
      <div id="packet-consent">
        <SegField stacked label={t('packet.consent')} value={value.consent.state} options={consents} onChange={(state) => change({ consent: { ...value.consent, state } })} />
        {value.consent.state === 'notAsked' ? null : (
          <>
            <DateField exact stacked label={t('packet.consentOn')} value={value.consent.on} unread={unread.consentOn} onChange={(on, text) => { setUnread({ ...unread, consentOn: text }); change({ consent: { ...value.consent, on } }) }} />
            <LineField stacked label={t('packet.consentHow')} value={value.consent.how} onChange={(how) => change({ consent: { ...value.consent, how } }, 'paused')} />
          </>
        )}
      </div>
      <TemplateField composing={composing} onEdit={onEditTemplate} />
    </section>
  )
}
