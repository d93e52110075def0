import { expect, test } from 'vitest'
import { fromParts, isRealDay, toParts } from './date-parts'

test('a date goes into its parts and back', () => {
  expect(toParts('2026-03-01')).toEqual({ day: '1', month: '3', year: '2026' })
  expect(fromParts({ day: '1', month: '3', year: '2026' })).toBe('2026-03-01')
})

test('nothing filled in is no date', () => {
  expect(fromParts({ day: '', month: '', year: '' })).toBe('')
})

test('half a date can be kept in a draft, but is not a day', () => {
  const half = fromParts({ day: '7', month: '', year: '2026' })
  expect(toParts(half)).toEqual({ day: '7', month: '', year: '2026' })
  expect(isRealDay(half)).toBe(false)
})

test('30 February is not a day', () => {
  expect(isRealDay('2026-02-30')).toBe(false)
  expect(isRealDay('2028-02-29')).toBe(true)
})
