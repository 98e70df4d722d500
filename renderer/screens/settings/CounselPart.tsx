import { Profile } from '../../../electron/shared/contract/packets'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { LineField, ProseField, SegField } from '../../widgets/fields'
import { FormProblem } from '../../widgets/FormHead'
import { Load } from '../../widgets/Load'
import { useEnumOptions } from '../../widgets/options'
import { useForm } from '../../widgets/use-form'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'

/** Who signs the packets. */
export function CounselPart() {
  const profile = useApp((state) => state.profile)
  return <Load of={profile}>{(loaded) => <CounselForm profile={loaded} />}</Load>
}

function CounselForm({ profile }: { readonly profile: Profile }) {
  const { t, clock } = useWords()
  const form = useForm<Profile>({ draftKey: 'profile', initial: profile, save: (value) => actions().saveProfile(value) })
  const capacities = useEnumOptions('capacity', Profile.shape.capacity.options)
  useKeys({ 'Ctrl+S': () => void form.save() })
  return (
    <div onBlur={form.keepNow}>
      <FormProblem form={form} />
      <LineField label={t('counsel.fullName')} {...form.at('fullName')} />
      <LineField label={t('counsel.fullNameRu')} {...form.at('fullNameRu')} note={t('counsel.fullNameRuNote')} />
      <SegField label={t('counsel.capacity')} {...form.at('capacity')} options={capacities} />
      <LineField label={t('counsel.barBody')} {...form.at('barBody')} />
      <LineField label={t('counsel.registerNo')} {...form.at('registerNo')} />
      <LineField label={t('denial.certificateNo')} {...form.at('certificateNo')} />
      <ProseField label={t('people.address')} {...form.at('postalAddress')} />
      <LineField label={t('people.phone')} {...form.at('phone')} />
      <LineField label={t('people.email')} {...form.at('email')} />
      <div className="row pad-top">
        <Btn look="go" isDisabled={form.status === 'saving'} onPress={() => void form.save()}>{t('form.save')} <kbd>Ctrl S</kbd></Btn>
        {form.draftAt === null ? null : <span className="small faint">{t('form.draftKept', { time: clock(form.draftAt) })}</span>}
      </div>
    </div>
  )
}
