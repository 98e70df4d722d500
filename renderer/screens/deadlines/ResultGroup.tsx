import type { ListedDeadline } from '../../../electron/shared/contract/deadlines'
import { Group } from '../../widgets/Field'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { CountView } from './CountView'
import { inputOf, type DeadlineDraft } from './deadline-draft'

/** The day as the form stands now, before it is saved: counted by the vault, every step open. */
export function ResultGroup({ form, matterId, deadline }: { readonly form: Form<DeadlineDraft>; readonly matterId: string; readonly deadline: ListedDeadline | null }) {
  const { t, date } = useWords()
  const { ruleId, triggerEventId, triggerOn, ownOn } = form.value
  const input = inputOf(form.value)
  const isAskable = ruleId !== null && (triggerEventId !== null || triggerOn !== null)
  const [preview] = useCall('deadlines.preview', isAskable ? { ...input, ruleId, triggerKind: form.value.triggerKind, matterId } : null, deadline?.computedOn)
  return (
    <Group title={t('deadline.result')}>
      {ruleId === null ? <p className="big num">{ownOn === null ? t('deadline.noDay') : date(ownOn)}</p>
        : !isAskable ? <p className="quiet">{t('deadline.warning.noTrigger')}</p>
          : <Load of={preview}>{({ counted, bySource }) => <CountView counted={counted} bySource={bySource} />}</Load>}
    </Group>
  )
}
