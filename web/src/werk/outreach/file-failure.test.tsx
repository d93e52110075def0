// @vitest-environment jsdom
// What is wrong with a file is told in words, and about which column, never as a place in a message between programs.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ApiFailure } from '../../shared/api/failure'
import { FileFailure } from './file-failure'

afterEach(cleanup)

const fout = (pointer: string, message: string) => ({ pointer, code: 'x', message })
const show = (errors: ReturnType<typeof fout>[]) => render(<I18nProvider i18n={i18n}><FileFailure failure={new ApiFailure(400, { errors, detail: '/bestand: niet zo' })} /></I18nProvider>)

test('every mistake is told once, with its column and without its pointer', () => {
  show([fout('/bestand', 'Regel 3, kolom 5 (Soort): klopt niet.'), fout('/kolommen/bedrag', 'Kies in welke kolom dit staat.')])
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Regel 3, kolom 5 (Soort): klopt niet.', 'Bedrag: Kies in welke kolom dit staat.'])
  expect(screen.queryByText(/\/bestand|\/kolommen/)).toBeNull()
})

test('a pointer to something else stays out of sight', () => {
  show([fout('/kolommen/onzin', 'Deze kolom staat niet in het bestand.')])
  expect(screen.getByRole('listitem').textContent).toBe('Deze kolom staat niet in het bestand.')
})
