// What every form promises: nothing typed is lost, nothing is sent twice, errors stand at their fields.
import { I18nProvider } from '@lingui/react'
import { i18n } from '@lingui/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiFailure } from '../../shared/api/failure'
import type { Sessie } from '../../shared/api/schema'
import { SessionProvider } from '../api/session'
import { TextField } from './fields'
import { useWorkForm, type Options, type Sending } from './use-work-form'
import { WorkFormFrame } from './work-form'

type Values = { verslag: string; plaats: string }
type Send = (values: Values, sending: Sending) => Promise<unknown>

const session = {
  gebruiker: { id: 'u1', naam: 'Samira', organisatie: 'Gemeente', organisatieId: 'o1', rollen: ['coach'] },
  gemeente: 'Zonnedal', csrfToken: 't', demo: false, verlooptOp: '2026-03-01T12:00:00Z', rechten: [],
} satisfies Sessie

function Report(options: Partial<Options<Values>> & { send: Send }) {
  const work = useWorkForm<Values>({ name: 'verslag:1', initial: { verslag: '', plaats: '' }, version: 3, done: () => {}, ...options })
  return (
    <WorkFormFrame rows={({ verslag }) => [{ label: 'Verslag', value: verslag }]} submitLabel="Bewaren" work={work}>
      <TextField label="Verslag" name="verslag" />
      <TextField label="Plaats" name="plaats" optional />
    </WorkFormFrame>
  )
}

const show = (props: Partial<Options<Values>> & { send: Send }) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={session}><Report {...props} /></SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )

const type = (label: RegExp, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Bewaren' }))

beforeEach(() => {
  sessionStorage.clear()
})

test('an empty compulsory field is named in a summary that takes the focus and links to it', async () => {
  const send = vi.fn<Send>()
  show({ send })
  submit()
  const summary = await screen.findByRole('alert')
  // The focus moves in an effect, which a slow machine runs after the summary is on the page.
  await waitFor(() => expect(document.activeElement).toBe(summary))
  fireEvent.click(screen.getByRole('link', { name: 'Verslag: vul dit in.' }))
  expect(document.activeElement).toBe(screen.getByLabelText(/Verslag/))
  expect(send).not.toHaveBeenCalled()
})

test('errors of the server stand at their field, all at once', async () => {
  const errors = [
    { pointer: '/verslag', code: 'te-lang', message: 'Het verslag is te lang.' },
    { pointer: '/plaats', code: 'onbekend', message: 'Deze plaats bestaat niet.' },
  ]
  show({ send: () => Promise.reject(new ApiFailure(400, { errors })) })
  type(/Verslag/, 'Goed gesprek')
  submit()
  expect(await screen.findByRole('link', { name: 'Het verslag is te lang.' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Deze plaats bestaat niet.' })).toBeTruthy()
  expect(screen.getByLabelText(/Plaats/).getAttribute('aria-invalid')).toBe('true')
})

test('text typed in an expired session is kept and put back after signing in again', async () => {
  const { unmount } = show({ send: () => Promise.reject(new ApiFailure(401, {})) })
  type(/Verslag/, 'Jan slaapt beter')
  submit()
  expect(await screen.findByRole('link', { name: 'Log opnieuw in' })).toBeTruthy()
  unmount()
  show({ send: vi.fn<Send>().mockResolvedValue({}) })
  expect(await screen.findByDisplayValue('Jan slaapt beter')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('teruggezet')
})

test('another user on the same device does not get that text', async () => {
  sessionStorage.setItem('concept:u2:verslag:1', JSON.stringify({ savedAt: '2026-03-01T09:00:00Z', values: { verslag: 'geheim', plaats: '' } }))
  show({ send: vi.fn<Send>() })
  expect(screen.queryByDisplayValue('geheim')).toBeNull()
})

test('after a lost reply the same key is sent again, so that the server does it once', async () => {
  const send = vi.fn<Send>().mockRejectedValueOnce(new ApiFailure(0, {})).mockResolvedValueOnce({})
  show({ send })
  type(/Verslag/, 'Goed gesprek')
  submit()
  await screen.findByText(/geen verbinding/)
  submit()
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2))
  expect(send.mock.calls[1]?.[1].key).toBe(send.mock.calls[0]?.[1].key)
})

test('after a refusal a new key is used, because the text will be another', async () => {
  const send = vi.fn<Send>().mockRejectedValueOnce(new ApiFailure(400, { detail: 'Dat kan niet.' })).mockResolvedValueOnce({})
  show({ send })
  type(/Verslag/, 'Goed gesprek')
  submit()
  await screen.findByText('Dat kan niet.')
  submit()
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2))
  expect(send.mock.calls[1]?.[1].key).not.toBe(send.mock.calls[0]?.[1].key)
})

test('when someone else changed it too, both versions are shown and mine can be saved over the new one', async () => {
  const send = vi.fn<Send>().mockRejectedValueOnce(new ApiFailure(412, {})).mockResolvedValueOnce({})
  show({ send, reload: () => Promise.resolve({ version: 4, values: { verslag: 'Tekst van Lotte', plaats: '' } }) })
  type(/Verslag/, 'Mijn tekst')
  submit()
  expect(await screen.findByText('Tekst van Lotte')).toBeTruthy()
  expect(screen.getByRole('cell', { name: 'Mijn tekst' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Mijn versie opslaan' }))
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2))
  expect(send.mock.calls[0]?.[1].version).toBe(3)
  expect(send.mock.calls[1]?.[1].version).toBe(4)
  expect(send.mock.calls[1]?.[0].verslag).toBe('Mijn tekst')
})

test('the other version can be taken instead', async () => {
  show({ send: () => Promise.reject(new ApiFailure(412, {})), reload: () => Promise.resolve({ version: 4, values: { verslag: 'Tekst van Lotte', plaats: '' } }) })
  type(/Verslag/, 'Mijn tekst')
  submit()
  fireEvent.click(await screen.findByRole('button', { name: 'Verder met de versie van nu' }))
  expect(screen.getByLabelText<HTMLInputElement>(/Verslag/).value).toBe('Tekst van Lotte')
})

test('what was sent leaves no draft behind', async () => {
  const done = vi.fn()
  show({ send: vi.fn<Send>().mockResolvedValue({}), done })
  type(/Verslag/, 'Goed gesprek')
  await act(() => new Promise((resolve) => setTimeout(resolve, 500)))
  expect(sessionStorage.getItem('concept:u1:verslag:1')).toContain('Goed gesprek')
  submit()
  await waitFor(() => expect(done).toHaveBeenCalled())
  await act(() => new Promise((resolve) => setTimeout(resolve, 500)))
  expect(sessionStorage.getItem('concept:u1:verslag:1')).toBeNull()
})
