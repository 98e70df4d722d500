import { useState } from 'react'
import type { BundleBuild, RuleResult } from '../../../electron/shared/contract/bundles'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { ruleNames, type RuleId } from '../../../electron/shared/bundle-rules'
import { hasWords } from '../../i18n'
import { actions, call } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { DateField, LineField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useWords } from '../../widgets/use-words'
import { useProfileName } from './BundleList'
import { BuildPage } from './BuildPage'
import { pageRuns } from './page-runs'

const order: readonly RuleResult['state'][] = ['fail', 'warn', 'pass', 'notApplicable']

/** A finished build: its files, what was checked on them with the pages, and to whom it was given. */
export function BuildSheet({ build, onClose, onChange }: { readonly build: BundleBuild; readonly onClose: () => void; readonly onChange: (build: BundleBuild) => void }) {
  const { t } = useWords()
  const [shown, setShown] = useState<number | null>(null)
  const profile = useProfileName(build.profileId)
  const remove = (): void => void call('bundles.removeBuild', { buildId: build.id }).then(({ journalSeq }) => {
    actions().sayRemoved('toast.removed.build', journalSeq)
    onChange(build)
    onClose()
  }).catch(actions().sayError)
  return (
    <Sheet title={t('bundle.buildNo', { number: build.number, variant: t(`enum.bundleVariant.${build.variant}`).toLocaleLowerCase() })} wide onClose={onClose}>
      <ul className="stack build-files">
        {build.parts.map((part) => (
          <li key={part.no} className="spread">
            <span>
              <span className="strong">{part.fileName}</span> <span className="small quiet num">{t('bundle.partPages', { first: part.firstLabel, last: part.lastLabel, size: megabytes(part.bytes) })}</span>
              <br /><span className="mono small faint">{part.sha256}</span>
            </span>
            <span className="row">
              <LinkBtn onPress={() => setShown(shown === part.no ? null : part.no)}>{t('bundle.look')}</LinkBtn>
              <Btn slim look="go" onPress={() => void save('bundles.exportPdf', { buildId: build.id, part: part.no }, part.fileName)}>{t('bundle.savePdf')}</Btn>
            </span>
          </li>
        ))}
      </ul>
      {shown === null ? null : <BuildPage buildId={build.id} part={shown} pages={build.parts[shown - 1]?.pages ?? 1} />}
      <div className="row pad-top">
        <Btn slim onPress={() => void save('bundles.exportCertificate', { buildId: build.id }, `certificate-${build.number}.pdf`)}>{t('bundle.saveCertificate')}</Btn>
        <Btn slim onPress={() => void save('bundles.exportManifest', { buildId: build.id }, `manifest-${build.number}.json`)}>{t('bundle.saveManifest')}</Btn>
      </div>
      <h3 className="pad-top">{t('bundle.checked', { rules: profile })}</h3>
      <p className="small quiet">{t('bundle.checkedNote')}</p>
      <table className="rules">
        <thead><tr><th scope="col">{t('bundle.rule')}</th><th scope="col">{t('bundle.result')}</th><th scope="col">{t('bundle.where')}</th></tr></thead>
        <tbody>{build.results.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)).map((result) => <RuleRow key={result.id} result={result} />)}</tbody>
      </table>
      <Delivery build={build} onChange={onChange} />
      <div className="ends">
        {build.deliveredOn === null ? <Btn look="risk" onPress={remove}>{t('bundle.removeBuild')}</Btn> : null}
        <Btn onPress={onClose}>{t('form.close')}</Btn>
      </div>
    </Sheet>
  )
}

function RuleRow({ result: { id, state, reason, pages, values } }: { readonly result: RuleResult }) {
  const { t, language } = useWords()
  const why = `bundle.why.${reason.replace('.', '_')}`
  const tag = { pass: 'good', warn: 'soon', fail: 'late', notApplicable: 'plain' }[state]
  const name = ruleNames[id as RuleId][language]
  return (
    <tr>
      <td><span className="small faint num">{id}</span> {name}{reason !== '' && hasWords(why) ? <><br /><span className="small quiet">{t(why, values)}</span></> : null}</td>
      <td><span className={`tag ${tag}`}>{t(`enum.ruleState.${state}`)}</span></td>
      <td className="small num">{pageRuns(pages)}</td>
    </tr>
  )
}

/** From the day it was handed over, its page numbers are kept. */
function Delivery({ build, onChange }: { readonly build: BundleBuild; readonly onChange: (build: BundleBuild) => void }) {
  const { t, date } = useWords()
  const [on, setOn] = useState<string | null>(build.deliveredOn)
  const [to, setTo] = useState(build.deliveredTo)
  const [unread, setUnread] = useState<string | undefined>(undefined)
  const put = (deliveredOn: string | null): void => void call('bundles.deliver', { buildId: build.id, deliveredOn: deliveredOn === null ? null : LocalDate.parse(deliveredOn), deliveredTo: to }).then(onChange).catch(actions().sayError)
  if (build.deliveredOn !== null) {
    return <p className="pad-top">{t('bundle.delivered', { date: date(build.deliveredOn), to: build.deliveredTo })} <LinkBtn onPress={() => put(null)}>{t('bundle.notDelivered')}</LinkBtn></p>
  }
  return (
    <section className="pad-top">
      <h3>{t('bundle.deliver')}</h3>
      <p className="small quiet">{t('bundle.deliverNote')}</p>
      <DateField exact label={t('bundle.deliveredOn')} value={on} unread={unread} onChange={(day, text) => { setUnread(text); setOn(day) }} />
      <LineField label={t('bundle.deliveredTo')} value={to} onChange={setTo} />
      <Btn slim isDisabled={on === null || unread !== undefined} onPress={() => put(on)}>{t('bundle.markDelivered')}</Btn>
    </section>
  )
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

/** Writes a file the user names in the system's dialog. */
async function save(channel: 'bundles.exportPdf' | 'bundles.exportCertificate' | 'bundles.exportManifest', input: Record<string, unknown>, suggestedName: string): Promise<void> {
  try {
    const { saved } = await call('desktop.saveExport', { channel, input, suggestedName: suggestedName.slice(-120) })
    if (saved) actions().say('toast.exported')
  } catch (cause) {
    actions().sayError(cause)
  }
}
