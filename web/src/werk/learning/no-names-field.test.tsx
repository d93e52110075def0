// @vitest-environment jsdom
// The question about a name comes from the server, and its answer stays until the text goes in.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ApiFailure } from '../../shared/api/failure'
import type { Sessie } from '../../shared/api/schema'
import { SessionProvider } from '../api/session'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { NoNamesField } from './no-names-field'

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
})

const refusal = (code: string, message: string) => new ApiFailure(400, { errors: [{ pointer: '/vraag', code, message }] })
const box = () => screen.queryByRole('checkbox')

function Form({ answers, sent }: { answers: ApiFailure[]; sent: boolean[] }) {
  const work = useWorkForm({
    name: 'casus',
    initial: { vraag: 'Hoe help ik Jan?', zonderNamen: false },
    send: async ({ zonderNamen }) => {
      sent.push(zonderNamen)
      const answer = answers.shift()
      if (answer) throw answer
    },
    done: () => undefined,
  })
  return <WorkFormFrame submitLabel="Inbrengen" work={work}><TextAreaField label="Uw vraag" name="vraag" /><NoNamesField work={work} /></WorkFormFrame>
}

function show(answers: ApiFailure[]): boolean[] {
  const sent: boolean[] = []
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={{ gebruiker: { id: 'sanne' } } as Sessie}><Form answers={answers} sent={sent} /></SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
  return sent
}

const press = () => fireEvent.click(screen.getByRole('button', { name: 'Inbrengen' }))

test('nobody is asked before something was seen', async () => {
  const sent = show([refusal('te-lang', 'Dit is te lang.')])
  expect(box()).toBeNull()
  press()
  await screen.findAllByText(/Dit is te lang/)
  expect(box()).toBeNull()
  expect(sent).toEqual([false])
})

test('a word that is a name brings the question, another mistake does not take the answer away', async () => {
  const sent = show([refusal('lijkt-op-naam', 'Wij zien: Jan.'), refusal('te-lang', 'Dit is te lang.')])
  press()
  await screen.findAllByText(/Wij zien: Jan/)
  const asked = box()
  expect(asked).not.toBeNull()
  if (asked) fireEvent.click(asked)
  press()
  await screen.findAllByText(/Dit is te lang/)
  expect(box()).toHaveProperty('checked', true)
  press()
  await expect.poll(() => sent).toEqual([false, true, true])
})
