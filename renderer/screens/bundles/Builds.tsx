import type { Bundle, BundleBuild } from '../../../electron/shared/contract/bundles'
import { LinkBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

/** What was built, newest first. */
export function Builds({ bundle, version, onOpen }: { readonly bundle: Bundle; readonly version: number; readonly onOpen: (build: BundleBuild) => void }) {
  const { t, instant, date } = useWords()
  const [builds] = useCall('bundles.builds', { id: bundle.id, limit: 100 }, version)
  return (
    <section>
      <h2>{t('bundle.builds')}</h2>
      <Load of={builds}>
        {(all) => all.length === 0 ? <p className="small quiet">{t('bundle.noBuilds')}</p> : (
          <ul className="stack">
            {all.map((build) => {
              const broken = build.results.filter(({ state }) => state === 'fail').length
              return (
                <li key={build.id}>
                  <LinkBtn onPress={() => onOpen(build)}>{t('bundle.buildNo', { number: build.number, variant: t(`enum.bundleVariant.${build.variant}`).toLocaleLowerCase() })}</LinkBtn>
                  <span className="small quiet"> {t('bundle.buildSize', { pages: build.pages, parts: build.parts.length })}</span>
                  <br />
                  <span className="small faint">{instant(build.builtAt)}</span>
                  {' '}<span className={`tag ${broken === 0 ? 'good' : 'late'}`}>{broken === 0 ? t('bundle.keepsRules') : t('bundle.breaksRules', { count: broken })}</span>
                  {build.deliveredOn === null ? null : <> <span className="tag plain">{t('bundle.deliveredShort', { date: date(build.deliveredOn, 'short') })}</span></>}
                </li>
              )
            })}
          </ul>
        )}
      </Load>
    </section>
  )
}
