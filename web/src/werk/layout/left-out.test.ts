import { expect, test } from 'vitest'
import { byWhomToAsk } from './left-out'

test('what is left out is told once for each person to ask', () => {
  const told = byWhomToAsk([
    { categorie: 'lichamelijke-gezondheid', naam: 'Lichamelijke gezondheid', vraagAan: 'de deelnemer zelf' },
    { categorie: 'contactverslagen', naam: 'Verslagen van gesprekken', vraagAan: 'Vera Visser' },
    { categorie: 'politie-en-justitie', naam: 'Politie en justitie', vraagAan: 'de deelnemer zelf' },
  ])
  expect(told).toEqual([
    { ask: 'de deelnemer zelf', names: ['Lichamelijke gezondheid', 'Politie en justitie'] },
    { ask: 'Vera Visser', names: ['Verslagen van gesprekken'] },
  ])
})
