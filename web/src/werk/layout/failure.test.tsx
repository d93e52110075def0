// A refusal must be readable, whatever went wrong.
import { I18nProvider } from '@lingui/react'
import { i18n } from '@lingui/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ApiFailure } from '../../shared/api/failure'
import { FailurePanel } from './failure'

const show = (failure: unknown) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}><FailurePanel failure={failure} /></QueryClientProvider>
    </I18nProvider>,
  )

test('the words of the server come first', () => {
  show(new ApiFailure(403, { detail: 'Dit dossier is van een andere coach.' }))
  expect(screen.getByRole('alert').textContent).toContain('Dit dossier is van een andere coach.')
})

test('people read sentences, not the pointers of programs, and each sentence once', () => {
  const errors = ['/koers', '/datum'].map((pointer) => ({ pointer, code: 'verplicht', message: 'Vul dit in.' }))
  show(new ApiFailure(400, { title: 'Niet goed', detail: '/koers: Vul dit in. /datum: Vul dit in.', errors: [...errors, { pointer: '', code: 'x', message: 'Kies een dag die nog komt.' }] }))
  const told = screen.getByRole('alert').textContent ?? ''
  expect(told).toContain('Vul dit in. Kies een dag die nog komt.')
  expect(told).not.toMatch(/\/(koers|datum)|Vul dit in\. Vul/)
})

test('what cannot be opened offers no second try', () => {
  show(new ApiFailure(404, {}))
  expect(screen.queryByRole('button', { name: 'Opnieuw proberen' })).toBeNull()
})

test('a lost connection and a mistake of the screen itself offer one', () => {
  for (const failure of [new ApiFailure(0, {}), new TypeError('x')]) {
    const { unmount } = show(failure)
    expect(screen.getByRole('button', { name: 'Opnieuw proberen' })).toBeTruthy()
    unmount()
  }
})

test('an expired session leads to signing in and back', () => {
  show(new ApiFailure(401, {}))
  expect(screen.getByRole('link', { name: 'Log opnieuw in' }).getAttribute('href')).toMatch(/^\/inloggen\?terug=/)
})
