import { expect, test } from 'vitest'
import { clockTime, daysBetween, instantOf, localDay, longDate, relativeDay } from './time'

test('a date without time stays the day it is, wherever the reader sits', () => {
  expect(longDate('2026-03-01', 'nl')).toBe('1 maart 2026')
})

test('an instant is shown in Dutch local time', () => {
  expect(clockTime('2026-07-01T22:30:00Z', 'nl')).toBe('00:30')
  expect(localDay(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
})

test('Arabic dates keep the digits of Dutch letters', () => {
  expect(longDate('2026-03-01', 'ar')).toMatch(/2026/)
})

test('a local time becomes the instant of summer or winter time', () => {
  expect(instantOf('2026-01-15', '14:30')).toBe('2026-01-15T13:30:00Z')
  expect(instantOf('2026-07-15', '14:30')).toBe('2026-07-15T12:30:00Z')
})

test('a time skipped in spring moves forward', () => {
  expect(clockTime(instantOf('2026-03-29', '02:30'), 'nl')).toBe('03:30')
})

test('a time that occurs twice in autumn is the first of the two', () => {
  expect(instantOf('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z')
})

test('distances are said in words', () => {
  expect(relativeDay('2026-03-02', '2026-03-02', 'nl')).toBe('vandaag')
  expect(relativeDay('2026-03-03', '2026-03-02', 'nl')).toBe('morgen')
  expect(relativeDay('2026-01-02', '2026-03-02', 'nl')).toMatch(/geleden/)
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
})

test('what is not a date is shown as it came', () => {
  expect(longDate('onbekend', 'nl')).toBe('onbekend')
})
