import { useState } from 'react'
import type { Bundle, BundleBuild, PreflightFinding } from '../../../electron/shared/contract/bundles'
import type { Matter } from '../../../electron/shared/contract/matters'
import type { BundleVariant } from '../../../electron/shared/bundle-plan'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { Confirm } from '../../widgets/Confirm'
import { Crumbs } from '../../widgets/Crumbs'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { RecordHistory } from '../history/RecordHistory'
import { Arrange } from './Arrange'
import { BeforeBuilding } from './BeforeBuilding'
import { Builds } from './Builds'
import { BuildSheet } from './BuildSheet'
import { BundleFields } from './BundleFields'
import { Preflight } from './Preflight'
import { useArranging } from './use-bundle'
import { Working } from './Working'

/** A bundle in three panes: what it is, what is in it and in which order, what stands before building and what was built. */
export function BundleScreen({ matter, bundle }: { readonly matter: Matter; readonly bundle: Bundle }) {
  const { t } = useWords()
  const arranging = useArranging(bundle.id)
  const [variant, setVariant] = useState<BundleVariant>('full')
  const [sheet, setSheet] = useState<BundleBuild | 'delete' | null>(null)
  const [findings, setFindings] = useState<readonly PreflightFinding[] | null>(null)
  const isWorking = useApp(({ bundleWork }) => bundleWork !== null)
  const version = `${arranging.revision} ${JSON.stringify(bundle)}`
  const [plan] = useCall('bundles.plan', { id: bundle.id, variant }, version)
  const blocked = plan.status !== 'ready' || plan.value.problems.some(({ blocks }) => blocks)
  const build = (): void => void actions().buildBundle(bundle.id, variant).then((built) => {
    arranging.changed()
    setSheet(built)
  }).catch(actions().sayError)
  const look = (): void => void actions().preflightBundle(bundle.id, variant).then(setFindings).catch(actions().sayError)
  useKeys({ Escape: () => actions().closeRecord(), 'Ctrl+Enter': () => { if (!blocked && !isWorking) build() } })
  return (
    <main className="screen">
      <header className="head ruled">
        <div>
          <div className="crumbs"><Crumbs matter={matter} tab="bundles" /></div>
          <h1 className="named" tabIndex={-1}>{bundle.title}</h1>
        </div>
        <div className="row">
          <span id="bundle-variant" className="hidden-visually">{t('bundle.variant')}</span>
          <Segmented slim labelId="bundle-variant" value={variant} onChange={setVariant} options={(['full', 'redacted'] as const).map((value) => ({ value, label: t(`enum.bundleVariant.${value}`) }))} />
          <RecordHistory recordId={bundle.id} />
          <Btn look="risk" onPress={() => setSheet('delete')}>{t('form.delete')}</Btn>
          <Btn isDisabled={isWorking} onPress={look}>{t('bundle.preflight')}</Btn>
          <Btn look="go" isDisabled={blocked || isWorking} onPress={build}>{t('bundle.build')} <kbd>Ctrl ↵</kbd></Btn>
        </div>
      </header>
      <div className="tri bundle">
        <section className="out" aria-label={t('bundle.about')}><BundleFields bundle={bundle} /></section>
        <section className="order" aria-label={t('bundle.papers')} tabIndex={-1}><Arrange arranging={arranging} bundle={bundle} plan={plan} /></section>
        <aside className="side" aria-label={t('bundle.side')}>
          <Working bundleId={bundle.id} />
          <BeforeBuilding bundle={bundle} plan={plan} onDecided={arranging.changed} />
          {findings === null ? null : <Preflight findings={findings} />}
          <Builds bundle={bundle} version={arranging.revision} onOpen={setSheet} />
        </aside>
      </div>
      {sheet === null || sheet === 'delete' ? null : <BuildSheet build={sheet} onClose={() => setSheet(null)} onChange={(changed) => { setSheet(changed); arranging.changed() }} />}
      {sheet === 'delete' ? <Confirm title={t('bundle.delete')} text={t('bundle.deleteText')} action={t('form.delete')} onClose={() => setSheet(null)} onYes={() => actions().removeBundle(matter.id, bundle.id).catch(actions().sayError)} /> : null}
    </main>
  )
}
