// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Sessie } from '../../shared/api/schema'
import { SessionProvider } from '../api/session'
import { RadioField } from './fields'
import { useWorkForm } from './use-work-form'
import { WorkFormFrame } from './work-form'

afterEach(cleanup)

const colours = ['rood', 'blauw'].map((value) => ({ value, label: value }))

function Form({ send }: { send: (colour: unknown) => void }) {
  const work = useWorkForm({ name: 'kleur', initial: { kleur: '' }, send: async ({ kleur }) => send(kleur), done: () => undefined })
  return <WorkFormFrame submitLabel="Bewaren" work={work}><RadioField label="Kleur" name="kleur" optional options={colours} /></WorkFormFrame>
}

function show(send: (colour: unknown) => void) {
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={{ gebruiker: { id: 'sanne' } } as Sessie}><Form send={send} /></SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
  return { save: () => fireEvent.click(screen.getByRole('button', { name: 'Bewaren' })), radio: (name: string) => screen.getByRole('radio', { name }) }
}

test('walking past a question with the Tab key answers nothing', async () => {
  const send = vi.fn()
  const { save, radio } = show(send)
  fireEvent.focus(radio('rood'))
  fireEvent.blur(radio('rood'))
  save()
  await waitFor(() => expect(send).toHaveBeenCalledWith(''))
})

test('what was chosen stays chosen', async () => {
  const send = vi.fn()
  const { save, radio } = show(send)
  fireEvent.click(radio('blauw'))
  fireEvent.blur(radio('blauw'))
  save()
  await waitFor(() => expect(send).toHaveBeenCalledWith('blauw'))
})

test('a mistake of the page itself is told, and the text stays', async () => {
  const unheard = vi.fn()
  process.on('unhandledRejection', unheard)
  const { save, radio } = show(() => { throw new TypeError('a null where a text was meant') })
  fireEvent.click(radio('rood'))
  save()
  await screen.findByRole('alert')
  expect((radio('rood') as HTMLInputElement).checked).toBe(true)
  await waitFor(() => expect(unheard).toHaveBeenCalled())
  process.off('unhandledRejection', unheard)
})
