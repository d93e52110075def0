// @vitest-environment jsdom
// What changed in the plan, in plain words: open while it is not agreed on, folded away afterwards.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { PlanVerschil } from '../../shared/api/schema'
import { begin } from '../language'
import PlanChanges from '../parts/plan-changes'

const changes: PlanVerschil = {
  nieuw: { id: 'p2', nummer: 2, status: 'concept' },
  oud: { id: 'p1', nummer: 1, status: 'akkoord', deelnemerAkkoordOp: '2020-01-02', coachAkkoordOp: '2020-01-03' },
  teksten: [{ veld: 'wensen', van: 'Rust', naar: 'Rust en werk' }],
  doelen: [
    { soort: 'gewijzigd', titel: 'Een eigen kamer', leefgebied: 'Wonen', wijzigingen: [{ veld: 'einddatum', van: '2020-03-01', naar: '2020-06-01' }] },
    { soort: 'vervallen', titel: 'Mijn post op orde', leefgebied: 'Geld', niveau: 0, wijzigingen: [] },
  ],
  acties: [
    { soort: 'gedaan', omschrijving: 'Inschrijven', uitvoerder: 'zelf', wijzigingen: [] },
    { soort: 'gewijzigd', omschrijving: 'Bellen', uitvoerder: 'netwerk', wijzigingen: [{ veld: 'uitvoerder', van: 'zelf', naar: 'netwerk' }, { veld: 'naam', van: 'Jan' }] },
  ],
  doelenGelijk: 0,
}

const show = async (found: PlanVerschil) => {
  await begin('nl')
  render(<I18nProvider i18n={i18n}><PlanChanges changes={found} /></I18nProvider>)
}
const shown = () => screen.getByRole('region', { name: 'Wat is er anders?' }).textContent

afterEach(cleanup)

it('says on which day one agreed, and then what it was and what it is now', async () => {
  await show(changes)
  expect(shown()).toContain('Op 2 januari 2020 was u het eens met uw vorige plan.')
  expect(shown()).toMatch(/Dit wilt u graag.*Eerst: Rust.*Nu: Rust en werk/)
  expect(shown()).toMatch(/Dit doel is veranderd.*Een eigen kamer.*Klaar op.*Eerst: 1 maart 2020.*Nu: 1 juni 2020/)
  expect(shown()).toMatch(/Dit doel staat er niet meer in.*Mijn post op orde.*Gelukt: het doel is gehaald/)
  expect(shown()).toMatch(/Deze stap is gedaan.*Inschrijven/)
  expect(shown()).toMatch(/Wie het doet.*Eerst: u zelf.*Nu: iemand die u kent/)
  expect(shown()).toContain('Dit staat er niet meer.')
  expect(screen.queryByRole('group')).toBeNull()
})

it('folds it away once both agreed', async () => {
  await show({ ...changes, nieuw: { ...changes.nieuw, status: 'akkoord' } })
  expect(screen.getByText('Lees wat er anders is dan in uw plan van 2 januari 2020').closest('details')?.open).toBe(false)
})

it('says so when nothing changed, and nothing when there is no plan before it', async () => {
  await show({ ...changes, teksten: [], doelen: [], acties: [] })
  expect(shown()).toContain('In dit plan staat hetzelfde.')
  cleanup()
  await show({ ...changes, oud: undefined })
  expect(screen.queryByRole('region')).toBeNull()
})
