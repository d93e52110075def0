import { describe, expect, test } from 'vitest'
import type { Effectgetal } from '../../shared/api/schema'
import { tellsNothing, worthReading } from './tells-nothing'

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

describe('of a long table', () => {
  const told = { naam: 'Werk', getallen: [{ stand: 'waarde' as const, tekst: '42' }] }
  const nobody = { naam: 'Geld', getallen: [{ stand: 'waarde' as const, tekst: '0' }, { stand: 'verborgen' as const, tekst: 'te klein' }] }
  test('the rows that only hide, or say that there was nobody, wait until one asks', () => {
    const rijen = [told, ...Array.from({ length: 9 }, () => nobody), row('niet-berekend', 'verborgen')]
    const { rows, left } = worthReading({ rijen })
    expect(rows.map(({ naam }) => naam)).toEqual(['Werk', ''])
    expect(left).toBe(9)
  })
  test('and of a short one every row stands there', () => {
    expect(worthReading({ rijen: [told, nobody] })).toEqual({ rows: [told, nobody], left: 0 })
  })
})
