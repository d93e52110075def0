// The secret address for a calendar is asked for, shown once, and can be stopped.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api/client'
import { CalendarLink } from './calendar-link'

// Spied upon, not replaced: all test files share one set of modules.
const get = vi.spyOn(api, 'GET')
const post = vi.spyOn(api, 'POST')
const remove = vi.spyOn(api, 'DELETE')
const answer = (data: unknown) => Promise.resolve({ data, response: new Response() }) as never
const pad = `/agenda/${'a'.repeat(43)}.ics`

const show = () =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><CalendarLink /></QueryClientProvider>
    </I18nProvider>,
  )

function open() {
  const fold = screen.getByText('Agenda in uw telefoon').closest('details')!
  fold.open = true
  fireEvent(fold, new Event('toggle'))
}

beforeEach(() => vi.resetAllMocks())
afterAll(() => vi.restoreAllMocks())

test('nothing is asked of the server before it is opened', () => {
  show()
  expect(get).not.toHaveBeenCalled()
})

test('the address is shown after it is made, without a key that would keep it', async () => {
  get.mockReturnValueOnce(answer({ gekoppeld: false })).mockReturnValue(answer({ gekoppeld: true, gemaaktOp: '2026-11-23T09:00:00Z' }))
  post.mockReturnValue(answer({ pad, gemaaktOp: '2026-11-23T09:00:00Z' }))
  show()
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Adres maken' }))
  expect(await screen.findByText(`${location.origin}${pad}`)).toBeTruthy()
  expect(JSON.stringify(post.mock.calls)).not.toContain('Idempotency-Key')
  expect(await screen.findByRole('button', { name: 'Koppeling stoppen' })).toBeTruthy()
})

test('a link that was made before says when, and not the address', async () => {
  get.mockReturnValue(answer({ gekoppeld: true, gemaaktOp: '2026-11-20T09:00:00Z' }))
  show()
  open()
  expect(await screen.findByText(/gemaakt op 20 november 2026/)).toBeTruthy()
  expect(screen.queryByText(/\/agenda\//)).toBeNull()
})

test('stopping takes the address off the screen', async () => {
  get
    .mockReturnValueOnce(answer({ gekoppeld: false }))
    .mockReturnValueOnce(answer({ gekoppeld: true, gemaaktOp: '2026-11-23T09:00:00Z' }))
    .mockReturnValue(answer({ gekoppeld: false }))
  post.mockReturnValue(answer({ pad, gemaaktOp: '2026-11-23T09:00:00Z' }))
  remove.mockReturnValue(answer(undefined))
  show()
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Adres maken' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Koppeling stoppen' }))
  await waitFor(() => expect(screen.queryByText(`${location.origin}${pad}`)).toBeNull())
  expect(remove).toHaveBeenCalledOnce()
  expect(await screen.findByRole('button', { name: 'Adres maken' })).toBeTruthy()
})
