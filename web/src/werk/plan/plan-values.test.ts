import { expect, test } from 'vitest'
import type { Plan } from '../../shared/api/schema'
import { contentOf, emptyAction, emptyGoal, valuesOf, withoutGoal } from './plan-values'

const plan: Plan = {
  id: 'p1', versie: 3, nummer: 1, status: 'concept', wensen: 'Een eigen huis', talenten: 'Koken', samenvatting: '',
  gemaaktDoor: 'Samira', gemaaktOp: '2026-03-01T09:00:00Z', openPunten: [],
  doelen: [
    { id: 'g1', leefgebied: 'wonen', titel: 'Een kamer', specifiek: '', meetbaar: '', acceptabel: '', realistisch: '', gas: emptyGoal.gas, gasScores: [] },
    { id: 'g2', leefgebied: 'geld', titel: 'Rust', specifiek: '', meetbaar: '', acceptabel: '', realistisch: '', einddatum: '2026-09-01', gas: emptyGoal.gas, gasScores: [] },
  ],
  acties: [{ id: 'a1', doelId: 'g2', omschrijving: 'Post openen', uitvoerder: 'zelf' }],
}

test('a plan comes back from the editor as it went in', () => {
  const content = contentOf(valuesOf(plan))
  expect(content.doelen.map(({ id, einddatum }) => [id, einddatum])).toEqual([['g1', undefined], ['g2', '2026-09-01']])
  expect(content.acties[0]).toMatchObject({ id: 'a1', doelNummer: 1, omschrijving: 'Post openen', naam: undefined })
})

test('what is new has no id yet', () => {
  const content = contentOf({ ...valuesOf(plan), doelen: [emptyGoal], acties: [{ ...emptyAction, omschrijving: 'Bellen' }] })
  expect(content.doelen[0]?.id).toBeUndefined()
  expect(content.acties[0]?.doelNummer).toBeUndefined()
})

test('removing a goal keeps the actions with the right goals', () => {
  const actions = ['0', '1', '2', ''].map((doel) => ({ ...emptyAction, doel }))
  expect(withoutGoal(actions, 1).map(({ doel }) => doel)).toEqual(['0', '', '1', ''])
})
