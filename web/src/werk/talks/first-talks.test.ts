import { describe, expect, it } from 'vitest'
import type { GesprekKeuzes } from '../../shared/api/schema'
import { givenScores, lastAnswer, startingOrder, talksLeft } from './first-talks'

const keuzes: GesprekKeuzes = {
  talenten: [],
  vragen: [],
  kaarten: ['wonen', 'geld', 'werk'].map((id) => ({ waarde: id, label: id })),
  niveausZelfredzaamheid: [],
  niveausTevredenheid: [],
  profielen: [],
  opnieuwNaMaanden: 6,
}
const laid = (...kaarten: string[]) => ({
  metingId: '1',
  datum: '2020-01-02',
  vastgelegdDoor: 'Coach',
  alleen: false,
  kaarten: kaarten.map((kaart, at) => ({ kaart, plaats: at + 1 })),
})
const answer = (id: string, vraag: string) => ({ id, vraag, antwoord: id, vastgelegdDoor: 'Coach', vastgelegdOp: '2020-01-02T10:00:00Z' })

describe('the first talks on a screen', () => {
  it('begins with the cards as they lay, and those that were left out behind them', () => {
    expect(startingOrder({ volgordes: [], keuzes })).toEqual(['wonen', 'geld', 'werk'])
    expect(startingOrder({ volgordes: [laid('werk', 'wonen'), laid('geld')], keuzes })).toEqual(['werk', 'wonen', 'geld'])
  })
  it('forgets a card that the catalogue no longer has', () => {
    expect(startingOrder({ volgordes: [laid('weg', 'geld')], keuzes })).toEqual(['geld', 'wonen', 'werk'])
  })
  it('sends only the scores that were given, as numbers', () => {
    const scores = { wonen: { zelfredzaamheid: '4', tevredenheid: '' }, geld: { zelfredzaamheid: '', tevredenheid: '' }, werk: { zelfredzaamheid: '1', tevredenheid: '2' } }
    expect(givenScores(['werk', 'geld', 'wonen'], scores)).toEqual([
      { kaart: 'werk', zelfredzaamheid: 1, tevredenheid: 2 },
      { kaart: 'wonen', zelfredzaamheid: 4, tevredenheid: undefined },
    ])
  })
  it('takes the newest answer to a question', () => {
    expect(lastAnswer([answer('nieuw', 'a'), answer('oud', 'a')], 'a')?.id).toBe('nieuw')
    expect(lastAnswer([answer('nieuw', 'a')], 'b')).toBeUndefined()
  })
  it('counts the talks that are left, and asks nothing of who may not read them', () => {
    const beeld = { gesprekken: 3, bron: 'x' }
    expect(talksLeft({ gesprekken: 1, beeld })).toBe(2)
    expect(talksLeft({ gesprekken: 5, beeld })).toBe(0)
    expect(talksLeft({ beeld })).toBe(0)
    expect(talksLeft({ gesprekken: 0 })).toBe(0)
  })
})
