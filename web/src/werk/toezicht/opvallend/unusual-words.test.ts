import { expect, test } from 'vitest'
import { daysLater } from './unusual-words'

test('a week on and back goes over the end of months, years and summer time', () => {
  expect(daysLater('2026-12-28', 7)).toBe('2027-01-04')
  expect(daysLater('2026-03-02', -7)).toBe('2026-02-23')
  expect(daysLater('2026-03-25', 7)).toBe('2026-04-01')
  expect(daysLater('2026-10-21', 7)).toBe('2026-10-28')
})
