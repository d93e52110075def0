// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Familieplan, Veiligheid } from '../../shared/api/schema'
import { begin } from '../language'
import { FamilyDoor } from '../parts/family-door'
import { SafetyInPlan } from '../parts/safety'
import FamilyPage from '../screens/family'

const conference = { id: '1', fase: 'besloten-tijd', begonnenOp: '2026-11-20T09:00:00Z', faseSinds: '2026-11-22T09:00:00Z', versie: 3 } as const
const alone: Familieplan = { conferentie: conference, afspraken: [{ tekst: 'Tante Rika kookt', wie: 'Rika' }], voorstellen: [], kanNaar: ['presentatie'] }
const asked: Familieplan = {
  conferentie: { ...conference, fase: 'presentatie' },
  afspraken: [],
  voorstellen: [{ id: 'v1', tekst: 'Sanne regelt een fiets', door: 'Sanne', op: '2026-11-21T09:00:00Z', status: 'open' }],
  kanNaar: ['besloten-tijd'],
}
const safety: Veiligheid = {
  afspraken: [{ id: 's1', tekst: 'Jan gaat naar zijn zus', blijftZichtbaar: true, reden: 'Er is geslagen', door: 'Sanne', op: '2026-11-20T09:00:00Z' }],
  alleenWatBlijft: false,
  magBesluiten: false,
}

type Sent = { method: string; path: string; body: unknown; version: string | null }
let sent: Sent[]

/** `after`: what the server answers to what is sent; a number is a refusal. */
const show = async (plan: Familieplan, after: Familieplan | number = plan, page = <FamilyPage csrfToken="x" />) => {
  sent = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body, headers }: RequestInit = {}) => {
    if (method === 'GET') return new Response(JSON.stringify(path.endsWith('veiligheidsafspraken') ? safety : plan))
    sent.push({ method, path, body: JSON.parse(String(body)), version: new Headers(headers).get('If-Match') })
    return typeof after === 'number' ? new Response('{}', { status: after }) : new Response(JSON.stringify(after))
  })
  await begin('nl')
  return render(<I18nProvider i18n={i18n}>{page}</I18nProvider>)
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {})
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('says that nobody else sees the plan, and shows it only after asking', async () => {
  await show(alone, { ...asked, voorstellen: [] })
  await screen.findByText('Uw familie is onder elkaar. Niemand anders ziet nu het plan.')
  fireEvent.click(screen.getByRole('button', { name: 'Wij laten ons plan zien' }))
  expect(sent).toEqual([])
  expect(document.activeElement?.textContent).toContain('Laat u het plan zien?')
  fireEvent.click(screen.getByRole('button', { name: 'Ja' }))
  await screen.findByText(/Uw familie liet het plan zien op/)
  expect(sent).toEqual([{ method: 'PUT', path: '/v1/mijn/familieplan/fase', body: { fase: 'presentatie' }, version: '"3"' }])
})

