import { describe, expect, test } from 'vitest'
import type { Cohort } from '../../shared/api/schema'
import { bodyOf, valuesOf } from './values'

const cohort: Cohort = {
  id: '0190a000-0000-7000-8000-000000000001',
  naam: 'Instroom',
  vraag: 'Helpt het?',
  van: '2026-01-01',
  totEnMet: '2026-06-30',
  filter: 'true',
  vergelijkOp: ['wijk'],
  moetGelijkZijn: ['wijk'],
  instrumenten: ['participatieladder'],
  beoordelaar: 'deelnemer',
  gewijzigdOp: '2026-07-01T10:00:00Z',
  versie: 3,
}

describe('a cohort in its form', () => {
  test('comes out as it went in', () => {
    const { id: _id, gewijzigdOp: _changed, versie: _version, ...rest } = cohort
    expect(bodyOf(valuesOf(cohort), cohort)).toEqual({ ...rest, vergelijking: undefined })
  })

  test('leaves out what was left empty', () => {
    const body = bodyOf({ ...valuesOf(cohort), vraag: '' }, undefined)
    expect(body.vraag).toBeUndefined()
    expect(body.vergelijkOp).toBeUndefined()
  })

  test('begins with the scores of the professional', () => {
    expect(valuesOf(undefined).beoordelaar).toBe('professional')
  })
})
