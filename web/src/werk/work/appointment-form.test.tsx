// @vitest-environment jsdom
// An appointment that did not go on asks what the person told, and does not insist.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { AfspraakStatus, Sessie } from '../../shared/api/schema'
import { SessionProvider } from '../api/session'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { StatusNote } from './appointment-form'

afterEach(cleanup)

function Form({ status }: { status: AfspraakStatus }) {
  const work = useWorkForm({ name: `afspraak-${status}`, initial: { status, toelichting: '' }, send: async () => undefined, done: () => undefined })
  return <WorkFormFrame submitLabel="Bewaren" work={work}><StatusNote /></WorkFormFrame>
}

const show = (status: AfspraakStatus) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={{ gebruiker: { id: 'sanne' } } as Sessie}><Form status={status} /></SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )

test('not gone on: what the person told, in neutral words and not required', () => {
  show('gemist')
  const field = screen.getByLabelText(/Wat vertelde deze persoon\?/)
  expect(field.getAttribute('aria-required')).toBeNull()
  expect(screen.getByText(/in hun eigen woorden/)).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/verwijt|reden|waarom/i)
})

test('cancelled may have been by us: then it is a note like any other', () => {
  show('afgezegd')
  expect(screen.queryByLabelText(/Wat vertelde/)).toBeNull()
  expect(screen.getByLabelText(/Toelichting/)).toBeTruthy()
})
