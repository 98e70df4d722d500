import { useState } from 'react'
import type { Matter } from '../../../electron/shared/contract/matters'
import type { Packet } from '../../../electron/shared/contract/packets'
import type { PacketPlan } from '../../../electron/shared/plan'
import { AppError } from '../../../electron/shared/errors'
import { actions, call } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Crumbs } from '../../widgets/Crumbs'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useWords } from '../../widgets/use-words'
import { RecordHistory } from '../history/RecordHistory'
import { Following } from '../following/Following'
import { Since } from '../following/Since'
import { BeforeItCanGo } from './BeforeItCanGo'
import { Contents } from './Contents'
import { FinaliseSheet } from './FinaliseSheet'
import { packetName } from './packet-name'
import { PacketPage } from './PacketPage'
import { StandingTag } from '../following/StandingTag'
import { Review } from '../review/Review'
import type { Template } from '../../../electron/shared/contract/templates'
import { TemplateEditor } from './TemplateEditor'
import { Traps } from './Traps'
import { Seal } from './Seal'
import { useComposition, type Composing } from './use-composition'

/** A complaint in three panes: what goes in, the page as it will print, and what stands before the registry. */
export function Composer({ matter, packet }: { readonly matter: Matter; readonly packet: Packet }) {
  const composing = useComposition(packet)
  const version = `${packet.status} ${composing.revision}`
  const [plan] = useCall('packets.plan', { id: packet.id }, version)
  const [editing, setEditing] = useState<Template | 'copy' | null>(null)
  // The editor of a template has keys of its own.
  useKeys(editing === null ? { Escape: () => actions().closeRecord(), 'Ctrl+S': () => void composing.settle() } : {})
  return (
    <main className="screen">
      <ComposerHead matter={matter} packet={packet} composing={composing} blocked={plan.status === 'ready' ? plan.value.missing.some(({ blocks }) => blocks) : true} />
      {editing === null ? null : <TemplateEditor packet={packet} template={editing === 'copy' ? null : editing} composing={composing} onClose={() => setEditing(null)} />}
      <div className="tri" hidden={editing !== null}>
        <Load of={plan}>
          {(read) => (
            <>
              <section className="out"><Contents packet={packet} plan={read} composing={composing} onEditTemplate={(template) => setEditing(template ?? 'copy')} /></section>
              <PacketPage packet={packet} version={version} />
              <Margin packet={packet} plan={read} composing={composing} />
            </>
          )}
        </Load>
      </div>
    </main>
  )
}

function Margin({ packet, plan, composing }: { readonly packet: Packet; readonly plan: PacketPlan; readonly composing: Composing }) {
  const { t } = useWords()
  const pages = plan.annexes.reduce((sum, annex) => sum + (annex.pages ?? 0), 0)
  return (
    <aside className="side" aria-label={t('denial.side')}>
      {packet.status === 'final' ? <><Following packet={packet} /><Since packet={packet} /><Seal packet={packet} /></> : <><BeforeItCanGo packet={packet} missing={plan.missing} composing={composing} /><Review packet={packet} version={String(composing.revision)} onDecided={composing.again} /><Traps packet={packet} /></>}
      <section>
        <h2>{t('packet.annexes')}</h2>
        {plan.annexes.length === 0 ? <p className="small quiet">{t('packet.noAnnexes')}</p> : (
          <>
            <ol className="small annexes">
              {plan.annexes.map((annex) => (
                <li key={annex.no}>
                  <span className="num faint">{annex.no}</span>
                  <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: annex.documentId })}>{annex.title}</LinkBtn>
                </li>
              ))}
            </ol>
            <p className="small faint">{t('packet.annexCount', { count: plan.annexes.length, pages })}</p>
          </>
        )}
      </section>
    </aside>
  )
}

function ComposerHead({ matter, packet, composing, blocked }: { readonly matter: Matter; readonly packet: Packet; readonly composing: Composing; readonly blocked: boolean }) {
  const { t } = useWords()
  const [sheet, setSheet] = useState<'none' | 'finalise' | 'delete' | 'reason'>('none')
  // Consent that was withdrawn since the packet became final: it goes again for a reason alone.
  const askOrSay = (cause: unknown): void => {
    if (packet.status === 'final' && cause instanceof AppError && (cause.details['why'] ?? '').startsWith('consent')) setSheet('reason')
    else actions().sayError(cause)
  }
  const state = packet.number === null ? t('packet.draftShort', { version: packet.version }) : t('packet.noShort', { number: packet.number, version: packet.version })
  return (
    <header className="head ruled">
      <div>
        <div className="crumbs"><Crumbs matter={matter} tab="packets" /><span aria-hidden>›</span><span>{state}</span></div>
        <h1 className="named" tabIndex={-1}>{packetName(packet)}</h1>
      </div>
      <div className="row">
        <StandingTag packet={packet} />
        <span className="small quiet">{t(`enum.packetLanguage.${packet.composition.language}`)}</span>
        <RecordHistory recordId={packet.id} />
        {packet.status === 'draft' ? <Btn look="risk" onPress={() => setSheet('delete')}>{t('form.delete')}</Btn> : null}
        <Btn onPress={() => void composing.settle().then(() => exportTo('pdf', packet)).catch(askOrSay)}>{t('packet.export')}</Btn>
        <Btn onPress={() => void composing.settle().then(() => exportTo('docx', packet)).catch(askOrSay)}>{t('packet.exportWord')}</Btn>
        {packet.status === 'draft' ? (
          <Btn look="go" isDisabled={blocked} onPress={() => void composing.settle().then(() => setSheet('finalise'))}>{t('packet.finalise')}</Btn>
        ) : <Btn look="go" onPress={() => void actions().newPacketVersion(packet).catch(actions().sayError)}>{t('packet.newVersion')}</Btn>}
      </div>
      {sheet === 'finalise' ? <FinaliseSheet packet={packet} onClose={() => setSheet('none')} /> : null}
      {sheet === 'reason' ? <ReasonSheet title={t('packet.export')} text={<p>{t('error.why.consentWithdrawn')}</p>} action={t('packet.export')} onReason={(reason) => exportTo('pdf', packet, reason)} onClose={() => setSheet('none')} /> : null}
      {sheet === 'delete' ? (
        <Confirm title={t('packet.delete')} text={t('visits.deleteText')} action={t('form.delete')} onClose={() => setSheet('none')} onYes={() => actions().removePacket(matter.id, packet.id).catch(actions().sayError)} />
      ) : null}
    </header>
  )
}

const channels = { pdf: 'packets.exportPdf', docx: 'packets.exportDocx' } as const

/** Writes the packet to a file the user names in the system's dialog. The suggested name tells nothing. */
async function exportTo(form: keyof typeof channels, packet: Packet, reason?: string): Promise<void> {
  const suggestedName = packet.number === null ? `packet-draft-${packet.version}.${form}` : `packet-${packet.number}-v${packet.version}.${form}`
  const { saved } = await call('desktop.saveExport', { channel: channels[form], input: { id: packet.id, ...(reason === undefined ? {} : { reason }) }, suggestedName })
  if (saved) actions().say('toast.exported')
}
