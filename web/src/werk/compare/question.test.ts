// The address says what is compared, and nothing is lost on the way.
import { expect, test } from 'vitest'
import type { Vergelijking, VergelijkFeit } from '../../shared/api/schema'
import { bodyOf, changedFacts, emptyQuestion, fieldOfProblem, readQuestion, sentFacts, usualApproaches, writeQuestion } from './question'

const question = {
  persoon: 'jan',
  dossier: '',
  aanpakken: ['den-bosch', 'tilburg-noma'],
  feiten: { loonwaarde: '60', 'wil werken': 'nee' },
  vol: ['wep'],
  duren: { 'den-bosch/intake': '4 weken' },
}

test('what is in the address comes back the same', () => {
  expect(readQuestion(new URLSearchParams(writeQuestion(question).toString()))).toEqual(question)
})

test('an address without anything asks nothing', () => {
  expect(readQuestion(new URLSearchParams('feit=zonder-waarde'))).toEqual(emptyQuestion)
})

test('the server gets lists', () => {
  expect(bodyOf(question)).toEqual({
    persoon: 'jan',
    aanpakken: ['den-bosch', 'tilburg-noma'],
    feiten: [{ feit: 'loonwaarde', waarde: '60' }, { feit: 'wil werken', waarde: 'nee' }],
    vol: ['wep'],
    duren: [{ aanpak: 'den-bosch', onderdeel: 'intake', duur: '4 weken' }],
  })
})

const row = (id: string, feiten: string[]) => ({ id, versie: 1, naam: id, gemeente: id, geldtVanaf: '2015-01-01', bron: '', feiten })

test('without a choice the five approaches of which most is known stand side by side', () => {
  const person = { id: 'jan', naam: 'Jan', bron: '', meldtZich: '2015-10-01', feiten: [{ feit: 'a', waarde: 'ja' }] }
  const rows = [row('niets', ['b']), ...['1', '2', '3', '4', '5'].map((id) => row(id, ['a']))]
  expect(usualApproaches(person, rows)).toEqual(['1', '2', '3', '4', '5'])
})

test('the approaches that the catalogue names for a person go before those', () => {
  const rows = [row('een', ['a']), row('twee', ['b'])]
  expect(usualApproaches({ feiten: [{ feit: 'a', waarde: 'ja' }], vergelijkMet: ['twee'] }, rows)).toEqual(['twee'])
})

const copied = {
  meldtZich: '2026-11-22',
  feiten: [{ feit: 'leeftijd', vraag: 'Hoe oud?', waarde: '30' }, { feit: 'schulden', vraag: 'Schulden?', waarde: 'ja' }],
  nietOvergenomen: [],
}

test('facts of a dossier go without a person, and only where an approach asks for them', () => {
  const own = { ...question, persoon: '', dossier: 'd', aanpakken: ['een'], feiten: { leeftijd: '20' } }
  expect(bodyOf(own, copied, [row('een', ['leeftijd']), row('twee', ['schulden'])])).toMatchObject({
    meldtZich: '2026-11-22',
    feiten: [{ feit: 'leeftijd', waarde: '20' }],
  })
  expect(bodyOf(own, copied, [])).not.toHaveProperty('persoon')
  expect(sentFacts({ ...own, aanpakken: [], feiten: {} }, copied, [row('twee', ['schulden'])])).toEqual({ schulden: 'ja' })
})

const fact = (change: Partial<VergelijkFeit>): VergelijkFeit => ({ naam: 'loonwaarde', soort: 'getal', vraag: '', keuzes: [], aanpakken: [], volgensAanpak: [], ...change })
const person = { id: 'jan', naam: 'Jan', bron: '', meldtZich: '2015-10-01', feiten: [{ feit: 'loonwaarde', waarde: '40' }] }
const compared = (...feiten: VergelijkFeit[]): Vergelijking => ({ meldtZich: '2015-10-01', aanpakken: [], feiten, plaatsen: [] })

test('only what differs from the person is sent', () => {
  expect(changedFacts({ loonwaarde: '40' }, compared(fact({})), person)).toEqual({})
  expect(changedFacts({ loonwaarde: '60' }, compared(fact({})), person)).toEqual({ loonwaarde: '60' })
  expect(changedFacts({ loonwaarde: '' }, compared(fact({})), person)).toEqual({ loonwaarde: 'null' })
})

test('a value that one approach found differently counts once it is filled in', () => {
  expect(changedFacts({ loonwaarde: '40' }, compared(fact({ volgensAanpak: [{ aanpak: 'x', waarde: '60' }] })), person)).toEqual({ loonwaarde: '40' })
})

test('a problem leads to the field that was sent', () => {
  expect(fieldOfProblem('/feiten/1/waarde', question)).toBe('feit wil werken')
  expect(fieldOfProblem('/duren/0/duur', question)).toBe('duur den-bosch/intake')
  expect(fieldOfProblem('/persoon', question)).toBe('persoon')
  expect(fieldOfProblem('/vol/0', question)).toBeUndefined()
})
