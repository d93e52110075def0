// What the Aanpak tab shows: nothing yet, loading, away, refused, one clear step, and a version that is behind.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Aanpak, Aanpakken, AanpakVraag, DossierBeeld, Onderdeel, Recht, Sessie } from '../../shared/api/schema'
import { api } from '../api/client'
import { SessionProvider } from '../api/session'
import { NoticeProvider } from '../layout/notices'
import { ApproachScreen } from './approach-screen'

// Spied upon, not replaced: all test files share one set of modules.
const get = vi.spyOn(api, 'GET')
const post = vi.spyOn(api, 'POST')

const answer = (data: unknown) => Promise.resolve({ data, response: new Response() }) as never
const refusal = (status: number, error: unknown = {}) => Promise.resolve({ error, response: new Response(null, { status }) }) as never

const view = { dossier: { id: 'd1', naam: 'Jan van der Velde' } } as DossierBeeld
const session = (rechten: Recht[]): Sessie => ({
  gebruiker: { id: 'u1', naam: 'Sanne', organisatie: 'Gemeente', organisatieId: 'o1', rollen: ['coach'] },
  gemeente: 'Zonnedal', csrfToken: 't', demo: false, verlooptOp: '2026-03-01T12:00:00Z', rechten,
})

const talk: Onderdeel = {
  id: 'gesprek', naam: 'Gesprek', soort: 'taak', toestand: 'bezig', keer: 1, uitvoerder: 'Sanne Bakker', uiterlijk: '2026-12-04', volgens: 'Participatiewet',
  waarom: "'Gesprek' is gestart, omdat er niets aan vooraf hoeft te gaan.", mogelijk: ['opschorten', 'mislukt', 'afronden'], hierna: false, wachtOp: [],
}
const course: Onderdeel = { ...talk, id: 'cursus', naam: 'Cursus', toestand: 'later', mogelijk: ['inplannen'] }
const place: Onderdeel = { ...talk, id: 'plek', naam: 'Plek', toestand: 'wacht-op-plaats', plaatsInDeRij: 2, wachtenden: 5, mogelijk: [] }
const diagnosis: Onderdeel = { ...talk, id: 'diagnose', naam: 'Diagnose', toestand: 'later', hierna: true, mogelijk: [] }
const question: AanpakVraag = { feit: 'loonwaarde', vraag: 'Hoeveel kan iemand verdienen?', soort: 'getal', keuzes: [], nuNodig: true }
const followed = (part: Partial<Aanpak> = {}): Aanpak => ({
  id: 'a1', versie: 4, dossierId: 'd1', aanpak: 'proef', aanpakVersie: 1, naam: 'Proef', begonnenOp: '2026-11-22T09:00:00Z',
  onderdelen: [talk, course, place, diagnosis], vragen: [question], verloop: [], overstappen: [], ...part,
})
const choices: Aanpakken['keuzes'] = [
  { id: 'ander', versie: 1, naam: 'Andere aanpak', gebruikelijk: false },
  { id: 'proef', versie: 1, naam: 'Proef', gemeente: 'Zonnedal', gebruikelijk: true },
]
const found = (items: Aanpak[], keuzes = choices): Aanpakken => ({ deelnemerId: 'p1', items, keuzes, methoden: [] })

const show = (rechten: Recht[] = ['aanpak-lezen', 'aanpak-uitvoeren', 'feiten-vastleggen']) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionProvider session={session(rechten)}><NoticeProvider><ApproachScreen view={view} /></NoticeProvider></SessionProvider>
      </QueryClientProvider>
    </I18nProvider>,
  )
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name, hidden: true }))

beforeEach(() => {
  vi.resetAllMocks()
  sessionStorage.clear()
  get.mockReturnValue(answer(found([followed()])))
})

afterAll(() => vi.restoreAllMocks())

test('while it loads, it says so', () => {
  get.mockReturnValue(new Promise(() => {}) as never)
  show()
  expect(screen.getByRole('status').textContent).toBe('Bezig met laden')
})

