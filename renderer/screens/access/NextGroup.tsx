import { ImmediateStep, YesNoUnknown } from '../../../electron/shared/contract/access'
import { actions } from '../../store'
import { Choice } from '../../widgets/Choice'
import { Group } from '../../widgets/Field'
import { DateField, LineField, RecordField, SegField, TimeField } from '../../widgets/fields'
import { useDocumentOptions, useDocuments, useEnumOptions } from '../../widgets/options'
import { RecordsField } from '../../widgets/RecordsField'
import { RowsField, RowText } from '../../widgets/RowsField'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import type { DenialDraft } from './denial-draft'

const stepKinds = ImmediateStep.shape.kind.options

/** What was done at once, when counsel tries again, and the memo of the day. */
export function NextGroup({ form }: { readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  const kinds = useEnumOptions('stepKind', stepKinds)
  return (
    <Group title={t('denial.group.next')} id="denial-next">
      <RowsField
        label={t('denial.steps')}
        addLabel={t('denial.addStep')}
        columns="150px minmax(0,1.4fr) minmax(0,0.8fr)"
        empty={{ kind: 'call' as const, text: '', reference: '' }}
        value={form.value.immediateSteps}
        onChange={(steps) => form.change({ immediateSteps: [...steps] })}
        draw={(step, change) => (
          <>
            <Choice label={t('denial.stepKind')} value={step.kind} options={kinds} onChange={(next) => change({ kind: stepKinds.find((kind) => kind === next) ?? 'other' })} />
            <RowText label={t('denial.stepText')} value={step.text} onChange={(text) => change({ text })} />
            <RowText label={t('denial.stepRef')} value={step.reference} onChange={(reference) => change({ reference })} />
          </>
        )}
      />
      <DateField exact label={t('denial.nextAttempt')} {...form.reading('nextAttemptOn')} />
      <TimeField label={t('denial.nextAttemptAt')} {...form.reading('nextAttemptAt')} />
      <DateField exact label={t('denial.memoOn')} {...form.reading('memoWrittenOn')} />
      <TimeField label={t('denial.memoAt')} {...form.reading('memoWrittenAt')} />
      <LineField label={t('denial.memoAuthor')} {...form.at('memoAuthor')} />
      <SegField label={t('denial.memoSigned')} {...form.at('memoSigned')} options={useEnumOptions('ynu', YesNoUnknown.options)} />
      <RecordField label={t('denial.memoPaper')} {...form.at('memoDocumentId')} options={useDocumentOptions()} />
    </Group>
  )
}

/** Papers that prove the attempt. */
export function ProofGroup({ form }: { readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  return (
    <Group title={t('denial.group.proof')} id="denial-proof">
      <RecordsField
        label={t('denial.evidence')}
        note={t('denial.evidenceNote')}
        addLabel={t('denial.addEvidence')}
        value={form.value.evidenceDocumentIds}
        onChange={(ids) => form.change({ evidenceDocumentIds: [...ids] })}
        options={useDocumentOptions()}
        onOpen={(id) => actions().openRecord({ kind: 'document', id })}
      />
      <ProofHashes ids={form.value.evidenceDocumentIds} />
    </Group>
  )
}

/** The hash sum of each proof, as the originals came in: what shows later that it is the same file. */
function ProofHashes({ ids }: { readonly ids: readonly string[] }) {
  const { t, instant } = useWords()
  const papers = useDocuments().filter(({ id }) => ids.includes(id))
  if (papers.length === 0) return null
  return (
    <ul className="counted small" aria-label={t('denial.proofHashes')}>
      {papers.map(({ id, title, sha256, addedAt }) => <li key={id}>{title}: <span className="mono">{sha256}</span> <span className="faint">{t('denial.proofAdded', { at: instant(addedAt) })}</span></li>)}
    </ul>
  )
}
