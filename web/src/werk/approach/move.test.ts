import { describe, expect, it } from 'vitest'
import { endsOf, keyOf } from './move'

describe('moving to another approach', () => {
  it('ends only what was ticked', () => {
    const kanNietMee = [
      { onderdeel: 'cursus', naam: 'Cursus', tekst: '' },
      { onderdeel: 'werkplek', naam: 'Werkplek', tekst: '' },
    ]
    expect(endsOf({ kanNietMee }, { reden: 'r', eindigt: [false, true] })).toEqual([{ onderdeel: 'werkplek' }])
    expect(endsOf({ kanNietMee }, { reden: 'r', eindigt: [] })).toEqual([])
  })

  it('tells versions of one approach apart', () => {
    expect(keyOf({ aanpak: 'tilburg', aanpakVersie: 1 })).not.toBe(keyOf({ aanpak: 'tilburg', aanpakVersie: 11 }))
  })
})
