// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Router } from 'wouter'
import type { MijnKennismaking } from '../../shared/api/schema'
import { beginning, bodyOf, keepLaid } from '../first-talks'
import { begin, LanguageProvider } from '../language'
import { forgetAnswers } from '../own-scores'
import AboutMePage from '../screens/about-me'
import LayCardsPage from '../screens/lay-cards'

const talks: MijnKennismaking = {
  talenten: [{ id: 't1', versie: 2, zelf: false, naam: 'Met de handen werken', woorden: 'Fietsen' }],
  antwoorden: [{ vraag: 'Wat wilt u?', antwoord: 'Rust', op: '2020-01-02T10:00:00Z' }],
  volgorde: { metingId: '1', datum: '2020-01-02', vastgelegdDoor: 'Coach', alleen: false, kaarten: [{ kaart: 'werk', plaats: 1 }] },
  kaartscores: [],
  profiel: { naam: 'Hulp om mee te doen', reden: 'Eerst mensen zien.', datum: '2020-01-02', opnieuwOp: '2020-07-02' },
  talentKeuzes: [{ waarde: 'geduld', label: 'Geduld hebben' }],
  kaarten: [{ domein: 'geld', naam: 'Geld', pictogram: 'geld' }, { domein: 'wonen', naam: 'Wonen', pictogram: 'wonen' }, { domein: 'werk', naam: 'Werk' }],
  niveausZelfredzaamheid: [{ waarde: 1, label: 'Het lukt mij niet' }, { waarde: 2, label: 'Het lukt mij zelf' }],
  niveausTevredenheid: [{ waarde: 1, label: 'Ontevreden' }, { waarde: 2, label: 'Tevreden' }],
}

let sent: { address: string; body: unknown }[] = []
let answer: MijnKennismaking = talks
/** What the server answers to what is sent; a number is a refusal. */
let after: unknown = {}

