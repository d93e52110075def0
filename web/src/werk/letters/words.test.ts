// The town in a letter that says "gemeente" itself.
import { expect, test } from 'vitest'
import { townOf } from './words'

test('a letter says the town once', () => {
  expect(townOf('Gemeente Zonnedal')).toBe('Zonnedal')
  expect(townOf('gemeente  Den Haag')).toBe('Den Haag')
  expect(townOf('Zonnedal')).toBe('Zonnedal')
  expect(townOf('Drechtgemeente Alm')).toBe('Drechtgemeente Alm')
})
