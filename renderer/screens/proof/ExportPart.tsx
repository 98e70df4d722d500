import { useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import { formatBytes, groupedHash } from '../../format/text'
import { actions, call, useApp } from '../../store'
import { saveWith } from '../../store/files'
import { valueOr } from '../../store/loadable'
import { today } from '../../format/today'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { ErrorText } from '../../widgets/ErrorText'
import { Field } from '../../widgets/Field'
import { ProseField } from '../../widgets/fields'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { Working } from '../../widgets/Working'

type Scope = 'case' | 'archive'
type Form = 'folder' | 'zip'

/** ASCII, so that the name survives every system: the file number, or nothing that tells of the case. */
const nameOf = (scope: Scope, fileNo: string, form: Form): string => {
  const plain = fileNo.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '')
  return `EXPORT-${scope === 'archive' ? 'ALL' : plain === '' ? 'CASE' : plain}-${today()}${form === 'zip' ? '.zip' : ''}`
}

/** What would go out, what stays, and the export itself. */
export function ExportPart({ matterId }: { readonly matterId: string }) {
  const { t, language } = useWords()
  const fileNo = useApp((state) => valueOr(state.matter, null)?.fileNo ?? '')
  const [scope, setScope] = useState<Scope>('case')
  const [form, setForm] = useState<Form>('zip')
  const [reason, setReason] = useState('')
  const [made, setMade] = useState<OutputOf<'exports.create'> | null>(null)
  const work = useWork()
  const plain = reason.trim().replaceAll(/\s+/g, ' ')
  const wish = { matterId: scope === 'case' ? matterId : null, ...(scope === 'case' && plain !== '' ? { barredReason: plain } : {}) }
  const [plan] = useCall('exports.plan', { matterId: wish.matterId, ...(wish.barredReason === undefined ? {} : { barredReason: 'asked' }) }, made)
  const write = (): void => work.run(async () => {
    setMade(null)
    setMade(await saveWith(call, 'exports.create', { ...wish, form, language }, nameOf(scope, fileNo, form)))
  })
  return (
    <div className="stack">
      <p className="small quiet">{t('proof.exportText')}</p>
      <Field label={t('proof.scope')} set>
        {({ labelId }) => <Segmented labelId={labelId} value={scope} options={[{ value: 'case', label: t('proof.scopeCase') }, { value: 'archive', label: t('proof.scopeAll') }]} onChange={setScope} />}
      </Field>
      <Field label={t('proof.form')} set>
        {({ labelId }) => <Segmented labelId={labelId} value={form} options={[{ value: 'zip', label: t('proof.formZip') }, { value: 'folder', label: t('proof.formFolder') }]} onChange={setForm} />}
      </Field>
      <Load of={plan}>{(facts) => <PlanLines facts={facts} scope={scope} />}</Load>
      {scope === 'case' && (plain !== '' || (plan.status === 'ready' && plan.value.barred.length > 0)) ? <ProseField label={t('proof.barredReason')} note={t('proof.barredReasonNote')} value={reason} onChange={setReason} /> : null}
      <p className="notice small">{t(scope === 'archive' ? 'proof.clearArchive' : 'proof.clear')}</p>
      <p><Btn look="go" onPress={write}>{t('proof.write')}</Btn></p>
      {work.isWorking ? <Working text={t('proof.writing')} /> : null}
      {work.failed === null ? null : <ErrorText error={work.failed} />}
      {made === null ? null : (
        <div className="notice good" role="status">
          <p>{t('proof.written', { files: made.files, size: formatBytes(made.bytes, language) })}</p>
          <p className="mono small">{made.path}</p>
          <p className="small">{t('proof.root', { size: made.logSize })} <span className="mono">{groupedHash(made.logRoot)}</span></p>
          <p className="small">{t('proof.fingerprint')} <span className="mono">{groupedHash(made.fingerprint)}</span></p>
          <p className="small">{t('proof.tellFingerprint')}</p>
        </div>
      )}
    </div>
  )
}

function PlanLines({ facts, scope }: { readonly facts: OutputOf<'exports.plan'>; readonly scope: Scope }) {
  const { t, language } = useWords()
  return (
    <>
      <p className="small">{t('proof.plan', { papers: facts.papers, size: formatBytes(facts.bytes, language), packets: facts.packets, records: facts.records, entries: facts.logSize })}</p>
      {facts.withheld === 0 ? null : <p className="small quiet">{t('proof.withheld', { count: facts.withheld })}</p>}
      {scope === 'archive' || facts.barred.length === 0 ? null : (
        <div className="small">
          <p>{t('proof.barred', { count: facts.barred.length })}</p>
          <ul>{facts.barred.map(({ id, title }) => <li key={id}><LinkBtn onPress={() => actions().openRecord({ kind: 'document', id })}>{title}</LinkBtn></li>)}</ul>
        </div>
      )}
      {facts.failed.length === 0 ? null : (
        <div className="notice stop small">
          <p>{t('proof.failed', { count: facts.failed.length })}</p>
          <ul>{facts.failed.map(({ id, title }) => <li key={id}>{title}</li>)}</ul>
        </div>
      )}
    </>
  )
}