const open = async (page: React.ReactNode) => {
  await begin('nl')
  render(
    <I18nProvider i18n={i18n}>
      <LanguageProvider first="nl">
        <Router base="/mijn">{page}</Router>
      </LanguageProvider>
    </I18nProvider>,
  )
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const cards = () => within(screen.getByRole('list', { name: 'De kaarten, het belangrijkste eerst' })).getAllByRole('listitem').map((card) => card.querySelector('.ph-cards__name')?.textContent)

beforeEach(() => {
  sent = []
  answer = talks
  after = {}
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    if (request.method === 'POST') {
      sent.push({ address, body: JSON.parse(String(request.body)) as unknown })
      return Promise.resolve(typeof after === 'number' ? new Response('{}', { status: after }) : Response.json(after, { status: 201 }))
    }
    if (request.method === 'DELETE') {
      sent.push({ address, body: new Headers(request.headers).get('If-Match') })
      return Promise.resolve(new Response(typeof after === 'number' ? '{}' : null, { status: typeof after === 'number' ? after : 204 }))
    }
    return Promise.resolve(Response.json(answer))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('laying the cards', () => {
  it('begins as they lay, moves by key and by button, and asks one question on a page', async () => {
    await open(<LayCardsPage csrfToken="t" />)
    await screen.findByRole('heading', { name: 'Wat is belangrijk voor u?' })
    expect(cards()).toEqual(['Werk', 'Geld', 'Wonen'])
    fireEvent.keyDown(screen.getByRole('button', { name: /^Wonen, plaats 3 van 3/ }), { key: 'Home' })
    expect(cards()).toEqual(['Wonen', 'Werk', 'Geld'])
    expect((await screen.findByText('Wonen ligt nu op plaats 1.')).getAttribute('role')).toBe('status')
    await press('Geld omhoog')
    expect(cards()).toEqual(['Wonen', 'Geld', 'Werk'])
    await press('Zo liggen ze goed')
    await screen.findByRole('heading', { name: 'Wonen: lukt het u zelf?' })
    await press('Volgende')
    expect(screen.getByRole('alert').textContent).toContain('Kies een antwoord')
    fireEvent.click(screen.getByRole('radio', { name: 'Het lukt mij niet' }))
    await press('Volgende')
    await screen.findByRole('heading', { name: 'Wonen: bent u tevreden?' })
    await press('Geen vragen meer')
    await screen.findByRole('heading', { name: 'Klopt dit zo?' })
    expect(screen.getByText('Het lukt mij niet')).toBeTruthy()
    await press('Versturen')
    await screen.findByRole('heading', { name: 'Dank u wel' })
    expect(sent).toEqual([{ address: '/v1/mijn/kaarten', body: { volgorde: ['wonen', 'geld', 'werk'], scores: [{ kaart: 'wonen', zelfredzaamheid: 1 }] } }])
    expect(localStorage.length).toBe(0)
  })

  it('says so when there are none', async () => {
    answer = { ...talks, kaarten: [] }
    await open(<LayCardsPage csrfToken="t" />)
    expect(await screen.findByText('Er zijn hier geen kaarten.')).toBeTruthy()
  })

  it('goes on where one stopped, and is wiped when somebody signs out', () => {
    keepLaid({ order: ['wonen', 'weg', 'geld'], scores: { wonen: { tevredenheid: 2 } } })
    expect(beginning(talks)).toEqual({ order: ['wonen', 'geld', 'werk'], scores: { wonen: { tevredenheid: 2 } } })
    forgetAnswers()
    expect(beginning(talks).order).toEqual(['werk', 'geld', 'wonen'])
  })

  it('sends no card without a score', () => {
    expect(bodyOf({ order: ['geld', 'wonen'], scores: { geld: {}, wonen: { zelfredzaamheid: undefined } } })).toEqual({ volgorde: ['geld', 'wonen'] })
  })
})

describe('what was told', () => {
  it('stands there in words', async () => {
    await open(<AboutMePage csrfToken="t" />)
    expect(await screen.findByText('Met de handen werken: Fietsen')).toBeTruthy()
    expect(screen.getByText('Rust')).toBeTruthy()
    expect(screen.getByText('Hulp om mee te doen')).toBeTruthy()
    expect(screen.getByText(/2 juli 2020 kijkt u samen/)).toBeTruthy()
    expect(screen.getByRole('link', { name: /Leg de kaarten opnieuw/ })).toBeTruthy()
  })

  it('has a sentence for what is not there yet', async () => {
    answer = { ...talks, talenten: [], antwoorden: [], volgorde: undefined, profiel: undefined }
    await open(<AboutMePage csrfToken="t" />)
    expect(await screen.findByText(/Waar bent u goed in/)).toBeTruthy()
    expect(screen.getByText(/U heeft nog geen kaarten gelegd/)).toBeTruthy()
    expect(screen.queryByText('Uw antwoorden')).toBeNull()
  })
})

describe('what one does well', () => {
  const own = { id: 't2', versie: 1, zelf: true, woorden: 'Koken' }

  it('is said in own words, of the list or both, and what is missing is told at its field', async () => {
    after = { id: 't3', versie: 1, zelf: true, naam: 'Geduld hebben', woorden: 'Met kinderen' }
    await open(<AboutMePage csrfToken="t" />)
    await press('Schrijf op wat u goed kunt')
    const words = screen.getByLabelText('Wat kunt u goed? Schrijf het in uw eigen woorden')
    expect(document.activeElement).toBe(words)
    await press('Zet het erbij')
    expect(sent).toEqual([])
    expect(words.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toBe('Schrijf iets op, of kies iets uit de lijst.')
    fireEvent.change(words, { target: { value: ' Met kinderen ' } })
    fireEvent.change(screen.getByLabelText('Of kies uit deze lijst (mag leeg blijven)'), { target: { value: 'geduld' } })
    await press('Zet het erbij')
    expect(await screen.findByText('Geduld hebben: Met kinderen')).toBeTruthy()
    expect(sent).toEqual([{ address: '/v1/mijn/talenten', body: { soort: 'geduld', woorden: 'Met kinderen' } }])
    expect(screen.getByText('Dit zei u zelf.')).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Schrijf op wat u goed kunt')
  })

  it('keeps what was written when it cannot be sent', async () => {
    after = 503
    await open(<AboutMePage csrfToken="t" />)
    await press('Schrijf op wat u goed kunt')
    const words = screen.getByLabelText('Wat kunt u goed? Schrijf het in uw eigen woorden') as HTMLTextAreaElement
    fireEvent.change(words, { target: { value: 'Zingen' } })
    await press('Zet het erbij')
    expect(await screen.findByText(/Uw tekst staat er nog/)).toBeTruthy()
    expect(words.value).toBe('Zingen')
  })

  it('is taken back after asking once, and only by who said it', async () => {
    answer = { ...talks, talenten: [...talks.talenten, own] }
    await open(<AboutMePage csrfToken="t" />)
    expect(await screen.findByText('Koken')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Haal weg: Met de handen/ })).toBeNull()
    await press('Haal weg: Koken')
    expect(sent).toEqual([])
    expect(document.activeElement?.textContent).toContain('Wilt u dit van de lijst halen?')
    await press('Nee, laat het zo')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Haal weg: Koken')
    await press('Haal weg: Koken')
    await press('Ja, haal weg')
    expect(await screen.findByText('Het is weg van de lijst.')).toBeTruthy()
    expect(screen.queryByText('Koken')).toBeNull()
    expect(sent).toEqual([{ address: '/v1/mijn/talenten/t2', body: '"1"' }])
  })

  it('shows what holds now when somebody else was first', async () => {
    answer = { ...talks, talenten: [own] }
    after = 412
    await open(<AboutMePage csrfToken="t" />)
    await press('Haal weg: Koken')
    answer = talks
    await press('Ja, haal weg')
    expect(await screen.findByText('Er is net iets veranderd. U ziet nu hoe het is.')).toBeTruthy()
    expect(await screen.findByText('Met de handen werken: Fietsen')).toBeTruthy()
    expect(screen.queryByText('Koken')).toBeNull()
  })
})
