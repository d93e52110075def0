import { expect, test } from 'vitest'
import { chosen } from './chosen'

test('what was chosen is sent, and nothing in its place', () => {
  expect(chosen<'op-koers' | 'langzamer'>('langzamer')).toBe('langzamer')
  expect(JSON.stringify({ voortgang: chosen<'op-koers'>('') })).toBe('{}')
})

// In a body `value || 'op-koers'` would write down what nobody said. The list of who was at a meeting is the
// exception: there somebody of whom nothing was said was not there.
test('no form has an answer ready for who did not answer', () => {
  const sources: Record<string, string> = import.meta.glob('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
  const assumed = Object.entries(sources).filter(([file]) => !file.startsWith('../meeting/')).flatMap(([file, text]) => [...text.matchAll(/\|\| '[a-z-]+'/g)].map(([found]) => `${file}: ${found}`))
  expect(Object.keys(sources).length).toBeGreaterThan(100)
  expect(assumed).toEqual([])
})
