// The light/dark switch. The first choice on a page is made by assets/theme.js, before the first paint.

export type ThemeChoice = 'licht' | 'donker' | 'apparaat'
const key = 'thema'

export function themeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key)
    return stored === 'licht' || stored === 'donker' ? stored : 'apparaat'
  } catch {
    return 'apparaat'
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'apparaat') localStorage.removeItem(key)
    else localStorage.setItem(key, choice)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  const dark = choice === 'donker' || (choice === 'apparaat' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}
