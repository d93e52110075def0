import { describe, expect, test } from 'vitest'
import type { Cohort } from '../../shared/api/schema'
import { bodyOf, countable, spotOf, valuesOf } from './values'

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
    expect(bodyOf(valuesOf(cohort))).toEqual({ ...rest, vergelijking: undefined })
  })

  test('leaves out what was left empty', () => {
    const body = bodyOf({ ...valuesOf(cohort), vraag: '', vergelijking: ' ' })
    expect(body.vraag).toBeUndefined()
    expect(body.vergelijking).toBeUndefined()
  })

  test('begins with the scores of the professional', () => {
    expect(valuesOf(undefined).beoordelaar).toBe('professional')
  })
})

describe('counting while somebody types', () => {
  test('needs days that exist and a filter, and no name', () => {
    expect(countable({ ...valuesOf(cohort), naam: '' })).toMatchObject({ naam: '-', filter: 'true' })
    expect(countable({ ...valuesOf(cohort), van: '2026-02-30' })).toBeUndefined()
    expect(countable({ ...valuesOf(cohort), filter: ' ' })).toBeUndefined()
  })
})

describe('the place of a mistake', () => {
  test('is found on its line', () => {
    expect(spotOf('wijk = "Noord"\nand leeftijd = 1', { regel: 2, positie: 5 })).toEqual({ before: 'and ', at: 'l', after: 'eeftijd = 1', offset: 19 })
  })

  test('counts letters, and what stands before the text', () => {
    expect(spotOf(' \n"ü𝄞" x', { regel: 1, positie: 6 })).toEqual({ before: '"ü𝄞" ', at: 'x', after: '', offset: 8 })
  })

  test('at the end of a line has no letter', () => {
    expect(spotOf('1 +', { regel: 1, positie: 4 })).toMatchObject({ before: '1 +', at: '', after: '' })
  })

  test('is none where the text has no such line', () => {
    expect(spotOf('true', { regel: 3, positie: 1 })).toBeUndefined()
    expect(spotOf('true', {})).toBeUndefined()
  })
})
