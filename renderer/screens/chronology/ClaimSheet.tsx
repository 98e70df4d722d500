import { useState } from 'react'
import { ClaimField, ClaimStrength, type Claim } from '../../../electron/shared/contract/events'
import { shorten } from '../../format/text'
import { actions } from '../../store'
import type { QuoteOrigin } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { DateField, LineField, NumberField, PickField, ProseField, RecordField, SegField } from '../../widgets/fields'
import { FormProblem } from '../../widgets/FormHead'
import { Sheet } from '../../widgets/Modal'
import { SealBtn } from '../custody/SealBtn'
import { useDocumentOptions, useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useForm, type Form } from '../../widgets/use-form'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'

type ClaimDraft = {
  field: Claim['field']
  documentId: string | null
  toldByPartyId: string | null
  page: number | null
  section: string
  quote: string
  asserts: string
  dateValue: string | null
  daysMin: number | null
  daysMax: number | null
  strength: Claim['strength']
  repeatsClaimId: string | null
  note: string
}

/** One claim: who says it, in which exact words, about what, and how strongly. Ctrl S saves, Escape keeps the draft. */
export function ClaimSheet({ matterId, eventId, claim, origin, siblings, onClose }: {
  readonly matterId: string
  readonly eventId: string
  readonly claim: Claim | null
  readonly origin: QuoteOrigin | null
  readonly siblings: readonly Claim[]
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const form = useForm<ClaimDraft>({
    draftKey: claim !== null ? `claim:${claim.id}` : origin === null ? `claim:new:${eventId}` : `claim:from:${origin.documentId}:${eventId}:${shorten(origin.quote, 60)}`,
    initial: claim === null ? newClaim(origin) : claimDraft(claim),
    save: async (value) => {
      await actions().saveClaim({ ...value, matterId, eventId, ...(claim === null ? {} : { id: claim.id }) })
      onClose()
    },
  })
  useKeys({ 'Ctrl+S': () => void form.save() }, true)
  return (
    <Sheet title={t(claim === null ? 'claim.newTitle' : 'claim.edit')} wide onClose={() => { form.keepNow(); onClose() }}>
      <div onBlur={form.keepNow}>
        <FormProblem form={form} />
        <SourceFields form={form} matterId={matterId} />
        <ClaimFields form={form} siblings={siblings.filter(({ id }) => id !== claim?.id)} />
      </div>
      <div className="ends">
        {claim === null ? null : <SealBtn recordId={claim.id} />}
        {form.draftAt === null ? null : <Btn onPress={() => void form.discard()}>{t('form.discardDraft')}</Btn>}
        <Btn onPress={() => { form.keepNow(); onClose() }}>{t('form.leave')}</Btn>
        <Btn look="go" isDisabled={form.status === 'saving'} onPress={() => void form.save()}>{t('form.save')} <kbd>Ctrl S</kbd></Btn>
      </div>
    </Sheet>
  )
}

function newClaim(origin: QuoteOrigin | null): ClaimDraft {
  return {
    field: 'what', documentId: origin?.documentId ?? null, toldByPartyId: null, page: origin?.page ?? null, section: origin?.section ?? '',
    quote: origin?.quote ?? '', asserts: '', dateValue: null, daysMin: null, daysMax: null, strength: 'reported', repeatsClaimId: null, note: '',
  }
}

function claimDraft({ field, documentId, toldByPartyId, page, section, quote, asserts, dateValue, daysMin, daysMax, strength, repeatsClaimId, note }: Claim): ClaimDraft {
  return { field, documentId, toldByPartyId, page, section, quote, asserts, dateValue, daysMin, daysMax, strength, repeatsClaimId, note }
}

function SourceFields({ form, matterId }: { readonly form: Form<ClaimDraft>; readonly matterId: string }) {
  const { t } = useWords()
  const papers = useDocumentOptions()
  const parties = usePartyOptions(matterId)
  const [source, setSource] = useState<'document' | 'person'>(form.value.toldByPartyId === null ? 'document' : 'person')
  const take = (next: 'document' | 'person'): void => {
    setSource(next)
    form.change(next === 'document' ? { toldByPartyId: null } : { documentId: null, page: null })
  }
  return (
    <>
      <SegField label={t('claim.source')} value={source} onChange={take} options={[{ value: 'document', label: t('claim.sourceDocument') }, { value: 'person', label: t('claim.sourcePerson') }]} />
      {source === 'person' ? <RecordField label={t('claim.toldBy')} {...form.at('toldByPartyId')} options={parties} /> : (
        <>
          <RecordField label={t('claim.document')} {...form.at('documentId')} options={papers} />
          <NumberField label={t('claim.pageNo')} min={1} {...form.at('page')} />
        </>
      )}
      <LineField label={t('claim.section')} {...form.at('section')} />
      <ProseField said label={t('claim.quote')} {...form.at('quote')} note={t('claim.quoteNote')} />
    </>
  )
}

function ClaimFields({ form, siblings }: { readonly form: Form<ClaimDraft>; readonly siblings: readonly Claim[] }) {
  const { t } = useWords()
  const fields = useEnumOptions('claimField', ClaimField.options)
  const strengths = useEnumOptions('strength', ClaimStrength.options)
  const { field } = form.value
  return (
    <>
      <SegField label={t('claim.strength')} {...form.at('strength')} options={strengths} />
      <PickField label={t('claim.field')} {...form.at('field')} options={fields} />
      <LineField label={t('claim.asserts')} {...form.at('asserts')} />
      <DateField label={t('claim.dateValue')} {...form.reading('dateValue')} />
      {field === 'duration' || form.value.daysMin !== null ? (
        <div className="time-pair">
          <NumberField label={t('claim.daysMin')} {...form.at('daysMin')} />
          <NumberField label={t('denial.until')} {...form.at('daysMax')} />
        </div>
      ) : null}
      <RecordField label={t('claim.repeats')} {...form.at('repeatsClaimId')} options={siblings.map(({ id, quote, asserts }) => ({ value: id, label: shorten(quote === '' ? asserts : quote, 70) }))} note={t('docs.repeatsNote')} />
      <ProseField rows={1} label={t('claim.note')} {...form.at('note')} />
    </>
  )
}
