import { describe, expect, it } from 'vitest'
import { movedTo, placeAfterKey, placeUnder } from './order'

describe('an order by hand', () => {
  it('puts one thing elsewhere and keeps the others in their order', () => {
    expect(movedTo(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
    expect(movedTo(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  })
  it('stops at the ends', () => {
    expect(movedTo(['a', 'b'], 0, -5)).toEqual(['a', 'b'])
    expect(movedTo(['a', 'b'], 0, 9)).toEqual(['b', 'a'])
    expect(movedTo(['a', 'b'], 7, 0)).toEqual(['a', 'b'])
  })
  it('never loses or doubles anything', () => {
    const things = ['a', 'b', 'c', 'd', 'e']
    for (let from = 0; from < things.length; from += 1) {
      for (let to = 0; to < things.length; to += 1) {
        const after = movedTo(things, from, to)
        expect([...after].sort()).toEqual(things)
        expect(after[to]).toBe(things[from])
      }
    }
  })
  it('follows the arrows, Home and End, and leaves other keys alone', () => {
    expect(placeAfterKey('ArrowUp', 2, 9)).toBe(1)
    expect(placeAfterKey('ArrowUp', 0, 9)).toBe(0)
    expect(placeAfterKey('ArrowDown', 8, 9)).toBe(8)
    expect(placeAfterKey('Home', 5, 9)).toBe(0)
    expect(placeAfterKey('End', 5, 9)).toBe(8)
    expect(placeAfterKey('Tab', 5, 9)).toBeUndefined()
  })
  it('finds the line under a pointer, also outside all of them', () => {
    const lines = [{ top: 0, bottom: 40 }, { top: 50, bottom: 90 }, { top: 100, bottom: 140 }]
    expect(placeUnder(60, lines)).toBe(1)
    expect(placeUnder(-200, lines)).toBe(0)
    expect(placeUnder(900, lines)).toBe(2)
  })
})
