// What the page of a method tells: the steps, each study with its caveat, and whether a household can follow it.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { GemetenBewijs, Methode, MethodeRegel } from '../../shared/api/schema'
import { api } from '../api/client'
import { MethodList } from './method-list'
import { MethodScreen } from './method-screen'

// Spied upon, not replaced: all test files share one set of modules.
const get = vi.spyOn(api, 'GET')
const answer = (data: unknown) => Promise.resolve({ data, response: new Response() }) as never

const method: Methode = {
  id: 'gezinscoach', versie: 1, naam: 'Gezinscoach', vorm: 'methodiek', bron: 'Overzicht 2012', inleiding: 'Eén coach leidt de hulp.',
  voorWie: ['Gezinnen.'], nietVoorWie: [], stappen: [
    { id: 'plan', naam: 'Plan maken', uitleg: 'De coach maakt een plan.' },
    { id: 'nazorg', naam: 'Nazorg', uitleg: 'Er blijft contact.', termijnSoort: 'hoogstens', termijn: '6 maanden' },
  ],
  instrumenten: [{ id: 'gas', naam: 'Doelen halen' }], hulpmiddelen: [], werk: 'geen', werkUitleg: 'Werk is geen doel.',
  terugval: false, terugvalUitleg: 'Niets.', theorie: false, theorieUitleg: 'Geen.', oordeel: 'deels', oordeelUitleg: 'Gezinnen zijn tevreden.',
  bewijs: [
    { soort: 'proces', wat: 'Geteld welke doelen gehaald zijn.', cijfers: [{ wat: 'Doelen gehaald', waarde: '62 procent', aantal: 535, eenheid: 'doelen' }], kanttekening: 'Niemand om mee te vergelijken.', bron: 'Overzicht 2012' },
    { soort: 'geloot', wat: 'Jongeren liepen minder weg.', cijfers: [], bron: 'Overzicht 2012' },
  ],
  werkzaam: [], nodig: [],
}

/** The page of a method asks two things: the method, and what was measured of it. */
const page = (found: Methode, measured: GemetenBewijs[] = []) =>
  get.mockImplementation(((path: string) => answer(path.endsWith('/gemeten-bewijs') ? { items: measured } : found)) as never)

const show = (element: React.ReactNode) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>{element}</QueryClientProvider>
    </I18nProvider>,
  )

beforeEach(() => vi.resetAllMocks())
afterAll(() => vi.restoreAllMocks())

test('a study tells its figure, of how many, and what it cannot say', async () => {
  page(method)
  show(<MethodScreen id="gezinscoach" />)
  const row = (await screen.findByRole('rowheader', { name: 'Doelen gehaald' })).closest('tr')!
  expect(within(row).getByText('62 procent')).toBeTruthy()
  expect(within(row).getByText('535 doelen')).toBeTruthy()
  expect(screen.getByText(/Niemand om mee te vergelijken/)).toBeTruthy()
})

test('the study that says most about the cause comes first', async () => {
  page(method)
  show(<MethodScreen id="gezinscoach" />)
  const studies = await screen.findAllByRole('article')
  expect(studies.map((study) => within(study).getByRole('heading').textContent)).toEqual(['Geloot wie meedeed', 'Hoe het ging'])
})

test('a step shows its term', async () => {
  page(method)
  show(<MethodScreen id="gezinscoach" />)
  expect((await screen.findByText('Nazorg')).closest('li')!.textContent).toContain('hoogstens 6 maanden')
})

test('it says how a household begins with the method', async () => {
  page(method)
  const { unmount } = show(<MethodScreen id="gezinscoach" />)
  expect(await screen.findByText(/deze methode bij een huishouden beginnen/)).toBeTruthy()
  unmount()
  page({ ...method, aanpak: { id: 'proef', naam: 'Proef' } })
  show(<MethodScreen id="gezinscoach" />)
  expect(await screen.findByText(/volgen met de aanpak Proef/)).toBeTruthy()
})

