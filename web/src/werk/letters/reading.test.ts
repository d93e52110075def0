import { expect, test } from 'vitest'
import type { Leesbevinding } from '../../shared/api/schema'
import { partsOf, replaced } from './reading'

const found = (soort: Leesbevinding['soort'], begin: number, tekst: string, beter: string[] = []): Leesbevinding => ({ soort, begin, lengte: tekst.length, tekst, beter })

test('a difficult word inside a long sentence is both', () => {
  const text = 'Kort. Dit is reeds lang.'
  const parts = partsOf(text, [found('lange-zin', 6, 'Dit is reeds lang.'), found('moeilijk-woord', 13, 'reeds', ['al'])])
  expect(parts.map((part) => part.text)).toEqual(['Kort. ', 'Dit is ', 'reeds', ' lang.'])
  expect(parts.map(({ long, hard }) => [long, hard])).toEqual([[false, false], [true, false], [true, true], [true, false]])
})

test('a text without findings is one part, and no text is none', () => {
  expect(partsOf('Dag!', [])).toHaveLength(1)
  expect(partsOf('', [])).toEqual([])
})

test('what is about the whole text marks nothing', () => {
  expect(partsOf('Dag!', [found('moeilijke-tekst', 0, '')])).toEqual([{ at: 0, text: 'Dag!', long: false, hard: false }])
})

test('a plainer word takes the place, with a capital where there was one', () => {
  expect(replaced('Het is reeds tijd', found('moeilijk-woord', 7, 'reeds'), 'al')).toBe('Het is al tijd')
  expect(replaced('Indien u wilt', found('moeilijk-woord', 0, 'Indien'), 'als')).toBe('Als u wilt')
})

test('when somebody typed on and another word stands there, nothing is replaced', () => {
  expect(replaced('Nou, het is reeds tijd', found('moeilijk-woord', 7, 'reeds'), 'al')).toBe('Nou, het is reeds tijd')
})
