import { expect, test } from 'vitest'
import type { Verwijzing } from '../../shared/api/schema'
import { actsOf, askedStep, isOpen, sideOf } from './standing'

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

const now = Date.parse('2026-03-03T08:00:00Z')
const asked = { huishouden: 'Jan', door: 'Sanne', status: 'gevraagd', stil: false, uiterlijk: '2026-03-09' } as Verwijzing

test('who was asked begins with the one that is due first', () => {
  const accepted = { ...asked, huishouden: 'Rob', status: 'aangenomen', uiterlijk: '2026-03-05' } as const
  expect(askedStep([asked, accepted], now)).toEqual({ kind: 'asked', act: 'meet', name: 'Rob', by: 'Sanne', late: false })
  expect(askedStep([asked], now)).toMatchObject({ act: 'answer', name: 'Jan' })
})

test('a waiting list and a meeting that was planned take their time, until they are late or over', () => {
  const waiting = { ...asked, status: 'wachtlijst' } as const
  const planned = { ...asked, status: 'aangenomen', kennismaking: { moment: '2026-03-04T09:00:00Z', plaats: 'Thuis' } } as const
  expect(askedStep([waiting, planned], now)).toBeUndefined()
  expect(askedStep([{ ...waiting, stil: true }], now)).toMatchObject({ act: 'answer', late: true })
  expect(askedStep([{ ...planned, kennismaking: meeting }], now)).toMatchObject({ act: 'contact' })
})
