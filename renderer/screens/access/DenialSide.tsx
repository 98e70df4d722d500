import { useState } from 'react'
import { packetLanguages, type PacketLanguage } from '../../../electron/shared/contract/values'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { PreserveButton } from '../detention/PreserveButton'
import { Segmented } from '../../widgets/Choice'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { complaintChecklist } from './checklist'
import type { DenialDraft } from './denial-draft'
import { DenialFiguresView } from './DenialFiguresView'

/** The margin that thinks along: what a complaint will want, since when, and the next step. */
export function DenialSide({ matterId, denialId, form }: { readonly matterId: string; readonly denialId: string | null; readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  return (
    <>
      <section>
        <h2>{t('denial.forComplaint')}</h2>
        <ul>
          {complaintChecklist(form.value).map(({ code, done, group }) => (
            <li key={code} className="chk">
              <i className={`dot ${done ? 'done' : 'open'}`} aria-hidden />
              <span>
                {done ? <span>{t(`checklist.${code}.done`)}</span> : <LinkBtn onPress={() => goToGroup(group)}>{t(`checklist.${code}.open`)}</LinkBtn>}
                <span className="hidden-visually"> {t(done ? 'checklist.isDone' : 'checklist.isOpen')}</span>
              </span>
            </li>
          ))}
        </ul>
        <p className="small faint">{t('denial.canSave')}</p>
      </section>
      {denialId === null ? null : <section className="stack"><h2>{t('preserve.title')}</h2><p className="small faint">{t('preserve.why')}</p><span><PreserveButton matterId={matterId} eventId={denialId} /></span></section>}
      {denialId === null ? null : <DenialFiguresView denialId={denialId} />}
      <NextStep matterId={matterId} denialId={denialId} form={form} />
    </>
  )
}

/** Brings a group of the form into sight and puts the focus on its first field. */
function goToGroup(id: string): void {
  const group = document.getElementById(id)
  group?.scrollIntoView({ block: 'start' })
  group?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}

function NextStep({ matterId, denialId, form }: { readonly matterId: string; readonly denialId: string | null; readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  const [language, setLanguage] = useState<PacketLanguage>('ru')
  const packets = useApp((state) => listOf(state.packets)).filter(({ composition }) => composition.subjectEventId === denialId && denialId !== null)
  const write = async (): Promise<void> => {
    if (denialId === null) return
    if (form.status === 'edited') await form.save()
    await actions().createPacket({ matterId, kind: 'accessDenialComplaint', subjectEventId: denialId, language }).catch(actions().sayError)
  }
  return (
    <section className="next-step stack">
      {packets.map((packet) => (
        <p key={packet.id}>
          <LinkBtn onPress={() => actions().openRecord({ kind: 'packet', id: packet.id })}>
            {packet.number === null ? t('packet.draftNo', { version: packet.version }) : t('packet.no', { number: packet.number, version: packet.version })}
          </LinkBtn>
        </p>
      ))}
      {denialId === null ? <p className="small faint">{t('denial.saveFirst')}</p> : null}
      <span id="complaint-language" className="small quiet">{t('denial.complaintIn')}</span>
      <Segmented slim labelId="complaint-language" value={language} options={packetLanguages.map((value) => ({ value, label: t(`enum.packetLanguage.${value}`) }))} onChange={setLanguage} />
      <span><Btn look="go" isDisabled={denialId === null} onPress={() => void write()}>{t('denial.writeComplaint')}</Btn></span>
    </section>
  )
}
