// Entry of the staff screens.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiFailure } from '../shared/api/failure'
import { speak } from '../shared/languages'
import '../shared/base.css'
import { App } from './app'
import { messages as shared } from '../../locales/mijn/nl.po'
import { messages as own } from '../../locales/werk/nl.po'
import './layout/layout.css'
import './layout/parts.css'
import './forms/forms.css'
import './households/households.css'
import './dossier/dossier.css'
import './compare/compare.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal will not turn into a yes; a lost connection may come back.
      retry: (count, failure) => count < 2 && failure instanceof ApiFailure && (failure.unanswered || failure.status === 503),
    },
  },
})

function start(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('app')
if (root) void speak('nl', () => Promise.resolve({ ...shared, ...own })).then(() => start(root))
