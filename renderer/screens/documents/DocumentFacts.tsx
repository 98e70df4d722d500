import { DocumentKind, DocumentLevel, type Document } from '../../../electron/shared/contract/documents'
import { formatBytes, groupedHash } from '../../format/text'
import { Check } from '../../widgets/Check'
import { Field, Group } from '../../widgets/Field'
import { DateField, LineField, PickField, ProseField, RecordField, SegField } from '../../widgets/fields'
import { useDocumentOptions, useEnumOptions } from '../../widgets/options'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { RedactionFacts } from '../redaction/RedactionFacts'
import { FormFacts } from '../paper-forms/FormFacts'
import { FileFacts } from './FileFacts'
import { SimilarFacts } from './SimilarFacts'
import { ReadingFacts } from './ReadingFacts'

export type DocumentDraft = {
  title: string
  kind: Document['kind']
  dateOnPaper: string | null
  receivedOn: string | null
  servedOn: string | null
  author: string
  language: string
  copyOrOriginal: Document['copyOrOriginal']
  givenBy: string
  obtainedHow: string
  permission: string
  level: Document['level']
  repeatsDocumentId: string | null
  note: string
  isDistressing: boolean
}

const copies = ['unknown', 'original', 'copy'] as const

/** What is known about a paper. Its bytes never change. */
export function DocumentFacts({ paper, form }: { readonly paper: Document; readonly form: Form<DocumentDraft> }) {
  const { t, language, instant } = useWords()
  const papers = useDocumentOptions().filter(({ value }) => value !== paper.id)
  const kinds = useEnumOptions('documentKind', DocumentKind.options)
  const levels = useEnumOptions('documentLevel', DocumentLevel.options)
  const copyOptions = useEnumOptions('copyOrOriginal', copies)
  return (
    <div>
      <RedactionFacts paper={paper} />
      <FormFacts paper={paper} />
      <SimilarFacts paper={paper} repeats={form.value.repeatsDocumentId} onRepeat={(repeatsDocumentId) => form.change({ repeatsDocumentId })} />
      <Group title={t('docs.facts')}>
        <ProseField stacked rows={1} label={t('docs.title')} {...form.at('title')} />
        <PickField stacked label={t('docs.kind')} {...form.at('kind')} options={kinds} />
        <PickField stacked label={t('docs.level')} {...form.at('level')} options={levels} note={t('docs.levelNote')} />
        <LineField stacked label={t('docs.author')} {...form.at('author')} />
        <LineField stacked label={t('docs.language')} {...form.at('language')} />
        <SegField stacked label={t('docs.copy')} {...form.at('copyOrOriginal')} options={copyOptions} />
        <Field stacked set label={t('docs.distress')} note={t('docs.distressNote')}>
          {() => <Check checked={form.value.isDistressing} onChange={(isDistressing) => form.change({ isDistressing })}>{t('docs.distressing')}</Check>}
        </Field>
      </Group>
      <Group title={t('docs.dates')}>
        <DateField stacked label={t('docs.dateOnPaper')} {...form.reading('dateOnPaper')} />
        <DateField stacked label={t('docs.receivedOn')} {...form.reading('receivedOn')} />
        <DateField stacked label={t('docs.servedOn')} {...form.reading('servedOn')} />
      </Group>
      <Group title={t('docs.origin')}>
        <LineField stacked label={t('docs.givenBy')} {...form.at('givenBy')} />
        <LineField stacked label={t('docs.obtained')} {...form.at('obtainedHow')} />
        <LineField stacked label={t('docs.permission')} {...form.at('permission')} />
        <RecordField stacked label={t('docs.repeats')} {...form.at('repeatsDocumentId')} options={papers} note={t('docs.repeatsNote')} />
        <ProseField stacked label={t('docs.note')} {...form.at('note')} />
      </Group>
      <dl className="facts small">
        <dt>{t('docs.addedAt')}</dt><dd>{instant(paper.addedAt)}</dd>
        <dt>{t('docs.size')}</dt><dd className="num">{formatBytes(paper.byteLength, language)}</dd>
        <dt>{t('docs.media')}</dt><dd>{paper.mediaType}</dd>
        <dt>{t('docs.originalName')}</dt><dd>{paper.originalName}</dd>
        <dt>{t('docs.sha')}</dt><dd className="mono">{groupedHash(paper.sha256)}</dd>
      </dl>
      <ReadingFacts paper={paper} />
      <FileFacts paper={paper} />
    </div>
  )
}
