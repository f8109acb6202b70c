import { byId } from './elements.ts'

const KEY = 'article-figures-theme'

/** What was chosen here before; a browser may refuse to remember anything for a file. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Light or dark: as the system says, until the button says otherwise. */
export function startTheme(): void {
  const button = byId('theme', HTMLButtonElement)
  const system = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const isDark = (): boolean => (root.dataset.theme === undefined ? system.matches : root.dataset.theme === 'dark')
  const show = (): void => button.setAttribute('aria-pressed', String(isDark()))
  const before = remembered()
  if (before === 'dark' || before === 'light') root.dataset.theme = before
  button.hidden = false
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark'
    root.dataset.theme = theme
    try {
      localStorage.setItem(KEY, theme)
    } catch {
      // not remembered, but chosen
    }
    show()
  })
  system.addEventListener('change', show)
  show()
}
