// What a plan says otherwise: from what to what, who agreed, nothing to compare with, and another plan to choose.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { DossierBeeld, PlanKop, PlanVerschil } from '../../shared/api/schema'
import { api } from '../api/client'
import { PlanDifferenceScreen } from './plan-difference-screen'

// Spied upon, not replaced: all test files share one set of modules.
const get = vi.spyOn(api, 'GET')
const answer = (data: unknown) => Promise.resolve({ data, response: new Response() })

const view = { dossier: { id: 'd1', naam: 'Jan van der Velde' } } as DossierBeeld
const first: PlanKop = { id: 'p1', nummer: 1, status: 'akkoord', deelnemerAkkoordOp: '2020-01-02', coachAkkoordOp: '2020-01-03', coachAkkoordDoor: 'Sanne Bakker' }
const second: PlanKop = { id: 'p2', nummer: 2, status: 'concept' }
const nothing: PlanVerschil = { nieuw: second, oud: first, teksten: [], doelen: [], acties: [], doelenGelijk: 1 }

const show = (found: PlanVerschil, plans: unknown[] = [first, second], search = '') => {
  get.mockImplementation(((path: string) => answer(path.endsWith('/verschil') ? found : { items: plans })) as never)
  const { hook, searchHook } = memoryLocation({ path: '/', searchPath: search })
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Router hook={hook} searchHook={searchHook}><PlanDifferenceScreen planId="p2" view={view} /></Router>
      </QueryClientProvider>
    </I18nProvider>,
  )
}

beforeEach(() => void vi.resetAllMocks())
afterAll(() => vi.restoreAllMocks())

test('a change says what it was and what it is now, with days in words', async () => {
  show({
    ...nothing,
    doelen: [
      { soort: 'gewijzigd', titel: 'Een eigen kamer', leefgebied: 'Wonen', wijzigingen: [{ veld: 'einddatum', van: '2020-03-01', naar: '2020-06-01' }, { veld: 'specifiek', van: 'Ik huur iets' }] },
      { soort: 'vervallen', titel: 'Mijn post op orde', leefgebied: 'Geld', niveau: 0, wijzigingen: [] },
    ],
    acties: [{ soort: 'gedaan', omschrijving: 'Inschrijven', uitvoerder: 'zelf', doel: 'Een eigen kamer', gedaanOp: '2020-02-01', wijzigingen: [] }],
  })
  expect(await screen.findByText('Was: 1 maart 2020')).toBeTruthy()
  expect(screen.getByText('Is nu: 1 juni 2020')).toBeTruthy()
  expect(screen.getByText('Is nu leeg')).toBeTruthy()
  expect(screen.getByText('Vervallen')).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Stand van het doel: 0' })).toBeTruthy()
  expect(screen.getByText('bij: Een eigen kamer · Zelf · gedaan op 1 februari 2020')).toBeTruthy()
  expect(screen.getByText('1 doel bleef hetzelfde.')).toBeTruthy()
})

test('who agreed with which plan on what day, and who did not yet', async () => {
  show(nothing)
  expect(await screen.findByText('Deze plannen zeggen hetzelfde.')).toBeTruthy()
  expect(screen.getByText('akkoord op 2 januari 2020')).toBeTruthy()
  expect(screen.getByText('Sanne Bakker')).toBeTruthy()
  expect(screen.getAllByText('nog niet akkoord').length).toBe(2)
  expect(screen.queryByLabelText('Vergelijken met')).toBeNull()
})

test('without an earlier plan that both agreed with there is a sentence', async () => {
  show({ ...nothing, oud: undefined })
  expect(await screen.findByText(/Er is geen eerder plan waar het huishouden en de coach allebei akkoord mee waren/)).toBeTruthy()
})

test('of more plans one chooses which, and the address keeps it', async () => {
  show(nothing, [{ ...first, id: 'p0', nummer: 1 }, { ...first, nummer: 2 }, second], 'met=p0')
  expect(((await screen.findByLabelText('Vergelijken met')) as HTMLSelectElement).value).toBe('p0')
  const asked = get.mock.calls as unknown as [path: string, options: unknown][]
  expect(asked.find(([path]) => path.endsWith('/verschil'))?.[1]).toMatchObject({ params: { query: { met: 'p0' } } })
})
