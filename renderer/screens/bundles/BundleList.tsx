import { useEffect, useState } from 'react'
import type { Bundle } from '../../../electron/shared/contract/bundles'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Choice } from '../../widgets/Choice'
import { Confirm } from '../../widgets/Confirm'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'

/** Bundles of the case, and where a new one starts. */
export function BundleList({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const bundles = useApp((state) => state.bundles)
  const [asked, setAsked] = useState<string | null>(null)
  const open = (id: string): void => actions().openRecord({ kind: 'bundle', id })
  return (
    <div className="body stack wide-gap">
      <NewBundle matterId={matterId} />
      <Load of={bundles}>
        {(all) => all.length === 0 ? <div className="empty"><h3>{t('bundle.empty')}</h3><p>{t('bundle.emptyText')}</p></div> : (
          <RowList label={t('tab.bundles')} keys={{ onEdit: open, onDelete: setAsked }}>
            {all.map((bundle) => <li key={bundle.id}><BundleRow bundle={bundle} onOpen={() => open(bundle.id)} /></li>)}
          </RowList>
        )}
      </Load>
      {asked === null ? null : (
        <Confirm title={t('bundle.delete')} text={t('bundle.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeBundle(matterId, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function BundleRow({ bundle, onOpen }: { readonly bundle: Bundle; readonly onOpen: () => void }) {
  const { t, date, instant } = useWords()
  const profile = useProfileName(bundle.profileId)
  return (
    <Row id={bundle.id} columns="minmax(0,1.2fr) minmax(0,1fr) 190px 160px" onOpen={onOpen}>
      <span className="strong">{bundle.title}</span>
      <span className="small quiet">{profile}</span>
      <span className="small">{bundle.hearingOn === null ? '' : t('bundle.hearingShort', { date: date(bundle.hearingOn, 'short') })}</span>
      <span className="small faint ends-right">{instant(bundle.createdAt)}</span>
    </Row>
  )
}

/** The name of a set of rules in the language of the page. */
export function useProfileName(id: string): string {
  const { language } = useWords()
  const profiles = useApp((state) => listOf(state.bundleProfiles))
  useEffect(() => {
    if (actions().bundleProfiles.status === 'idle') void actions().loadBundleProfiles()
  }, [])
  return profiles.find((profile) => profile.id === id)?.name[language] ?? ''
}

/** Starts a bundle: what it is called, and whose rules it follows. */
function NewBundle({ matterId }: { readonly matterId: string }) {
  const { t, language } = useWords()
  const profiles = useApp((state) => listOf(state.bundleProfiles))
  const [title, setTitle] = useState('')
  const [profileId, setProfile] = useState('plain')
  const name = title.trim() === '' ? t('bundle.defaultTitle') : title.trim()
  const create = (): void => void actions().createBundle({ matterId, title: name, profileId, language }).catch(actions().sayError)
  return (
    <section className="new-packet" aria-label={t('bundle.new')}>
      <h2>{t('bundle.new')}</h2>
      <div className="row">
        <span className="grow"><input className="in" aria-label={t('bundle.title')} placeholder={t('bundle.defaultTitle')} value={title} onChange={(event) => setTitle(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') create() }} /></span>
        <span className="grow"><Choice label={t('bundle.rules')} value={profileId} options={profiles.map(({ id, name: names }) => ({ value: id, label: names[language] }))} onChange={setProfile} /></span>
        <Btn look="go" onPress={create}>{t('bundle.begin')}</Btn>
      </div>
      <p className="small quiet">{t('bundle.rulesNote')}</p>
    </section>
  )
}
