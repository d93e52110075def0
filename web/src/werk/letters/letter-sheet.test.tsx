// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LetterSheet } from './letter-sheet'

afterEach(cleanup)

test('in an Arabic letter only what is Arabic reads from the right', () => {
  const alineas = ['Jan، مرحبًا', 'Neem uw pas mee.'].map((tekst) => ({ tekst }))
  render(<LetterSheet alineas={alineas} soort="brief" taal="ar" titel="موعدك" />)
  expect(screen.getByRole('article').dir).toBe('rtl')
  expect(screen.getByText(/Jan/).dir).toBe('')
  expect(screen.getByText('Neem uw pas mee.').dir).toBe('ltr')
})
