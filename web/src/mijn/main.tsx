// Starts /mijn: the language and letters of this device, then the page from what the server put into it.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import '../shared/base.css'
import './mijn.css'
import { languages, preferredLanguage } from '../shared/languages'
import { App } from './app'
import { bootOfPage } from './boot'
import { chooseLetters, letterSize } from './device'
import { begin, LanguageProvider } from './language'

async function start(root: HTMLElement): Promise<void> {
  chooseLetters(letterSize())
  const language = await begin(preferredLanguage(languages.map(({ code }) => code)))
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <LanguageProvider first={language}>
        <App boot={bootOfPage(document)} />
      </LanguageProvider>
    </I18nProvider>,
  )
}

const root = document.getElementById('app')
if (root) void start(root)
