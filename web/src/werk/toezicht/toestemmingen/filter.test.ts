import { expect, test } from 'vitest'
import { fileAddress, readFilter, withChoice } from './filter'

test('an address without choices asks for everything', () => {
  expect(readFilter(new URLSearchParams('?naar=huis&stand='))).toEqual({})
  expect(fileAddress({})).toBe('/v1/toezicht/toestemmingen/bestand')
})

test('the file holds what the list shows', () => {
  const filter = readFilter(new URLSearchParams('?soort=wonen&stand=geldig&eindigtVoor=2026-12-01'))
  expect(filter).toEqual({ soort: 'wonen', stand: 'geldig', eindigtVoor: '2026-12-01' })
  expect(fileAddress(filter)).toBe('/v1/toezicht/toestemmingen/bestand?soort=wonen&stand=geldig&eindigtVoor=2026-12-01')
})

test('a choice comes and goes without the others', () => {
  const more = withChoice(new URLSearchParams('soort=wonen'), 'stand', 'verlopen')
  expect(more.toString()).toBe('soort=wonen&stand=verlopen')
  expect(withChoice(more, 'soort', '').toString()).toBe('stand=verlopen')
})
