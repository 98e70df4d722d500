import { Clock, EyeOff, Lock, Plus, Search as SearchSign, Settings as SettingsSign } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { toggleLowDistress } from '../../low-distress'
import { lockNow } from '../../lock-now'
import { initials } from '../../format/names'
import { actions, useApp } from '../../store'
import { caseTabs } from '../../store/nav'
import { listOf } from '../../store/loadable'
import { hasWords } from '../../i18n'
import { useWords } from '../../widgets/use-words'

/** Left edge: find or do, the cases by file number and initials, and the lock. */
export function Rail() {
  const { t } = useWords()
  const place = useApp((state) => state.place)
  const matters = useApp((state) => listOf(state.matters))
  return (
    <nav className="rail" aria-label={t('shell.navigation')}>
      <Button className="mark" onPress={() => actions().go({ at: 'home' })}>{t('app.name')}</Button>
      <Button className="find" onPress={() => actions().float('palette')}><span>{t('shell.find')}</span><kbd>Ctrl K</kbd></Button>
      <Button className="item" aria-current={place.at === 'home' ? 'page' : 'false'} onPress={() => actions().go({ at: 'home' })}>
        <span className="row"><Clock size={14} aria-hidden /> {t('today.title')}</span><kbd>G T</kbd>
      </Button>
      <Button className="item" aria-current={place.at === 'search' ? 'page' : 'false'} onPress={() => actions().goSearch()}>
        <span className="row"><SearchSign size={14} aria-hidden /> {t('search.title')}</span><kbd>/</kbd>
      </Button>
      <div className="cases">
        <h2>{t('shell.cases')}</h2>
        <ul>
          {matters.map(({ id, fileNo, title, clientName }) => (
            <li key={id}>
              <Button className="item" aria-current={place.at === 'case' && place.matterId === id ? 'true' : 'false'} onPress={() => void actions().openMatter(id)}>
                <span>{fileNo === '' ? title : fileNo}</span>
                <span className="small">{initials(clientName)}</span>
              </Button>
              {place.at === 'case' && place.matterId === id ? <CaseParts /> : null}
            </li>
          ))}
        </ul>
        <Button className="item quiet" aria-current={place.at === 'newCase' ? 'page' : 'false'} onPress={() => actions().go({ at: 'newCase' })}>
          <span className="row"><Plus size={14} aria-hidden /> {t('shell.newCase')}</span>
        </Button>
      </div>
      <Foot />
    </nav>
  )
}

/** The parts of the open case, under its number. */
function CaseParts() {
  const { t } = useWords()
  const place = useApp((state) => state.place)
  return (
    <ul className="parts" aria-label={t('case.parts')}>
      {caseTabs.map((tab) => (
        <li key={tab}>
          <Button className="part" aria-current={place.at === 'case' && place.tab === tab ? 'page' : 'false'} onPress={() => actions().goTab(tab)}>{t(`tab.${tab}`)}</Button>
        </li>
      ))}
    </ul>
  )
}

function Foot() {
  const { t } = useWords()
  const place = useApp((state) => state.place)
  const slow = useApp(({ slowCalls }) => slowCalls[0] ?? null)
  const minutes = useApp(({ desktop }) => desktop?.idleMinutes ?? 0)
  const isCalm = useApp(({ desktop }) => desktop?.lowDistress === true)
  return (
    <div className="foot">
      <span className="busy" role="status">{slow === null ? '' : slowWords(slow, t)}</span>
      {isCalm ? <Button className="item" onPress={toggleLowDistress}><span className="row"><EyeOff size={14} aria-hidden /> {t('shell.calm')}</span><kbd>⇧ D</kbd></Button> : null}
      <Button className="item" aria-current={place.at === 'settings' ? 'page' : 'false'} onPress={() => actions().go({ at: 'settings', part: 'general' })}>
        <span className="row"><SettingsSign size={14} aria-hidden /> {t('shell.settings')}</span>
      </Button>
      <Button className="item" onPress={() => void lockNow()}>
        <span className="row"><Lock size={14} aria-hidden /> {t('shell.lock')}</span><kbd>Ctrl L</kbd>
      </Button>
      <span className="faint">{t('shell.locksIn', { minutes })}</span>
    </div>
  )
}

/** What a slow call is doing, by the first part of its channel. */
function slowWords(channel: string, t: (key: string) => string): string {
  const key = `slow.${channel.split('.')[0] ?? ''}`
  return t(hasWords(key) ? key : 'slow.default')
}
