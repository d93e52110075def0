import { expect, test } from 'vitest'
import { completeTime } from './date-fields'

test('a time may be typed in a hurry', () => {
  expect(completeTime('9')).toBe('09:00')
  expect(completeTime('930')).toBe('09:30')
  expect(completeTime('9.30')).toBe('09:30')
  expect(completeTime('morgen')).toBe('morgen')
})
