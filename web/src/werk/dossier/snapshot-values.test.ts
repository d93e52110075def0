import { expect, test } from 'vitest'
import type { Feit, FormulierVraag } from '../../shared/api/schema'
import { answersOf, asFact, asText, knownFacts, labelOfAnswer, unknown } from './snapshot-values'

const questions: FormulierVraag[] = [
  { feit: 'wonen.nu', tekst: 'Waar slaapt u?', soort: 'tekst', categorie: 'wonen', categorieNaam: 'wonen' },
  { feit: 'geld.schulden', tekst: 'Heeft u schulden?', soort: 'ja-nee', categorie: 'geld', categorieNaam: 'geld' },
  { feit: 'geld.bedrag', tekst: 'Hoeveel?', soort: 'getal', categorie: 'geld', categorieNaam: 'geld' },
]

test('a fact that is kept is not asked and not sent again', () => {
  expect(answersOf(questions, { wonen_nu: { value: 'bij zijn broer', keep: true } })).toEqual([])
})

test('what was not answered or is not known stays open for later', () => {
  const values = { wonen_nu: { value: ' ', keep: false }, geld_schulden: { value: unknown, keep: false } }
  expect(answersOf(questions, values)).toEqual([])
})

test('answers get the type of their question', () => {
  const values = { geld_schulden: { value: 'nee', keep: false }, geld_bedrag: { value: '12,50', keep: false } }
  expect(answersOf(questions, values)).toEqual([{ feit: 'geld.schulden', waarde: false }, { feit: 'geld.bedrag', waarde: 12.5 }])
})

test('every answer comes back from a fact as it went in', () => {
  for (const text of ['ja', 'nee']) expect(asText(asFact('ja-nee', text))).toBe(text)
})

test('a choice is read in its words, any other answer as it stands', () => {
  const choice: FormulierVraag = { feit: 'digitaal.zelf', tekst: 'Lukt internet?', soort: 'keuze', categorie: 'digitaal', categorieNaam: 'digitaal', keuzes: [{ waarde: 'met-hulp', label: 'Met hulp' }] }
  expect(labelOfAnswer([choice], { feit: 'digitaal.zelf', waarde: 'met-hulp' })).toBe('Met hulp')
  expect(labelOfAnswer([choice], { feit: 'wonen.nu', waarde: 'bij Kees' })).toBe('bij Kees')
  expect(labelOfAnswer([choice], { feit: 'digitaal.zelf', waarde: false })).toBe(false)
})

const fact = (id: string, persoonId: string, geldig: boolean) => ({ id, persoonId, geldig, feit: 'wonen.nu', waarde: id }) as Feit

test('only valid facts of this person count as known', () => {
  const known = knownFacts([fact('old', 'p1', false), fact('now', 'p1', true), fact('other', 'p2', true)], 'p1')
  expect(known.get('wonen.nu')?.waarde).toBe('now')
})
