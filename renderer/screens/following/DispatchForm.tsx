import { useState } from 'react'
import { DispatchChannel, DispatchOutcome, type Dispatch } from '../../../electron/shared/contract/dispatches'
import type { Packet } from '../../../electron/shared/contract/packets'
import { actions } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Crumbs } from '../../widgets/Crumbs'
import { DateField, LineField, PickField, ProseField, RecordField, TimeField } from '../../widgets/fields'
import { Check } from '../../widgets/Check'
import { Field, Group } from '../../widgets/Field'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useDocumentOptions, useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useForm, type Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { packetName } from '../packets/packet-name'
import { ClocksGroup } from './ClocksGroup'

export type DispatchDraft = Omit<Dispatch, 'id' | 'packetId' | 'addresseePartyId' | 'proofDocumentId' | 'stampDocumentId' | 'replyDocumentId' | 'answerDeadlineId' | 'embargoDeadlineId' | 'sentOn' | 'sentAt' | 'receivedOn' | 'outcomeOn'> & {
  addresseePartyId: string | null
  proofDocumentId: string | null
  stampDocumentId: string | null
  replyDocumentId: string | null
  sentOn: string | null
  sentAt: string | null
  receivedOn: string | null
  outcomeOn: string | null
}

const empty: DispatchDraft = {
  addresseePartyId: null, addressee: '', isCopy: false, channel: 'unknown', sentOn: null, sentAt: null, trackingNo: '', proofDocumentId: null, receivedOn: null,
  receivedBy: '', incomingNo: '', stampDocumentId: null, outcome: 'awaiting', outcomeOn: null, outcomeWords: '', replyDocumentId: null, nextStep: '', note: '',
}

/** One addressee of a final packet: how it went, what proves it, which clocks run, and what came back. */
export function DispatchForm({ matterId, packet, dispatch }: { readonly matterId: string; readonly packet: Packet; readonly dispatch: Dispatch | null }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const form = useForm<DispatchDraft>({
    draftKey: dispatch === null ? `dispatch:new:${packet.id}` : `dispatch:${dispatch.id}`,
    initial: dispatch === null ? { ...empty, addresseePartyId: packet.composition.addresseePartyId, addressee: packet.composition.addresseeText } : draftOf(dispatch),
    save: async (value) => {
      const saved = await actions().saveDispatch(matterId, { ...value, packetId: packet.id, ...(dispatch === null ? {} : { id: dispatch.id }) })
      if (dispatch === null) actions().openRecord({ kind: 'dispatch', id: saved.id, packetId: packet.id })
    },
  })
  const back = (): void => actions().openRecord({ kind: 'packet', id: packet.id })
  return (
    <main className="screen">
      <FormHead
        crumbs={<><Crumbs tab="packets" /><span aria-hidden>›</span><LinkBtn onPress={back}>{packetName(packet)}</LinkBtn></>}
        title={form.value.addressee === '' ? t('following.dispatch') : form.value.addressee}
        form={form}
        recordId={dispatch?.id ?? null}
        onLeave={back}
      />
      <div className="form" onBlur={form.keepNow}>
        <div className="measure">
          <FormProblem form={form} />
          <SentGroup form={form} matterId={matterId} />
          <ArrivedGroup form={form} />
          {dispatch === null ? <p className="small quiet">{t('following.clocksLater')}</p> : <ClocksGroup matterId={matterId} packet={packet} dispatch={dispatch} />}
          <OutcomeGroup form={form} />
          {dispatch === null ? null : <p className="pad-top"><Btn slim look="risk" onPress={() => setAsking(true)}>{t('form.delete')}</Btn></p>}
        </div>
      </div>
      {isAsking && dispatch !== null ? (
        <Confirm
          title={t('following.delete')}
          text={t('visits.deleteText')}
          action={t('form.delete')}
          onClose={() => setAsking(false)}
          onYes={async () => {
            back()
            await actions().removeDispatch(matterId, dispatch.id).catch(actions().sayError)
          }}
        />
      ) : null}
    </main>
  )
}

function SentGroup({ form, matterId }: { readonly form: Form<DispatchDraft>; readonly matterId: string }) {
  const { t } = useWords()
  return (
    <Group title={t('following.group.sent')}>
      <RecordField label={t('following.addresseeParty')} {...form.at('addresseePartyId')} options={usePartyOptions(matterId)} />
      <LineField label={t('following.addressee')} {...form.at('addressee')} />
      <Field label={t('following.copy')} set>{() => <Check checked={form.value.isCopy} onChange={(isCopy) => form.change({ isCopy })}>{t('following.isCopy')}</Check>}</Field>
      <PickField label={t('following.channel')} {...form.at('channel')} options={useEnumOptions('dispatchChannel', DispatchChannel.options)} />
      <DateField exact label={t('following.sentOn')} {...form.reading('sentOn')} />
      <TimeField label={t('following.sentAt')} {...form.reading('sentAt')} />
      <LineField label={t('following.trackingNo')} {...form.at('trackingNo')} />
      <RecordField label={t('following.proof')} {...form.at('proofDocumentId')} options={useDocumentOptions()} note={t('following.proofNote')} />
    </Group>
  )
}

function ArrivedGroup({ form }: { readonly form: Form<DispatchDraft> }) {
  const { t } = useWords()
  return (
    <Group title={t('following.group.arrived')}>
      <DateField exact label={t('following.receivedOn')} {...form.reading('receivedOn')} />
      <LineField label={t('following.receivedBy')} {...form.at('receivedBy')} />
      <LineField label={t('following.incomingNo')} {...form.at('incomingNo')} />
      <RecordField label={t('following.stamp')} {...form.at('stampDocumentId')} options={useDocumentOptions()} note={t('following.stampNote')} />
    </Group>
  )
}

function OutcomeGroup({ form }: { readonly form: Form<DispatchDraft> }) {
  const { t } = useWords()
  return (
    <Group title={t('following.group.outcome')}>
      <PickField label={t('following.outcome')} {...form.at('outcome')} options={useEnumOptions('dispatchOutcome', DispatchOutcome.options)} />
      {form.value.outcome === 'awaiting' ? null : <DateField exact label={t('following.outcomeOn')} {...form.reading('outcomeOn')} />}
      <ProseField said label={t('following.outcomeWords')} {...form.at('outcomeWords')} />
      <RecordField label={t('following.reply')} {...form.at('replyDocumentId')} options={useDocumentOptions()} />
      <LineField label={t('following.nextStep')} {...form.at('nextStep')} />
      <ProseField label={t('docs.note')} {...form.at('note')} />
      {form.value.outcome === 'noAnswer' ? <p className="notice small">{t('following.silenceNote')}</p> : null}
    </Group>
  )
}

function draftOf({ id: _id, packetId: _packet, answerDeadlineId: _answer, embargoDeadlineId: _embargo, ...draft }: Dispatch): DispatchDraft {
  return draft
}