it('writes the plan line by line, and says at its field what is missing', async () => {
  await show(alone)
  fireEvent.click(await screen.findByRole('button', { name: 'Verander het plan' }))
  fireEvent.click(screen.getByRole('button', { name: 'Nog een afspraak' }))
  const second = within(screen.getByRole('group', { name: 'Afspraak 2' }))
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar ons plan' }))
  expect(sent).toEqual([])
  const text = second.getByLabelText('Wat spreekt u af?')
  expect(text.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(text)
  fireEvent.change(text, { target: { value: 'Oma past op' } })
  fireEvent.change(screen.getByLabelText('Wie doen er mee? (mag leeg blijven)'), { target: { value: 'Oma en Rika' } })
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar ons plan' }))
  await screen.findByRole('button', { name: 'Verander het plan' })
  expect(sent[0]).toMatchObject({ method: 'PUT', version: '"3"', body: { afspraken: [{ tekst: 'Tante Rika kookt', wie: 'Rika' }, { tekst: 'Oma past op' }], wieKomen: 'Oma en Rika' } })
})

it('asks the day in three fields, and tells everything that is wrong at once', async () => {
  await show(alone)
  fireEvent.click(await screen.findByRole('button', { name: 'Verander het plan' }))
  fireEvent.click(screen.getByRole('button', { name: 'Nog een afspraak' }))
  const first = within(screen.getByRole('group', { name: 'Afspraak 1' }))
  const second = within(screen.getByRole('group', { name: 'Afspraak 2' }))
  const day = first.getByLabelText('Dag')
  fireEvent.change(day, { target: { value: '30' } })
  fireEvent.change(first.getByLabelText('Maand'), { target: { value: '2' } })
  fireEvent.change(first.getByLabelText('Jaar'), { target: { value: '2027x' } })
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar ons plan' }))
  expect(sent).toEqual([])
  expect(day.getAttribute('aria-invalid')).toBe('true')
  expect(first.getByText(/Vul een dag, een maand en een jaar in/)).toBeTruthy()
  expect(second.getByText(/Schrijf op wat u afspreekt/)).toBeTruthy()
  expect(document.activeElement).toBe(day)
  fireEvent.change(day, { target: { value: '7' } })
  fireEvent.change(second.getByLabelText('Wat spreekt u af?'), { target: { value: 'Oma past op' } })
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar ons plan' }))
  await screen.findByRole('button', { name: 'Verander het plan' })
  expect(sent[0]).toMatchObject({ body: { afspraken: [{ tekst: 'Tante Rika kookt', voor: '2027-02-07' }, { tekst: 'Oma past op' }] } })
})

it('keeps what was written when somebody else was first', async () => {
  await show(alone, 412)
  fireEvent.click(await screen.findByRole('button', { name: 'Verander het plan' }))
  fireEvent.change(screen.getByLabelText('Wat spreekt u af?'), { target: { value: 'Rika kookt op woensdag' } })
  fireEvent.click(screen.getByRole('button', { name: 'Bewaar ons plan' }))
  await screen.findByText(/Er is net iets veranderd/)
  expect((screen.getByLabelText('Wat spreekt u af?') as HTMLTextAreaElement).value).toBe('Rika kookt op woensdag')
})

it('answers a proposal with yes or no, and owes nobody a reason', async () => {
  const done: Familieplan = { ...asked, afspraken: [{ tekst: 'Sanne regelt een fiets' }], voorstellen: [{ ...asked.voorstellen[0]!, status: 'aangenomen' }] }
  await show(asked, done)
  fireEvent.click(await screen.findByRole('button', { name: 'Ja, zet het in ons plan: Sanne regelt een fiets' }))
  await screen.findByText(/U zei ja/)
  expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/mijn/familieplan/voorstellen/v1/antwoord', body: { antwoord: 'aangenomen' } })
})

it('says which safety agreement stays visible, who decided that, and why', async () => {
  await show(alone)
  const card = within(await screen.findByRole('region', { name: 'Zo blijft iedereen veilig' }))
  expect(card.getByText(/ook als uw familie onder elkaar is\. Dat besloot/).textContent).toContain('Sanne')
  expect(card.getByText('Er is geslagen')).toBeTruthy()
})

it('stands on the first page only while it is the turn of the family', async () => {
  await show(alone, alone, <FamilyDoor onlyWhenTheirTurn />)
  await screen.findByText('Uw familie is onder elkaar. Niemand anders ziet nu het plan.')
  cleanup()
  const { container } = await show({ ...asked, voorstellen: [] }, asked, <FamilyDoor onlyWhenTheirTurn />)
  await new Promise((done) => setTimeout(done, 0))
  expect(container.textContent).toBe('')
})

it('tells in the plan what keeps everybody safe, out of the same list', async () => {
  await show(alone, alone, <SafetyInPlan />)
  await screen.findByText('Jan gaat naar zijn zus')
  expect(screen.getByRole('heading', { name: 'Zo blijft iedereen veilig' })).toBeTruthy()
})

it('does not let the plan look whole when that list cannot be read', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }))
  await begin('nl')
  render(<I18nProvider i18n={i18n}><SafetyInPlan /></I18nProvider>)
  await screen.findByText('Dit lukt nu niet. Probeer het straks nog een keer.')
})
