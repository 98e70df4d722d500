/** Puts text on the clipboard by the page's own selection: the clipboard interface is turned off with every other permission. */
export function copyText(text: string): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.setAttribute('aria-hidden', 'true')
  box.className = 'hidden-visually'
  const before = document.activeElement
  document.body.append(box)
  box.select()
  const isDone = document.execCommand('copy')
  box.remove()
  if (before instanceof HTMLElement) before.focus()
  return isDone
}
