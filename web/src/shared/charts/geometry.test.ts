import { expect, test } from 'vitest'
import { closedPath, goodness, onAxis, stepPath, wrapLabel } from './geometry'

test('outward is better on a scale that goes up', () => {
  expect(goodness(5, 1, 5)).toBe(1)
  expect(goodness(1, 1, 5)).toBe(0)
})

test('outward is better on a scale where the highest number is worst', () => {
  expect(goodness(5, 5, 1)).toBe(0)
  expect(goodness(1, 5, 1)).toBe(1)
})

test('a scale of one point and a score outside the scale do not break the drawing', () => {
  expect(goodness(3, 3, 3)).toBe(0)
  expect(goodness(9, 1, 5)).toBe(1)
})

test('the first axis points up and the axes go clockwise', () => {
  const centre = { x: 100, y: 100 }
  expect(onAxis(0, 4, 1, centre, 50)).toEqual({ x: 100, y: 50 })
  expect(onAxis(1, 4, 1, centre, 50)).toEqual({ x: 150, y: 100 })
})

test('a path without points is empty', () => {
  expect(closedPath([])).toBe('')
  expect(stepPath([])).toBe('')
})

test('steps stay level until the next moment', () => {
  expect(stepPath([{ x: 0, y: 10 }, { x: 5, y: 4 }])).toBe('M0 10H5V4')
})

test('long labels break at spaces and hyphens, never inside a word', () => {
  expect(wrapLabel('Maatschappelijke participatie', 16)).toEqual(['Maatschappelijke', 'participatie'])
  expect(wrapLabel('Politie/justitie', 10)).toEqual(['Politie/', 'justitie'])
  expect(wrapLabel('Geld', 16)).toEqual(['Geld'])
})
