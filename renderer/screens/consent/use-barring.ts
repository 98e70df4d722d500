import { useApp } from '../../store'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

/** What the person's consent says against taking an item out, in one sentence; null where nothing does. */
export function useBarring(item: { readonly eventId: string | null; readonly documentId: string | null } | null): string | null {
  const { t } = useWords()
  const consents = useApp((state) => state.consents)
  const [blocks] = useCall('consents.blocking', item === null ? null : { ...item, purpose: null }, consents)
  if (blocks.status !== 'ready' || blocks.value.length === 0) return null
  return t('consent.bars', { purposes: [...new Set(blocks.value.map(({ purpose }) => t(`enum.consentPurpose.${purpose}`).toLocaleLowerCase()))].join(', ') })
}
