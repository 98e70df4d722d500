import type { Document } from '../../electron/shared/contract/documents'
import type { Party } from '../../electron/shared/contract/parties'
import { shownName } from '../format/names'
import { useApp } from '../store'
import { listOf } from '../store/loadable'
import type { Option } from './Choice'
import { useWords } from './use-words'

/** The words of a closed list, in its own order. `group` is its place under `enum` in the word files. */
export function useEnumOptions<V extends string>(group: string, values: readonly V[]): readonly Option<V>[] {
  const { t } = useWords()
  return values.map((value) => ({ value, label: t(`enum.${group}.${value}`) }))
}

export function useParties(): readonly Party[] {
  return useApp(({ parties }) => listOf(parties))
}

export function useDocuments(): readonly Document[] {
  return useApp(({ documents }) => listOf(documents))
}

export function usePartyOptions(matterId: string): readonly Option[] {
  const { t } = useWords()
  const parties = useParties()
  return parties.map((party) => ({
    value: party.id,
    label: shownName(party),
    hint: [...new Set(party.roles.filter((role) => role.matterId === matterId).map(({ role }) => t(`enum.partyRole.${role}`)))].join(', '),
  }))
}

export function useDocumentOptions(): readonly Option[] {
  const { date } = useWords()
  const documents = useDocuments()
  return documents.map(({ id, title, dateOnPaper }) => ({ value: id, label: title, hint: date(dateOnPaper, 'short') }))
}
