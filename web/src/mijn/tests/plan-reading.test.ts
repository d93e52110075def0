import { describe, expect, it } from 'vitest'
import { latestScore, planUntil, stepsOf } from '../plan-reading'
import { jan } from './jan'

const plan = jan.overzicht.plan!
const [housing, garden] = plan.doelen

describe('reading a plan', () => {
  it('takes the last score of a goal with the words agreed for it', () => {
    expect(latestScore(housing!)).toEqual({ level: -1, day: '2026-11-12', text: 'Ik sta op de wachtlijst.' })
  })

  it('says nothing about a goal that was not looked at yet', () => {
    expect(latestScore(garden!)).toBeUndefined()
  })

  it('keeps steps with their goal, and the others apart', () => {
    expect(stepsOf(plan, garden).map(({ omschrijving }) => omschrijving)).toEqual(['Werkschoenen regelen'])
    expect(stepsOf({ ...plan, acties: [{ id: 'x', doelId: 'gone', omschrijving: 'Los', uitvoerder: 'zelf' }] }, undefined)).toHaveLength(1)
  })

  it('runs until its longest goal', () => {
    expect(planUntil(plan)).toBe('2027-03-01')
    expect(planUntil({ ...plan, doelen: [] })).toBeUndefined()
  })
})
