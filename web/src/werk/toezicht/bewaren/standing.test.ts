// Who is asked to approve.
import { expect, test } from 'vitest'
import { waitsForMe } from './standing'

const op = '2026-11-23T09:00:00Z'

test('a dossier that nobody approved waits for everybody', () => {
  expect(waitsForMe({ stand: 'wacht' })).toBe(true)
})

test('after the first approval it waits for somebody else', () => {
  expect(waitsForMe({ stand: 'een-akkoord', eersteAkkoord: { door: 'Pim', op, uzelf: false } })).toBe(true)
  expect(waitsForMe({ stand: 'een-akkoord', eersteAkkoord: { door: 'Ik', op, uzelf: true } })).toBe(false)
})

test('what is held back or decided waits for nobody', () => {
  expect(waitsForMe({ stand: 'tegengehouden' })).toBe(false)
  expect(waitsForMe({ stand: 'besloten' })).toBe(false)
})
