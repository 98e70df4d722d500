import { PartyKind, type Party, type PartyName } from '../../../electron/shared/contract/parties'
import { shownName } from '../../format/names'
import { scriptOf } from '../../format/script'
import { actions } from '../../store'
import { Crumbs } from '../../widgets/Crumbs'
import { Group } from '../../widgets/Field'
import { DateField, LineField, ProseField, SegField } from '../../widgets/fields'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useEnumOptions } from '../../widgets/options'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { NamesField } from './NamesField'
import { RolesField, type RoleDraft } from './RolesField'

export type PartyDraft = {
  kind: Party['kind']
  names: readonly PartyName[]
  roles: readonly RoleDraft[]
  bornOn: string | null
  nationality: string
  languages: string
  description: string
  postalAddress: string
  email: string
  phone: string
  note: string
}

function newParty(matterId: string, role: RoleDraft['role'] | null): PartyDraft {
  return {
    kind: role === 'addressee' ? 'institution' : 'person',
    names: [{ text: '', script: 'latin', kind: 'preferred', note: '' }],
    roles: [{ matterId, role: role ?? 'other', period: null, note: '' }],
    bornOn: null, nationality: '', languages: '', description: '', postalAddress: '', email: '', phone: '', note: '',
  }
}

/** A person or an institution: names in several scripts, roles with dates, address. */
export function PartyForm({ matterId, party, role }: { readonly matterId: string; readonly party: Party | null; readonly role: 'client' | 'addressee' | null }) {
  const { t } = useWords()
  const form = useForm<PartyDraft>({
    draftKey: party === null ? `party:new:${matterId}` : `party:${party.id}`,
    initial: party ?? newParty(matterId, role),
    save: async (value) => {
      const names = value.names.filter(({ text }) => text.trim() !== '').map((name) => ({ ...name, script: scriptOf(name.text) }))
      const saved = await actions().saveParty(matterId, { ...value, names, roles: [...value.roles], ...(party === null ? {} : { id: party.id }) })
      if (party === null) actions().openRecord({ kind: 'party', id: saved.id })
    },
  })
  const kinds = useEnumOptions('partyKind', PartyKind.options)
  const isPerson = form.value.kind === 'person'
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs tab="people" />} title={party === null ? t('people.newTitle') : shownName(party)} form={form} recordId={party?.id ?? null} onLeave={() => actions().closeRecord()} />
      <div className="form" onBlur={form.keepNow}>
        <div className="measure">
          <FormProblem form={form} />
          <Group title={t('people.who')}>
            <SegField label={t('people.kind')} {...form.at('kind')} options={kinds} />
            <NamesField {...form.at('names')} />
            {isPerson ? <DateField label={t('people.born')} {...form.reading('bornOn')} /> : null}
            {isPerson ? <LineField label={t('people.nationality')} {...form.at('nationality')} /> : null}
            <LineField label={t('people.languages')} {...form.at('languages')} />
            <ProseField label={t('people.description')} {...form.at('description')} note={isPerson ? t('people.descriptionNote') : undefined} />
          </Group>
          <Group title={t('people.roles')}>
            <RolesField matterId={matterId} form={form} {...form.at('roles')} />
          </Group>
          <Group title={t('people.reach')}>
            <ProseField label={t('people.address')} {...form.at('postalAddress')} />
            <LineField label={t('people.email')} {...form.at('email')} />
            <LineField label={t('people.phone')} {...form.at('phone')} />
            <ProseField label={t('people.note')} {...form.at('note')} />
          </Group>
        </div>
      </div>
    </main>
  )
}
