import { expect, it } from 'vitest'
import { readShow } from './shown'

it('is everybody without a choice, and with one that nobody knows', () => {
  expect(readShow(null)).toBeUndefined()
  expect(readShow('beste')).toBeUndefined()
  expect(readShow('vol')).toBe('vol')
})
