import { useState } from 'react'
import { actions } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { LineField, RecordField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import type { DraftItem } from './use-bundle'

/** One paper of a bundle: what the index calls it, and what the redacted bundle shows in its place. */
export function ItemSheet({ item, onSave, onClose }: { readonly item: DraftItem; readonly onSave: (item: DraftItem) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  const documents = useDocuments()
  const [value, setValue] = useState(item)
  const paper = documents.find(({ id }) => id === item.documentId)
  const copies = documents.filter(({ redactionOfDocumentId }) => redactionOfDocumentId === item.documentId).map(({ id, title }) => ({ value: id as string, label: title }))
  return (
    <Sheet title={paper?.title ?? t('form.gone')} onClose={onClose}>
      <LineField stacked autoFocus label={t('bundle.titleInIndex')} placeholder={paper?.title ?? ''} value={value.title} onChange={(title) => setValue({ ...value, title })} />
      <RecordField stacked label={t('bundle.copyInRedacted')} value={value.redactedDocumentId} options={copies} none={t('bundle.noCopy')} onChange={(redactedDocumentId) => setValue({ ...value, redactedDocumentId })} note={copies.length === 0 ? t('bundle.noCopies') : null} />
      <Check checked={value.isWithheld} onChange={(isWithheld) => setValue({ ...value, isWithheld })}>{t('bundle.withhold')}</Check>
      <div className="ends">
        {paper === undefined ? null : <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: paper.id })}>{t('bundle.openPaper')}</LinkBtn>}
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" onPress={() => { onSave({ ...value, title: value.title.trim() }); onClose() }}>{t('form.save')}</Btn>
      </div>
    </Sheet>
  )
}
