import { expect, test } from 'vitest'
import { actsOf, isOpen, sideOf } from './standing'

const meeting = { moment: '2026-03-02T09:00:00Z', plaats: 'Buurthuis' }

test('who was asked is led to accepting, and can say no beside it', () => {
  expect(actsOf({ kanNu: ['aannemen', 'wachtlijst', 'weigeren'] })).toEqual({ next: 'aannemen', others: ['wachtlijst', 'weigeren'] })
})

test('after the yes the meeting comes first, and after the meeting the contact', () => {
  const open = ['kennismaking-plannen', 'contact-bevestigen', 'teruggeven'] as const
  expect(actsOf({ kanNu: [...open] }).next).toBe('kennismaking-plannen')
  expect(actsOf({ kanNu: [...open], kennismaking: meeting })).toEqual({ next: 'contact-bevestigen', others: ['kennismaking-plannen', 'teruggeven'] })
})

test('nobody is led to taking back or sending back', () => {
  expect(actsOf({ kanNu: ['intrekken'] })).toEqual({ next: undefined, others: ['intrekken'] })
  expect(actsOf({ kanNu: ['teruggeven'] })).toEqual({ next: undefined, others: ['teruggeven'] })
})

test('an answer goes out from the side that gives it', () => {
  expect(sideOf({ kanNu: ['aannemen', 'weigeren'], zonderAccount: false })).toBe('receiver')
  expect(sideOf({ kanNu: ['kennismaking-plannen', 'contact-bevestigen', 'teruggeven'], zonderAccount: false })).toBe('receiver')
  expect(sideOf({ kanNu: ['kennismaking-plannen', 'contact-bevestigen'], zonderAccount: false })).toBe('sender')
  expect(sideOf({ kanNu: ['intrekken'], zonderAccount: false })).toBe('sender')
})

test('of a place without an account the sender writes down the answers', () => {
  expect(sideOf({ kanNu: ['aannemen', 'weigeren', 'intrekken'], zonderAccount: true })).toBe('sender')
})

test('it is open until the contact is there or somebody said no', () => {
  expect((['gevraagd', 'wachtlijst', 'aangenomen'] as const).every((status) => isOpen({ status }))).toBe(true)
  expect((['contact-bevestigd', 'geweigerd', 'teruggegeven', 'ingetrokken'] as const).some((status) => isOpen({ status }))).toBe(false)
})