const measured: GemetenBewijs = {
  opzet: 'voor-en-na', kracht: 'Zwak bewijs', uitleg: 'Niemand ernaast.', waarschuwing: 'Terugval naar het gemiddelde.', bron: 'Maryland',
  van: '2026-01-01', totEnMet: '2026-06-30', gemaaktOp: '2026-11-01', beoordelaar: 'professional', tweeKeerGemeten: 48, getoetst: 7, beter: 3, slechter: 0, verborgen: 1,
  veranderingen: [
    { instrument: 'Participatiehuis', naam: 'Werk', maat: 'd-av', aantal: 48, waarde: 0.612, onder: 0.3, boven: 0.92, beter: true, duidelijk: true },
    { instrument: 'Ladder', naam: 'Trede', maat: 'treden', aantal: 40, waarde: 0.4, beter: true },
  ],
}

test('what the municipality measured stands beside it, with how strong it is and its warning', async () => {
  page(method, [measured])
  show(<MethodScreen id="gezinscoach" />)
  const article = (await screen.findByText('Zwak bewijs: alleen voor en na gemeten')).closest('article')!
  expect(within(article).getByText(/Terugval naar het gemiddelde/)).toBeTruthy()
  expect(article.textContent).toContain('48 mensen zijn twee keer gemeten.')
  expect(article.textContent).toContain('Van 7 domeinen werden er 3 duidelijk beter en 0 duidelijk slechter.')
  expect(article.textContent).toContain('Van 1 domein staat er niets')
  const work = within(article).getByRole('rowheader', { name: /Werk/ }).closest('tr')!
  expect(work.textContent).toContain('0,61 (d_av) (0,30 tot 0,92)')
  expect(work.textContent).toContain('Duidelijk beter')
  expect(within(article).getByRole('rowheader', { name: /Trede/ }).closest('tr')!.textContent).toContain('Niet getoetst')
})

test('the report is a link only for who may read it, and a number that is hidden is not there', async () => {
  page(method, [{ ...measured, tweeKeerGemeten: undefined }])
  const { unmount } = show(<MethodScreen id="gezinscoach" />)
  expect((await screen.findByText(/Zwak bewijs/)).closest('article')!.textContent).not.toContain('twee keer gemeten')
  expect(screen.queryByRole('link', { name: /Het hele rapport/ })).toBeNull()
  unmount()
  page(method, [{ ...measured, rapport: { cohortId: 'c1', naam: 'Instroom' } }])
  show(<MethodScreen id="gezinscoach" />)
  expect((await screen.findByRole('link', { name: 'Het hele rapport: Instroom' })).getAttribute('href')).toBe('/effect/c1/rapport')
})

test('nothing measured yet says what to do', async () => {
  page(method)
  show(<MethodScreen id="gezinscoach" />)
  expect(await screen.findByText(/nog geen effect gemeten/)).toBeTruthy()
})

const row = (naam: string, more: Partial<MethodeRegel> = {}): MethodeRegel => ({
  id: naam.toLowerCase(), versie: 1, naam, vorm: 'methodiek', inleiding: '', bron: '', werk: 'geen', terugval: false, theorie: false, oordeel: 'onbekend', ...more,
})

test('the list stands in the order of names, and says when nothing was studied', async () => {
  get.mockReturnValue(answer({ items: [row('Wraparound', { sterksteOnderzoek: 'geloot', oordeel: 'bewezen' }), row('Presentie')] }))
  show(<MethodList />)
  const names = (await screen.findAllByRole('rowheader')).map((cell) => cell.querySelector('a')!.textContent)
  expect(names).toEqual(['Presentie', 'Wraparound'])
  expect(screen.getByText('Geen onderzoek')).toBeTruthy()
  expect(screen.getByText('Geloot wie meedeed')).toBeTruthy()
})
