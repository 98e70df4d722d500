import type { CaseRecord } from '../../../electron/shared/contract/records'
import { preservableKinds } from '../../../electron/shared/particulars/preservation'
import { particularWords } from '../../../electron/shared/particulars/words'
import { preservationDraft } from '../../../electron/shared/rules/preservation'
import { today } from '../../format/today'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'

/** Drafts the request to keep video of an event as a record of its own, and opens it; the one that is there, if there is one. */
export function PreserveButton({ matterId, eventId }: { readonly matterId: string; readonly eventId: string }) {
  const { t, language, date } = useWords()
  const records = useApp((state) => listOf(state.records))
  const event = useApp((state) => listOf(state.chronology).find((entry) => entry.event.id === eventId)?.event ?? null)
  const denial = useApp((state) => listOf(state.denials).find((each) => each.event.id === eventId))
  const visit = useApp((state) => listOf(state.visits).find((each) => each.event.id === eventId))
  if (event === null || !preservableKinds.some((kind) => kind === event.kind)) return null
  const known = records.find((record) => record.kind === 'preservationRequest' && record.details.aboutEventId === eventId)
  const open = (id: string): void => actions().openRecord({ kind: 'particular', of: 'preservationRequest', id })
  const draft = async (): Promise<void> => {
    const record: CaseRecord | undefined = records.find((each) => each.event.id === eventId)
    const title = event.happened === null ? particularWords('preservationRequest', language).name : t('denial.titleDated', { what: particularWords('preservationRequest', language).name, date: date(event.happened) })
    const saved = await actions().saveRecord({ kind: 'preservationRequest', matterId, event: { title, happened: today() }, details: preservationDraft(event, { denial, visit, record }) })
    open(saved.event.id)
  }
  return <Btn slim onPress={() => { if (known !== undefined) open(known.event.id); else void draft().catch(actions().sayError) }}>{t(known === undefined ? 'preserve.draft' : 'preserve.open')}</Btn>
}
