// The letter follows who gets it, and not over what somebody chose.
import { expect, test } from 'vitest'
import type { Briefsjabloon } from '../../shared/api/schema'
import { followed, languageFor } from './addressee'

const templates = [{ talen: [{ taal: 'nl' }, { taal: 'ar' }] }] as Briefsjabloon[]
const jan = { id: 'j', naam: 'Jan', taal: 'nl' }
const hayat = { id: 'h', naam: 'Hayat', taal: 'ar' }
const dawit = { id: 'd', naam: 'Dawit', taal: 'ti' }

test('a letter begins in the language of the person, or in Dutch where it is not there', () => {
  expect(languageFor(hayat, templates)).toBe('ar')
  expect(languageFor(dawit, templates)).toBe('nl')
  expect(languageFor(undefined, templates)).toBe('nl')
})

test('to somebody else it has their name and their language', () => {
  expect(followed({ naam: 'Jan', taal: 'nl' }, jan, hayat, templates)).toEqual({ naam: 'Hayat', taal: 'ar' })
  expect(followed({ naam: 'Hayat', taal: 'ar' }, hayat, dawit, templates)).toEqual({ naam: 'Dawit', taal: 'nl' })
})

test('a name that was typed and a language that was chosen stay', () => {
  expect(followed({ naam: 'familie Jansen', taal: 'ar' }, jan, hayat, templates)).toEqual({ naam: 'familie Jansen', taal: 'ar' })
  expect(followed({ naam: 'Hayat', taal: 'nl' }, hayat, jan, templates)).toEqual({ naam: 'Jan', taal: 'nl' })
})
