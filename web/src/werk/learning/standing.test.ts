// What a reader of the calendar is told about a training.
import { expect, test } from 'vitest'
import type { Opleiding } from '../../shared/api/schema'
import { endOf, hasBegun, mineOn, placesLeft, standingOf } from './standing'

const training = (changed: Partial<Opleiding>): Opleiding => ({
  id: '1', versie: 1, titel: 'Schulden herkennen', begin: '2026-03-28T23:00:00Z', minuten: 90, plaats: 'Stadskantoor', voorWie: 'Iedereen',
  gaatNietDoor: false, gemaaktDoor: 'Rachid', aangemeld: 0, ikKom: false, ...changed,
})

test('called off is told before anything else, also to who comes', () => {
  expect(standingOf(training({ gaatNietDoor: true, ikKom: true, aangemeld: 1 }))).toBe('afgezegd')
})

test('who comes is not told that it is full', () => {
  expect(standingOf(training({ ikKom: true, aangemeld: 1, plekken: 1 }))).toBe('ik-kom')
  expect(standingOf(training({ aangemeld: 1, plekken: 1 }))).toBe('vol')
})

test('without a number of places it is never full', () => {
  expect(standingOf(training({ aangemeld: 500 }))).toBe('open')
  expect(placesLeft(training({ aangemeld: 500 }))).toBeUndefined()
})

test('places taken away later do not become fewer than none', () => {
  expect(placesLeft(training({ aangemeld: 5, plekken: 3 }))).toBe(0)
  expect(placesLeft(training({ aangemeld: 1, plekken: 3 }))).toBe(2)
})

test('it lasts its minutes, also over the night in which the clock changes', () => {
  expect(endOf(training({}))).toBe('2026-03-29T00:30:00.000Z')
})

test('it has begun from its first minute on', () => {
  const start = Date.parse('2026-03-28T23:00:00Z')
  expect(hasBegun(training({}), start)).toBe(true)
  expect(hasBegun(training({}), start - 1)).toBe(false)
})

test('a day has what one goes to by the clock here, also when it was called off', () => {
  // Half past eight in the morning of the 29th, and one minute to midnight on the 28th, in the Netherlands.
  const morning = training({ id: 'ochtend', begin: '2026-03-29T06:30:00Z', ikKom: true })
  const off = training({ id: 'afgezegd', begin: '2026-03-29T09:00:00Z', ikKom: true, gaatNietDoor: true })
  const late = training({ id: 'laat', begin: '2026-03-28T22:59:00Z', ikKom: true })
  const others = training({ id: 'anderen', begin: '2026-03-29T09:00:00Z' })
  expect(mineOn('2026-03-29', [morning, off, late, others]).map(({ id }) => id)).toEqual(['ochtend', 'afgezegd'])
  expect(mineOn('2026-03-28', [morning, off, late, others]).map(({ id }) => id)).toEqual(['laat'])
})
