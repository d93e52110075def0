// The languages of the screens. Catalogues are loaded on demand, one per entry and language.
import { i18n, type Messages } from '@lingui/core'

export const languages = [
  { code: 'nl', name: 'Nederlands', direction: 'ltr' },
  { code: 'nl-NL-x-eenvoudig', name: 'Eenvoudig Nederlands', direction: 'ltr' },
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'tr', name: 'Türkçe', direction: 'ltr' },
  { code: 'uk', name: 'Українська', direction: 'ltr' },
] as const

export type LanguageCode = (typeof languages)[number]['code']
export type Loader = (code: LanguageCode) => Promise<Messages>

const key = 'taal'

export function isLanguage(value: unknown): value is LanguageCode {
  return languages.some(({ code }) => code === value)
}

/** The language chosen before on this device, else the first the browser asks for, else Dutch. */
export function preferredLanguage(offered: readonly LanguageCode[]): LanguageCode {
  const stored = read()
  if (isLanguage(stored) && offered.includes(stored)) return stored
  for (const wish of navigator.languages ?? []) {
    const found = offered.find((code) => code === wish.split('-')[0])
    if (found) return found
  }
  return 'nl'
}

/** Puts the page into a language, including its reading direction. */
export async function speak(code: LanguageCode, load: Loader): Promise<void> {
  i18n.loadAndActivate({ locale: code, messages: await load(code) })
  const language = languages.find((one) => one.code === code)
  document.documentElement.lang = code
  document.documentElement.dir = language?.direction ?? 'ltr'
}

export function rememberLanguage(code: LanguageCode): void {
  try {
    localStorage.setItem(key, code)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
