import type { ReactNode } from 'react'
import { Choice } from '../../widgets/Choice'
import { actions } from '../../store'
import { UiLanguage } from '../../../electron/shared/contract/desktop'
import { toUiLanguage, useWords } from '../../widgets/use-words'

/** The frame of everything before the vault is open: nothing here tells what is inside. */
export function StartFrame({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  const { t, language } = useWords()
  return (
    <div className="start">
      <header className="start-top">
        <span className="mark">{t('app.name')}</span>
        <LanguageChoice label={t('start.language')} value={language} />
      </header>
      <main className="start-main"><div className={`start-sheet ${wide ? 'wide' : ''}`}>{children}</div></main>
    </div>
  )
}

function LanguageChoice({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useWords()
  const options = UiLanguage.options.map((each) => ({ value: each, label: t(`language.${each}`) }))
  return (
    <div className="language">
      <Choice label={label} value={value} options={options} onChange={(next) => void actions().setPreferences({ language: toUiLanguage(next) })} />
    </div>
  )
}
