import { describe, expect, it } from 'vitest'
import type { DoelVraag } from '../../shared/api/schema'
import { openQuestions } from './goal-questions'
import { emptyGoal } from './plan-values'

const parts: DoelVraag['onderdeel'][] = ['specifiek', 'einddatum', 'gas', 'zelf', 'netwerk']
const questions = parts.map((onderdeel) => ({ onderdeel, vraag: onderdeel }))
const asked = (...found: Parameters<typeof openQuestions>) => openQuestions(...found).map(({ onderdeel }) => onderdeel)

describe('the questions about a goal', () => {
  it('are all open at the beginning', () => {
    expect(asked(emptyGoal, [], questions)).toEqual(parts)
  })
  it('go when somebody answers them, and spaces are no answer', () => {
    const goal = { ...emptyGoal, specifiek: ' ', einddatum: '2020-03-01', gas: { ...emptyGoal.gas, minTwee: 'nu', nul: 'doel' } }
    expect(asked(goal, ['zelf'], questions)).toEqual(['specifiek', 'netwerk'])
  })
  it('ask nothing that the municipality does not ask', () => {
    expect(asked(emptyGoal, [], [])).toEqual([])
  })
})
