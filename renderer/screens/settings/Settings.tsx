import { Button } from 'react-aria-components/Button'
import { actions } from '../../store'
import { settingsParts, type SettingsPart } from '../../store/nav'
import { useWords } from '../../widgets/use-words'
import { CounselPart } from './CounselPart'
import { HolidaysPart } from '../deadlines/HolidaysPart'
import { RulesPart } from '../deadlines/RulesPart'
import { GeneralPart } from './GeneralPart'
import { LawPart } from './LawPart'
import { SecretsPart } from './SecretsPart'
import { VaultPart } from './VaultPart'

/** Settings: this window, counsel's own data, the secrets, the vault's facts, the law library. */
export function Settings({ part }: { readonly part: SettingsPart }) {
  const { t } = useWords()
  return (
    <main className="screen tabbed">
      <header className="head"><h1>{t('shell.settings')}</h1></header>
      <nav className="tabs" aria-label={t('shell.settings')}>
        {settingsParts.map((each) => (
          <Button key={each} className="tab" aria-current={each === part ? 'page' : 'false'} onPress={() => actions().go({ at: 'settings', part: each })}>{t(`settings.part.${each}`)}</Button>
        ))}
      </nav>
      <div className="body"><div className="measure" key={part}><Part part={part} /></div></div>
    </main>
  )
}

function Part({ part }: { readonly part: SettingsPart }) {
  if (part === 'counsel') return <CounselPart />
  if (part === 'secrets') return <SecretsPart />
  if (part === 'vault') return <VaultPart />
  if (part === 'rules') return <RulesPart />
  if (part === 'holidays') return <HolidaysPart />
  return part === 'law' ? <LawPart /> : <GeneralPart />
}
