import './zod-without-code'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startWords } from './i18n'
import './styles/index.css'
import { appStore } from './store'
import { followTheme } from './theme'
import { allowOnlyEmptyHtml } from './trusted-types'

allowOnlyEmptyHtml()
followTheme()

async function open(): Promise<void> {
  await appStore.getState().start()
  await startWords(appStore.getState().desktop?.language ?? 'en')
  const root = document.getElementById('root')
  if (root !== null) createRoot(root).render(<App />)
}

void open()
