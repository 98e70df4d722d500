import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import type { Finding } from '../../../electron/shared/contract/vault'
import type { AppError } from '../../../electron/shared/errors'
import { groupedHash } from '../../format/text'
import { hasWords } from '../../i18n'
import { actions, call, useApp } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { ErrorText } from '../../widgets/ErrorText'
import { Group } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { Making } from '../start/CreateVault'

/** What the vault is made of, and the doctor. */
export function VaultPart() {
  const { t, language } = useWords()
  const session = useApp((state) => state.session)
  const path = useApp(({ desktop }) => desktop?.vaultPath ?? '')
  useEffect(() => void actions().refreshInfo().catch(actions().sayError), [])
  if (session.at !== 'open') return null
  const { info } = session
  const memory = new Intl.NumberFormat(language).format(Math.round(info.kdf.memoryKiB / 1024))
  const facts: readonly (readonly [string, string])[] = [
    [t('vault.folder'), path],
    [t('vault.id'), info.vaultId],
    [t('vault.createdOn'), info.createdOn],
    [t('vault.kdf'), t('vault.kdfFacts', { memory, passes: info.kdf.passes, lanes: info.kdf.lanes })],
    [t('vault.cipher'), `${info.cipher}, SQLite ${info.sqlite}`],
    [t('vault.schema'), String(info.schemaVersion)],
    [t('vault.journalSize'), new Intl.NumberFormat(language).format(info.journalSize)],
  ]
  return (
    <>
      <Group title={t('vault.facts')}>
        <dl className="facts">
          {facts.map(([name, value]) => <div key={name} className="fact-line"><dt>{name}</dt><dd>{value}</dd></div>)}
          <div className="fact-line"><dt>{t('vault.journalRoot')}</dt><dd className="mono">{groupedHash(info.journalRoot)}</dd></div>
        </dl>
        <p className="small faint pad-top">{t('vault.rootNote')}</p>
      </Group>
      <Group title={t('doctor.title')}><Doctor /></Group>
    </>
  )
}

type Examination = 'asking' | 'working' | { readonly report: OutputOf<'vault.doctor'> } | { readonly failed: AppError }

function Doctor() {
  const { t, instant } = useWords()
  const [readBlobs, setReadBlobs] = useState(false)
  const [state, setState] = useState<Examination>('asking')
  const examine = async (): Promise<void> => {
    setState('working')
    try {
      setState({ report: await call('vault.doctor', { readBlobs }) })
    } catch (cause) {
      setState({ failed: toAppError(cause) })
    }
  }
  if (state === 'working') return <Making text={t('doctor.working')} />
  return (
    <div className="stack">
      <p className="small quiet">{t('doctor.text')}</p>
      <Check checked={readBlobs} onChange={setReadBlobs}>{t('doctor.readBlobs')}</Check>
      <p><Btn onPress={() => void examine()}>{t('doctor.examine')}</Btn></p>
      {typeof state === 'object' && 'failed' in state ? <ErrorText error={state.failed} /> : null}
      {typeof state === 'object' && 'report' in state ? (
        <section role="status">
          <h2>{t('doctor.at', { at: instant(state.report.at) })}</h2>
          <ul className="rows">{state.report.findings.map((finding, index) => <li key={index}><FindingLine finding={finding} /></li>)}</ul>
        </section>
      ) : null}
    </div>
  )
}

const signs = { ok: 'good', warn: 'soon', bad: 'late' } as const

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { t } = useWords()
  const key = `finding.${finding.code.replaceAll('.', '_')}_${finding.state}`
  return (
    <div className="finding">
      <span className={`tag ${signs[finding.state]}`}>{t(`enum.findingState.${finding.state}`)}</span>
      <div>
        <p>{hasWords(key) ? t(key) : finding.meaning}</p>
        {finding.state === 'bad' ? <p className="small quiet">{hasWords(`${key}_do`) ? t(`${key}_do`) : hasWords(key) ? t('finding.restore') : finding.action}</p> : null}
        {finding.object === null ? null : <p className="mono faint">{finding.object}</p>}
      </div>
    </div>
  )
}
