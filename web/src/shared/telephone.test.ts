import { expect, test } from 'vitest'
import { dialable } from './telephone'

test.each([
  ['06 12 34 56 78', '0612345678'],
  ['+31 (0)46 - 123 45 67', '+31461234567'],
])('%s is dialled as %s', (shown, dialled) => {
  expect(dialable(shown)).toBe(dialled)
})
