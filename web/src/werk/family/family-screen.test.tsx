// @vitest-environment jsdom
// While the family is among itself its plan is not asked for, and what stays for safety is shown.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { DossierBeeld, Sessie } from '../../shared/api/schema'
import { api } from '../api/client'
import { SessionProvider } from '../api/session'
import { FamilyScreen } from './family-screen'
import { SafetyInPlan } from './safety-in-plan'

// Spied upon, not replaced: all test files share one set of modules.
const get = vi.spyOn(api, 'GET')
const session = {
  gebruiker: { id: 'u1', naam: 'Sanne', rollen: ['coach'] },
  rechten: ['familieplan-lezen', 'familieplan-ondersteunen', 'veiligheidsafspraken-lezen', 'veiligheidsafspraken-maken'],
} as unknown as Sessie
const view = { dossier: { id: 'd1', naam: 'Jan' } } as unknown as DossierBeeld
const conference = { id: 'c1', begonnenOp: '2026-11-20T09:00:00Z', faseSinds: '2026-11-22T09:00:00Z', versie: 2 }

const show = (safety: object, plan?: object, page = <FamilyScreen view={view} />) => {
  get.mockImplementation(((path: string) => Promise.resolve({ data: path.endsWith('veiligheidsafspraken') ? safety : plan, response: { ok: true } })) as unknown as typeof api.GET)
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionProvider session={session}>{page}</SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
}

afterEach(() => {
  cleanup()
  get.mockReset()
})
afterAll(() => vi.restoreAllMocks())

test('a plan that is closed is not asked for; what stays for safety is there', async () => {
  const stays = { id: 's1', tekst: 'Jan gaat naar zijn zus', blijftZichtbaar: true, reden: 'Er is geslagen', door: 'Sanne', op: '2026-11-20T09:00:00Z' }
  show({ conferentie: { ...conference, fase: 'besloten-tijd' }, afspraken: [stays], alleenWatBlijft: true, magBesluiten: true })
  expect(await screen.findByText('Jan gaat naar zijn zus')).toBeTruthy()
  expect(screen.getByText(/De familie is onder elkaar/)).toBeTruthy()
  expect((get.mock.calls as unknown[][]).map((call) => call[0])).toEqual(['/dossiers/{dossierId}/veiligheidsafspraken'])
  expect(screen.queryByRole('button', { name: 'Een voorstel doen' })).toBeNull()
})

test('an open plan stands with its proposals, and what can be done next', async () => {
  show(
    { conferentie: { ...conference, fase: 'presentatie' }, afspraken: [], alleenWatBlijft: false, magBesluiten: true },
    { conferentie: { ...conference, fase: 'presentatie' }, afspraken: [{ tekst: 'Tante Rika kookt' }], voorstellen: [], kanNaar: ['opvolging', 'afgerond'] },
  )
  expect(await screen.findByText('Tante Rika kookt')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Ik sta achter dit plan' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /besloten tijd/ })).toBeNull()
})

test('without a conference one can begin', async () => {
  show({ afspraken: [], alleenWatBlijft: false, magBesluiten: true }, { afspraken: [], voorstellen: [], kanNaar: [] })
  expect(await screen.findByRole('button', { name: 'Conferentie beginnen' })).toBeTruthy()
})

test('the plan of the household shows what stays for safety, and says that it is not all', async () => {
  const stays = { id: 's1', tekst: 'Jan gaat naar zijn zus', blijftZichtbaar: true, reden: 'Er is geslagen', door: 'Sanne', op: '2026-11-20T09:00:00Z' }
  show({ afspraken: [stays], alleenWatBlijft: true, magBesluiten: true }, undefined, <SafetyInPlan dossierId="d1" />)
  expect(await screen.findByText('Jan gaat naar zijn zus')).toBeTruthy()
  expect(screen.getByText(/Hier staat alleen wat voor de veiligheid zichtbaar blijft/)).toBeTruthy()
})
