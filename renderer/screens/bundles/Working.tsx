import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'

/** How far the bundle is, and the way to stop it. */
export function Working({ bundleId }: { readonly bundleId: string }) {
  const { t } = useWords()
  const work = useApp(({ bundleWork }) => (bundleWork?.bundleId === bundleId ? bundleWork : null))
  if (work === null) return null
  const { stage = 'typesetting', done = 0, of = 0 } = work.event ?? {}
  const isCounted = of > 1
  return (
    <section role="status" className="stack">
      <h2>{t(`bundle.stage.${stage}`)}</h2>
      <div className={`bar ${isCounted ? '' : 'moving'}`} role="progressbar" aria-label={t(`bundle.stage.${stage}`)} {...(isCounted ? { 'aria-valuenow': done, 'aria-valuemin': 0, 'aria-valuemax': of } : {})}>
        <i style={isCounted ? { width: `${Math.round((done / of) * 100)}%` } : {}} />
      </div>
      <div className="spread">
        <span className="small quiet num">{isCounted ? t(stage === 'preflight' ? 'bundle.papersDone' : 'bundle.pagesDone', { done, of }) : ''}</span>
        <Btn slim onPress={() => void actions().cancelBundle(bundleId).catch(actions().sayError)}>{t('bundle.stop')}</Btn>
      </div>
    </section>
  )
}
