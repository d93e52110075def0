// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../app'
import { bootOfPage, type Boot } from '../boot'
import { passages, voiceFor } from '../speech'
import { begin, LanguageProvider } from '../language'
import { jan, newcomer } from './jan'

const open = async (address: string, boot: Boot | undefined) => {
  history.replaceState(null, '', address)
  await begin('nl')
  render(
    <I18nProvider i18n={i18n}>
      <LanguageProvider first="nl">
        <App boot={boot} />
      </LanguageProvider>
    </I18nProvider>,
  )
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T11:00:00Z'), toFake: ['Date'] })
  vi.stubGlobal('scrollTo', () => {})
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the first page', () => {
  it('shows the next appointment: when, where and with whom', async () => {
    await open('/mijn', jan)
    const card = within(screen.getByRole('region', { name: 'Uw volgende afspraak' }))
    expect(card.getByText('maandag 23 november')).toBeTruthy()
    expect(card.getByText(/10:30 tot 11:15 uur/)).toBeTruthy()
    expect(card.getByText(/Kerkplein 4/)).toBeTruthy()
    expect(card.getAllByText('Noor El Amrani').length).toBeGreaterThan(0)
  })

  it('reminds of an appointment that is soon, and of no other', async () => {
    await open('/mijn', { ...jan, overzicht: { ...jan.overzicht, herinnering: jan.overzicht.afspraken[0] } })
    const card = within(screen.getByRole('region', { name: 'Uw volgende afspraak' }))
    expect(card.getByText('Denkt u aan uw afspraak?')).toBeTruthy()
    cleanup()
    await open('/mijn', { ...jan, overzicht: { ...jan.overzicht, herinnering: undefined } })
    expect(screen.queryByText('Denkt u aan uw afspraak?')).toBeNull()
  })

  it('lets one call the fixed coach', async () => {
    await open('/mijn', jan)
    const card = within(screen.getByRole('region', { name: 'Wie helpt u?' }))
    expect(card.getByRole('link', { name: /^Bel Noor El Amrani/ }).getAttribute('href')).toBe('tel:0612345678')
  })

  it('has a sentence for everything that is not there yet', async () => {
    await open('/mijn', newcomer)
    expect(screen.getByText(/U heeft nu geen afspraak/)).toBeTruthy()
    expect(screen.getByText(/U hoeft nu niets te doen/)).toBeTruthy()
    expect(screen.getByText(/U heeft nog geen vaste coach/)).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Nieuw voor u' })).toBeNull()
  })
})

describe('the other pages', () => {
  it('show on the ladder where one stands', async () => {
    await open('/mijn/ladder', jan)
    const here = screen.getByText('U staat hier').closest('li')
    expect(here?.getAttribute('aria-current')).toBe('step')
    expect(here?.textContent).toContain('Iedere week ergens aan meedoen')
  })

  it('show how far each goal is, and who does what', async () => {
    await open('/mijn/plan', jan)
    const goal = within(screen.getByRole('region', { name: /Een vaste plek om te wonen/ }))
    expect(goal.getByText('U bent op weg')).toBeTruthy()
    expect(goal.getByText('Kees (broer)')).toBeTruthy()
    expect(goal.getByText('Gedaan op 25 september 2026')).toBeTruthy()
  })

  it('tell how help is going, running first and finished apart', async () => {
    await open('/mijn/hulp', jan)
    expect(screen.getByText('Het gaat goed')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Dit is klaar' })).toBeTruthy()
    expect(screen.getByText('Gelukt: het doel is gehaald')).toBeTruthy()
  })

  it.each(['/mijn/plan', '/mijn/ladder', '/mijn/hulp', '/mijn/afspraken'])('%s says what is coming when it is still empty', async (address) => {
    await open(address, newcomer)
    expect(document.querySelector('.mijn-empty')?.textContent?.length).toBeGreaterThan(20)
  })
})

describe('without data in the page', () => {
  it('asks the API, and sends to the sign-in page when the session is over', async () => {
    const assign = vi.fn()
    vi.stubGlobal('location', { ...location, assign, pathname: '/mijn/plan' })
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 401 }))
    await open('/mijn/plan', undefined)
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/inloggen?terug=%2Fmijn%2Fplan'))
  })

  it('offers to try again when there is no network', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network')
    })
    await open('/mijn', undefined)
    expect(await screen.findByRole('button', { name: 'Probeer het nog een keer' })).toBeTruthy()
  })

  it('says why there is nothing for an account without a dossier', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ detail: 'U hoort niet bij een dossier.' }, { status: 403 }))
    await open('/mijn', undefined)
    expect(await screen.findByText('U hoort niet bij een dossier.')).toBeTruthy()
  })

  it.each(['null', '', '{', '{"sessie":{}}'])('takes %j in the page for nothing', (text) => {
    const page = document.implementation.createHTMLDocument()
    page.body.innerHTML = `<script type="application/json" id="boot">${text}</script>`
    expect(bootOfPage(page)).toBeUndefined()
  })
})

const voice = (lang: string, localService = false) => ({ lang, localService }) as SpeechSynthesisVoice

describe('reading aloud', () => {
  it('needs a voice for the language, a voice of the device first', () => {
    expect(voiceFor([voice('en-GB')], 'nl')).toBeUndefined()
    expect(voiceFor([voice('nl-BE'), voice('nl-NL', true)], 'nl-NL-x-eenvoudig')?.lang).toBe('nl-NL')
  })

  it('shows no button on a device without a voice', async () => {
    await open('/mijn', jan)
    expect(screen.queryByRole('button', { name: 'Lees voor' })).toBeNull()
  })

  it('reads each passage once, in its own language, and no buttons', async () => {
    await open('/mijn', jan)
    document.documentElement.lang = 'en'
    const read = passages(document.querySelector('main')!)
    expect(read.filter(({ text }) => text.includes('Kerkplein'))).toEqual([{ text: expect.stringContaining('Kerkplein'), language: 'nl' }])
    expect(read.some(({ text }) => text.includes('agenda'))).toBe(false)
    expect(read.find(({ text }) => text.startsWith('Welkom'))?.language).toBe('en')
  })
})
