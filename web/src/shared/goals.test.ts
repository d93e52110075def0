import { expect, test } from 'vitest'
import type { GasScore } from './api/schema'
import { nextLook } from './goals'

const score = (volgendeOp?: string): GasScore => ({ id: 's', doelId: 'g', niveau: 0, datum: '2020-03-01', beoordelaar: 'professional', vastgelegdDoor: 'Coach', volgendeOp })

test('the plan says when a goal is looked at first, and each time says when the next one is', () => {
  expect(nextLook({ kijkenOp: '2020-03-01', gasScores: [] })).toBe('2020-03-01')
  expect(nextLook({ kijkenOp: '2020-03-01', gasScores: [score('2020-06-01'), score('2020-09-01')] })).toBe('2020-09-01')
  expect(nextLook({ kijkenOp: '2020-03-01', gasScores: [score()] })).toBeUndefined()
})
