// @vitest-environment jsdom
// Defining a cohort: the size is asked while one types, a mistake stands in its place, and what is chosen is sent.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Cohort, Cohortcontrole, Cohortnaam, Sessie } from '../../shared/api/schema'
import { api } from '../api/client'
import { SessionProvider } from '../api/session'
import { CohortForm } from './cohort-form'
import { RemoveCohort } from './remove-cohort'

// Spied upon, not replaced: all test files share one set of modules.
const get = vi.spyOn(api, 'GET')
const post = vi.spyOn(api, 'POST')
const put = vi.spyOn(api, 'PUT')
const remove = vi.spyOn(api, 'DELETE')

const answer = (data: unknown) => Promise.resolve({ data, response: new Response() })
const session = { gebruiker: { id: 'bo' } } as Sessie

const names: Cohortnaam[] = [
  { naam: 'wijk', vraag: 'In welke wijk iemand woont', soort: 'tekst', keuzes: [], vergelijkbaar: true },
  { naam: 'leeftijdsgroep', vraag: 'Hoe oud iemand was', soort: 'keuze', keuzes: ['18 tot en met 20 jaar', '67 jaar of ouder'], vergelijkbaar: true },
  { naam: 'instroomdatum', vraag: 'Op welke dag iemand binnenkwam', soort: 'datum', keuzes: [], vergelijkbaar: true },
]
const cohort: Cohort = {
  id: 'c1', naam: 'Instroom', van: '2026-01-01', totEnMet: '2026-06-30', filter: 'true', vergelijkOp: [], moetGelijkZijn: [],
  instrumenten: [], beoordelaar: 'professional', gewijzigdOp: '2026-07-01T10:00:00Z', versie: 3,
}
let trial: Cohortcontrole

const show = (content = <CohortForm cohort={cohort} names={names} />) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionProvider session={session}>{content}</SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )

beforeEach(() => {
  vi.resetAllMocks()
  sessionStorage.clear()
  trial = { klopt: true, fouten: [], mensen: { vanaf: 0, minderDan: 10 } }
  get.mockImplementation((() => answer({ items: [{ id: 'participatieladder', naam: 'Participatieladder' }] })) as never)
  post.mockImplementation((() => answer(trial)) as never)
  put.mockImplementation((() => answer(cohort)) as never)
  remove.mockImplementation((() => answer(undefined)) as never)
})
afterEach(cleanup)
afterAll(() => vi.restoreAllMocks())

const filter = () => screen.getByLabelText('Wie hoort erbij?') as HTMLTextAreaElement
const type = (text: string) => fireEvent.change(filter(), { target: { value: text } })

test('of a few people only that they are few is said', async () => {
  show()
  expect(await screen.findByText(/minder dan 10 mensen/)).toBeTruthy()
  expect(screen.getByText(/Het precieze aantal ziet u niet/)).toBeTruthy()
})

test('what was typed is asked once, after the last key', async () => {
  show()
  await screen.findByText(/minder dan 10 mensen/)
  post.mockClear()
  for (const text of ['w', 'wi', 'wijk = "Noord"']) type(text)
  await waitFor(() => expect(post).toHaveBeenCalled(), { timeout: 3000 })
  expect(post).toHaveBeenCalledTimes(1)
  expect(post.mock.calls[0]?.[1]).toMatchObject({ body: { filter: 'wijk = "Noord"', naam: '-' } })
})

test('a mistake stands on its line, and one press goes to it', async () => {
  trial = { klopt: false, fouten: [{ code: 'onbekend', melding: 'Deze naam is er niet.', veld: '/filter', regel: 1, positie: 1 }] }
  show()
  type('wijc = 1')
  const place = await screen.findByRole('button', { name: 'Ga naar regel 1, positie 1' }, { timeout: 3000 })
  expect(document.querySelector('mark')?.textContent).toBe('w')
  fireEvent.click(place)
  expect(document.activeElement).toBe(filter())
  expect(filter().selectionStart).toBe(0)
})

test('a condition that was chosen comes behind what stands there', async () => {
  show()
  type('wijk = "Noord"')
  fireEvent.click(screen.getByRole('button', { name: 'Een voorwaarde kiezen' }))
  fireEvent.change(screen.getByLabelText('Waar kijkt u naar?'), { target: { value: 'leeftijdsgroep' } })
  fireEvent.click(await screen.findByLabelText('67 jaar of ouder'))
  fireEvent.click(screen.getByRole('button', { name: 'Voorwaarde toevoegen' }))
  await waitFor(() => expect(filter().value).toBe('wijk = "Noord"\nand leeftijdsgroep = "67 jaar of ouder"'))
})

test('what groups are held alike in is sent, and only what has fixed answers can be the same', async () => {
  show()
  const alike = screen.getByRole('group', { name: /Op welke kenmerken/ })
  for (const name of ['leeftijdsgroep', 'instroomdatum']) {
    fireEvent.change(within(alike).getByLabelText('Kenmerk'), { target: { value: name } })
    fireEvent.click(within(alike).getByRole('button', { name: 'Kenmerk toevoegen' }))
  }
  const same = within(alike).getAllByRole('checkbox')
  expect(same).toHaveLength(1)
  fireEvent.click(same[0] as HTMLElement)
  fireEvent.click(within(alike).getByRole('button', { name: 'Op welke dag iemand binnenkwam weghalen' }))
  fireEvent.click(screen.getByRole('button', { name: 'Cohort bewaren' }))
  await waitFor(() => expect(put).toHaveBeenCalled())
  expect(put.mock.calls[0]?.[1]).toMatchObject({ body: { vergelijkOp: ['leeftijdsgroep'], moetGelijkZijn: ['leeftijdsgroep'] } })
})

test('removing asks once and says what goes along', async () => {
  get.mockImplementation((() => answer({ gemaaktOp: '2026-07-01' })) as never)
  show(<RemoveCohort cohort={cohort} />)
  fireEvent.click(screen.getByRole('button', { name: 'Cohort verwijderen' }))
  expect(await screen.findByText(/Het rapport van 1 juli 2026 gaat mee/)).toBeTruthy()
  expect(remove).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Ja, verwijder dit cohort' }))
  await waitFor(() => expect(remove).toHaveBeenCalledTimes(1))
})
