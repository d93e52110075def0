// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Sessie } from '../../shared/api/schema'
import { SessionProvider } from '../api/session'
import { NumberField } from './fields'
import { useWorkForm } from './use-work-form'
import { WorkFormFrame } from './work-form'

afterEach(cleanup)

function Form({ send, optional }: { send: (minutes: string) => void; optional?: boolean }) {
  const work = useWorkForm({ name: 'getal', initial: { minuten: '' }, send: async ({ minuten }) => send(minuten), done: () => undefined })
  return <WorkFormFrame submitLabel="Bewaren" work={work}><NumberField example={45} label="Minuten" name="minuten" optional={optional} size={4} /></WorkFormFrame>
}

function sending(typed: string, optional = false) {
  const send = vi.fn()
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={{ gebruiker: { id: 'sanne' } } as Sessie}><Form optional={optional} send={send} /></SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
  fireEvent.change(screen.getByLabelText(/Minuten/), { target: { value: typed } })
  fireEvent.click(screen.getByRole('button', { name: 'Bewaren' }))
  return send
}

test.each(['', 'een uur', '1,5', '-3'])('"%s" is told at the field and not sent as a number', async (typed) => {
  const send = sending(typed)
  await screen.findByRole('link', { name: /Minuten/ })
  expect(send).not.toHaveBeenCalled()
})

test('a whole number is sent as it was typed', async () => {
  const send = sending('45')
  await waitFor(() => expect(send).toHaveBeenCalledWith('45'))
})

test('what may be left open may be left open', async () => {
  const send = sending('', true)
  await waitFor(() => expect(send).toHaveBeenCalledWith(''))
})
