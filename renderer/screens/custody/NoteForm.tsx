import { CopyClass, NoteAction } from '../../../electron/shared/contract/custody'
import { call } from '../../store'
import { Btn } from '../../widgets/Btn'
import { DateField, LineField, PickField, ProseField, TimeField } from '../../widgets/fields'
import { useEnumOptions } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { FormProblem } from '../../widgets/FormHead'
import { useForm } from '../../widgets/use-form'

type NoteDraft = {
  action: (typeof NoteAction.options)[number]
  copyClass: (typeof CopyClass.options)[number]
  at: string | null
  atClock: string | null
  fromCustodian: string
  toCustodian: string
  acknowledgement: string
  place: string
  reason: string
  sealNo: string
  condition: string
  witness: string
  note: string
}

const empty: NoteDraft = {
  action: 'handedOver', copyClass: 'original', at: null, atClock: null, fromCustodian: '', toCustodian: '', acknowledgement: '', place: '', reason: '', sealNo: '', condition: '', witness: '', note: '',
}

/** An entry by a person. It is added and stays; a slip is corrected by another one. */
export function NoteForm({ documentId, correctsId, onDone, onLeave }: { readonly documentId: string; readonly correctsId: string | null; readonly onDone: () => void; readonly onLeave: () => void }) {
  const { t } = useWords()
  const form = useForm<NoteDraft>({
    draftKey: `custody:new:${documentId}`,
    initial: empty,
    save: async (value) => {
      await call('custody.note', { ...value, documentId, correctsId })
      onDone()
    },
  })
  const { value, at } = form
  const actionOptions = useEnumOptions('keepAction', NoteAction.options)
  const copyOptions = useEnumOptions('copyClass', CopyClass.options)
  const needsNames = value.action === 'handedOver' || value.action === 'takenBack'
  const lacksNames = needsNames && (value.fromCustodian.trim() === '' || value.toCustodian.trim() === '')
  return (
    <section className="grp" onBlur={form.keepNow}>
      <h3>{t(correctsId === null ? 'keep.add' : 'keep.correct')}</h3>
      <p className="small quiet">{t('keep.addText')}</p>
      <PickField label={t('keep.what')} {...at('action')} options={actionOptions} />
      <PickField label={t('keep.copy')} {...at('copyClass')} options={copyOptions} />
      <DateField label={t('keep.on')} note={t('keep.onNote')} {...form.reading('at')} />
      <TimeField label={t('keep.clock')} {...form.reading('atClock')} />
      <LineField label={t('keep.from')} {...at('fromCustodian')} />
      <LineField label={t('keep.to')} {...at('toCustodian')} />
      <LineField label={t('keep.acknowledgement')} note={t('keep.acknowledgementNote')} {...at('acknowledgement')} />
      <LineField label={t('keep.place')} {...at('place')} />
      <LineField label={t('keep.reason')} {...at('reason')} />
      <LineField label={t('keep.sealNo')} {...at('sealNo')} />
      <LineField label={t('keep.condition')} {...at('condition')} />
      <LineField label={t('keep.witness')} {...at('witness')} />
      <ProseField label={t('keep.note')} {...at('note')} />
      <FormProblem form={form} />
      {lacksNames ? <p className="small is-soon">{t('keep.needsNames')}</p> : null}
      <div className="row">
        <Btn look="go" isDisabled={lacksNames || form.status === 'saving'} onPress={() => void form.save()}>{t('keep.addNow')}</Btn>
        <Btn onPress={onLeave}>{t('form.cancel')}</Btn>
      </div>
    </section>
  )
}
