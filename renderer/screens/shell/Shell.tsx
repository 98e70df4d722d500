import { actions, useApp } from '../../store'
import { caseTabs, type CaseTab } from '../../store/nav'
import { useKeys } from '../../widgets/use-keys'
import { Home } from '../home/Home'
import { NewCase } from '../home/NewCase'
import { CaseScreen } from '../matter/CaseScreen'
import { SearchScreen } from '../search/SearchScreen'
import { toggleLowDistress } from '../../low-distress'
import { VerifyScreen } from '../verify/VerifyScreen'
import { Settings } from '../settings/Settings'
import { KeysSheet } from './KeysSheet'
import { Palette } from './Palette'
import { Rail } from './Rail'

/** The second letter after G, by tab. */
export const tabKeys: Readonly<Record<CaseTab, string>> = {
  overview: 'O', deadlines: 'L', chronology: 'C', documents: 'D', people: 'P', procedure: 'R', visits: 'V', health: 'I', detention: 'E', patterns: 'X', packets: 'K', bundles: 'B', proof: 'F', history: 'H',
}

/** The open vault: the rail of cases, and the place that was gone to. */
export function Shell() {
  const floating = useApp((state) => state.floating)
  const { float, go, goSearch, goTab } = actions()
  useKeys({
    'Ctrl+K': () => float('palette'),
    '?': () => float('keys'),
    '/': goSearch,
    'G S': goSearch,
    'Shift+D': toggleLowDistress,
    'G T': () => go({ at: 'home' }),
    ...Object.fromEntries(caseTabs.map((tab) => [`G ${tabKeys[tab]}`, () => goTab(tab)])),
  })
  return (
    <div className="app">
      <Rail />
      <Here />
      {floating === 'palette' ? <Palette /> : null}
      {floating === 'keys' ? <KeysSheet /> : null}
    </div>
  )
}

function Here() {
  const place = useApp((state) => state.place)
  if (place.at === 'settings') return <Settings part={place.part} />
  if (place.at === 'search') return <SearchScreen matterId={place.matterId} />
  if (place.at === 'newCase') return <NewCase />
  if (place.at === 'verify') return <VerifyScreen />
  if (place.at === 'case') return <CaseScreen key={place.matterId} matterId={place.matterId} tab={place.tab} open={place.open} />
  return <Home />
}
