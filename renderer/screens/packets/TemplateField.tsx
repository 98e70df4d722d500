import type { Template } from '../../../electron/shared/contract/templates'
import { LinkBtn } from '../../widgets/Btn'
import { RecordField } from '../../widgets/fields'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

/** Which template sets the packet: the one that ships, or one of counsel's own, which can be edited here. */
export function TemplateField({ composing: { value, change, revision }, onEdit }: { readonly composing: Composing; readonly onEdit: (template: Template | null) => void }) {
  const { t } = useWords()
  const [listed] = useCall('templates.list', {}, revision)
  const templates = listed.status === 'ready' ? listed.value : []
  const chosen = templates.find(({ id }) => id === value.templateId)
  return (
    <div id="packet-template">
      <RecordField
        stacked label={t('packet.template')} none={t('packet.templateShipped')} value={value.templateId} options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(templateId) => change({ templateId })}
        note={chosen === undefined ? <LinkBtn onPress={() => onEdit(null)}>{t('packet.templateMake')}</LinkBtn> : <LinkBtn onPress={() => onEdit(chosen)}>{t('packet.templateEdit')}</LinkBtn>}
      />
    </div>
  )
}
