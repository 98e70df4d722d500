import { ConfidentialityBreach, Restriction, YesNoUnknown } from '../../../electron/shared/contract/access'
import { Choice } from '../../widgets/Choice'
import { Group } from '../../widgets/Field'
import { ChecksField, DateInput, ProseField, SegField } from '../../widgets/fields'
import { useEnumOptions } from '../../widgets/options'
import { RowsField, RowText } from '../../widgets/RowsField'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import type { DenialDraft } from './denial-draft'

/** What the form of a visit and of a refusal both say about how a meeting was hindered. */
export type Conditions = Pick<DenialDraft, 'restrictions' | 'confidentialityBreach' | 'confidentialityDetail'>

/** Under what restrictions the contact took place, and whether it was overheard. */
export function ConditionsGroup<T extends Conditions>({ form }: { readonly form: Form<T> }) {
  const { t } = useWords()
  return (
    <Group title={t('denial.group.conditions')} id="denial-conditions">
      <ChecksField
        label={t('denial.restrictions')}
        value={form.value.restrictions}
        onChange={(restrictions) => form.change(toPart<T>({ restrictions: [...restrictions] }))}
        options={useEnumOptions('restriction', Restriction.options)}
      />
      <SegField
        label={t('denial.breach')}
        value={form.value.confidentialityBreach}
        onChange={(confidentialityBreach) => form.change(toPart<T>({ confidentialityBreach }))}
        options={useEnumOptions('breach', ConfidentialityBreach.options)}
      />
      <ProseField
        label={t('denial.breachDetail')}
        value={form.value.confidentialityDetail}
        onChange={(confidentialityDetail) => form.change(toPart<T>({ confidentialityDetail }))}
      />
    </Group>
  )
}

/** A change of the shared fields is a change of any form that has them. */
const toPart = <T extends Conditions>(part: Partial<Conditions>): Partial<T> => part as Partial<T>

/** Papers and things taken from counsel at the gate. */
export function ThingsTakenGroup({ form }: { readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  const answers = useEnumOptions('ynu', YesNoUnknown.options)
  return (
    <Group title={t('denial.group.taken')} id="denial-taken">
      <RowsField
        label={t('denial.confiscated')}
        addLabel={t('denial.addThing')}
        columns="minmax(0,1fr)"
        empty={{ item: '', pages: null, privileged: 'unknown', receipt: '', returnedOn: null }}
        value={form.value.confiscated}
        onChange={(confiscated) => form.change({ confiscated: [...confiscated] })}
        draw={(thing, change, index) => (
          <div className="thing">
            <RowText label={t('denial.thing')} value={thing.item} onChange={(item) => change({ item })} />
            <RowText label={t('denial.thingPages')} value={thing.pages === null ? '' : String(thing.pages)} onChange={(text) => change({ pages: toPages(text) })} />
            <Choice label={t('denial.thingPrivileged')} value={thing.privileged} options={answers.map((answer) => ({ ...answer, label: t('denial.privilegedIs', { answer: answer.label }) }))} onChange={(next) => change({ privileged: toAnswer(next) })} />
            <RowText label={t('denial.thingReceipt')} value={thing.receipt} onChange={(receipt) => change({ receipt })} />
            <DateInput
              silent
              label={t('denial.thingReturned')}
              value={thing.returnedOn}
              unread={form.unreadAt(`confiscated.${index}`)}
              onChange={(returnedOn, unread) => { form.setUnread(`confiscated.${index}`, unread); change({ returnedOn }) }}
            />
          </div>
        )}
      />
    </Group>
  )
}

const toAnswer = (text: string) => YesNoUnknown.options.find((answer) => answer === text) ?? 'unknown'

function toPages(text: string): number | null {
  const digits = text.replaceAll(/\D/g, '').slice(0, 5)
  return digits === '' || Number(digits) === 0 ? null : Number(digits)
}
