import { X } from 'lucide-react'
import { PartyRole } from '../../../electron/shared/contract/parties'
import { Btn, IconBtn } from '../../widgets/Btn'
import { Choice } from '../../widgets/Choice'
import { DateInput } from '../../widgets/fields'
import { useEnumOptions } from '../../widgets/options'
import type { Bound, Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import type { PartyDraft } from './PartyForm'

export type RoleDraft = { matterId: string; role: (typeof PartyRole.options)[number]; period: string | null; note: string }

/** What the party is in this case, from when to when. Roles in other cases are kept and not shown. */
export function RolesField({ matterId, form, value, onChange }: Bound<readonly RoleDraft[]> & { readonly matterId: string; readonly form: Form<PartyDraft> }) {
  const { t } = useWords()
  const roles = useEnumOptions('partyRole', PartyRole.options)
  const change = (index: number, part: Partial<RoleDraft>): void =>
    onChange(value.map((role, at) => (at === index ? { ...role, ...part } : role)))
  return (
    <div className="rows-edit">
      {value.map((role, index) => role.matterId !== matterId ? null : (
        <div key={index} className="line" style={{ gridTemplateColumns: '168px minmax(0,1.2fr) minmax(0,1fr) 26px' }}>
          <Choice label={t('people.role')} value={role.role} options={roles} onChange={(next) => change(index, { role: roleOf(next) })} />
          <DateInput
            label={t('people.period')}
            value={role.period}
            unread={form.unreadAt(`roles.${index}.period`)}
            onChange={(period, unread) => { form.setUnread(`roles.${index}.period`, unread); change(index, { period }) }}
          />
          <input className="in" aria-label={t('people.roleNote')} placeholder={t('people.roleNote')} value={role.note} onChange={(event) => change(index, { note: event.target.value })} />
          <IconBtn label={t('form.remove')} onPress={() => onChange(value.filter((_, at) => at !== index))}><X size={15} aria-hidden /></IconBtn>
        </div>
      ))}
      <div><Btn slim onPress={() => onChange([...value, { matterId, role: 'other', period: null, note: '' }])}>{t('people.addRole')}</Btn></div>
    </div>
  )
}

const roleOf = (text: string): RoleDraft['role'] => PartyRole.options.find((role) => role === text) ?? 'other'
