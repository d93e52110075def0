// @vitest-environment jsdom
// The term of the first contact says when it was, once it is over.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FirstContact } from './first-contact'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2026-11-23T10:00:00Z'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const show = (by: string) => render(<I18nProvider i18n={i18n}><FirstContact by={by} /></I18nProvider>)

test('the last day itself is still in time', () => {
  show('2026-11-23')
  expect(screen.getByText(/Eerste contact tot 23 nov/)).toBeTruthy()
  expect(screen.queryByText(/te laat/)).toBeNull()
})

test('in the last week it stands out, with the days that are left', () => {
  show('2026-11-26')
  expect(screen.getByText(/nog 3 dagen/).tagName).toBe('STRONG')
})

test('before that it is only told', () => {
  show('2026-12-20')
  expect(document.querySelector('strong')).toBeNull()
})

test('the day after it is late', () => {
  show('2026-11-22')
  expect(screen.getByText(/Eerste contact te laat, kon tot 22 nov/)).toBeTruthy()
})
