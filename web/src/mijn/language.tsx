// The language of /mijn. Dutch travels with the page; the others are fetched when chosen.
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { messages as dutch } from '../../locales/mijn/nl.po'
import { speak, type LanguageCode, type Loader } from '../shared/languages'

const load: Loader = async (code) => {
  switch (code) {
    case 'nl': return dutch
    case 'nl-NL-x-eenvoudig': return (await import('../../locales/mijn/nl-NL-x-eenvoudig.po')).messages
    case 'en': return (await import('../../locales/mijn/en.po')).messages
    case 'ar': return (await import('../../locales/mijn/ar.po')).messages
    case 'tr': return (await import('../../locales/mijn/tr.po')).messages
    case 'uk': return (await import('../../locales/mijn/uk.po')).messages
  }
}

/** Puts the page in a language; falls back to Dutch when the words cannot be fetched. */
export async function begin(code: LanguageCode): Promise<LanguageCode> {
  try {
    await speak(code, load)
    return code
  } catch {
    await speak('nl', load)
    return 'nl'
  }
}

type Language = { code: LanguageCode; choose: (code: LanguageCode) => Promise<void> }

const LanguageContext = createContext<Language>({ code: 'nl', choose: async () => {} })

export const useLanguage = (): Language => useContext(LanguageContext)

export function LanguageProvider({ first, children }: { first: LanguageCode; children: ReactNode }) {
  const [code, setCode] = useState(first)
  const language = useMemo(() => ({ code, choose: async (wanted: LanguageCode) => setCode(await begin(wanted)) }), [code])
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}
