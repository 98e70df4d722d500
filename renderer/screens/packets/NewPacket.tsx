import { useState } from 'react'
import { packetLanguages, type PacketLanguage } from '../../../electron/shared/contract/values'
import { isPacketKind, packetKindNames, packetKinds, type PacketKind, type PacketKindDefinition } from '../../../electron/shared/packet-kinds'
import { packetWords } from '../../../electron/shared/packet-kinds/words'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Choice, Segmented, type Option } from '../../widgets/Choice'
import { useWords } from '../../widgets/use-words'

/** Starts a packet: its kind, the event it is about, its language. The records suggest the rest. */
export function NewPacket({ matterId }: { readonly matterId: string }) {
  const { t, language: spoken } = useWords()
  const [kind, setKind] = useState<PacketKind>('accessDenialComplaint')
  const [subject, setSubject] = useState<string | null>(null)
  const [language, setLanguage] = useState<PacketLanguage | null>(null)
  const { subject: about, languages }: PacketKindDefinition = packetKinds[kind]
  const options = useSubjects(about.kinds)
  const words = packetWords(kind, spoken)
  // The newest event is the one a lawyer has just come back from.
  const subjectEventId = subject !== null && options.some(({ value }) => value === subject) ? subject : about.isNeeded ? (options[0]?.value ?? '') : ''
  const written = language ?? languages[0] ?? 'en'
  const isLacking = about.isNeeded && subjectEventId === ''
  const create = (): void => void actions()
    .createPacket({ matterId, kind, subjectEventId: subjectEventId === '' ? null : subjectEventId, language: written })
    .catch(actions().sayError)
  return (
    <section className="new-packet" aria-label={t('case.newPacket')}>
      <h2>{t('packet.newTitle')}</h2>
      <div className="row">
        <span className="grow"><Choice label={t('packet.kind')} value={kind} options={useKindOptions()} onChange={(next) => { if (isPacketKind(next)) { setKind(next); setSubject(null); setLanguage(null) } }} /></span>
        {about.kinds.length === 0 ? null : (
          <span className="grow">
            <Choice label={t('packet.about')} {...(about.isNeeded ? {} : { none: t('packet.aboutCase') })} value={subjectEventId} options={options} onChange={setSubject} />
          </span>
        )}
      </div>
      <p className="small quiet" role="status">{isLacking ? t(kind === 'accessDenialComplaint' ? 'packet.noDenials' : 'packet.noSubject') : words.explain}</p>
      <div className="row">
        <span id="new-packet-language" className="hidden-visually">{t('denial.complaintIn')}</span>
        <Segmented labelId="new-packet-language" value={written} options={packetLanguages.map((value) => ({ value, label: t(`enum.packetLanguage.${value}`) }))} onChange={setLanguage} />
        <Btn look="go" isDisabled={isLacking} onPress={create}>{t('packet.write')}</Btn>
        {languages.includes(written) ? null : <span className="small quiet">{t('missing.language_notTaken', { language: t(`enum.packetLanguage.${written}`) })}</span>}
      </div>
    </section>
  )
}

function useKindOptions(): readonly Option[] {
  const { language } = useWords()
  return packetKindNames.map((kind) => ({ value: kind, label: packetWords(kind, language).name }))
}

/** Events that a packet can be about, the newest first. */
function useSubjects(kinds: readonly string[]): readonly Option[] {
  const { date } = useWords()
  return useApp((state) => listOf(state.chronology))
    .filter(({ event }) => kinds.includes(event.kind))
    .map(({ event }) => ({ value: event.id as string, label: event.title, hint: date(event.happened, 'short') }))
    .toReversed()
}
