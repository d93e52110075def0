import { describe, expect, test } from 'vitest'
import type { Effectgetal } from '../../shared/api/schema'
import { tellsNothing } from './tells-nothing'

const row = (...standings: Effectgetal['stand'][]) => ({ naam: '', getallen: standings.map((stand) => ({ stand, tekst: '' })) })

describe('a table tells nothing', () => {
  test('when each number is hidden or not there', () => {
    expect(tellsNothing({ rijen: [row('verborgen', 'leeg'), row('verborgen', 'verborgen')] })).toBe(true)
  })
  test('but not when one is shown, or says why it could not be computed', () => {
    expect(tellsNothing({ rijen: [row('verborgen', 'verborgen'), row('verborgen', 'waarde')] })).toBe(false)
    expect(tellsNothing({ rijen: [row('verborgen', 'niet-berekend')] })).toBe(false)
  })
  test('and not when it has no rows: its notes say why', () => {
    expect(tellsNothing({ rijen: [] })).toBe(false)
  })
})
