import { appStore } from './store'

/** Puts the chosen theme on the page, and follows the system's where 'system' is chosen. */
export function followTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const show = (): void => {
    const chosen = appStore.getState().desktop?.theme ?? 'system'
    document.documentElement.dataset['theme'] = chosen === 'system' ? (system.matches ? 'dark' : 'light') : chosen
  }
  show()
  system.addEventListener('change', show)
  appStore.subscribe(show)
}
