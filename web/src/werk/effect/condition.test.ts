import { describe, expect, test } from 'vitest'
import { conditionOf, joined, noCondition } from './condition'

const values = (change: Partial<typeof noCondition>) => ({ ...noCondition, ...change })

describe('a condition', () => {
  test('of one answer, of several, and of none of them', () => {
    const wijk = { naam: 'wijk', soort: 'tekst' } as const
    expect(conditionOf(wijk, values({ tekst: 'Noord' }))).toBe('wijk = "Noord"')
    expect(conditionOf(wijk, values({ tekst: 'Noord', niet: true }))).toBe('wijk != "Noord"')
    expect(conditionOf(wijk, values({ tekst: ' Noord, Zuid ,' }))).toBe('wijk in ("Noord", "Zuid")')
    const aanpak = { naam: 'aanpak', soort: 'keuze' } as const
    expect(conditionOf(aanpak, values({ keuzes: ['a', 'b'], niet: true }))).toBe('not(aanpak in ("a", "b"))')
  })

  test('of yes, no and not known', () => {
    const fact = { naam: 'eten.iedere-dag', soort: 'ja-nee' } as const
    expect(conditionOf(fact, values({ ja: 'ja' }))).toBe('eten.iedere-dag')
    expect(conditionOf(fact, values({ ja: 'nee' }))).toBe('not(eten.iedere-dag)')
    expect(conditionOf(fact, values({ ja: 'onbekend' }))).toBe('eten.iedere-dag = null')
  })

  test('of a number with a Dutch comma, and of a day', () => {
    expect(conditionOf({ naam: 'loonwaarde', soort: 'getal' }, values({ teken: '>=', getal: '12,5' }))).toBe('loonwaarde >= 12.5')
    expect(conditionOf({ naam: 'instroomdatum', soort: 'datum' }, values({ teken: '<=', dag: '2026-03-01' }))).toBe('instroomdatum <= date("2026-03-01")')
  })

  test('that is not complete is none', () => {
    expect(conditionOf({ naam: 'loonwaarde', soort: 'getal' }, values({ teken: '>=', getal: 'veel' }))).toBe('')
    expect(conditionOf({ naam: 'wijk', soort: 'tekst' }, values({ tekst: ' , ' }))).toBe('')
    expect(conditionOf({ naam: 'aanpak', soort: 'keuze' }, values({}))).toBe('')
  })

  test('keeps a quote and a backslash of an answer inside it', () => {
    expect(conditionOf({ naam: 'wijk', soort: 'tekst' }, values({ tekst: 'De "Hoek" \\' }))).toBe('wijk = "De \\"Hoek\\" \\\\"')
  })
})

describe('joining', () => {
  test('everybody and nobody yet make room', () => {
    expect(joined('', 'a')).toBe('a')
    expect(joined(' true ', 'a')).toBe('a')
  })

  test('both must hold, also where one of two was enough', () => {
    expect(joined('a = 1', 'b')).toBe('a = 1\nand b')
    expect(joined('a or b', 'c')).toBe('(a or b)\nand c')
  })
})
