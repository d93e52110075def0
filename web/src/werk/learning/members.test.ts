// Whom one may choose for a group, and how a question becomes a title.
import { expect, test } from 'vitest'
import type { Intervisiegroep, Medewerker } from '../../shared/api/schema'
import { choicesOf } from './members'
import { titleOf } from './title'

const colleague = (id: string, naam: string): Medewerker => ({ id, naam, organisatie: 'Gemeente', organisatieId: 'g', rollen: ['coach'] })
const group = (...leden: { id: string; naam: string }[]): Intervisiegroep => ({ id: 'g', versie: 1, naam: 'Noord', leden })
const values = (choices: { value: string }[]) => choices.map(({ value }) => value)

test('of a new group the maker does not choose themselves: they are in it', () => {
  expect(values(choicesOf([colleague('ik', 'Sanne'), colleague('y', 'Youssef')], undefined, 'ik'))).toEqual(['y'])
})

test('of a group that is there one may also leave', () => {
  expect(values(choicesOf([colleague('ik', 'Sanne')], group({ id: 'ik', naam: 'Sanne' }), 'ik'))).toEqual(['ik'])
})

test('a member who does not work here any more stays in the list, so that nobody takes them out unseen', () => {
  const choices = choicesOf([colleague('ik', 'Sanne')], group({ id: 'weg', naam: 'Wim' }), 'ik')
  expect(choices).toContainEqual({ value: 'weg', label: 'Wim' })
})

test('the first line of a question is its title, cut at a letter and not in the middle of one', () => {
  expect(titleOf(' Hoe verder?\nIk weet het niet.')).toBe('Hoe verder?')
  expect(titleOf('é'.repeat(90))).toBe('é'.repeat(90))
  expect(titleOf('😀'.repeat(91))).toBe(`${'😀'.repeat(89)}…`)
})
