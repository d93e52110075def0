// What the screen shows: nothing chosen, nothing there, a refusal, and figures in which unknown is never zero.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { AanpakUitkomst, Recht, Sessie, Vergelijking } from '../../shared/api/schema'
import { api } from '../api/client'
import { SessionProvider } from '../api/session'
import CompareScreen from './compare-screen'
import { FiguresTable } from './figures-table'

// Spied upon, not replaced: all test files share one set of modules.
const get = vi.spyOn(api, 'GET')
const post = vi.spyOn(api, 'POST')

const answer = (data: unknown) => Promise.resolve({ data, response: new Response() })
const refusal = (status: number, error: unknown) => Promise.resolve({ error, response: new Response(null, { status }) })

const session = (rechten: Recht[]): Sessie => ({
  gebruiker: { id: 'u1', naam: 'Sanne', organisatie: 'Gemeente', organisatieId: 'o1', rollen: ['coach'] },
  gemeente: 'Zonnedal', csrfToken: 't', demo: false, verlooptOp: '2026-03-01T12:00:00Z', rechten,
})

const row = { id: 'a', versie: 1, naam: 'Aanpak A', gemeente: 'Stad', geldtVanaf: '2015-01-01', bron: '', feiten: ['loonwaarde'] }
const jan = { id: 'jan', naam: 'Jan', bron: 'Een onderzoek', meldtZich: '2015-10-01', feiten: [{ feit: 'loonwaarde', waarde: '40' }], vergelijkMet: ['a'] }
const outcome: AanpakUitkomst = {
  id: 'a', naam: 'Aanpak A', gemeente: 'Stad', begin: '2015-10-01', einde: '2015-10-31', afgebroken: false,
  cijfers: { inkomen: 28, gesprekken: 2, looptijd: 30 }, bestemmingen: [], grenzen: [], alternatieven: [], wachtOp: [], besluiten: [],
  kosten: [{ betaler: 'Gemeente', onbekend: [{ onderdeel: 'uitkering', naam: 'Uitkering' }] }, { betaler: 'Rijk', bedrag: 1400, onbekend: [] }],
  aannames: [{ onderdeel: 'uitkering', naam: 'Uitkering', tekst: 'De bron zegt niets.', duur: '4 weken' }],
  tijdlijn: [{ onderdeel: 'uitkering', naam: 'Uitkering', soort: 'taak', keer: 1, begin: '2015-10-01', einde: '2015-10-29', toestand: 'afgerond', aanname: true, verlopen: false, betekenis: ['inkomen'] }],
}
const comparison: Vergelijking = {
  persoon: 'jan', naam: 'Jan', meldtZich: '2015-10-01', aanpakken: [outcome], plaatsen: [],
  feiten: [{ naam: 'loonwaarde', soort: 'getal', vraag: 'Hoeveel kan iemand verdienen?', keuzes: [], waarde: '40', aanpakken: ['a'], volgensAanpak: [] }],
}

const serve = (lists: { rows?: unknown[]; persons?: unknown[] } = {}) =>
  get.mockImplementation(((path: string) => answer({ items: path === '/aanpakken' ? (lists.rows ?? [row]) : (lists.persons ?? [jan]) })) as never)

const show = (search = '', rechten: Recht[] = []) => {
  const { hook, searchHook } = memoryLocation({ path: '/vergelijken', searchPath: search })
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionProvider session={session(rechten)}><Router hook={hook} searchHook={searchHook}><CompareScreen /></Router></SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
}

beforeEach(() => {
  vi.resetAllMocks()
  serve()
})

afterAll(() => vi.restoreAllMocks())

test('nothing is compared before a person is chosen', async () => {
  show()
  expect(await screen.findByText('Kies een persoon. Dan ziet u de aanpakken naast elkaar.')).toBeTruthy()
  expect(post).not.toHaveBeenCalled()
})

test('a catalogue without approaches says so', async () => {
  serve({ rows: [] })
  show()
  expect(await screen.findByText(/Er zijn nog geen aanpakken en personen/)).toBeTruthy()
})

test('the person of the address is walked through the approaches of the address', async () => {
  post.mockReturnValue(answer(comparison) as never)
  show('persoon=jan&aanpak=a')
  const table = within(await screen.findByRole('region', { name: 'Aanpakken naast elkaar' }))
  expect(table.getByRole('row', { name: /Inkomen geregeld/ }).textContent).toContain('28 dagen')
  expect(post.mock.calls[0]?.[1]).toMatchObject({ body: { persoon: 'jan', aanpakken: ['a'] } })
})

test('facts of an own dossier are taken over without who it is, and the screen says what was and what was not', async () => {
  const copied = {
    meldtZich: '2026-11-22',
    feiten: [{ feit: 'loonwaarde', vraag: 'Hoeveel kan iemand verdienen?', waarde: '40' }],
    nietOvergenomen: [{ vraag: 'Wat wil iemand zelf?', reden: 'Een tekst in eigen woorden kan zeggen wie het is.' }],
  }
  get.mockImplementation(((path: string) => {
    if (path.endsWith('vergelijkfeiten')) return answer(copied)
    return answer({ items: path === '/aanpakken' ? [row] : path === '/dossiers' ? [{ id: 'd1', naam: 'Jan van der Berg' }] : [jan] })
  }) as never)
  post.mockReturnValue(answer({ ...comparison, persoon: undefined, naam: undefined }) as never)
  show('dossier=d1', ['feiten-lezen', 'dossiers-bekijken'])
  expect(await screen.findByText('Een tekst in eigen woorden kan zeggen wie het is.')).toBeTruthy()
  expect(await screen.findByRole('option', { name: 'Jan van der Berg' })).toBeTruthy()
  const sent = post.mock.calls[0]?.[1]
  expect(sent).toMatchObject({ body: { meldtZich: '2026-11-22', feiten: [{ feit: 'loonwaarde', waarde: '40' }] } })
  expect(JSON.stringify(sent)).not.toContain('d1')
})

test('a value that cannot be is told at its field', async () => {
  post.mockReturnValue(refusal(400, { errors: [{ pointer: '/feiten/0/waarde', code: 'x', message: 'Dit is geen getal.' }] }) as never)
  show('persoon=jan&aanpak=a&feit=loonwaarde%3Dveel')
  expect(await screen.findByRole('link', { name: 'Dit is geen getal.' })).toBeTruthy()
})

test('a server that is away offers another try', async () => {
  post.mockReturnValue(refusal(503, {}) as never)
  show('persoon=jan&aanpak=a')
  expect(await screen.findByRole('button', { name: 'Opnieuw proberen' })).toBeTruthy()
})

test('what is not known is never shown as zero, and what never came is a dash with words', () => {
  render(<I18nProvider i18n={i18n}><FiguresTable outcomes={[outcome]} /></I18nProvider>)
  expect(screen.getByRole('row', { name: /Wie betaalt/ }).textContent).toMatch(/Gemeente: onbekend \(Uitkering\).*Rijk: €\s?1\.400/)
  expect(screen.getByRole('row', { name: /Voorschot/ }).textContent).toContain('zo ver kwam het niet')
})
