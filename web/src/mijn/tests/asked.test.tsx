// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Asked, isNews } from '../parts/asked'
import { begin } from '../language'

const referral = { id: '1', aan: 'Taalhuis Zonnedal', status: 'gevraagd', op: '2026-11-20T09:00:00Z', stappen: [] as { op: string }[] }

const show = async (items: object[] | undefined) => {
  vi.stubGlobal('fetch', async () => (items ? new Response(JSON.stringify({ items })) : new Response('', { status: 503 })))
  await begin('nl')
  return render(<I18nProvider i18n={i18n}><Asked /></I18nProvider>)
}

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T11:00:00Z'), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('says who was asked and that there is no answer yet', async () => {
  await show([referral])
  expect((await screen.findByText(/Wij vroegen/)).textContent).toBe('Wij vroegen Taalhuis Zonnedal om u te helpen. Wij wachten op antwoord.')
})

it('says when and where one meets who comes', async () => {
  await show([{ ...referral, status: 'aangenomen', kennismaking: { moment: '2026-11-24T09:30:00Z', plaats: 'Buurthuis' } }])
  expect((await screen.findByText(/U ontmoet elkaar/)).textContent).toBe('U ontmoet elkaar op dinsdag 24 november om 10:30 uur: Buurthuis.')
})

it('says of a no that the coach looks further', async () => {
  await show([{ ...referral, status: 'geweigerd', stappen: [{ op: '2026-11-21T09:00:00Z' }] }])
  expect((await screen.findByText(/zoekt verder/)).textContent).toContain('Taalhuis Zonnedal kan u niet helpen.')
})

it('stays away when nobody was asked, or when it cannot be read', async () => {
  for (const items of [[], undefined]) {
    const { container } = await show(items)
    await new Promise((done) => setTimeout(done, 0))
    expect(container.textContent).toBe('')
    cleanup()
  }
})

it('a no is news for two months; who helps already and what was taken back is not', () => {
  const no = { ...referral, status: 'teruggegeven', stappen: [{ op: '2026-09-23T09:00:00Z' }] } as unknown as Parameters<typeof isNews>[0]
  expect(isNews(no, '2026-11-22')).toBe(true)
  expect(isNews(no, '2026-11-23')).toBe(false)
  expect(isNews({ ...no, status: 'contact-bevestigd' }, '2026-09-24')).toBe(false)
  expect(isNews({ ...no, status: 'ingetrokken' }, '2026-09-24')).toBe(false)
})
