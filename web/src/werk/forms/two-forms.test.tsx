// @vitest-environment jsdom
// Two forms on one screen ask for the same thing: each label belongs to the field below it.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Sessie } from '../../shared/api/schema'
import { SessionProvider } from '../api/session'
import { TextAreaField } from './fields'
import { useWorkForm } from './use-work-form'
import { WorkFormFrame } from './work-form'

afterEach(cleanup)

function Form({ name, label }: { name: string; label: string }) {
  const work = useWorkForm({ name, initial: { tekst: '' }, send: async () => undefined, done: () => undefined })
  return <WorkFormFrame submitLabel={name} work={work}><TextAreaField label={label} name="tekst" /></WorkFormFrame>
}

test('what is typed in one form does not land in the other, and each summary names its own field', async () => {
  const session = { gebruiker: { id: 'sanne' } } as Sessie
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={session}>
          <Form label="Nieuw" name="nieuw" />
          <Form label="Wijzigen" name="wijzigen" />
        </SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
  fireEvent.change(screen.getByLabelText('Nieuw'), { target: { value: 'de sleutel' } })
  expect((screen.getByLabelText('Wijzigen') as HTMLTextAreaElement).value).toBe('')
  for (const button of screen.getAllByRole('button')) fireEvent.click(button)
  const wrong = await screen.findByRole('link', { name: /Wijzigen/ })
  expect(wrong.getAttribute('href')).toBe(`#${screen.getByLabelText('Wijzigen').id}`)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
