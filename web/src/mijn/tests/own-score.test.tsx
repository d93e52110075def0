// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Router } from 'wouter'
import type { MijnMeting } from '../../shared/api/schema'
import { begin, LanguageProvider } from '../language'
import { firstOpen, keepAnswers, keptAnswers, scoresOf, forgetAnswers } from '../own-scores'
import { faceOf } from '../parts/score-scale'
import OwnScorePage from '../screens/own-score'

const questionnaire: MijnMeting = {
  geplandeMetingId: '01900000-0000-7000-8000-000000000001',
  naam: 'Nulmeting',
  doel: 'Om samen te kiezen waar uw plan over gaat.',
  instrumentNaam: 'Leefgebieden',
  inleiding: 'U geeft een cijfer.',
  tot: '2026-12-31',
  laagste: 1,
  hoogste: 3,
  hogerIsBeter: true,
  volgorde: false,
  niveaus: [{ waarde: 1, label: 'Slecht' }, { waarde: 2, label: 'Matig' }, { waarde: 3, label: 'Goed' }],
  vragen: [
    { domein: 'geld', naam: 'Geld', uitleg: 'Of u rondkomt.', pictogram: 'geld' },
    { domein: 'wonen', naam: 'Wonen', pictogram: 'wonen' },
  ],
}

let sent: { address: string; body: unknown }[] = []

const open = async () => {
  await begin('nl')
  render(
    <I18nProvider i18n={i18n}>
      <LanguageProvider first="nl">
        <Router base="/mijn"><OwnScorePage csrfToken="t" /></Router>
      </LanguageProvider>
    </I18nProvider>,
  )
  await screen.findByRole('heading', { name: 'Hoe gaat het met u?' })
}
// The page follows a press a moment later.
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => {
  sent = []
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    if (request.method === 'POST') {
      sent.push({ address, body: JSON.parse(String(request.body)) as unknown })
      return Promise.resolve(Response.json({}, { status: 201 }))
    }
    return Promise.resolve(Response.json({ items: [questionnaire] }))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the questions of a participant', () => {
  it('say what they are for, come one on a page and are sent together', async () => {
    await open()
    expect(await screen.findByText('Om samen te kiezen waar uw plan over gaat.')).toBeTruthy()
    await press('Beginnen')
    expect(await screen.findByRole('heading', { name: 'Geld' })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Wonen' })).toBeNull()
    await press('Volgende')
    expect(screen.getByRole('alert').textContent).toContain('Kies een antwoord')
    fireEvent.click(screen.getByRole('radio', { name: 'Goed' }))
    await press('Volgende')
    expect(await screen.findByRole('heading', { name: 'Wonen' })).toBeTruthy()
    await press('Weet ik niet, sla over')
    expect(await screen.findByRole('heading', { name: 'Klopt dit zo?' })).toBeTruthy()
    await press('Versturen')
    expect(await screen.findByRole('heading', { name: 'Dank u wel' })).toBeTruthy()
    expect(sent).toEqual([{ address: '/v1/mijn/metingen', body: { geplandeMetingId: questionnaire.geplandeMetingId, scores: [{ domein: 'geld', waarde: 3 }] } }])
    expect(keptAnswers(questionnaire.geplandeMetingId)).toEqual({})
  })

  it('go on where one stopped', async () => {
    keepAnswers(questionnaire.geplandeMetingId, { geld: 2 })
    await open()
    await press('Verder gaan')
    expect(await screen.findByRole('heading', { name: 'Wonen' })).toBeTruthy()
    await press('Vorige')
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Matig' })).checked).toBe(true)
  })

  it('cannot be sent without an answer', async () => {
    await open()
    await press('Beginnen')
    await press('Weet ik niet, sla over')
    await press('Weet ik niet, sla over')
    await screen.findByRole('heading', { name: 'Klopt dit zo?' })
    expect(screen.queryByRole('button', { name: 'Versturen' })).toBeNull()
  })
})

describe('answers on this device', () => {
  it('know where to go on and what to send', () => {
    expect(firstOpen(questionnaire, {})).toBe(0)
    expect(firstOpen(questionnaire, { geld: null })).toBe(1)
    expect(firstOpen(questionnaire, { geld: 1, wonen: 2 })).toBe(2)
    expect(scoresOf(questionnaire, { geld: null, wonen: 2 })).toEqual([{ domein: 'wonen', waarde: 2 }])
  })

  it('are wiped at once when somebody signs out', () => {
    keepAnswers('een', { geld: 1 })
    localStorage.setItem('letters', 'groot')
    forgetAnswers()
    expect(keptAnswers('een')).toEqual({})
    expect(localStorage.getItem('letters')).toBe('groot')
  })
})

describe('a face', () => {
  it('goes with how good a score is, whichever end of the scale that is', () => {
    const up = { laagste: 1, hoogste: 5, hogerIsBeter: true }
    expect([1, 3, 5].map((score) => faceOf(score, up))).toEqual(['sad', 'neutral', 'smile'])
    expect([1, 3, 5].map((score) => faceOf(score, { ...up, hogerIsBeter: false }))).toEqual(['smile', 'neutral', 'sad'])
  })
})
