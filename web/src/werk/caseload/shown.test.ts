import { describe, expect, it } from 'vitest'
import type { CoachCaseload, Werkverdeling } from '../../shared/api/schema'
import { chosen, readShow } from './shown'

const calm: Werkverdeling = { huishoudens: 3, gewicht: 3, fasen: [], spoed: 0, termijnBinnenkort: 0, termijnTeLaat: 0, langNietGesproken: 0 }
const coach = (work: Partial<Werkverdeling> = {}, heeftRuimte = true): CoachCaseload => ({
  coachId: 'een', naam: 'Sanne', organisatie: 'Gemeente', actief: true, heeftRuimte, werk: { ...calm, ...work },
})

describe('which coaches are shown', () => {
  it('is everybody without a choice, and with one that nobody knows', () => {
    expect(chosen(coach({}, false), readShow(null))).toBe(true)
    expect(chosen(coach(), readShow('beste'))).toBe(true)
  })
  it('is who has room, or who has none', () => {
    expect(chosen(coach(), 'ruimte')).toBe(true)
    expect(chosen(coach({}, false), 'ruimte')).toBe(false)
    expect(chosen(coach({}, false), 'vol')).toBe(true)
  })
  it('is who has a term that ends, or somebody who was not spoken to', () => {
    expect(chosen(coach({ termijnBinnenkort: 1 }), 'termijn')).toBe(true)
    expect(chosen(coach(), 'termijn')).toBe(false)
    expect(chosen(coach({ langNietGesproken: 1 }), 'stil')).toBe(true)
    expect(chosen(coach(), 'stil')).toBe(false)
  })
})
