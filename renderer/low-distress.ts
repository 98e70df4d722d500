import { actions } from './store'

/** Turns the view on or off in which distressing pictures stay small, grey and covered. */
export function toggleLowDistress(): void {
  const { desktop, setPreferences } = actions()
  if (desktop !== null) void setPreferences({ lowDistress: !desktop.lowDistress })
}