test('a household without an approach is offered the usual one first', async () => {
  get.mockReturnValue(answer(found([])))
  show()
  expect(await screen.findByText(/Dit huishouden volgt nog geen aanpak/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLSelectElement>('Welke aanpak?').value).toBe('proef')
})

test('a catalogue without approaches says so', async () => {
  get.mockReturnValue(answer(found([], [])))
  show()
  expect(await screen.findByText('Er staat nog geen aanpak in de catalogus.')).toBeTruthy()
})

test('who may only read is offered nothing to press', async () => {
  get.mockReturnValue(answer(found([followed({ onderdelen: [{ ...talk, mogelijk: [] }] })])))
  show(['aanpak-lezen'])
  expect(await screen.findByText('Gesprek')).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('a server that is away offers another try, and a refusal does not', async () => {
  get.mockReturnValue(refusal(503))
  const { unmount } = show()
  expect(await screen.findByRole('button', { name: 'Opnieuw proberen' })).toBeTruthy()
  unmount()
  get.mockReturnValue(refusal(403))
  show()
  expect(await screen.findByText('Dit kunt u niet openen')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Opnieuw proberen' })).toBeNull()
})

test('a step has who, until when and by which law; what waits has its number; what comes next says what it waits for', async () => {
  show()
  const now = within(await screen.findByRole('region', { name: /^Nu/ }))
  expect(now.getByText(/Wie: Sanne Bakker · uiterlijk 4 december 2026 \(Participatiewet\)/)).toBeTruthy()
  expect(screen.getByText('Nummer 2 van 5 in de rij voor een plaats')).toBeTruthy()
  expect(screen.getByText('Begint na een antwoord op een vraag van de aanpak.')).toBeTruthy()
})

test('when nothing goes on and something is asked, it points to the question', async () => {
  get.mockReturnValue(answer(found([followed({ onderdelen: [diagnosis] })])))
  show()
  expect(await screen.findByText(/Wat hierna komt, hangt af van de vragen van de aanpak/)).toBeTruthy()
})

test('one form at a time, and the way back is where one was', async () => {
  show()
  await press('Inplannen: Cursus')
  expect(screen.getByRole('group', { name: 'Inplannen: Cursus' })).toBeTruthy()
  await press('Antwoord vastleggen: Hoeveel kan iemand verdienen?')
  expect(screen.queryByRole('group', { name: 'Inplannen: Cursus' })).toBeNull()
  await press('Annuleren')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Antwoord vastleggen: Hoeveel kan iemand verdienen?')
})

test('a reason that is missing is asked before anything is sent', async () => {
  show()
  await press('Niet gelukt: Gesprek')
  await press('Niet gelukt')
  expect(await screen.findByRole('link', { name: 'Waarom: vul dit in.' })).toBeTruthy()
  expect(post).not.toHaveBeenCalled()
})

test('a step that somebody else changed: what one wants stands beside what became of it', async () => {
  show()
  await press('Niet gelukt: Gesprek')
  fireEvent.change(screen.getByLabelText('Waarom?'), { target: { value: 'Jan kwam niet.' } })
  post.mockReturnValue(refusal(412))
  get.mockReturnValue(answer(followed({ versie: 5, onderdelen: [{ ...talk, toestand: 'afgerond' }] })))
  await press('Niet gelukt')
  const panel = await screen.findByRole('region', { name: 'Iemand anders heeft dit net ook gewijzigd' })
  expect(panel.textContent).toMatch(/Niet gelukt.*Afgerond/)
  expect(screen.getByLabelText<HTMLTextAreaElement>('Waarom?').value).toBe('Jan kwam niet.')
})

test('a button that comes too late reads the step anew and says so', async () => {
  show()
  post.mockReturnValue(refusal(412))
  await press('Afronden: Gesprek')
  expect(await screen.findByText('Iemand anders heeft dit net gewijzigd. U ziet nu de versie van nu.')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  await waitFor(() => expect(get.mock.calls.length).toBeGreaterThan(1))
})

test('what the state of the step refuses is told in the words of the server', async () => {
  show()
  post.mockReturnValue(refusal(409, { title: 'Dit kan nu niet: Gesprek is al afgerond.' }))
  await press('Afronden: Gesprek')
  expect((await screen.findByRole('alert')).textContent).toBe('Dit kan nu niet: Gesprek is al afgerond.')
})
