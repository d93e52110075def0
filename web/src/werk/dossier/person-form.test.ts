import { describe, expect, it } from 'vitest'
import { correctionOf, emptyPerson } from './person-form'

const values = { ...emptyPerson, voornamen: 'Jan', achternaam: 'Berg', rol: 'aanvrager' as const, bsnWissen: false, bronToelichting: '' }

describe('a correction of a person', () => {
  it('leaves alone what was not touched', () => {
    const sent = correctionOf({ ...values, geboortedatum: '1980-02-01' }, { geboortedatum: '1980-02-01' })
    expect(sent.geboortedatum).toBe('1980-02-01')
    expect(sent.bsn).toBeUndefined()
  })

  it('erases a birth date that was emptied and a number that is wrong', () => {
    const sent = correctionOf({ ...values, bsnWissen: true, bronToelichting: ' Paspoort ' }, { geboortedatum: '1980-02-01' })
    expect(sent.geboortedatum).toBeNull()
    expect(sent.bsn).toBeNull()
    expect(sent.bronToelichting).toBe('Paspoort')
  })

  it('replaces a wrong number by the right one', () => {
    expect(correctionOf({ ...values, bsn: '999 990 019', bsnWissen: true }, {}).bsn).toBe('999990019')
  })
})
