import { useEffect } from 'react'
import { OcrLanguage } from '../../../electron/shared/contract/ocr'
import type { Document } from '../../../electron/shared/contract/documents'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { ChecksField } from '../../widgets/fields'
import { useEnumOptions } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'

/** How a scan is read by machine: in which languages, how surely, and its place in the queue. */
export function ReadingFacts({ paper }: { readonly paper: Document }) {
  const { t } = useWords()
  const ocr = useApp((state) => (state.ocr.status === 'ready' ? state.ocr.value : null))
  const languages = useEnumOptions('ocrLanguage', OcrLanguage.options)
  const { loadOcr, sayError } = actions()
  useEffect(() => void loadOcr().catch(sayError), [loadOcr, sayError])
  const mine = ocr?.documents.find(({ documentId }) => documentId === paper.id)
  if (ocr === null || mine === undefined) return null
  const { queued, done, failed, confidence, readIn } = mine
  const run = (work: Promise<void>): void => void work.catch(sayError)
  return (
    <Group title={t('docs.ocr.title')}>
      <p className="small quiet">
        {t('docs.ocr.pages', { done, total: queued + done + failed })}
        {confidence === null ? '' : ` ${t('docs.ocr.mean', { percent: confidence })}`}
        {readIn.length === 0 ? '' : ` ${t('docs.ocr.readIn', { languages: readIn.map((each) => t(`enum.ocrLanguage.${each}`)).join(', ') })}`}
        {failed === 0 ? '' : ` ${t('docs.ocr.failedPages', { count: failed })}`}
      </p>
      <ChecksField
        stacked
        label={t('docs.ocr.languages')}
        note={t('docs.ocr.languagesNote')}
        value={mine.languages ?? []}
        options={languages}
        onChange={(next) => { if (next.length <= 3) run(actions().readAgain(paper.id, next.length === 0 ? null : [...next])) }}
      />
      <div className="row">
        {queued === 0 ? <Btn slim onPress={() => run(actions().readAgain(paper.id, mine.languages))}>{t('docs.ocr.again')}</Btn> : (
          <>
            <Btn slim onPress={() => run(actions().readFirst(paper.id))}>{t('docs.ocr.first')}</Btn>
            <Btn slim onPress={() => run(actions().stopReading(paper.id))}>{t('docs.ocr.stop')}</Btn>
          </>
        )}
      </div>
    </Group>
  )
}
