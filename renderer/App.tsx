import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { onEvent } from './api'
import { setLanguage } from './i18n'
import { lockNow } from './lock-now'
import { Shell } from './screens/shell/Shell'
import { Toasts } from './screens/shell/Toasts'
import { Broken } from './screens/start/Broken'
import { CreateVault } from './screens/start/CreateVault'
import { RecoveryWords } from './screens/start/RecoveryWords'
import { Unlock } from './screens/start/Unlock'
import { actions, drafts, useApp } from './store'
import { useKeys } from './widgets/use-keys'
import { useWords } from './widgets/use-words'

/** The whole window: which of the few great states it is in. */
export function App() {
  const language = useApp(({ desktop }) => desktop?.language ?? 'en')
  const isTest = useApp(({ desktop }) => desktop?.testRuntime === true)
  const { t } = useWords()
  useEffect(() => void setLanguage(language), [language])
  useEffect(() => onEvent(({ name, data }) => {
    if (name === 'ocr') actions().hearOcr(data)
    if (name === 'progress') actions().hearProgress(data)
    if (name === 'redaction') actions().hearRedaction(data)
    if (name === 'bundle') actions().hearBundle(data)
    // The main process waits a moment for drafts, then closes the vault and this window.
    if (name === 'locking') void drafts.flush().finally(() => actions().forget())
  }), [])
  return (
    <I18nProvider locale={language}>
      <div className="window">
        {isTest ? <aside className="banner" aria-label={t('app.name')}>{t('app.testRuntime')}</aside> : <span />}
        <Stage />
      </div>
      <Toasts />
    </I18nProvider>
  )
}

function Stage() {
  const at = useApp(({ session }) => session.at)
  const exists = useApp(({ desktop }) => desktop?.vaultExists === true)
  useKeys({ 'Ctrl+L': () => void lockNow() })
  if (at === 'starting') return null
  if (at === 'broken') return <Broken />
  if (at === 'words') return <RecoveryWords />
  if (at === 'open') return <Shell />
  return exists ? <Unlock /> : <CreateVault />
}
